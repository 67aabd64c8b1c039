// What the faces read in the views of the theme tables, in types. Written by the views, read by phone and board.
import type { Advice } from './advice.ts'

/** Collection `now`, entry `now`. `play`: after `until` everyone talks, whether the moderator said so or not. */
export type ShownRound = {
  readonly round: number
  readonly rounds: number
  readonly play: 'gathering' | 'moving' | 'talking'
  readonly until: number | null
}

/** Collection `tables`, by table. `seats`: places in the picture; `free`: places left for who chooses, null for no limit. */
export type ShownTable = {
  readonly people: number
  readonly seats: number
  readonly free: number | null
  readonly notes: number
  readonly help: boolean
  readonly open: boolean
}

/** Collection `moves`, by `from.to`: how many went where at the last move. Never who. */
export type ShownMove = { readonly from: string; readonly to: string; readonly people: number }

/** Collection `rounds`, by round: how many sat at each table. */
export type ShownRoundCount = {
  readonly round: number
  readonly people: { readonly [table: string]: number }
}

/** Staff collection `seats`, by person. */
export type ShownSeat = { readonly table: string; readonly number: number; readonly fixed: boolean }

/** Staff collection `advice`, by place in the list. */
export type ShownAdvice = Advice

/** The private view of one person. */
export type Mine = {
  readonly table: string | null
  readonly from: string | null
  readonly until: number | null
  readonly round: number
  /** What staff call this person: their number, in the order of first seats. */
  readonly number: number | null
  /** People and places at the table, for the picture on the way there; not kept up to date while sitting. */
  readonly people: number
  readonly seats: number
  readonly notes: readonly string[]
}
