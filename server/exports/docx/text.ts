// Text as a Word file can hold it, in runs that each go their own way. Called by the parts of the file.
import { TextRun, type IRunOptions } from 'docx'
import { directionOfText, hasRightToLeft, type Direction } from '../direction.ts'

/** Not allowed in XML 1.0, and halves of signs. */
const notXml =
  /[\u0000-\u0008\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
/** Would turn what stands after them around. */
const overrides = /[\u202a-\u202e\u2066-\u2069]/g
const stackedMarks = /(\p{M}{3})\p{M}+/gu

/**
 * The rule by which people's text comes into a document: line ends are `\n`, a tab is a space, signs that no XML can hold are
 * `\ufffd`, orders of direction are gone, and no sign carries more than three marks. All else stays as it was written.
 */
export const cleanForDocx = (text: string): string =>
  text
    .replace(/\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(notXml, '\ufffd')
    .replace(overrides, '')
    .replace(stackedMarks, '$1')

/** A stretch that begins and ends with letters that run against the paragraph, with what lies between them. */
const against = {
  ltr: /[\p{Script=Arabic}\p{Script=Hebrew}](?:[^\p{L}\n]*[\p{Script=Arabic}\p{Script=Hebrew}])*\p{M}*/gu,
  rtl: /(?![\p{Script=Arabic}\p{Script=Hebrew}])\p{L}(?:[^\p{L}\n]*(?![\p{Script=Arabic}\p{Script=Hebrew}])\p{L})*\p{M}*/gu,
} as const

interface Stretch {
  readonly text: string
  readonly way: Direction
}

const stretchesOf = (line: string, way: Direction): readonly Stretch[] => {
  if (way === 'ltr' && !hasRightToLeft(line)) return [{ text: line, way }]
  const other = way === 'ltr' ? 'rtl' : 'ltr'
  const found: Stretch[] = []
  let from = 0
  for (const match of line.matchAll(against[way])) {
    if (match.index > from) found.push({ text: line.slice(from, match.index), way })
    found.push({ text: match[0], way: other })
    from = match.index + match[0].length
  }
  return from < line.length ? [...found, { text: line.slice(from), way }] : found
}

export interface Runs {
  readonly way: Direction
  readonly runs: readonly TextRun[]
}

/** `fallback`: the way of the document, for a text without letters. */
export const runsOf = (value: string, fallback: Direction, style: IRunOptions = {}): Runs => {
  const text = cleanForDocx(value)
  const way = directionOfText(text, fallback)
  const runs = text.split('\n').flatMap((line, at) =>
    (line === '' ? [{ text: '', way }] : stretchesOf(line, way)).map(
      (stretch, part) =>
        new TextRun({
          ...style,
          text: stretch.text,
          ...(at > 0 && part === 0 ? { break: 1 } : {}),
          ...(stretch.way === 'rtl' ? { rightToLeft: true } : {}),
        }),
    ),
  )
  return { way, runs }
}
