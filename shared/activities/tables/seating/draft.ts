// Step 3, draft: a first seat for every party. Announced seats are kept; the others go, in the order given, to the
// emptiest table of their set, and of equally empty ones to the one with the fewest people met. Called by plan.ts.
import { createGrid, createTally, type Grid, type Tally } from './grid.ts'
import type { Hall } from './hall.ts'
import type { Party } from './parties.ts'
import type { Visits } from './visits.ts'

/** Who sits where, in the making. `has` is 1 where a party (row) sits; `loads` are people per table. */
export interface Draft {
  readonly has: Grid
  readonly loads: Tally
}

export function draftSeats(hall: Hall, order: readonly Party[], visits: Visits, ties: Grid): Draft {
  const draft = { has: createGrid(order.length, hall.tables.length), loads: createTally(hall.tables.length) }
  const met = createGrid(order.length, hall.tables.length)
  const seat = (party: Party, table: number) => {
    seatAt(draft, party, table)
    for (const other of order) met.add(other.index, table, ties.get(other.index, party.index))
  }
  for (const party of order) if (party.announced !== null) seat(party, party.announced)
  for (const party of order) {
    if (party.announced !== null) continue
    const wanted = party.open.filter((table) => visits.has.get(party.index, table) === 1)
    const [best] = [...wanted].sort(
      (a, b) => draft.loads.get(a) - draft.loads.get(b) || met.get(party.index, a) - met.get(party.index, b),
    )
    seat(party, best ?? 0)
  }
  return draft
}

export function seatAt(draft: Draft, party: Party, table: number): void {
  draft.has.set(party.index, table, 1)
  draft.loads.add(table, party.size)
}

export function leave(draft: Draft, party: Party, table: number): void {
  draft.has.set(party.index, table, 0)
  draft.loads.add(table, -party.size)
}

export function seatOf(draft: Draft, party: Party): number {
  return party.open.find((table) => draft.has.get(party.index, table) === 1) ?? -1
}

/** What rule 7 pays for two parties at one table. */
export function tiesOfParties(hall: Hall, parties: readonly Party[]): Grid {
  if (parties.every((party) => party.size === 1)) return hall.tie
  const ties = createGrid(parties.length, parties.length)
  const partyOf = new Map(parties.flatMap((party) => party.members.map((person) => [person, party.index])))
  for (const one of hall.people) {
    for (const other of hall.people) {
      const tie = hall.tie.get(one.index, other.index)
      if (tie > 0) ties.add(partyOf.get(one) ?? 0, partyOf.get(other) ?? 0, tie)
    }
  }
  for (const { index } of parties) ties.set(index, index, 0)
  return ties
}
