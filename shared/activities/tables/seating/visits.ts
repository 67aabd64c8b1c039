// Step 2, the rest of the evening: a set of tables for everybody, one for each round to come, so that all rounds
// can be balanced (theorem T3 of the seating: levelling the visits is enough, no search). Never stored: each move
// plans afresh. Called by plan.ts, and by report.ts for the rounds after this one.
import { crowding, pairsAt } from './evenness.ts'
import { createGrid, createTally, type Grid, type Tally } from './grid.ts'
import { settle, type Mover } from './settle.ts'

/** Somebody, or a few who move as one, with the tables still to be had. */
export interface Visitor extends Mover {
  readonly size: number
  readonly isFixed: boolean
}

/** `has` is 1 for each table in a party's set; `loads` are the visits each table will get. */
export interface Visits {
  readonly has: Grid
  readonly loads: Tally
}

/** `visitors` in the order of choosing, each knowing its row; `caps` per table and round. */
export function planVisits(visitors: readonly Visitor[], caps: readonly number[], rounds: number): Visits {
  const has = createGrid(visitors.length, caps.length)
  const loads = createTally(caps.length)
  for (const { index, open, size, isFixed } of visitors) {
    const leastWanted = [...open].sort((a, b) => loads.get(a) - loads.get(b)).slice(0, rounds)
    for (const table of leastWanted) {
      has.set(index, table, 1)
      loads.add(table, isFixed ? rounds * size : size)
    }
  }
  const total = loads.values().reduce((sum, load) => sum + load, 0)
  settle({
    movers: visitors.filter((visitor) => visitor.size === 1 && !visitor.isFixed),
    has,
    loads,
    cost: () => 0,
    phi: (table, load) => (total + 1) * crowding(load, rounds * (caps[table] ?? Infinity)) + pairsAt(load),
  })
  return { has, loads }
}

/** Can this many rounds all be balanced? Exact where everybody free has that many tables left, and no units. */
export function canBalance(visits: Visits, rounds: number, low: number, high: number): boolean {
  return visits.loads.values().every((load) => load >= rounds * low && load <= rounds * high)
}
