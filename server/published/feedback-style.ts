// The looks of the page with answers, on a screen and on paper. Served under its own address, because the pages' policy allows
// no styles inside a page.

/** A font's file, if the build has it: `latin`, `latin-ext`, `arabic`. */
export interface FontFiles {
  readonly [subset: string]: string
}

const ranges: { readonly [subset: string]: readonly [family: string, range: string] } = {
  latin: [
    'Atkinson Hyperlegible Next Variable',
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122',
  ],
  'latin-ext': [
    'Atkinson Hyperlegible Next Variable',
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C0',
  ],
  arabic: [
    'Noto Sans Arabic Variable',
    'U+0600-06FF,U+0750-077F,U+0870-088E,U+FB50-FDFF,U+FE70-FE74,U+FE76-FEFC',
  ],
}

const fontFaces = (fonts: FontFiles): string =>
  Object.entries(ranges)
    .flatMap(([subset, [family, range]]) => {
      const file = fonts[subset]
      return file === undefined
        ? []
        : [
            `@font-face { font-family: '${family}'; font-weight: 100 900; font-display: swap; src: url('${file}') format('woff2'); unicode-range: ${range}; }`,
          ]
    })
    .join('\n')

const style = `
:root {
  color-scheme: light;
  --paper: #f6f2e9; --sheet: #fffdf9; --well: #ece6d9; --ink: #1c2130; --ink-2: #4b5060; --line: #dad2c2; --edge: #7f7766;
  --pen: #20419a; --pen-tint: #e2e8f8; --ok: #17663f; --ok-tint: #dceee1; --wait: #744700; --wait-tint: #fbeac6;
  --no: #9b2318; --no-tint: #f9e0da; --focus: #ffc531;
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 430 1.1875rem/1.42 'Atkinson Hyperlegible Next Variable', 'Noto Sans Arabic Variable', system-ui, 'Segoe UI', Roboto, sans-serif;
  overflow-wrap: anywhere;
}
:lang(ar) { line-height: 1.6; }
h1, h2, p, ul, dl, dd { margin: 0; }
ul { padding: 0; list-style: none; }
/* A text in another direction than the page's still begins where the page's texts begin. */
p[dir='auto']:not(.text), dt, dd, h2 { text-align: match-parent; }
h1 { margin-block: 0.1em 0.35em; font-size: clamp(2rem, 5vw, 3rem); font-weight: 740; line-height: 1.12; text-wrap: balance; }
h2 { font-size: 1.3125rem; font-weight: 700; line-height: 1.2; }
a { color: var(--pen); text-underline-offset: 0.2em; }
:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; box-shadow: 0 0 0 8px var(--focus); }
.quiet { color: var(--ink-2); font-size: 1.0625rem; }
.wide { max-inline-size: 78rem; margin-inline: auto; padding-inline: clamp(1rem, 4vw, 1.5rem); }
.bar { border-block-end: 1px solid var(--line); background: var(--sheet); }
.bar .wide { display: flex; flex-wrap: wrap; align-items: center; gap: 0 1.4rem; min-block-size: 3.5rem; padding-block: 0.4rem; font-size: 1.0625rem; }
.whose { flex: 1 1 auto; font-weight: 680; }
.bar nav { display: flex; flex-wrap: wrap; gap: 0 1.4rem; }
.bar nav a, .orders a { display: inline-flex; align-items: center; min-block-size: 44px; min-inline-size: 44px; color: var(--ink); text-decoration: none; }
.bar nav a[aria-current], .orders a[aria-current] { box-shadow: inset 0 -3px var(--pen); font-weight: 680; }
.bar nav a:hover, .orders a:hover { text-decoration: underline; }
.print { display: inline-flex; align-items: center; gap: 0.4rem; min-block-size: 44px; padding: 0; border: 0; background: none; color: inherit; font: inherit; font-weight: 640; cursor: pointer; }
[hidden] { display: none !important; }
.icon { flex: none; inline-size: 1.15em; block-size: 1.15em; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
:dir(rtl) > .turns { transform: scaleX(-1); }
.columns { display: grid; grid-template-columns: minmax(0, 1fr) 22.5rem; gap: 2rem 5rem; padding-block: 2.4rem 4rem; align-items: start; }
.calm { padding-block: 2.4rem 4rem; }
.lead { max-inline-size: 46rem; font-size: 1.375rem; line-height: 1.36; }
.promised { margin-block-start: 1.2rem; padding: 0.9rem 1.1rem 0.5rem; border: 1px solid var(--line); border-radius: 8px; background: var(--sheet); font-size: 1.0625rem; }
.changed { margin-block-start: 1.2rem; padding: 0.9rem 1.1rem; border: 2px solid var(--pen); border-radius: 8px; background: var(--pen-tint); }
dl { display: grid; gap: 0.2rem; padding-block-end: 0.4rem; }
dt { font-weight: 680; }
dd { margin-block-end: 0.6rem; white-space: pre-line; }
summary { display: list-item; min-block-size: 44px; padding-block: 0.6rem; color: var(--pen); cursor: pointer; }
.orders { display: flex; flex-wrap: wrap; gap: 0 1.4rem; margin-block-start: 1.4rem; font-size: 1.0625rem; }
section { margin-block-start: 1.6rem; scroll-margin-block-start: 1rem; }
.theme { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 0 1rem; padding-block-end: 0.6rem; border-block-end: 2px solid var(--ink); }
.theme h2 { font-size: 1.6875rem; }
.theme .label { font-size: 1.3125rem; }
.point { display: grid; grid-template-columns: 18.75rem minmax(0, 1fr); gap: 0.9rem 1.9rem; padding-block: 1.35rem 1.6rem; border-block-end: 1px solid var(--line); break-inside: avoid; }
.note { position: relative; padding: 0.8em 0.9em; border: 1px solid var(--note-edge); border-radius: 2px; background: var(--note); box-shadow: 0 1px 0 rgb(28 33 48 / 0.18), 0 2px 5px rgb(28 33 48 / 0.1); line-height: 1.3; }
[data-paper='1'] { --note: #ffe27a; --note-edge: #9a7a08; }
[data-paper='2'] { --note: #a6ccf2; --note-edge: #4e84bc; }
[data-paper='3'] { --note: #f4a88c; --note-edge: #c56f4e; }
[data-paper='4'] { --note: #ffffff; --note-edge: #857d6c; }
.line { display: flex; align-items: flex-start; gap: 0.6em; }
.line .text { font-weight: 560; white-space: pre-line; }
.badge { flex: none; inline-size: 1.3em; block-size: 1.3em; fill: var(--ink); }
.badge text { fill: var(--note); font-size: 15px; font-weight: 750; }
.hatch { position: absolute; inset-block-start: 0; inset-inline: 0; block-size: 8px; background: repeating-linear-gradient(135deg, var(--ink) 0 2px, transparent 2px 7px); }
.hatch + .line { padding-block-start: 6px; }
.why { display: block; margin-block-start: 0.4em; color: #3a3f4e; font-size: 0.95em; white-space: pre-line; }
details ul { display: grid; gap: 0.5rem; padding-inline-start: 1rem; border-inline-start: 3px solid var(--line); font-size: 1.0625rem; }
.labels { display: flex; flex-wrap: wrap; gap: 0.5rem; margin-block-end: 0.6rem; }
.label, .new { display: inline-flex; align-items: center; gap: 0.4rem; padding: 0.16em 0.5em; border-radius: 5px; background: var(--well); font-size: 1.0625rem; font-weight: 640; line-height: 1.4; }
.label[data-status='taken-up'] { background: var(--ok-tint); color: var(--ok); }
.label[data-status='later'] { background: var(--wait-tint); color: var(--wait); }
.label[data-status='not-taken-up'] { background: var(--no-tint); color: var(--no); }
.label[data-status='none'] { background: none; box-shadow: inset 0 0 0 1px var(--edge); }
.new { background: var(--pen); color: #fff; }
.said { margin-block-end: 0.2rem; white-space: pre-line; }
aside h2 { margin-block: 0 0.3rem; }
.counts { margin-block-end: 1.8rem; }
aside > h2 { padding-block-start: 1rem; border-block-start: 2px solid var(--ink); }
.counts a, .counts > li > span { display: flex; align-items: center; justify-content: space-between; min-block-size: 3.1rem; border-block-end: 1px solid var(--line); color: inherit; text-decoration: none; }
.counts a:hover strong { text-decoration: underline; }
.counts strong { font-size: 1.4375rem; font-weight: 740; font-variant-numeric: tabular-nums; }
.themes { margin-block-end: 1.6rem; }
.themes li { display: flex; align-items: center; gap: 0.7rem; }
.themes a { display: inline-flex; align-items: center; min-block-size: 44px; }
.edition { margin-block-start: 1.6rem; }
#own { margin-block-end: 2.6rem; padding: 1rem 1.1rem 0; border: 2px solid var(--pen); border-radius: 8px; background: var(--sheet); }
#own .point:last-child { border: 0; }
@media (max-width: 64rem) {
  .columns { grid-template-columns: minmax(0, 1fr); padding-block-start: 1.4rem; }
}
@media (max-width: 46rem) {
  .point { grid-template-columns: minmax(0, 1fr); }
  .lead { font-size: 1.1875rem; }
}
@media print {
  @page { margin: 16mm; }
  body { background: #fff; font-size: 10.5pt; }
  h1 { font-size: 22pt; }
  h2, .theme h2 { font-size: 14pt; }
  .lead { font-size: 12pt; }
  .quiet, .promised, .label, .new, details ul, .orders, .bar .wide { font-size: 10pt; }
  .bar nav, .print, .orders, aside, #own { display: none !important; }
  .bar { border: 0; }
  .wide { max-inline-size: none; padding-inline: 0; }
  .columns { display: block; padding-block: 0; }
  .point { grid-template-columns: 38% minmax(0, 1fr); padding-block: 3mm; }
  .theme { break-after: avoid; }
  .note, .label, .new, .hatch { print-color-adjust: exact; -webkit-print-color-adjust: exact; box-shadow: none; }
  details::details-content { display: block; content-visibility: visible; block-size: auto; }
  summary { min-block-size: 0; padding-block: 1mm; color: inherit; list-style: none; }
}
`

export const feedbackStyle = (fonts: FontFiles): string => fontFaces(fonts) + style
