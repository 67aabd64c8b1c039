// The fonts of printed files: DejaVu Sans, which has the letters of all six languages and joins Arabic rightly, in the file
// itself. Registered when this is first imported, which only the threads that write PDF do.
import { createRequire } from 'node:module'
import { Font } from '@react-pdf/renderer'
import { keepLetters, type GlyphFont } from './glyphs.ts'

export const fontFamily = 'DejaVu Sans'
/** For codes: every sign as wide as the other, zero slashed. */
export const codeFamily = 'DejaVu Sans Mono'

// At run time, so that it is found beside the bundle as beside the sources. TTF: compressed web fonts take twenty times as long.
const fileOf = (name: string): string =>
  createRequire(import.meta.url).resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`)

Font.register({
  family: fontFamily,
  fonts: [{ src: fileOf('DejaVuSans') }, { src: fileOf('DejaVuSans-Bold'), fontWeight: 700 }],
})
Font.register({ family: codeFamily, fonts: [{ src: fileOf('DejaVuSansMono-Bold'), fontWeight: 700 }] })

/** The longest word that is never broken; a longer one breaks anywhere, so that it stays in its note. */
const longestWord = 18

// An empty part before another is how the library is told to break without a hyphen.
Font.registerHyphenationCallback((word) => {
  const signs = [...word]
  return signs.length <= longestWord ? [word] : signs.flatMap((sign, at) => (at === 0 ? [sign] : ['', sign]))
})

const loaded = async (family: string, fontWeight: number): Promise<GlyphFont> => {
  const wanted = { fontFamily: family, fontWeight, fontStyle: 'normal' } as const
  await Font.load(wanted)
  // A loaded font is fontkit's, which knows what it can draw.
  const font = Font.getFont(wanted)?.data as unknown as GlyphFont
  keepLetters(font)
  return font
}

const weights = [await loaded(fontFamily, 400), await loaded(fontFamily, 700)]
await loaded(codeFamily, 700)

/** Whether the font can draw this sign, thin and bold. */
export const canDraw = (code: number): boolean => weights.every((font) => font.hasGlyphForCodePoint(code))
