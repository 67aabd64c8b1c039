// The part `overview`: the state of play, counts per table, the last move and the next as counts. Called by view.ts.
import type { PartView } from '../contract.ts'
import { emptyTable, entries, get, tableFrom, values, type Table } from '../../table.ts'
import type { Moment, Plan, Seat, TablesState } from './model.ts'
import { loadAt, openTables, roundsOf } from './present.ts'
import { tableOf } from './questions.ts'
import { choiceCap } from './seating/index.ts'
import type { ShownMove, ShownRound, ShownRoundCount, ShownTable } from './shown.ts'
import { viewsOf } from './view-notes.ts'
import { hadShown, passedIn } from './view-passed.ts'

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

const tables = (state: TablesState): Table<ShownTable> => {
  const passed = passedIn(state)
  return tableFrom(
    state.config.tables.map(({ id, cap }): readonly [string, ShownTable] => {
      const people = loadAt(state, id)
      return [
        id,
        {
          people,
          passed: passed.at[id] ?? 0,
          seats: placesAt(state, id),
          free: freeAt(state, cap, people),
          notes: viewsOf(state.config, id).notes(state.notes.notes).size,
          help: state.help.includes(id),
          open: !state.closed.includes(id),
        },
      ]
    }),
  )
}

const remember = <Shown>(make: (seats: Table<Seat>) => Shown) => {
  const known = new WeakMap<Table<Seat>, Shown>()
  return (seats: Table<Seat>): Shown => {
    const shown = known.get(seats) ?? make(seats)
    known.set(seats, shown)
    return shown
  }
}

const countMoves = (seats: Iterable<Seat>): Table<ShownMove> => {
  const counts = new Map<string, ShownMove>()
  for (const { from, table: to, here } of seats) {
    if (from === null || from === to || !here) continue
    const key = `${from}.${to}`
    counts.set(key, { from, to, people: (counts.get(key)?.people ?? 0) + 1 })
  }
  return tableFrom(counts)
}

const movesIn = remember((seats) => countMoves(values(seats)))

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

/** From where people sit now to where the plan seats them; who left since is in neither. */
const movesPlanned = (state: TablesState): Table<ShownMove> => {
  const { next, seats } = state.now
  if (!next) return emptyTable()
  const planned = [...entries(seats)].flatMap(([person, seat]): readonly (readonly [string, Seat])[] => {
    const to = get(next.seats, person)?.table
    return to === undefined ? [] : [[person, { ...seat, from: seat.table, table: to }]]
  })
  return countMoves(planned.map(([, seat]) => seat))
}

const rememberedPlans = new WeakMap<Plan, { readonly of: Table<Seat>; readonly moves: Table<ShownMove> }>()

const planShown = (state: TablesState): Table<ShownMove> => {
  const { next, seats } = state.now
  const known = next && rememberedPlans.get(next)
  if (known?.of === seats) return known.moves
  const moves = movesPlanned(state)
  if (next) rememberedPlans.set(next, { of: seats, moves })
  return moves
}

export const overviewView = (state: TablesState): PartView => ({
  now: tableFrom([['now', round(state)]]),
  tables: tables(state),
  moves: movesIn(state.now.seats),
  plan: planShown(state),
  had: hadShown(state),
  rounds: tableFrom(roundCounts(state).map((count) => [String(count.round), count])),
})
