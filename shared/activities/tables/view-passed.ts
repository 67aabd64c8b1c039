// Who passed where, as counts only: how many of the people here had each table, and how many tables they had.
// Read by view-overview.ts and report.ts.
import { entries, tableFrom, type Table } from '../../table.ts'
import type { Moment, Seat, TablesState } from './model.ts'
import { playedBefore } from './present.ts'
import type { ShownHad } from './shown.ts'

export interface Passed {
  /** By table: people here who sat there in some round, this one included. */
  readonly at: { readonly [table: string]: number }
  /** By how many different tables they had: people here. */
  readonly had: ReadonlyMap<number, number>
}

const count = ({ past, now }: Pick<TablesState, 'past' | 'now'>): Passed => {
  const at: { [table: string]: number } = {}
  const had = new Map<number, number>()
  if (now.round === 0) return { at, had }
  const before = playedBefore(past)
  for (const [person, seat] of entries(now.seats)) {
    if (!seat.here) continue
    const tables = new Set<string>([seat.table])
    for (const round of before) {
      const table = Object.hasOwn(round, person) ? round[person] : undefined
      if (table !== undefined) tables.add(table)
    }
    for (const table of tables) at[table] = (at[table] ?? 0) + 1
    had.set(tables.size, (had.get(tables.size) ?? 0) + 1)
  }
  return { at, had }
}

const remembered = new WeakMap<Table<Seat>, { readonly past: readonly Moment[]; readonly passed: Passed }>()

/** Counted once per change of seats. */
export const passedIn = ({ past, now }: TablesState): Passed => {
  const known = remembered.get(now.seats)
  if (known?.past === past) return known.passed
  const passed = count({ past, now })
  remembered.set(now.seats, { past, passed })
  return passed
}

export const hadShown = (state: TablesState): Table<ShownHad> =>
  tableFrom([...passedIn(state).had].map(([tables, people]) => [String(tables), { tables, people }] as const))

/** By `table.round`: how many different people had the table by the end of that round, those who left since too. */
export const passedByRound = ({ past, now }: TablesState): ReadonlyMap<string, number> => {
  const seen = new Map<string, Set<string>>()
  const counts = new Map<string, number>()
  for (const moment of [...past, now]) {
    if (moment.round === 0) continue
    for (const [person, { table }] of entries(moment.seats))
      seen.set(table, (seen.get(table) ?? new Set()).add(person))
    for (const [table, people] of seen) counts.set(`${table}.${moment.round}`, people.size)
  }
  return counts
}
