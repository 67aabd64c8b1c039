// The move to the next round: who goes to which table. Pure; called by the rules of the theme tables.
// "Everyone goes to a table they have not had yet, the tables stay equally full, and within that we break up people
// who have already sat together."
import { draftSeats, seatOf, tiesOfParties } from './draft.ts'
import { toHall } from './hall.ts'
import { levelSeats } from './level.ts'
import { mixSeats } from './mix.ts'
import { sortIn } from './parties.ts'
import { reportOn } from './report.ts'
import { shuffled } from './shuffle.ts'
import type { Seating, SeatingInput } from './types.ts'
import { planVisits } from './visits.ts'

/**
 * Seats everybody present at one open table. In this order, each rule yielding only to those above it: no table
 * twice before all were had; units together; caps; loads within one; fewest announced seats changed; the rounds
 * to come can still be balanced; fewest people who meet again. Exact for all but units and the last.
 * The same input and seed give the same seats, in whatever order people are listed.
 */
export function planRound(input: SeatingInput): Seating {
  if (input.people.length === 0) return { seats: {}, notes: [] }
  if (input.tables.length === 0) {
    return { seats: {}, notes: [{ type: 'no-open-table', people: input.people.length }] }
  }
  const hall = toHall(input)
  const { parties, notes } = sortIn(hall, input.units ?? [])
  const units = parties.filter((party) => party.size > 1)
  const singles = parties.filter((party) => party.size === 1)
  const order = [...units, ...shuffled(singles, input.random)]
  const ties = tiesOfParties(hall, parties)

  const visits = planVisits(order, hall.caps, hall.roundsLeft)
  const draft = draftSeats(hall, order, visits, ties)
  levelSeats(hall, parties, visits, draft)
  mixSeats(hall, parties, visits, draft, ties)

  const seats = new Map(parties.flatMap((party) => party.members.map((who) => [who, seatOf(draft, party)])))
  const outcome = {
    hall,
    seatOf: (person: (typeof hall.people)[number]) => seats.get(person) ?? 0,
    hasUnits: units.length > 0,
    loads: draft.loads.values(),
  }
  return {
    seats: Object.fromEntries(hall.people.map((who) => [who.id, hall.tables[outcome.seatOf(who)] ?? ''])),
    notes: [...notes, ...reportOn(outcome)],
  }
}
