// Which way a text runs: by its letters, whatever language the file is in. Called by the writers of documents.

const strong = /\p{L}/u
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

export type Direction = 'ltr' | 'rtl'

/** The direction of a paragraph: that of its first letter; `fallback` where it has none. */
export const directionOfText = (text: string, fallback: Direction = 'ltr'): Direction => {
  const first = strong.exec(text)?.[0]
  if (first === undefined) return fallback
  return rightToLeft.test(first) ? 'rtl' : 'ltr'
}

/** Has letters that run from right to left. */
export const hasRightToLeft = (text: string): boolean => rightToLeft.test(text)
