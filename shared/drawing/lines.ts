// Text as it may stand in a picture, and broken into lines that stay within a width. Called by all that draw text.
import { cleanText } from '../text.ts'
import { widthOf, type Weight } from './measure.ts'

/** Code points that no XML file may hold, or that no font can show. */
const unfit = /[\p{Noncharacter_Code_Point}\p{Co}]/gu

/** The one rule of what is drawn: text cleaned as at the door, with line breaks and runs of spaces as one space. */
export const drawable = (text: string): string =>
  cleanText(text).replace(unfit, '').replace(/\s+/gu, ' ').trim()

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** What a reader takes for one sign: a letter with its marks, a whole family. */
const signsOf = (word: string): readonly string[] =>
  [...segmenter.segment(word)].map(({ segment }) => segment)

/** A word in pieces of at most a width; a piece is one sign at least. */
const broken = (word: string, most: number, size: number, weight: Weight): readonly string[] => {
  if (widthOf(word, size, weight) <= most) return [word]
  const pieces: string[] = []
  let piece = ''
  for (const sign of signsOf(word)) {
    if (piece !== '' && widthOf(piece + sign, size, weight) > most) {
      pieces.push(piece)
      piece = sign
    } else piece += sign
  }
  return [...pieces, piece]
}

/** The text on lines of at most `most` units, in full; a word that is wider is broken. Nothing to show: no line. */
export const linesIn = (
  text: string,
  most: number,
  size: number,
  weight: Weight = 'plain',
): readonly string[] => {
  const lines: string[] = []
  let line = ''
  for (const word of drawable(text).split(' ').filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (widthOf(longer, size, weight) <= most) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    const pieces = broken(word, most, size, weight)
    lines.push(...pieces.slice(0, -1))
    line = pieces.at(-1) ?? ''
  }
  return line === '' ? lines : [...lines, line]
}

const strong = /[\p{L}]/u
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** Told by the first letter, as a browser does for `dir="auto"`. */
export const isRightToLeft = (text: string): boolean => {
  const first = strong.exec(text)?.[0]
  return first !== undefined && rightToLeft.test(first)
}
