// The part `overview`: the state of play and counts per table, and for staff who sits where. Called by view.ts.
import type { PartView } from '../contract.ts'
import { derive, entries, has, tableFrom, values, type Table } from '../../table.ts'
import type { Moment, Seat, TablesState } from './model.ts'
import { loadAt, openTables, roundsOf } from './present.ts'
import { tableOf } from './questions.ts'
import { choiceCap } from './seating/index.ts'
import type { ShownMove, ShownRound, ShownRoundCount, ShownSeat, ShownTable } from './shown.ts'
import { viewsOf } from './view-notes.ts'

const round = (state: TablesState): ShownRound => ({
  round: state.now.round,
  rounds: state.config.rounds,
  play: state.now.round === 0 ? 'gathering' : state.now.until === null ? 'talking' : 'moving',
  until: state.now.until,
})

/** Places left for who chooses; null while nobody knows how many will come. */
const freeAt = (state: TablesState, cap: number | null, people: number): number | null => {
  const hall = state.config.expected ?? null
  if (hall === null) return cap === null ? null : Math.max(0, cap - people)
  const { rounds } = state.config
  const most = choiceCap({ cap, expected: hall, present: hall, tables: openTables(state).length, rounds })
  return Math.max(0, most - people)
}

/** Places drawn at a table: its cap, else a fair share of the hall; never fewer than sit there. */
export const placesAt = (state: TablesState, table: string): number => {
  const seated = Object.keys(roundsOf(state.now.seats).here).length
  const fair = Math.ceil(Math.max(seated, state.config.expected ?? 0) / Math.max(1, openTables(state).length))
  return Math.max(loadAt(state, table), tableOf(state.config, table)?.cap ?? fair)
}

const tables = (state: TablesState): Table<ShownTable> =>
  tableFrom(
    state.config.tables.map(({ id, cap }): readonly [string, ShownTable] => {
      const people = loadAt(state, id)
      return [
        id,
        {
          people,
          seats: placesAt(state, id),
          free: freeAt(state, cap, people),
          notes: viewsOf(state.config, id).notes(state.notes.notes).size,
          help: state.help.includes(id),
          open: !state.closed.includes(id),
        },
      ]
    }),
  )

const remember = <Shown>(make: (seats: Table<Seat>) => Shown) => {
  const known = new WeakMap<Table<Seat>, Shown>()
  return (seats: Table<Seat>): Shown => {
    const shown = known.get(seats) ?? make(seats)
    known.set(seats, shown)
    return shown
  }
}

const movesIn = remember((seats): Table<ShownMove> => {
  const counts = new Map<string, ShownMove>()
  for (const { from, table: to, here } of values(seats)) {
    if (from === null || from === to || !here) continue
    const key = `${from}.${to}`
    counts.set(key, { from, to, people: (counts.get(key)?.people ?? 0) + 1 })
  }
  return tableFrom(counts)
})

const countsIn = remember((seats): { readonly [table: string]: number } => {
  const counts: { [table: string]: number } = {}
  for (const table of Object.values(roundsOf(seats).all)) counts[table] = (counts[table] ?? 0) + 1
  return counts
})

/** How many passed each table, round by round: only as counts. */
export const roundCounts = (state: TablesState): readonly ShownRoundCount[] =>
  [...state.past, state.now]
    .filter((moment: Moment) => moment.round > 0)
    .map((moment) => ({ round: moment.round, people: countsIn(moment.seats) }))

export const overviewView = (state: TablesState): PartView => ({
  now: tableFrom([['now', round(state)]]),
  tables: tables(state),
  moves: movesIn(state.now.seats),
  rounds: tableFrom(roundCounts(state).map((count) => [String(count.round), count])),
})

const seated = derive((seat: Seat): { readonly table: string; readonly number: number } | null =>
  seat.here ? { table: seat.table, number: seat.number } : null,
)

/** Ids of people are for staff only: they name who is moved, and say nothing else. */
export const overviewStaff = (state: TablesState): PartView => {
  const seats = [...entries(seated(state.now.seats))].map(([person, seat]): readonly [string, ShownSeat] => [
    person,
    { ...seat, fixed: has(state.fixed, person) },
  ])
  return {
    seats: tableFrom(seats),
    advice: tableFrom(state.now.advice.map((advice, index) => [String(index), advice])),
  }
}
