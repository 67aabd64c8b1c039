// The rules of the seating, written a second time and as plainly as possible, to judge what the algorithm gives.
// Shares nothing with the algorithm but the types.
import { canPlace } from './flow.ts'
import type { PresentPerson, Round, SeatingInput } from '../types.ts'

/** Tables (by index) this person may take: the fixed one, else those had least often. */
export function permittedFor(input: SeatingInput, person: PresentPerson): readonly number[] {
  const ids = input.tables.map((table) => table.id)
  if (person.fixed !== undefined && ids.includes(person.fixed)) return [ids.indexOf(person.fixed)]
  const visits = ids.map((id) => input.rounds.filter((round) => round[person.id] === id).length)
  return [...ids.keys()].filter((table) => visits[table] === Math.min(...visits))
}

export function isFixed(input: SeatingInput, person: PresentPerson): boolean {
  return person.fixed !== undefined && input.tables.some((table) => table.id === person.fixed)
}

export function loadsOf(input: SeatingInput, seats: Round): readonly number[] {
  return input.tables.map((table) => Object.values(seats).filter((id) => id === table.id).length)
}

export const spread = (loads: readonly number[]): number => Math.max(...loads) - Math.min(...loads)

export const lowFor = (input: SeatingInput): number => Math.floor(input.people.length / input.tables.length)

export const highFor = (input: SeatingInput): number => Math.ceil(input.people.length / input.tables.length)

/** Can everybody sit at a permitted table with every load between these bounds? Caps count only when asked for. */
export function canSeat(input: SeatingInput, low: number, high: number, hasCaps: boolean): boolean {
  return canPlace({
    people: input.people.map((person) => ({ open: permittedFor(input, person), take: 1 })),
    low: input.tables.map(() => low),
    high: input.tables.map((table) => (hasCaps ? Math.min(table.cap ?? Infinity, high) : high)),
  })
}

/** The least spread any permitted seating has; caps are kept. Null when no seating keeps the caps. */
export function leastSpread(input: SeatingInput): number | null {
  const people = input.people.length
  let best: number | null = null
  for (let high = highFor(input); high <= people; high += 1) {
    for (let low = lowFor(input); low >= 0; low -= 1) {
      if (best !== null && high - low >= best) break
      if (canSeat(input, low, high, true)) best = high - low
    }
    if (best !== null && high - lowFor(input) >= best) return best
  }
  return best
}

/** Does theorem T3 speak here: has everybody free a table for each round left? */
export function speaksT3(input: SeatingInput): boolean {
  return input.people.every(
    (person) => isFixed(input, person) || permittedFor(input, person).length >= input.roundsLeft,
  )
}

/** T3's flow: can all rounds left be balanced if nobody comes or goes? `seats`: the first of them is played so. */
export function eveningCanBalance(input: SeatingInput, seats?: Round): boolean {
  const rounds = input.roundsLeft - (seats === undefined ? 0 : 1)
  const fixedAt = input.tables.map(
    (table) => input.people.filter((person) => person.fixed === table.id).length,
  )
  const free = input.people.filter((person) => !isFixed(input, person))
  return canPlace({
    people: free.map((person) => ({
      open: permittedFor(input, person).filter((table) => input.tables[table]?.id !== seats?.[person.id]),
      take: rounds,
    })),
    low: fixedAt.map((count) => rounds * (lowFor(input) - count)),
    high: fixedAt.map((count) => rounds * (highFor(input) - count)),
  })
}

/** Σ C(times together, 2) over all pairs of an evening. */
export function repeatedPairs(rounds: readonly Round[]): number {
  const ids = [...new Set(rounds.flatMap((round) => Object.keys(round)))].sort()
  let total = 0
  for (const [index, one] of ids.entries()) {
    for (const other of ids.slice(index + 1)) {
      const times = rounds.filter((round) => round[one] !== undefined && round[one] === round[other]).length
      total += (times * (times - 1)) / 2
    }
  }
  return total
}

/** What no undisturbed evening can beat: per two rounds, a table's people come from T − 1 others. */
export function leastRepeatedPairs(people: number, tables: number, rounds: number): number {
  const loads = shares(people, tables)
  const pairs = (count: number) => (count * (count - 1)) / 2
  const perTwoRounds = loads.flatMap((load) => shares(load, tables - 1)).reduce((sum, n) => sum + pairs(n), 0)
  return perTwoRounds * pairs(rounds)
}

const shares = (total: number, parts: number): readonly number[] =>
  Array.from({ length: parts }, (_, part) => Math.floor((total + part) / parts))
