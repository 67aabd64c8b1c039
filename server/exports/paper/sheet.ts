// What all pages of the kit share: the size of the sheet, words, and letters as large as their place allows. Called by the pages.
import type { ReactNode } from 'react'
import { createTranslate, type Translate } from '../../../shared/language/translate.ts'
import { directionOf, pickText, type Language, type Localized } from '../../../shared/localized.ts'
import { boxed, page, type Style } from '../pdf/parts.ts'
import type { Kit, KitJob, PaperSize } from './kit.ts'

export interface Sheet {
  readonly kit: Kit
  readonly size: PaperSize
  /** A3 is A4 times this, so every length is given for A4. */
  readonly scale: number
  readonly language: Language
  readonly direction: 'ltr' | 'rtl'
  readonly t: Translate
  readonly translateIn: (language: Language) => Translate
  readonly pick: (text: Localized) => string
  /** The text in the workshop's other languages, where it was written in them. */
  readonly others: (text: Localized) => readonly { readonly language: Language; readonly text: string }[]
}

const pageSize = { a4: 'A4', a3: 'A3' } as const

/** A4 in points, upright. */
export const a4 = { width: 595.28, height: 841.89 } as const

export const toSheet = ({ kit, size, language, messages }: KitJob): Sheet => {
  const first = kit.languages[0] ?? language
  const translateIn = (wished: Language): Translate =>
    createTranslate(wished, messages[wished] ?? messages[language] ?? {})
  return {
    kit,
    size,
    scale: size === 'a3' ? Math.SQRT2 : 1,
    language,
    direction: directionOf(language),
    t: translateIn(language),
    translateIn,
    pick: (text) => pickText(text, language, first).text,
    others: (text) => {
      const shown = pickText(text, language, first).language
      return kit.languages.flatMap((one) => {
        const words = text[one]
        return one === shown || !words ? [] : [{ language: one, text: words }]
      })
    },
  }
}

/** Things beside each other, from the side where reading begins. */
export const rowOf = (direction: 'ltr' | 'rtl'): { readonly flexDirection: 'row' | 'row-reverse' } => ({
  flexDirection: direction === 'rtl' ? 'row-reverse' : 'row',
})

interface Room {
  readonly most: number
  readonly least: number
  readonly width: number
  readonly lines: number
}

/** The font's bold letters are about this wide, in em. */
const letter = 0.66

/** The largest letters with which the text stays on so many lines, and its longest word (of up to 18 signs) on one. */
export const fitted = (value: string, { most, least, width, lines }: Room): number => {
  const length = Math.max(1, [...value].length)
  const longest = Math.min(18, Math.max(1, ...value.split(/\s+/).map((word) => [...word].length)))
  // A line that breaks at words is not full.
  const fill = lines === 1 ? 1 : 0.85
  return Math.max(
    least,
    Math.min(most, (width * lines * fill) / (length * letter), width / (longest * letter)),
  )
}

interface Bare {
  readonly orientation?: 'portrait' | 'landscape'
  readonly bookmark: string
  readonly style?: Style
}

/** Exactly one sheet: what does not fit is cut off, never on a page of its own. Lengths in `style` are the sheet's, not A4's. */
export const sheetPage = (
  { size, scale }: Sheet,
  { orientation = 'portrait', bookmark, style = {} }: Bare,
  ...children: readonly ReactNode[]
): ReactNode => {
  const [width, height] = orientation === 'portrait' ? [a4.width, a4.height] : [a4.height, a4.width]
  return page(
    { size: pageSize[size], orientation, bookmark },
    boxed(
      // A hair less than the page, so that rounding never makes a second one.
      { width: width * scale, height: height * scale - 1, overflow: 'hidden', ...style },
      { wrap: false },
      ...children,
    ),
  )
}
