// From a pasted list to notes: one a line, without bullets and numbers. Pure; called by the entry of notes from paper.
import { cleanText, lengthOf } from '../text.ts'
import { noteLimits } from './limits.ts'

/** `1.`, `2)`, `(3)`, `a)`, `-`, `•`, `[x]` before a line: the list's, not the note's. A year or an amount stays. */
const bullet =
  /^(?:[-–—*+•·▪◦‣○●■□☐☑✓✔>]+\s+|\[[ xX]?\]\s*|\(?(?:\d{1,3}|[a-zA-Z])[.)]\s+|[•·▪◦‣○●■□☐☑✓✔]\s*)/u

const withoutBullet = (line: string): string => {
  const text = cleanText(line)
  // Twice at most: "- [ ] 3. text" is three marks of one list.
  const bare = text.replace(bullet, '').replace(bullet, '').trim()
  return bare === '' ? text : bare
}

export interface PastedLine {
  readonly text: string
  /** Signs over the limit; 0 when it fits. */
  readonly over: number
}

/** The notes in a typed or pasted text, in order; what is empty or only a mark is left out. Nothing is cut off. */
export const linesOf = (pasted: string): readonly PastedLine[] =>
  pasted
    .split(/\r\n?|\n|\u2028|\u2029|\u000b/u)
    .map(withoutBullet)
    .filter((text) => /[\p{L}\p{N}\p{S}]|\p{Extended_Pictographic}/u.test(text))
    .map((text) => ({ text, over: Math.max(0, lengthOf(text) - noteLimits.text) }))
