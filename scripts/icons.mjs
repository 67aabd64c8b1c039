// Writes shared/ui/icon-paths.ts, icon-paths-early.ts and icon-paths-named.ts: the drawings of those Lucide icons that
// icons.tsx, icons-early.tsx and icons-named.tsx import from there, each as one path, so that no icon library runs in a page. To add an icon, name it and run this.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { binOf, root, run } from './lib/console.mjs'

const folder = join(root, 'shared', 'ui')
const lucide = join(root, 'node_modules', 'lucide-react', 'dist', 'esm', 'icons')

/** `messageSquareOff` → `message-square-off`, `trash2` → `trash-2`, `grid3x3` → `grid-3x3`. */
const fileOf = (name) => name.replaceAll(/[A-Z]|(?<![\dx])\d/g, (sign) => `-${sign.toLowerCase()}`)

const circle = ({ cx, cy, r }) => `M${cx - r} ${cy}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`

const rect = ({ x, y, width, height, rx = 0, ry = rx }) => {
  const [w, h] = [width - 2 * rx, height - 2 * ry]
  const arc = (dx, dy) => (rx === 0 ? '' : `a${rx} ${ry} 0 0 1 ${dx} ${dy}`)
  return `M${x + rx} ${y}h${w}${arc(rx, ry)}v${h}${arc(-rx, ry)}h${-w}${arc(-rx, -ry)}v${-h}${arc(rx, -ry)}z`
}

/** Starts absolutely, so that it may follow another one; what follows a relative start without a letter is a line. */
const path = ({ d }) =>
  d.replace(
    /^m\s*(-?[\d.]+)[\s,]*(-?[\d.]+)\s*(?=([-\d.])?)/,
    (_all, x, y, more) => `M${x} ${y}${more ? 'l' : ''}`,
  )

const line = ({ x1, x2, y1, y2 }) => `M${x1} ${y1}L${x2} ${y2}`
const polyline = ({ points }) => `M${points}`
const shapes = { circle, rect, path, line, polyline }

const numbersOf = (attributes) =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name,
      ['d', 'points'].includes(name) ? value : Number(value),
    ]),
  )

/** An older name's file only points to the newer one. */
const fileBehind = (file) => {
  const newer = /default \} from '\.\/([^']+)'/.exec(readFileSync(join(lucide, file), 'utf8'))
  return newer ? fileBehind(newer[1]) : file
}

const drawingOf = async (name) => {
  const { __iconData } = await import(pathToFileURL(join(lucide, fileBehind(`${fileOf(name)}.mjs`))).href)
  return __iconData.node
    .map(([tag, { key: _key, fill, ...attributes }]) => {
      if (!shapes[tag] || (fill && fill !== 'none'))
        throw new Error(`${name}: no way to draw a ${tag} like this`)
      return shapes[tag](numbersOf(attributes))
    })
    .join('')
}

const namesIn = (text) =>
  (/import \{([^}]+)\} from '\.\/icon-paths[^']*'/.exec(text)?.[1] ?? '')
    .split(',')
    .flatMap((name) => name.trim() || [])

const write = async (user, target) => {
  const lines = []
  for (const name of namesIn(readFileSync(join(folder, user), 'utf8')))
    lines.push(`export const ${name} = '${await drawingOf(name)}'\n`)
  const opening = [
    `// The drawings of the Lucide icons of the product, on a field of 24 by 24. Called by ${user}.\n`,
    `// Written by scripts/icons.mjs from the names in ${user}; to renew it: node scripts/icons.mjs\n`,
    '// Lucide, © 2026 Lucide Icons and Contributors, ISC License; those that come from Feather, © 2013 Cole Bemis, MIT License.\n',
    '// Both licences: node_modules/lucide-react/LICENSE, https://lucide.dev/license\n\n',
  ]
  writeFileSync(join(folder, target), [...opening, ...lines].join(''))
  return run(process.execPath, [binOf('prettier'), '--write', '--log-level', 'warn', join(folder, target)])
}

const codes = [
  await write('icons.tsx', 'icon-paths.ts'),
  await write('icons-early.tsx', 'icon-paths-early.ts'),
  await write('icons-named.tsx', 'icon-paths-named.ts'),
]
process.exitCode = Math.max(...codes)
