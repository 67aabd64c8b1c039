// Writes the lists of activity kinds from the folders in shared/activities that have a front door (index.ts).
// `npm run kinds` writes them; `--check`, part of `npm test`, ends with code 1 when they differ from the folders.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fail, isMain, root, say } from './lib/console.mjs'

const folder = join(root, 'shared', 'activities')

const kindNames = () =>
  (existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => existsSync(join(folder, name, 'index.ts')))
    .toSorted()

/** `run-sheet` → `runSheet`: a name that may stand in an import. */
const toIdentifier = (name) => name.replaceAll(/-(.)/g, (_all, letter) => letter.toUpperCase())

const quoteKey = (name) => (/^[a-z]\w*$/i.test(name) ? name : `'${name}'`)

const opening = (what) =>
  `// ${what}\n// Written by scripts/kinds.mjs from the folders here; to renew it: npm run kinds\n`

const record = (head, lines, tail) =>
  lines.length === 0
    ? `${head}{}${tail}\n`
    : `${head}{\n${lines.map((line) => `  ${line},\n`).join('')}}${tail}\n`

const kindsText = (names) => {
  const imports = names.map((name) => `import { kind as ${toIdentifier(name)} } from './${name}/index.ts'\n`)
  const keys = names.map((name) =>
    toIdentifier(name) === name ? name : `${quoteKey(name)}: ${toIdentifier(name)}`,
  )
  return [
    opening('Every kind of activity by its name; used by the server.'),
    `import type { AnyKind } from './contract.ts'\n`,
    ...imports,
    '\n',
    record('export const kinds: Readonly<Record<string, AnyKind>> = ', keys, ''),
  ].join('')
}

const facesText = (names, face) => {
  const withFace = names.filter((name) => existsSync(join(folder, name, `${face}.tsx`)))
  const lines = withFace.map((name) => `${quoteKey(name)}: () => import('./${name}/${face}.tsx')`)
  return [
    opening(`The ${face} face of every kind, loaded when it is first shown.`),
    '\n',
    record(`export const ${face}Faces = `, lines, ' as const'),
  ].join('')
}

const wanted = () => {
  const names = kindNames()
  return [
    { path: join(folder, 'kinds.ts'), text: kindsText(names) },
    { path: join(folder, 'board-faces.ts'), text: facesText(names, 'board') },
    { path: join(folder, 'phone-faces.ts'), text: facesText(names, 'phone') },
  ]
}

const isStale = ({ path, text }) => !existsSync(path) || readFileSync(path, 'utf8') !== text

/** Ends the program when a list does not name exactly the folders that are there. */
export const checkKinds = () => {
  const stale = wanted().filter(isStale)
  if (stale.length === 0) return
  fail(
    `${stale.map(({ path }) => relative(root, path)).join(', ')}: not as the folders say. Run: npm run kinds`,
  )
}

/** Writes the lists that have changed. */
export const writeKinds = () => {
  for (const { path, text } of wanted().filter(isStale)) {
    writeFileSync(path, text)
    say(`Wrote ${relative(root, path)}`)
  }
}

if (isMain(import.meta.url)) {
  if (process.argv.includes('--check')) checkKinds()
  else writeKinds()
}
