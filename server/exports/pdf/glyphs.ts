// Makes a font say of each glyph which letters it stands for here. The font library keeps one object a glyph, with the letters of
// whoever asked for it first: embedding a font asks for parts of letters with none, and from then on the layout, which counts
// letters, lost the glyph in every later document of the process. Called by `fonts`.

/** What the font library keeps of a glyph, as far as the layout reads it. */
interface Glyph {
  readonly id: number
  readonly codePoints: readonly number[]
}

/** A font of the font library, as far as it is mended here. */
export interface GlyphFont {
  getGlyph(id: number, codePoints?: readonly number[]): Glyph
  glyphForCodePoint(code: number): Glyph
  hasGlyphForCodePoint(code: number): boolean
}

const lineBreak = 10
/** Nothing to see and no width, in every font here: what a line break is drawn as. Its own glyph would be another font's. */
const zeroWidthSpace = 0x200b

const isMark = (code: number): boolean => /^\p{M}$/u.test(String.fromCodePoint(code))

/** The same glyph, standing for other letters. */
const standingFor = (glyph: Glyph, codePoints: readonly number[]): Glyph => {
  const value = {
    codePoints,
    isMark: codePoints.length > 0 && codePoints.every(isMark),
    isLigature: codePoints.length > 1,
  }
  return Object.assign(Object.create(glyph) as Glyph, value)
}

/** Changes the font in place. */
export const keepLetters = (font: GlyphFont): void => {
  const plain = font.getGlyph.bind(font)
  const isKnown = font.hasGlyphForCodePoint.bind(font)
  const forCode = font.glyphForCodePoint.bind(font)
  const made = new Map<string, Glyph>()
  font.getGlyph = (id, codePoints = []) => {
    const key = `${id}:${codePoints.join()}`
    const known = made.get(key)
    if (known) return known
    const glyph = standingFor(plain(id), [...codePoints])
    made.set(key, glyph)
    return glyph
  }
  font.hasGlyphForCodePoint = (code) => code === lineBreak || isKnown(code)
  font.glyphForCodePoint = (code) =>
    code === lineBreak ? font.getGlyph(forCode(zeroWidthSpace).id, [lineBreak]) : forCode(code)
}
