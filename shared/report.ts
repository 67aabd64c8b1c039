// What an officer takes home, before any file format: things in rows. Kinds write it, exports and the results page read it.
import type { AnswerStatus } from './answers.ts'
import type { StepId } from './ids.ts'
import type { Language, Localized } from './localized.ts'

/** A sheet of the workbook each; its columns are the same for every kind. */
export const things = [
  'notes',
  'groups',
  'actors',
  'votes',
  'receipts',
  'tables',
  'summaries',
  'complaints',
  'answers',
  'frame',
] as const
export type Thing = (typeof things)[number]

/** Column keys per thing, in order; their headings stand in the language files as `column.<key>`. */
export const columnsOf = {
  notes: [
    'step',
    'note',
    'text',
    'role',
    'why',
    'prompt',
    'table',
    'round',
    'ring',
    'sector',
    'pinX',
    'pinY',
    'group',
    'initials',
    'origin',
    'status',
    'reason',
    'asideBy',
    'translation',
    'translatedTo',
    'answer',
    'answerWhy',
    'answerBy',
    'answerDue',
    'madeAt',
  ],
  groups: ['step', 'group', 'title', 'size', 'table'],
  actors: [
    'step',
    'actor',
    'role',
    'ring',
    'sector',
    'prompt',
    'why',
    'timesNamed',
    'influence',
    'interest',
    'status',
  ],
  votes: ['step', 'round', 'rank', 'item', 'dots', 'paper', 'byGroup', 'shared', 'mode'],
  receipts: ['step', 'round', 'receipt', 'ballot', 'dots'],
  tables: ['step', 'table', 'round', 'people', 'passed', 'host'],
  summaries: ['step', 'table', 'prompt', 'round', 'text'],
  complaints: [
    'step',
    'note',
    'text',
    'wish',
    'status',
    'reason',
    'answer',
    'answerWhy',
    'answerBy',
    'answerDue',
    'madeAt',
  ],
  /** One row per thing that gets one answer: a group, a loose note, a complaint. */
  answers: ['step', 'note', 'item', 'size', 'answer', 'answerWhy', 'answerBy', 'answerDue', 'answeredAt'],
  frame: ['step', 'heading', 'text'],
} as const satisfies { readonly [thing in Thing]: readonly string[] }

export type Column<Sheet extends Thing = Thing> = (typeof columnsOf)[Sheet][number]

/**
 * A cell. Strings are people's text and are always text in a file, never a formula. `{key}` is a word from the
 * language files (`status.discarded`), `{local}` one of the workshop's own texts.
 */
export type Cell = string | number | null | { readonly key: string } | { readonly local: Localized }

export type Row<Sheet extends Thing = Thing> = { readonly [column in Column<Sheet>]?: Cell }

/** What one step adds to one sheet. The `step` column is filled in by the caller. */
export type Section = {
  readonly [Sheet in Thing]: { readonly thing: Sheet; readonly rows: readonly Row<Sheet>[] }
}[Thing]

/** How far the day after has come. */
export interface AnswersReport {
  /** Points that have an answer, and points there are. */
  readonly given: number
  readonly of: number
  /** Complaints that were promised an answer and have none. */
  readonly owed: number
  readonly byStatus: { readonly [status in AnswerStatus]: number }
  /** The edition that everyone can read now; null: none. */
  readonly edition: number | null
  /** An officer said that the work is done. */
  readonly finished: boolean
}

export interface Report {
  readonly workshop: { readonly title: string; readonly place: string; readonly date: string }
  /** Taken in a rehearsal: all of it is play. */
  readonly rehearsal?: true
  /** The number of the state it was taken from: the same number gives the same report. What is sealed does not move it. */
  readonly state: number
  readonly people: number
  /** Who took part, by the groups that were asked at joining; left out where nobody was asked. */
  readonly peopleByGroup?: readonly { readonly title: Localized; readonly people: number }[]
  /** The workshop's languages, its first one first; left out in records of 0.2 and before. */
  readonly languages?: readonly Language[]
  /** Left out while nothing was answered. */
  readonly answers?: AnswersReport
  readonly steps: readonly {
    readonly id: StepId
    readonly title: Localized
    readonly kind: string
    readonly sections: readonly Section[]
  }[]
}
