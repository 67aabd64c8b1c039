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
  /** Of the people here, how many had this table by now. */
  readonly passed: number
  readonly free: number | null
  readonly notes: number
  readonly help: boolean
  readonly open: boolean
}

/**
 * Collections `moves` and `plan`, by `from.to`: how many went where at the last move, and will at the next as it is planned
 * now. Never who.
 */
export type ShownMove = { readonly from: string; readonly to: string; readonly people: number }

/** Collection `rounds`, by round: how many sat at each table. */
export type ShownRoundCount = {
  readonly round: number
  readonly people: { readonly [table: string]: number }
}

/** Collection `had`, by how many tables: how many of the people here had that many. Never who. */
export type ShownHad = { readonly tables: number; readonly people: number }

/** Staff collection `seats`, by person. `unit`: who has the same number above zero stays together. */
export type ShownSeat = {
  readonly table: string
  readonly number: number
  readonly fixed: boolean
  readonly unit: number
}

/** Staff collection `requests`, by person: what waits for the moderator's answer. */
export type ShownRequest = { readonly want: 'stay' | 'swap'; readonly table: string; readonly number: number }

/** Staff collection `settings`, entry `settings`. */
export type ShownSettings = { readonly mix: boolean }

/** Staff collections `advice` (the seats of now) and `nextAdvice` (the plan of the next round), by place in the list. */
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
  /** Stays at this table for the evening. */
  readonly fixed: boolean
  /** People who stay together, this one included; 0 for who goes alone. Never who they are. */
  readonly together: number
  /** Three digits for a companion to type; null until asked for. */
  readonly code: string | null
  /** What was asked of the moderator; `granted` is null while it waits. */
  readonly request: {
    readonly want: 'stay' | 'swap'
    readonly table: string
    readonly granted: boolean | null
  } | null
  readonly notes: readonly string[]
}
