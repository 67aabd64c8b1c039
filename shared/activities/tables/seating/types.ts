// The words of the seating: what goes in and what comes out.
// Read by every file of this folder and by whoever calls it.

export type TableId = string
export type PersonId = string

/** Who sat where in one round. People who missed it are absent. */
export type Round = Readonly<Record<PersonId, TableId>>

export interface OpenTable {
  readonly id: TableId
  /** Most people it should hold, the host not counted; `null` for no limit. */
  readonly cap: number | null
}

export interface PresentPerson {
  readonly id: PersonId
  /** Stays at this table for the rest of the evening. Ignored while that table is not open. */
  readonly fixed?: TableId
  /** Seat already told to this person for the coming round; kept where the rules above it allow. */
  readonly announced?: TableId
  /** Participant group; groups are spread over the tables. */
  readonly group?: string
}

export interface SeatingInput {
  /** Open tables, in the order of the screen. */
  readonly tables: readonly OpenTable[]
  /** People present, in any order. */
  readonly people: readonly PresentPerson[]
  /** Earlier rounds. The one source of tables had and of times together. */
  readonly rounds: readonly Round[]
  /** People who asked to stay together. Absent people and units of one are passed over. */
  readonly units?: readonly (readonly PersonId[])[]
  /** Rounds still to play, this one included. */
  readonly roundsLeft: number
  /** Seeded by the caller; answers in [0, 1). */
  readonly random: () => number
}

export interface Seating {
  readonly seats: Round
  /** One note per rule that had to yield; empty when none did. */
  readonly notes: readonly SeatingNote[]
}

export interface TableLoad {
  readonly table: TableId
  readonly people: number
}

/**
 * Why no seating could be more even.
 * `must-stay`: those people may sit nowhere but at those tables. `may-not-enter`: those tables hold everybody who
 * may sit there. `units` and `caps`: stay-together units or caps stand in the way.
 */
export type Blame = 'must-stay' | 'may-not-enter' | 'units' | 'caps'

export type SeatingNote =
  | { readonly type: 'no-open-table'; readonly people: number }
  | { readonly type: 'second-lap'; readonly people: readonly PersonId[] }
  | { readonly type: 'unit-cut'; readonly people: readonly PersonId[]; readonly parts: number }
  | { readonly type: 'unit-split'; readonly people: readonly PersonId[]; readonly alone: readonly PersonId[] }
  | { readonly type: 'over-cap'; readonly tables: readonly (TableLoad & { readonly cap: number })[] }
  | {
      readonly type: 'unbalanced'
      readonly fullest: TableLoad
      readonly emptiest: TableLoad
      readonly blame: Blame
      readonly tables: readonly TableId[]
      /** How many people sit at `tables`. */
      readonly people: number
    }
  | {
      readonly type: 'crowded-by-fixed'
      readonly table: TableId
      readonly fixed: number
      /** What a table should hold. */
      readonly fair: number
    }
  | { readonly type: 'seats-changed'; readonly people: readonly PersonId[] }
  | { readonly type: 'later-unbalanced'; readonly roundsLeft: number }
