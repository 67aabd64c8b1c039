// What the seating is asked: people present with their groups and companions, the seats they were told of, the rounds
// before. And the round to come, planned ahead and kept up to date. Called by rules.ts and rules-rounds.ts; the only
// place where the seating plans with chance, and what it chose stands in the fact.
import type { Room } from '../contract.ts'
import type { PersonId, Slug } from '../../ids.ts'
import { get } from '../../table.ts'
import { toAdvice, type Advice } from './advice.ts'
import type { Seats, TablesFact, TablesState } from './model.ts'
import { openTables, playedBefore, presentIn } from './present.ts'
import { tableId } from './questions.ts'
import { planRound, type PresentPerson, type Round } from './seating/index.ts'
import { evolve, seatOf } from './state.ts'

export interface Planned {
  readonly seats: Seats
  readonly advice: readonly Advice[]
}

/** The seat someone was told of, by what it binds: `fixed` for this move whatever happens, `announced` where it can be. */
export type Told = (person: PersonId) => { readonly fixed?: Slug; readonly announced?: Slug }

/** Seats for everyone present. Who must stay at a table for the evening does, whatever they were told. */
export const planSeats = (
  state: TablesState,
  room: Room,
  told: Told,
  rounds: readonly Round[],
  roundsLeft: number,
): Planned => {
  const people = room.people.flatMap(({ id, here, group }): readonly PresentPerson[] => {
    if (!here) return []
    const fixed = get(state.fixed, id)
    const seat = fixed === undefined ? told(id) : { fixed }
    return [{ id, ...seat, ...(state.mix && group !== undefined ? { group } : {}) }]
  })
  const seating = planRound({
    tables: openTables(state),
    people,
    rounds,
    units: state.units,
    roundsLeft,
    random: room.random,
  })
  return {
    seats: presentIn(room).flatMap((person) => {
      const table = tableId(state.config, seating.seats[person] ?? null)
      return table === null ? [] : [{ person, table }]
    }),
    advice: seating.notes.map(toAdvice),
  }
}

/** The seat someone was told for the round to come. */
export const toldNext =
  (state: TablesState): Told =>
  (person) => {
    const seat = state.now.next && get(state.now.next.seats, person)
    return seat ? { announced: seat.table } : {}
  }

/** The round after this one, for the people present: seats already told change only where they must. */
export const planNext = (state: TablesState, room: Room): Planned =>
  planSeats(
    state,
    room,
    toldNext(state),
    playedBefore([...state.past, state.now]),
    state.config.rounds - state.now.round,
  )

/** What can change who should sit where next. */
const touchesPlan = (fact: TablesFact): boolean => {
  switch (fact.type) {
    case 'round.started':
    case 'round.undone':
    case 'seats.spread':
    case 'seats.freed':
    case 'person.seated':
    case 'table.closed':
    case 'table.opened':
    case 'people.linked':
    case 'person.unlinked':
    case 'mix.set':
    case 'configured':
      return true
    default:
      return false
  }
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** The facts, and after them what they change in the plan of the next round, where there is one to come. */
export const withNextRound = (
  state: TablesState,
  facts: readonly TablesFact[],
  present: readonly PersonId[],
  room: Room,
): readonly TablesFact[] => {
  if (room.phase !== 'open' || !facts.some(touchesPlan)) return facts
  const after = facts.reduce(evolve, state)
  const round = after.now.round + 1
  if (round === 1 || round > after.config.rounds) return facts
  const here = new Set<string>(present)
  const people = room.people.map((person) => ({ ...person, here: here.has(person.id) }))
  const { seats, advice } = planNext(after, { ...room, people })
  const { next } = after.now
  const changed = seats.filter(({ person, table }) => (next && get(next.seats, person)?.table) !== table)
  if (next && changed.length === 0 && isSame(next.advice, advice)) return facts
  return [...facts, { type: 'round.planned', round, seats: changed, advice }]
}

/** Whether some seat is not the one held now. */
export const moves = (state: TablesState, seats: Seats): boolean =>
  seats.some(({ person, table }) => seatOf(state, person)?.table !== table)
