// Who is in the room and who sits where, in the shapes the seating takes. Read by the rules.
import type { Room } from '../contract.ts'
import type { PersonId, Slug } from '../../ids.ts'
import { entries, get, type Table } from '../../table.ts'
import type { ThemeTable } from './config.ts'
import type { Moment, Seat, TablesState } from './model.ts'
import type { Round } from './seating/index.ts'

/** People present, in the order in which they joined. */
export const presentIn = (room: Room): readonly PersonId[] =>
  room.people.flatMap((person) => (person.here ? [person.id] : []))

export const openTables = (state: TablesState): readonly ThemeTable[] =>
  state.config.tables.filter((table) => !state.closed.includes(table.id))

const remembered = new WeakMap<Table<Seat>, { readonly all: Round; readonly here: Round }>()

/** A round as the seating knows it: with those who left (`all`), or without (`here`). */
export const roundsOf = (seats: Table<Seat>): { readonly all: Round; readonly here: Round } => {
  const known = remembered.get(seats)
  if (known) return known
  const list = [...entries(seats)]
  const toRound = (some: typeof list): Round =>
    Object.fromEntries(some.map(([person, seat]) => [person, seat.table]))
  const made = { all: toRound(list), here: toRound(list.filter(([, seat]) => seat.here)) }
  remembered.set(seats, made)
  return made
}

/** The rounds before this one; the gathering is none. */
export const playedBefore = (past: readonly Moment[]): readonly Round[] =>
  past.filter((moment) => moment.round > 0).map((moment) => roundsOf(moment.seats).all)

/** How many people sit at a table now. */
export const loadAt = (state: TablesState, table: string): number =>
  Object.values(roundsOf(state.now.seats).here).filter((id) => id === table).length

/** Where someone sat in a round, if they did; undefined in the gathering. */
export const satIn = (state: TablesState, person: PersonId, round: number): Slug | undefined => {
  if (round < 1) return undefined
  const moment = [...state.past, state.now].find((one) => one.round === round)
  return moment && get(moment.seats, person)?.table
}
