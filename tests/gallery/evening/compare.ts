// Whether the evening's files say what the evening was: every note once in each, votes and answers alike. Called by `day-after.ts`.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createWords, type Words } from '../../../server/exports/export.ts'
import { cleanForPdf } from '../../../server/exports/pdf/clean.ts'
import { loadWords } from '../../../server/words.ts'
import type { StepPoints } from '../../../shared/points.ts'
import type { Cell, Report, Thing } from '../../../shared/report.ts'
import { readPdf } from '../../kit/read-pdf.ts'
import { columnOf, readCsv, readWorkbook } from '../../kit/read-tables.ts'
import { readWord } from '../../kit/read-word.ts'

const root = join(import.meta.dirname, '..', '..', '..')

type AnyRow = { readonly [column: string]: Cell | undefined }

const rowsOf = ({ steps }: Report, ...things: readonly Thing[]): readonly AnyRow[] =>
  steps
    .flatMap(({ sections }) => sections)
    .filter(({ thing }) => things.includes(thing))
    .flatMap(({ rows }) => rows as readonly AnyRow[])

/** People's own words; what the product says in their place is no note's text. */
const textOf = (cell: Cell | undefined): string => (typeof cell === 'string' ? cell : '')

const counts = (texts: readonly string[]): ReadonlyMap<string, number> => {
  const found = new Map<string, number>()
  for (const text of texts) found.set(text, (found.get(text) ?? 0) + 1)
  return found
}

/** Texts of `wished` that do not stand as often in `there`. */
const amiss = (wished: readonly string[], there: readonly string[]): readonly string[] => {
  const has = counts(there)
  return [...counts(wished)].flatMap(([text, times]) => (has.get(text) === times ? [] : [text]))
}

/** Between two headings, the last time both stand there: after the contents. */
const between = (lines: readonly string[], from: string, to: string): readonly string[] =>
  lines.slice(lines.lastIndexOf(from), lines.lastIndexOf(to))

const bare = (text: string): string => text.normalize('NFKC').replace(/[\s\u202b\u202c]/g, '')

/** A page breaks lines where it likes, so texts are looked for without spaces, the longest first, each place once. */
const lostInPdf = (bytes: Uint8Array, texts: readonly string[], { t }: Words): readonly string[] => {
  const pdf = readPdf(Buffer.from(bytes))
  let drawn = bare(between(pdf.lines, t('document.annexNotes'), t('document.annexVotes')).join('\n'))
  const said = new Set(pdf.actual.map(bare))
  return texts
    .toSorted((a, b) => b.length - a.length)
    .filter((text) => {
      const wished = bare(cleanForPdf(text))
      const at = drawn.indexOf(wished)
      if (at >= 0) drawn = `${drawn.slice(0, at)}|${drawn.slice(at + wished.length)}`
      return at < 0 && !said.has(wished)
    })
}

const sum = (values: readonly unknown[]): number => values.reduce<number>((all, one) => all + Number(one), 0)

/** What differs, in words; nothing when all is well. Says what was counted. */
export const compareFiles = async (
  folder: string,
  points: readonly StepPoints[],
  say: (text: string) => void,
): Promise<readonly string[]> => {
  const messages = (await loadWords(root)).nl
  const words = createWords({ language: 'nl', fallback: 'nl', messages })
  const { t } = words
  const file = (name: string) => readFileSync(join(folder, name))
  const { report } = JSON.parse(file('evening.json').toString()) as { readonly report: Report }
  const texts = rowsOf(report, 'notes', 'complaints').map(({ text }) => textOf(text))
  const { sheets } = readWorkbook(file('evening.xlsx'))
  const column = (thing: Thing, name: string): readonly unknown[] =>
    columnOf(sheets.get(t(`thing.${thing}`)) ?? [], t(`column.${name}`))
  const inWord = between(
    readWord(file('evening.docx')).paragraphs,
    t('document.annexNotes'),
    t('document.annexVotes'),
  )
  const wanted = new Set(texts)
  const checks: { readonly [name: string]: readonly string[] } = {
    points: amiss(
      points.flatMap((step) => step.points.flatMap(({ notes }) => notes.map(({ text }) => textOf(text)))),
      texts,
    ),
    xlsx: amiss(texts, [...column('notes', 'text'), ...column('complaints', 'text')].map(String)),
    csv: amiss(texts, columnOf(readCsv(file('evening.csv')), t('column.text')).map(String)),
    docx: amiss(
      texts,
      inWord.filter((line) => wanted.has(line)),
    ),
    pdf: lostInPdf(file('evening.pdf'), texts, words),
  }
  const dots = sum(rowsOf(report, 'votes').map((row) => row['dots']))
  const given = rowsOf(report, 'answers').filter((row) => row['answer']).length
  const sums = {
    'dots, xlsx': [dots, sum(column('votes', 'dots'))],
    'dots, csv': [dots, sum(columnOf(readCsv(file('evening.votes-csv.csv')), t('column.dots')))],
    'answers, xlsx': [given, column('answers', 'answer').filter(Boolean).length],
  } as const
  say(
    `${report.people} people, ${texts.length} notes, ${dots} dots, ${given} answers; compared: ${Object.keys(checks).join(', ')}`,
  )
  return [
    ...Object.entries(checks).flatMap(([name, wrong]) => wrong.map((text) => `${name}: ${text}`)),
    ...Object.entries(sums).flatMap(([name, [a, b]]) => (a === b ? [] : [`${name}: ${a}, not ${b}`])),
  ]
}
