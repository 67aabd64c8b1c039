// The day after: what was said gets an answer. The shapes that officers ask with, the ledger holds, and everyone may read once
// they are published. Called by the workshop's rules, the results page, the feedback page and the exports.
import type { NoteId, StepId } from './ids.ts'

/** In the order in which they always stand. A "no" is as large as a "yes". */
export const answerStatuses = ['taken-up', 'later', 'not-taken-up', 'passed-on', 'answered'] as const
export type AnswerStatus = (typeof answerStatuses)[number]

export interface Answer {
  readonly status: AnswerStatus
  /** One or two sentences; empty: the status says it all. */
  readonly why: string
  /** Who does it: a service, a function; empty: not said. */
  readonly by: string
  /** By when, in words ("30 april", "juni 2027"); empty: not said. */
  readonly due: string
}

/** Signs, and how many notes one act may answer. */
export const answerLimits = { why: 500, by: 80, due: 40, changed: 280, notes: 500 } as const

/** What became of one note, by its id. */
export interface Answered {
  readonly step: StepId
  /** Null: an answer was given and taken back. */
  readonly answer: Answer | null
  /** Counts up with every act in the workshop: who answers says which one they saw, so that nobody overwrites another. */
  readonly rev: number
  /** Milliseconds since 1970. */
  readonly at: number
  /** What the link is called by which whoever answered came in; '' for the first. Not for the public. */
  readonly who: string
}

/** One note that is answered, and the `rev` that was seen there; 0: there was nothing. */
export interface AnswerTarget {
  readonly step: StepId
  readonly note: NoteId
  readonly was: number
}

/** What an officer's page asks for: what changed after a `rev`. */
export interface AnswersSince {
  readonly rev: number
  readonly answers: readonly (Answered & { readonly note: string })[]
  /** The last edition that was published (0: none yet), whether everyone can read it now, and when it came out. */
  readonly feedback: { readonly edition: number; readonly isOpen: boolean; readonly at: number }
}

/** What everyone may read of an answer that was published. */
export interface PublicAnswer extends Answer {
  /** This edition says something else than the one before. */
  readonly isNew: boolean
}
