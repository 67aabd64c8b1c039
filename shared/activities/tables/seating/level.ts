// Step 4, level: rules 3 to 6 in that order, exactly (theorem T2 of the seating) as long as nobody stays together;
// for units, which are not moved by chains, other tables are tried. Called by plan.ts.
import { leave, seatAt, seatOf, type Draft } from './draft.ts'
import { crowding, pairsAt, spreadOf } from './evenness.ts'
import type { Hall } from './hall.ts'
import type { Party } from './parties.ts'
import { settle, type Placing } from './settle.ts'
import type { Visits } from './visits.ts'

const UNIT_TRIES = 300

export function levelSeats(hall: Hall, parties: readonly Party[], visits: Visits, draft: Draft): void {
  const placing = toPlacing(hall, parties, visits, draft)
  settle(placing)
  tryOtherTablesForUnits(hall, parties, draft, placing)
}

/**
 * One price for all rules. A cycle touches each table once at most, so each weight has only to outdo what the rules
 * below it can pay along one cycle; that keeps the numbers small (far below 2^53 for any hall).
 */
function toPlacing(hall: Hall, parties: readonly Party[], visits: Visits, draft: Draft): Placing {
  const tables = hall.tables.length
  const outsideSet = 1
  const outsideSpan = tables * outsideSet + 1
  const changedSeat = 2 * outsideSpan + tables * outsideSet + 1
  const unevenness = tables * changedSeat + changedSeat
  const overCap = (hall.people.length + 1) * unevenness
  const share = visits.loads.values().map((load) => load / hall.roundsLeft)
  const outside = (table: number, load: number) => {
    const fair = share[table] ?? 0
    return hall.roundsLeft === 1 ? 0 : Math.max(0, Math.floor(fair) - load, load - Math.ceil(fair))
  }
  return {
    movers: parties.filter((party) => party.size === 1 && !party.isFixed),
    has: draft.has,
    loads: draft.loads,
    cost: (mover, table) => {
      const announced = parties[mover]?.announced ?? null
      const isChanged = announced !== null && announced !== table
      const isOutside = visits.has.get(mover, table) === 0
      return (isChanged ? changedSeat : 0) + (isOutside ? outsideSet : 0)
    },
    phi: (table, load) =>
      overCap * crowding(load, hall.caps[table] ?? Infinity) +
      unevenness * pairsAt(load) +
      outsideSpan * outside(table, load),
  }
}

/** Finding the best tables for units is bin packing; a bounded number of single moves does well in practice. */
function tryOtherTablesForUnits(hall: Hall, parties: readonly Party[], draft: Draft, placing: Placing): void {
  const units = parties.filter((party) => party.size > 1 && party.open.length > 1)
  let best = scoreOf(hall, parties, draft)
  let tries = 0
  for (let hasImproved = true; hasImproved;) {
    hasImproved = false
    for (const unit of units) {
      for (const table of unit.open) {
        if (isLevel(hall, draft) || tries >= UNIT_TRIES) return
        const from = seatOf(draft, unit)
        if (from === table) continue
        tries += 1
        const before = { has: draft.has.values(), loads: draft.loads.values() }
        leave(draft, unit, from)
        seatAt(draft, unit, table)
        settle(placing)
        const score = scoreOf(hall, parties, draft)
        if (isLess(score, best)) {
          best = score
          hasImproved = true
        } else {
          draft.has.assign(before.has)
          draft.loads.assign(before.loads)
        }
      }
    }
  }
}

function isLevel(hall: Hall, draft: Draft): boolean {
  return crowdingOf(hall, draft) === 0 && spreadOf(draft.loads.values()) <= 1
}

/** Rules 3, 4 and 5 in that order; less is better. */
function scoreOf(hall: Hall, parties: readonly Party[], draft: Draft): readonly number[] {
  const changed = parties.filter(
    (party) => party.announced !== null && party.announced !== seatOf(draft, party),
  )
  return [
    crowdingOf(hall, draft),
    sum(draft.loads.values().map(pairsAt)),
    sum(changed.map((party) => party.size)),
  ]
}

function crowdingOf(hall: Hall, draft: Draft): number {
  return sum(draft.loads.values().map((load, table) => crowding(load, hall.caps[table] ?? Infinity)))
}

function isLess(a: readonly number[], b: readonly number[]): boolean {
  const differing = a.findIndex((value, index) => value !== b[index])
  return differing >= 0 && (a[differing] ?? 0) < (b[differing] ?? 0)
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
