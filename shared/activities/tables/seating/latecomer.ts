// One person during a round: somebody comes in late, or comes back. Nobody else moves.
// Called by the rules of the theme tables.
import { leastVisited, tableOf, visitsOf } from './history.ts'
import type { OpenTable, PersonId, Round, TableId } from './types.ts'

export interface LatecomerInput {
  /** Open tables, in the order of the screen. */
  readonly tables: readonly OpenTable[]
  readonly person: PersonId
  /** Rounds before this one. */
  readonly rounds: readonly Round[]
  /** Where the people present sit in this round. */
  readonly seats: Round
  readonly fixed?: TableId
  /** The table this person had earlier in this same round, if they left and came back. */
  readonly satAt?: TableId
}

/**
 * The emptiest table this person may take, a full one last; on a tie the one most people present have yet to visit
 * (it takes a visit off that table's future). Their own table for who is fixed or comes back within the round.
 * `null` when no table is open.
 */
export function seatLatecomer(input: LatecomerInput): TableId | null {
  const { tables, person, rounds, seats } = input
  const ids = tables.map((table) => table.id)
  if (ids.length === 0) return null
  if (input.fixed !== undefined && ids.includes(input.fixed)) return input.fixed
  if (input.satAt !== undefined && ids.includes(input.satAt)) return input.satAt

  const present = Object.keys(seats).filter((other) => other !== person)
  const open = new Set(leastVisited(visitsOf(ids, rounds, person)))
  const choices = tables
    .filter((_, index) => open.has(index))
    .map(({ id, cap }) => {
      const load = present.filter((other) => seats[other] === id).length
      const hadBy = (other: PersonId) => [...rounds, seats].some((round) => tableOf(round, other) === id)
      return { id, load, isFull: cap !== null && load >= cap, had: present.filter(hadBy).length }
    })
  const [best] = [...choices].sort(
    (a, b) => Number(a.isFull) - Number(b.isFull) || a.load - b.load || a.had - b.had,
  )
  return best?.id ?? null
}
