// Plain arithmetic on how many tables and rounds fit a hall: the cap for people who choose their first table
// themselves, and what to tell the moderator before the evening runs into a wall. Called by rules and set-up screens.
import type { TableId } from './types.ts'

export interface ChoiceInput {
  /** Cap of this table, `null` for none. */
  readonly cap: number | null
  readonly expected: number
  readonly present: number
  readonly tables: number
  readonly rounds: number
}

/**
 * How many may choose this table as their first. Above `present − (rounds − 1) · ⌊present / tables⌋` no later
 * seating could be balanced. At least one.
 */
export function choiceCap({ cap, expected, present, tables, rounds }: ChoiceInput): number {
  const played = Math.max(1, Math.min(rounds, tables))
  const fair = Math.ceil(Math.max(expected, present) / tables)
  const balanceable = present - (played - 1) * Math.floor(present / tables)
  return Math.max(1, Math.min(cap ?? Infinity, fair, balanceable))
}

/** As many rounds as tables leave no slack: in the last everyone has one table left. One fewer is easy to balance. */
export function suggestRounds(tables: number): number {
  return Math.max(1, tables - 1)
}

export type RoundsHint =
  | { readonly type: 'second-lap'; readonly fromRound: number; readonly enough: number }
  | { readonly type: 'no-slack'; readonly suggested: number }

/** What to say about this many rounds, `null` when there is nothing to say. */
export function roundsHint(tables: number, rounds: number): RoundsHint | null {
  if (rounds > tables) return { type: 'second-lap', fromRound: tables + 1, enough: tables }
  if (rounds === tables && tables > 2) return { type: 'no-slack', suggested: suggestRounds(tables) }
  return null
}

/** How many of these tables to open so that four people or more sit at each; at least one. */
export function suggestOpenTables(people: number, tables: number): number {
  return Math.max(1, Math.min(tables, Math.floor(people / 4)))
}

export interface CrowdedHint {
  readonly table: TableId
  /** Visits this table must take when everybody passes every table, and those it has room for. */
  readonly mustTake: number
  readonly hasRoomFor: number
}

/** With as many rounds as tables: the tables where fixed people leave too little room for everybody's visit. */
export function crowdedHints(
  people: number,
  rounds: number,
  fixedAt: Readonly<Record<TableId, number>>,
): readonly CrowdedHint[] {
  const tables = Object.keys(fixedAt)
  if (rounds !== tables.length) return []
  const free = people - Object.values(fixedAt).reduce((sum, count) => sum + count, 0)
  const fair = Math.ceil(people / tables.length)
  return tables
    .map((table) => ({ table, mustTake: free, hasRoomFor: rounds * (fair - (fixedAt[table] ?? 0)) }))
    .filter((hint) => hint.mustTake > hint.hasRoomFor)
}
