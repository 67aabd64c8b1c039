// Step 6, report: which rules had to yield, as plain data for words in the language files. Called by plan.ts.
import { spreadOf } from './evenness.ts'
import { indexes } from './grid.ts'
import { fixedPerTable, type Hall, type Person } from './hall.ts'
import type { Blame, SeatingNote } from './types.ts'
import { canBalance, planVisits } from './visits.ts'

/** The seating to report on; a table index per person. */
export interface Outcome {
  readonly hall: Hall
  readonly seatOf: (person: Person) => number
  readonly hasUnits: boolean
  readonly loads: readonly number[]
}

/** Notes in the order of the rules. */
export function reportOn(outcome: Outcome): readonly SeatingNote[] {
  return [
    ...secondLap(outcome),
    ...overCap(outcome),
    ...unbalanced(outcome),
    ...crowdedByFixed(outcome),
    ...seatsChanged(outcome),
    ...laterUnbalanced(outcome),
  ]
}

function secondLap({ hall, seatOf }: Outcome): readonly SeatingNote[] {
  const again = hall.people.filter((person) => !person.isFixed && (person.visits[seatOf(person)] ?? 0) > 0)
  return again.length === 0 ? [] : [{ type: 'second-lap', people: again.map((person) => person.id) }]
}

function overCap({ hall, loads }: Outcome): readonly SeatingNote[] {
  const tables = loads.flatMap((people, index) => {
    const table = hall.tables[index]
    const cap = hall.caps[index] ?? Infinity
    return table !== undefined && people > cap ? [{ table, people, cap }] : []
  })
  return tables.length === 0 ? [] : [{ type: 'over-cap', tables }]
}

function unbalanced(outcome: Outcome): readonly SeatingNote[] {
  const { hall, loads } = outcome
  if (spreadOf(loads) <= 1) return []
  const fullest = loads.indexOf(Math.max(...loads))
  const emptiest = loads.indexOf(Math.min(...loads))
  const { blame, tables } = whoIsToBlame(outcome, fullest, emptiest)
  const people = tables.reduce((sum, table) => sum + (loads[table] ?? 0), 0)
  const loadOf = (table: number) => ({ table: hall.tables[table] ?? '', people: loads[table] ?? 0 })
  return [
    {
      type: 'unbalanced',
      fullest: loadOf(fullest),
      emptiest: loadOf(emptiest),
      blame,
      tables: tables.flatMap((table) => hall.tables[table] ?? []),
      people,
    },
  ]
}

/** Theorem T2's certificate: the tables chains reach from the fullest, or those from which they reach the emptiest. */
function whoIsToBlame(
  { hall, seatOf, hasUnits, loads }: Outcome,
  fullest: number,
  emptiest: number,
): { readonly blame: Blame; readonly tables: readonly number[] } {
  const all = indexes(loads.length)
  const steps = all.map(
    (from) => new Set(hall.people.filter((p) => seatOf(p) === from).flatMap((p) => p.open)),
  )
  const mayStep = (from: number, to: number) => steps[from]?.has(to) ?? false
  const most = loads[fullest] ?? 0
  const least = loads[emptiest] ?? 0
  const reached = closure(all, fullest, mayStep)
  if (most > hall.high && reached.every((table) => (loads[table] ?? 0) >= most - 1)) {
    return { blame: 'must-stay', tables: reached }
  }
  const reaching = closure(all, emptiest, (from, to) => mayStep(to, from))
  if (least < hall.low && reaching.every((table) => (loads[table] ?? 0) <= least + 1)) {
    return { blame: 'may-not-enter', tables: reaching }
  }
  return { blame: hasUnits ? 'units' : 'caps', tables: [fullest] }
}

/** Tables reached from one by such steps, in order. */
function closure(
  all: readonly number[],
  start: number,
  mayStep: (from: number, to: number) => boolean,
): readonly number[] {
  const reached = new Set([start])
  for (const from of reached) for (const to of all) if (mayStep(from, to)) reached.add(to)
  return all.filter((table) => reached.has(table))
}

function crowdedByFixed({ hall }: Outcome): readonly SeatingNote[] {
  return fixedPerTable(hall).flatMap((fixed, index) => {
    const table = hall.tables[index]
    if (table === undefined || fixed <= hall.high) return []
    return [{ type: 'crowded-by-fixed' as const, table, fixed, fair: hall.high }]
  })
}

function seatsChanged({ hall, seatOf }: Outcome): readonly SeatingNote[] {
  const changed = hall.people.filter(
    (person) => person.announced !== null && person.announced !== seatOf(person),
  )
  return changed.length === 0 ? [] : [{ type: 'seats-changed', people: changed.map((person) => person.id) }]
}

/** Theorem T3 for the rounds after this one; it speaks only while nobody needs a second lap and nobody stays together. */
function laterUnbalanced({ hall, seatOf, hasUnits }: Outcome): readonly SeatingNote[] {
  const rounds = hall.roundsLeft - 1
  const needsLap = hall.people.some((person) => !person.isFixed && person.open.length < hall.roundsLeft)
  if (rounds === 0 || hasUnits || needsLap) return []
  const visitors = hall.people.map((person) => ({
    index: person.index,
    size: 1,
    isFixed: person.isFixed,
    open: person.isFixed ? person.open : person.open.filter((table) => table !== seatOf(person)),
  }))
  const visits = planVisits(
    visitors,
    hall.tables.map(() => Infinity),
    rounds,
  )
  return canBalance(visits, rounds, hall.low, hall.high)
    ? []
    : [{ type: 'later-unbalanced', roundsLeft: rounds }]
}
