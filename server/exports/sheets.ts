// From the report to sheets of rows, before any file format: all steps' rows of one thing together. Called by the writers.
import { columnsOf, things, type Cell, type Report, type Thing } from '../../shared/report.ts'
import { answerStatuses } from '../../shared/answers.ts'
import { toValue, type Words } from './export.ts'

export type Value = string | number | null

export interface Sheet {
  readonly thing: Thing | 'counts'
  readonly title: string
  /** Column keys, for widths; `headings` are their words. */
  readonly columns: readonly string[]
  readonly headings: readonly string[]
  readonly rows: readonly (readonly Value[])[]
}

const rowsOf = (report: Report, thing: Thing, words: Words): readonly (readonly Value[])[] =>
  report.steps.flatMap((step) =>
    step.sections
      .filter((section) => section.thing === thing)
      .flatMap((section) => section.rows as readonly { readonly [column: string]: Cell | undefined }[])
      .map((row) =>
        columnsOf[thing].map((column) => toValue(row[column] ?? stepCell(column, step.title), words)),
      ),
  )

const stepCell = (column: string, title: Report['steps'][number]['title']): Cell =>
  column === 'step' ? { local: title } : null

/** A sheet for every thing that has rows, in the order of `things`. */
export const toSheets = (report: Report, words: Words): readonly Sheet[] =>
  things.flatMap((thing) => {
    const rows = rowsOf(report, thing, words)
    if (rows.length === 0) return []
    const columns: readonly string[] = columnsOf[thing]
    const headings = columns.map((column) => words.t(`column.${column}`))
    return [{ thing, title: words.t(`thing.${thing}`), columns, headings, rows }]
  })

const answerRows = (report: Report, { t }: Words): readonly (readonly [string, Value])[] => {
  const { answers } = report
  if (!answers) return []
  return [
    [t('cover.points'), answers.of],
    [t('cover.answered'), answers.given],
    ...answerStatuses.map((status) => [t(`answer.${status}`), answers.byStatus[status]] as const),
    ...(answers.owed > 0 ? [[t('cover.owed'), answers.owed] as const] : []),
    ...(answers.edition === null ? [] : [[t('cover.edition'), answers.edition] as const]),
  ]
}

/** What stands at the head of every file: which workshop, which state of it, who was there, how far the answers are. */
export const toCover = (report: Report, words: Words): readonly (readonly [string, Value])[] => {
  const { workshop, state, people, peopleByGroup, rehearsal } = report
  const { t, pick } = words
  return [
    ...(rehearsal ? [[t('cover.rehearsal'), t('cover.rehearsed')] as const] : []),
    [t('cover.title'), workshop.title],
    [t('cover.place'), workshop.place],
    [t('cover.date'), workshop.date],
    [t('cover.people'), people],
    ...(peopleByGroup ?? []).map((group) => [pick(group.title), group.people] as const),
    ...answerRows(report, words),
    [t('cover.state'), state],
    [t('cover.votes'), t('cover.indicative')],
  ]
}
