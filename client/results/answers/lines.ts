// What stands in the list of the day after: a line for each point, and one for each note of a group that is unfolded. Pure.
// Called by the answers page.
import type { Answer, Answered } from '../../../shared/answers.ts'
import type { StepId } from '../../../shared/ids.ts'
import { pickText, type Language } from '../../../shared/localized.ts'
import type { Point, PointNote, StepPoints } from '../../../shared/points.ts'
import type { Report } from '../../../shared/report.ts'
import type { AnyRow, Words } from '../cells.ts'
import { cellText, folded } from '../cells.ts'

/** Answers by note; a note that was never answered is not in it. */
export type Known = ReadonlyMap<string, Answered>

export interface Line {
  /** The note's id, or the group's. */
  readonly id: string
  readonly step: StepId
  readonly point: Point
  readonly notes: readonly PointNote[]
  readonly text: string
  /** Where it was said: a table, else the step. */
  readonly from: string
  readonly fromLanguage: Language
  /** One note of a group that stands above it. */
  readonly inGroup: string | null
  /** Without accents and capitals, all that a search looks in. */
  readonly found: string
  /** The report's row of each note: why it was put aside and by whom. */
  readonly rows: readonly AnyRow[]
}

export type LineAnswer =
  | { readonly type: 'none' }
  | { readonly type: 'one'; readonly answer: Answer; readonly who: string; readonly at: number }
  /** Its notes were not all answered alike, or not all of them. */
  | { readonly type: 'several'; readonly given: number; readonly of: number }

const isSame = (a: Answer, b: Answer): boolean =>
  a.status === b.status && a.why === b.why && a.by === b.by && a.due === b.due

export const answerOf = ({ notes }: Pick<Line, 'notes'>, known: Known): LineAnswer => {
  const all = notes.map(({ id }) => known.get(id))
  const given = all.filter((one) => one?.answer)
  const [first] = given
  if (!first?.answer) return { type: 'none' }
  const { answer, who, at } = first
  const alike =
    given.length === notes.length && given.every((one) => one?.answer && isSame(one.answer, answer))
  return alike ? { type: 'one', answer, who, at } : { type: 'several', given: given.length, of: notes.length }
}

/** Every one of its notes has an answer, whichever. */
export const isAnswered = ({ notes }: Pick<Line, 'notes'>, known: Known): boolean =>
  notes.every(({ id }) => known.get(id)?.answer)

/** What counts: what everyone may read, and what was promised an answer. */
export const isCounted = ({ point }: Line): boolean => point.standing === 'shown' || point.owed

/** The report's rows by their note. */
export const rowsByNote = (report: Report): ReadonlyMap<string, AnyRow> =>
  new Map(
    report.steps
      .flatMap(({ sections }) => sections)
      .filter(({ thing }) => thing === 'notes' || thing === 'complaints')
      .flatMap(({ rows }) => rows as readonly AnyRow[])
      .flatMap((row): [string, AnyRow][] => (typeof row['note'] === 'string' ? [[row['note'], row]] : [])),
  )

const wordsIn = (text: string, from: string, notes: readonly PointNote[], words: Words): string =>
  folded(
    [
      text,
      from,
      ...notes.flatMap((note) => [
        cellText(note.text, words),
        note.why,
        note.initials,
        note.translation?.text,
      ]),
    ].join(' '),
  )

const fromOf = ({ theme, table }: Point, step: StepPoints, { t, language }: Words) => {
  if (table !== null)
    return {
      from: t('answering.table', { n: table }),
      fromLanguage: language,
      more: theme && pickText(theme, language, 'nl').text,
    }
  const title = pickText(step.title, language, 'nl')
  return { from: title.text, fromLanguage: title.language, more: null }
}

/** One line for each point, in the order of the evening. */
export const linesOf = (
  steps: readonly StepPoints[],
  rows: ReadonlyMap<string, AnyRow>,
  words: Words,
): readonly Line[] =>
  steps.flatMap((step) =>
    step.points.map((point): Line => {
      const text = cellText(point.text, words)
      const { more, ...from } = fromOf(point, step, words)
      return {
        id: point.id,
        step: step.step,
        point,
        notes: point.notes,
        text,
        ...from,
        inGroup: null,
        found: wordsIn(text, [from.from, more].join(' '), point.notes, words),
        rows: point.notes.map(({ id }) => rows.get(id)).filter((row) => row !== undefined),
      }
    }),
  )

/** The notes of a group, each as a line below it. */
const unfolded = (line: Line, words: Words): readonly Line[] =>
  line.notes.map((note) => {
    const text = cellText(note.text, words)
    return { ...line, id: note.id, notes: [note], text, inGroup: line.id, found: folded(text) }
  })

/** Lines with the notes of those groups that are open below them. */
export const withOpen = (lines: readonly Line[], open: ReadonlySet<string>, words: Words): readonly Line[] =>
  open.size === 0
    ? lines
    : lines.flatMap((line) =>
        line.point.type === 'group' && open.has(line.id) ? [line, ...unfolded(line, words)] : [line],
      )
