// What of the report the page shows: steps and sheets with rows, columns with words, filtered. Pure. Called by the page.
import { pickText } from '../../shared/localized.ts'
import { columnsOf, things, type Report, type Thing } from '../../shared/report.ts'
import { isEmpty, matches, type AnyRow, type Words } from './cells.ts'

export interface ShownSheet {
  readonly thing: Thing
  readonly columns: readonly string[]
  readonly rows: readonly AnyRow[]
  /** How many there are without the search. */
  readonly total: number
}

export interface ShownStep {
  readonly id: string
  readonly title: string
  readonly titleLanguage: string
  readonly sheets: readonly ShownSheet[]
}

/** The step is the heading; the other two are signs for machines, which stand in the files. */
const unread = (thing: Thing): readonly string[] => ['step', 'note', ...(thing === 'groups' ? ['group'] : [])]

/** Columns in which some row says something; the first reading column always. */
const columnsWithWords = (thing: Thing, rows: readonly AnyRow[]): readonly string[] => {
  const known: readonly string[] = columnsOf[thing]
  return known.filter(
    (column) => !unread(thing).includes(column) && rows.some((row) => !isEmpty(row[column])),
  )
}

/** Sections of the same thing together, in the order of `things`. */
const sheetsOf = (step: Report['steps'][number], search: string, words: Words): readonly ShownSheet[] =>
  things.flatMap((thing) => {
    const rows = step.sections
      .filter((section) => section.thing === thing)
      .flatMap((section) => section.rows as readonly AnyRow[])
    const shown = rows.filter((row) => matches(row, search, words))
    // Columns of all rows, so that a table does not change its shape while somebody types.
    const columns = columnsWithWords(thing, rows)
    return shown.length === 0 ? [] : [{ thing, columns, rows: shown, total: rows.length }]
  })

/** `step`: a step's id, or null for all. Steps in which nothing is found are left out. */
export const shownSteps = (
  report: Report,
  filter: { readonly step: string | null; readonly search: string },
  words: Words,
): readonly ShownStep[] =>
  report.steps.flatMap((step) => {
    if (filter.step !== null && filter.step !== step.id) return []
    const sheets = sheetsOf(step, filter.search, words)
    const { text, language } = pickText(step.title, words.language, 'nl')
    return sheets.length === 0 ? [] : [{ id: step.id, title: text, titleLanguage: language, sheets }]
  })

/** What a step is about: its notes, else whatever it has most of. For the buttons that choose a step. */
export const countIn = (step: Report['steps'][number]): number => {
  const sizes = step.sections.map(({ thing, rows }) => ({ thing, count: rows.length }))
  const notes = sizes.filter(({ thing }) => thing === 'notes' || thing === 'complaints')
  const counted = notes.length > 0 ? notes : sizes
  return Math.max(0, ...counted.map(({ count }) => count))
}

export interface Totals {
  readonly people: number
  readonly notes: number
  readonly complaints: number
  /** Ballots on the lists that are public. */
  readonly ballots: number
}

export const totalsOf = ({ people, steps }: Report): Totals => {
  const rowsOf = (wanted: Thing): number =>
    steps
      .flatMap(({ sections }) => sections)
      .reduce((sum, { thing, rows }) => sum + (thing === wanted ? rows.length : 0), 0)
  return {
    people,
    notes: rowsOf('notes'),
    complaints: rowsOf('complaints'),
    ballots: rowsOf('receipts'),
  }
}
