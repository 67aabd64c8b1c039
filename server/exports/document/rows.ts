// Reads a report's rows for the document: cells as text, rows of one thing, counts. Called by the chapters.
import type { Cell, Report, Row, Thing } from '../../../shared/report.ts'
import { toValue, type Words } from '../export.ts'

export type Step = Report['steps'][number]

/** The rows that a step has of one thing. */
export const rowsOf = <Sheet extends Thing>(step: Step, thing: Sheet): readonly Row<Sheet>[] =>
  step.sections.flatMap((section) =>
    // A section's rows are those of its thing.
    section.thing === thing ? (section.rows as readonly Row<Sheet>[]) : [],
  )

/** A cell as text; '' where there is nothing. */
export const textOf = (cell: Cell | undefined, words: Words): string => String(toValue(cell, words) ?? '')

export const numberOf = (cell: Cell | undefined): number => (typeof cell === 'number' ? cell : 0)

const keyOf = (cell: Cell | undefined): string =>
  cell !== null && typeof cell === 'object' && 'key' in cell ? cell.key : ''

/** Everyone could read it: on a board, or on the wall. */
export const isShown = (row: { readonly status?: Cell }): boolean =>
  row.status === undefined || row.status === null || /\.(shown|revealed)$/.test(keyOf(row.status))

/** Which answer stands in a row, such as `taken-up`; '' for none. */
export const answerKeyOf = (row: { readonly answer?: Cell }): string =>
  /^answer\.(.+)$/.exec(keyOf(row.answer))?.[1] ?? ''

/** The frame's row that says how much say there was. */
export const isRung = (row: Row<'frame'>): boolean => keyOf(row.heading).startsWith('frame.rung.')

/** What was written in a step: notes, or complaints. */
export const writtenIn = (step: Step): readonly (Row<'notes'> | Row<'complaints'>)[] => [
  ...rowsOf(step, 'notes'),
  ...rowsOf(step, 'complaints'),
]

/** The different texts of a column, in order. */
export const distinct = (texts: readonly string[]): readonly string[] => [
  ...new Set(texts.filter((text) => text !== '')),
]

/** Rows by a text, in the order in which the texts first come. */
export const byText = <Value>(
  rows: readonly Value[],
  textOfRow: (row: Value) => string,
): readonly (readonly [string, readonly Value[]])[] => {
  const found = new Map<string, Value[]>()
  for (const row of rows) {
    const text = textOfRow(row)
    const list = found.get(text)
    if (list) list.push(row)
    else found.set(text, [row])
  }
  return [...found]
}

/** What was answered, why, by whom and by when: paragraphs of a cell. */
export const answerLines = (
  row: {
    readonly answer?: Cell
    readonly answerWhy?: Cell
    readonly answerBy?: Cell
    readonly answerDue?: Cell
  },
  words: Words,
): readonly string[] => {
  const { t } = words
  if (answerKeyOf(row) === '') return [t('answer.none')]
  const [why, by, due] = [row.answerWhy, row.answerBy, row.answerDue].map((cell) => textOf(cell, words))
  return [
    textOf(row.answer, words),
    ...(why ? [why] : []),
    ...(by ? [t('document.by', { who: by })] : []),
    ...(due ? [t('document.due', { when: due })] : []),
  ]
}
