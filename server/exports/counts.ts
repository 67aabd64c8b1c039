// The counts of a workshop, as rows: what there is of each thing per step, and in what state. Pure; called by the workbook.
import { things, type Cell, type Report, type Thing } from '../../shared/report.ts'
import { toValue, type Words } from './export.ts'
import type { Sheet, Value } from './sheets.ts'

type AnyRow = { readonly [column: string]: Cell | undefined }

/** Things of which each row has a state of its own. */
const withStatus: readonly Thing[] = ['notes', 'complaints']

const rowsOf = (step: Report['steps'][number], thing: Thing): readonly AnyRow[] =>
  step.sections
    .filter((section) => section.thing === thing)
    .flatMap((section) => section.rows as readonly AnyRow[])

const counted = (
  rows: readonly AnyRow[],
  column: string,
  words: Words,
): readonly (readonly [Value, number])[] => {
  const counts = new Map<Value, number>()
  for (const row of rows) {
    const value = toValue(row[column], words)
    counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return [...counts]
}

const columns = ['step', 'thing', 'status', 'count'] as const

/** A line per step and thing, and below it one per state where there is more than one. */
export const countsSheet = (report: Report, words: Words): Sheet => ({
  thing: 'counts',
  title: words.t('thing.counts'),
  columns,
  headings: columns.map((column) => words.t(`column.${column}`)),
  rows: report.steps.flatMap((step) =>
    things.flatMap((thing): readonly (readonly Value[])[] => {
      const rows = rowsOf(step, thing)
      if (rows.length === 0) return []
      const [title, name] = [words.pick(step.title), words.t(`thing.${thing}`)]
      const states = withStatus.includes(thing) ? counted(rows, 'status', words) : []
      return [
        [title, name, null, rows.length],
        ...(states.length > 1 ? states.map(([status, n]) => [title, name, status, n]) : []),
      ]
    }),
  ),
})
