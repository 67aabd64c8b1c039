// Which glyphs of a TrueType font in a PDF have something to see. Called by `read-pdf`.

const tableIn = (font: Buffer, name: string): Buffer => {
  const count = font.readUInt16BE(4)
  for (let at = 12; at < 12 + count * 16; at += 16)
    if (font.toString('latin1', at, at + 4) === name) {
      const start = font.readUInt32BE(at + 8)
      return font.subarray(start, start + font.readUInt32BE(at + 12))
    }
  throw new Error(`The font has no table ${name}`)
}

/** Numbers of the glyphs whose outline is not empty; none for no font. */
export const outlinesOf = (font: Buffer): ReadonlySet<number> => {
  if (font.length === 0) return new Set()
  const isLong = tableIn(font, 'head').readInt16BE(50) === 1
  const places = tableIn(font, 'loca')
  const place = (glyph: number): number =>
    isLong ? places.readUInt32BE(glyph * 4) : places.readUInt16BE(glyph * 2) * 2
  const count = tableIn(font, 'maxp').readUInt16BE(4)
  return new Set(Array.from({ length: count }, (_, glyph) => glyph).filter((at) => place(at + 1) > place(at)))
}
