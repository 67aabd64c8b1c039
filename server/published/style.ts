// The looks of the public list of ballots: paper and ink, prints as it stands. Served under its own address, because the pages'
// policy allows no styles inside a page.
export const listStyle = `
:root {
  color-scheme: light;
  --paper: #f6f2e9; --sheet: #fffdf9; --ink: #1c2130; --ink-2: #4b5060; --line: #dad2c2; --edge: #7f7766;
  --pen: #20419a; --pen-tint: #e2e8f8; --ok: #17663f; --no: #9b2318; --focus: #ffc531;
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 1rem; max-inline-size: 70rem;
  background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.4 system-ui, 'Segoe UI', Roboto, sans-serif;
  overflow-wrap: anywhere;
}
h1 { margin-block: 0.2em; font-size: 2rem; line-height: 1.15; }
h2 { margin-block: 1.6em 0.4em; font-size: 1.5rem; line-height: 1.2; }
h3 { margin-block: 1.4em 0.4em; font-size: 1.15rem; }
p { margin-block: 0.5em; max-inline-size: 66ch; }
a { color: var(--pen); }
nav a, .file { display: inline-block; min-block-size: 44px; padding-block: 10px; margin-inline-end: 1rem; }
.quiet { color: var(--ink-2); }
.right { color: var(--ok); font-weight: 700; }
.wrong { color: var(--no); font-weight: 700; }
form { display: flex; flex-wrap: wrap; align-items: end; gap: 0.75rem; margin-block: 1rem; }
label { display: grid; gap: 0.3rem; font-weight: 650; }
input, button {
  min-block-size: 48px; padding: 0 0.9rem; border: 2px solid var(--edge); border-radius: 8px;
  background: var(--sheet); color: inherit; font: inherit;
}
input { inline-size: 11rem; font-family: ui-monospace, monospace; font-weight: 700; text-transform: uppercase; }
button { border-color: var(--pen); background: var(--pen); color: #fff; font-weight: 650; cursor: pointer; }
:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; box-shadow: 0 0 0 8px var(--focus); }
.found { padding: 0.75rem 1rem; border: 2px solid var(--pen); border-radius: 8px; background: var(--pen-tint); }
.scroll { overflow-x: auto; border: 1px solid var(--line); background: var(--sheet); }
table { border-collapse: collapse; inline-size: 100%; font-variant-numeric: tabular-nums; }
caption { padding: 0.75rem; text-align: start; color: var(--ink-2); }
th, td { padding: 0.45rem 0.7rem; border-block-end: 1px solid var(--line); text-align: start; font-weight: 400; }
thead th { border-block-end: 2px solid var(--ink); font-weight: 650; vertical-align: bottom; }
.n { text-align: end; white-space: nowrap; }
tbody th { font-weight: 600; }
.code { font-family: ui-monospace, monospace; font-weight: 700; white-space: nowrap; }
tfoot th, tfoot td { border-block: 2px solid var(--ink) 0; font-weight: 750; }
tr:target, tr.mine { background: var(--pen-tint); outline: 3px solid var(--pen); outline-offset: -3px; }
tr { scroll-margin-block: 30vh; }
.mine-word { display: none; color: var(--pen); font-family: system-ui, sans-serif; }
tr:target .mine-word, tr.mine .mine-word { display: block; }
@media print {
  body { max-inline-size: none; background: #fff; font-size: 10pt; }
  form, nav, .file { display: none; }
  .scroll { overflow: visible; border: 0; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
}
`
