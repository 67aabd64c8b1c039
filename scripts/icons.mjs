// Writes shared/ui/icon-paths.ts: the drawings of those Lucide icons that shared/ui/icons.tsx names, each as one path, so that
// no icon library runs in a page. To add an icon, name it in icons.tsx and run `node scripts/icons.mjs`.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { binOf, root, run } from './lib/console.mjs'

const folder = join(root, 'shared', 'ui')
const lucide = join(root, 'node_modules', 'lucide-react', 'dist', 'esm', 'icons')
const target = join(folder, 'icon-paths.ts')

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

const named = /import \{([^}]+)\} from '\.\/icon-paths\.ts'/.exec(
  readFileSync(join(folder, 'icons.tsx'), 'utf8'),
)
const names = (named?.[1] ?? '').split(',').flatMap((name) => name.trim() || [])

const lines = []
for (const name of names) lines.push(`export const ${name} = '${await drawingOf(name)}'\n`)

writeFileSync(
  target,
  [
    '// The drawings of the Lucide icons of the product, on a field of 24 by 24. Called by icons.tsx.\n',
    '// Written by scripts/icons.mjs from the names in icons.tsx; to renew it: node scripts/icons.mjs\n',
    '// Lucide, © 2026 Lucide Icons and Contributors, ISC License; those that come from Feather, © 2013 Cole Bemis, MIT License.\n',
    '// Both licences: node_modules/lucide-react/LICENSE, https://lucide.dev/license\n\n',
    ...lines,
  ].join(''),
)
process.exitCode = await run(process.execPath, [binOf('prettier'), '--write', '--log-level', 'warn', target])
