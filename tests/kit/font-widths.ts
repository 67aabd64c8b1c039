// The widths that a TrueType file itself gives, read from its tables `cmap` and `hmtx`. For the tests of pictures.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** In em, by code point; null for a sign the font lacks. */
export type FontWidths = (code: number) => number | null

const { resolve } = createRequire(import.meta.url)

const tablesOf = (view: DataView, bytes: Buffer): ReadonlyMap<string, number> =>
  new Map(
    Array.from({ length: view.getUint16(4) }, (_, n) => {
      const at = 12 + n * 16
      return [bytes.toString('latin1', at, at + 4), view.getUint32(at + 8)] as const
    }),
  )

/** From the subtable of groups (format 12). */
const glyphsOf = (view: DataView, cmap: number): ReadonlyMap<number, number> => {
  const glyphs = new Map<number, number>()
  for (let n = 0; n < view.getUint16(cmap + 2); n++) {
    const at = cmap + view.getUint32(cmap + 4 + n * 8 + 4)
    if (view.getUint16(at) !== 12) continue
    for (let group = 0; group < view.getUint32(at + 12); group++) {
      const entry = at + 16 + group * 12
      const [first, last, glyph] = [0, 4, 8].map((off) => view.getUint32(entry + off)) as [
        number,
        number,
        number,
      ]
      for (let code = first; code <= last; code++) glyphs.set(code, glyph + code - first)
    }
  }
  return glyphs
}

export const fontWidths = (file: 'DejaVuSans' | 'DejaVuSans-Bold'): FontWidths => {
  const bytes = readFileSync(resolve(`dejavu-fonts-ttf/ttf/${file}.ttf`))
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tables = tablesOf(view, bytes)
  const table = (name: string): number => tables.get(name) ?? 0
  const unitsPerEm = view.getUint16(table('head') + 18)
  const metrics = view.getUint16(table('hhea') + 34)
  const glyphs = glyphsOf(view, table('cmap'))
  return (code) => {
    const glyph = glyphs.get(code)
    if (glyph === undefined) return null
    return view.getUint16(table('hmtx') + Math.min(glyph, metrics - 1) * 4) / unitsPerEm
  }
}
