// What earlier rounds say: which tables somebody had, and where they may sit next.
// Used for a move (hall.ts) and for a latecomer (latecomer.ts).
import type { PersonId, Round, TableId } from './types.ts'

/** Where this person sat in this round, if they did. */
export function tableOf(round: Round, person: PersonId): TableId | undefined {
  return Object.hasOwn(round, person) ? round[person] : undefined
}

/** How often this person had each of the tables, in their order. */
export function visitsOf(
  tables: readonly TableId[],
  rounds: readonly Round[],
  person: PersonId,
): readonly number[] {
  const had = rounds.map((round) => tableOf(round, person))
  return tables.map((table) => had.filter((other) => other === table).length)
}

/** Indexes of the tables visited least: where rule 1 lets somebody sit. */
export function leastVisited(visits: readonly number[]): readonly number[] {
  const least = Math.min(...visits)
  return visits.flatMap((count, table) => (count === least ? [table] : []))
}
