// The moderator's list of people, fetched when it is opened: never part of a frame, and without names, because there are none.
// Answered by `server/http/people`, read by the board.
import type { PersonId, Slug, StepId } from '../ids.ts'
import type { Sign } from '../workshop-facts.ts'

export interface PersonLine {
  readonly id: PersonId
  /** The order of joining, from 1. */
  readonly number: number
  readonly here: boolean
  /** When someone who is gone left, ms since 1970, server's clock; null where it is not known. */
  readonly awaySince: number | null
  readonly removed: boolean
  readonly group: Slug | null
  readonly sign: Sign | null
  /** Where they sit in a step that is not secret, and the number their phone shows there. */
  readonly seat: { readonly step: StepId; readonly table: string; readonly number?: number } | null
}

/** A count below this tells too much of too few. */
export const smallestCount = 5

export interface GroupCount {
  readonly group: Slug
  /** Null: fewer than `smallestCount`. */
  readonly here: number | null
}

export interface PeopleAnswer {
  readonly people: readonly PersonLine[]
  readonly groups: readonly GroupCount[]
}
