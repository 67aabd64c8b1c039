// The records of a workshop: who exported, answered, published, discarded, as lines without a word of any note. Made by the
// workshop from its ledger, read by the moderator's screen and written as a file.
import type { StepId } from './ids.ts'
import type { Role } from './roles.ts'

export const trailActs = [
  'export',
  'answers-given',
  'answers-withdrawn',
  'published',
  'unpublished',
  'finished',
  'unfinished',
  'discarded',
  'hidden',
  'restored',
  'erased',
  'kept',
  'stripped',
  'revealed',
  'rewound',
  'person-removed',
  'person-readmitted',
  'closed',
  'reopened',
  'rehearsal-began',
  'rehearsal-wiped',
] as const
export type TrailAct = (typeof trailActs)[number]

export interface TrailLine {
  /** Of the last act in the line; with the act it names the line. */
  readonly seq: number
  /** Milliseconds since 1970, of the last act in it; in a secret step midnight (UTC) of the day. */
  readonly at: number
  /** Only the day is known. */
  readonly day: boolean
  readonly role: Role
  /** What the link is called by which they came in; '' for the first, or where it is not kept. */
  readonly who: string
  /** A host's table. */
  readonly table: string | null
  readonly act: TrailAct
  readonly step: StepId | null
  /** Notes (or people) it was about, acts within a minute together; 0: it was about none. */
  readonly n: number
  /** The file's format, the answer's status, the date and what happens then; '': nothing more. */
  readonly detail: string
}

export interface TrailPage {
  readonly lines: readonly TrailLine[]
  /** What to ask for the next page `before`; null: this is the end. */
  readonly next: number | null
}
