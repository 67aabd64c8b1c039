// Step 5, mix: swap two of equal size at different tables when that breaks up people who sat together (rule 7).
// Loads never change, announced seats stay, and the later rounds stay as balanced as they can be. Called by plan.ts.
import { createGrid, createTally, type Grid, type Tally } from './grid.ts'
import { seatOf, type Draft } from './draft.ts'
import type { Hall } from './hall.ts'
import type { Party } from './parties.ts'
import type { Visits } from './visits.ts'

const SWEEPS = 3

interface Mixing {
  readonly hall: Hall
  readonly parties: readonly Party[]
  readonly ties: Grid
  readonly seats: Tally
  /** What rule 7 pays for a party (row) at a table (column), given where the others sit. */
  readonly pull: Grid
  /** Tables a party will have after this move, and the visits each table will then get. */
  readonly later: Visits
}

export function mixSeats(
  hall: Hall,
  parties: readonly Party[],
  visits: Visits,
  draft: Draft,
  ties: Grid,
): void {
  const mixing = toMixing(hall, parties, visits, draft, ties)
  const free = parties.filter((party) => party.announced === null && party.open.length > 1)
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    let hasSwapped = false
    for (const party of free) {
      const other = bestPartner(mixing, party, free)
      if (other === null) continue
      swap(mixing, party, other)
      hasSwapped = true
    }
    if (!hasSwapped) break
  }
  for (const party of parties) {
    for (const table of party.open)
      draft.has.set(party.index, table, table === mixing.seats.get(party.index) ? 1 : 0)
  }
}

function toMixing(hall: Hall, parties: readonly Party[], visits: Visits, draft: Draft, ties: Grid): Mixing {
  const seats = createTally(parties.length)
  const pull = createGrid(parties.length, hall.tables.length)
  for (const party of parties) {
    const table = seatOf(draft, party)
    seats.set(party.index, table)
    for (const other of parties) pull.add(other.index, table, ties.get(other.index, party.index))
  }
  return { hall, parties, ties, seats, pull, later: laterVisits(hall, parties, visits, seats) }
}

/** What is left of the sets once this round is played; who sits outside the set gives up its most wanted table. */
function laterVisits(hall: Hall, parties: readonly Party[], visits: Visits, seats: Tally): Visits {
  const has = createGrid(parties.length, hall.tables.length)
  const loads = createTally(hall.tables.length)
  loads.assign(visits.loads.values())
  has.assign(visits.has.values())
  for (const party of parties) {
    const seat = seats.get(party.index)
    const set = party.open.filter((table) => has.get(party.index, table) === 1)
    const mostWanted = [...set].sort((a, b) => loads.get(b) - loads.get(a))[0] ?? seat
    const done = set.includes(seat) ? seat : mostWanted
    has.set(party.index, done, 0)
    loads.add(done, -party.size)
  }
  return { has, loads }
}

/** The party with which a swap gains most, if any swap gains and may be done. */
function bestPartner(mixing: Mixing, party: Party, free: readonly Party[]): Party | null {
  const { seats, pull, ties } = mixing
  const here = seats.get(party.index)
  const pullHere = pull.get(party.index, here)
  let best: Party | null = null
  let most = 0
  for (const other of free) {
    const there = seats.get(other.index)
    if (here === there || other.size !== party.size || !party.open.includes(there)) continue
    const now = pullHere + pull.get(other.index, there)
    if (now <= most) continue
    const then = pull.get(party.index, there) + pull.get(other.index, here)
    const gain = now - then + 2 * ties.get(party.index, other.index)
    if (gain <= most || !other.open.includes(here)) continue
    if (!keepsLaterRounds(mixing, party, other)) continue
    best = other
    most = gain
  }
  return best
}

/** Visits left stay within what balanced rounds allow; where they already are not, they do not get worse. */
function keepsLaterRounds(mixing: Mixing, party: Party, other: Party): boolean {
  const { hall, seats, later } = mixing
  const here = seats.get(party.index)
  const there = seats.get(other.index)
  // Who swaps into a table of its set has the left table still to come instead.
  const moved = (later.has.get(party.index, there) - later.has.get(other.index, here)) * party.size
  if (moved === 0) return true
  const rounds = hall.roundsLeft - 1
  const off = (load: number) => Math.max(0, rounds * hall.low - load, load - rounds * hall.high)
  const [atHere, atThere] = [later.loads.get(here), later.loads.get(there)]
  return off(atHere + moved) + off(atThere - moved) <= off(atHere) + off(atThere)
}

function swap(mixing: Mixing, party: Party, other: Party): void {
  const here = mixing.seats.get(party.index)
  const there = mixing.seats.get(other.index)
  move(mixing, party, here, there)
  move(mixing, other, there, here)
}

function move({ parties, ties, seats, pull, later }: Mixing, party: Party, from: number, to: number): void {
  seats.set(party.index, to)
  for (const other of parties) {
    const tie = ties.get(other.index, party.index)
    if (tie === 0) continue
    pull.add(other.index, from, -tie)
    pull.add(other.index, to, tie)
  }
  if (later.has.get(party.index, to) === 0) return
  later.has.set(party.index, to, 0)
  later.has.set(party.index, from, 1)
  later.loads.add(to, -party.size)
  later.loads.add(from, party.size)
}
