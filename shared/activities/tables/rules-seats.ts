// Who may take which seat outside a move: choosing, coming in late, being moved by the moderator, leaving.
// Called by rules.ts. Chance is used in rules-rounds.ts only.
import type { Actor, Room } from '../contract.ts'
import type { PersonId, Slug } from '../../ids.ts'
import { refusal, type Refusal } from '../../protocol/refusal.ts'
import { fail, ok, type Result } from '../../result.ts'
import { get, has } from '../../table.ts'
import type { SeatFact, SeatIntent, TablesFact, TablesState } from './model.ts'
import { loadAt, openTables, playedBefore, presentIn, roundsOf } from './present.ts'
import { tableId, tableOf } from './questions.ts'
import { choiceCap, seatLatecomer } from './seating/index.ts'
import { evolve, seatOf } from './state.ts'

type Decided = Result<readonly TablesFact[], Refusal>

/** Milliseconds since 1970 at which someone who gets up now has to sit; null before the first round. */
export const walkUntil = (state: TablesState, room: Room): number | null =>
  state.now.round === 0 || state.config.moveSeconds === 0 ? null : room.now + state.config.moveSeconds * 1000

/** Places left at a table for people who choose. Counts on the people expected, so that the first are not sent round. */
export const roomAt = (state: TablesState, table: Slug, present: number): number => {
  const { rounds, expected } = state.config
  const hall = Math.max(present, expected ?? 0)
  const cap = choiceCap({
    cap: tableOf(state.config, table)?.cap ?? null,
    expected: hall,
    present: hall,
    tables: openTables(state).length,
    rounds,
  })
  return cap - loadAt(state, table)
}

/** The table with the fewest people; the first of equals. */
const emptiest = (state: TablesState): Slug | null => {
  const [best] = [...openTables(state)].sort((a, b) => loadAt(state, a.id) - loadAt(state, b.id))
  return best?.id ?? null
}

/** A person picks the first table. A full one says so and offers the emptiest; when all are full, that one is still open. */
export const chooseSeat = (state: TablesState, table: Slug, by: Actor, room: Room): Decided => {
  if (by.person === null) return fail(refusal('not-allowed'))
  if (state.now.round > 0) return fail(refusal('not-possible', { why: 'round-runs' }))
  if (state.config.seating !== 'choice') return fail(refusal('not-possible', { why: 'seats-are-given' }))
  if (!openTables(state).some(({ id }) => id === table)) return fail(refusal('not-found'))
  if (seatOf(state, by.person)?.table === table) return ok([])
  const present = presentIn(room).length
  const best = emptiest(state)
  const isOpen = roomAt(state, table, present) > 0
  const someOpen = openTables(state).some(({ id }) => roomAt(state, id, present) > 0)
  if (!isOpen && (someOpen || best !== table)) return fail(refusal('table-full', { table, offer: best }))
  return ok([{ type: 'person.seated', person: by.person, table, until: null, how: 'chosen' }])
}

/** The moderator gives one person a seat, whatever the caps say; a closed table is none. */
export const seatPerson = (
  state: TablesState,
  intent: Omit<Extract<SeatIntent, { type: 'person.seat' }>, 'type'>,
  room: Room,
): Decided => {
  const { person, table, fixed } = intent
  if (!presentIn(room).includes(person)) return fail(refusal('not-found'))
  if (!openTables(state).some(({ id }) => id === table)) return fail(refusal('not-found'))
  const stays = seatOf(state, person)?.table === table
  if (stays && (fixed === undefined || fixed === has(state.fixed, person))) return ok([])
  const until = stays ? null : walkUntil(state, room)
  // Who stays somewhere for the evening and is moved by hand, stays there.
  const binds = fixed ?? (has(state.fixed, person) ? true : undefined)
  return ok([
    {
      type: 'person.seated',
      person,
      table,
      until,
      how: 'moved',
      ...(binds === undefined ? {} : { fixed: binds }),
    },
  ])
}

/** A seat for one person while the others stay where they are; null when no table is open. */
const lateSeat = (state: TablesState, person: PersonId, room: Room): SeatFact | null => {
  const { all, here } = roundsOf(state.now.seats)
  const fixed = get(state.fixed, person)
  const satAt = Object.hasOwn(all, person) ? all[person] : undefined
  const table = seatLatecomer({
    tables: openTables(state),
    person,
    rounds: playedBefore(state.past),
    seats: here,
    ...(fixed === undefined ? {} : { fixed }),
    ...(satAt === undefined ? {} : { satAt }),
  })
  const id = tableId(state.config, table)
  if (id === null) return null
  return { type: 'person.seated', person, table: id, until: walkUntil(state, room), how: 'late' }
}

/** Seats for several, one after the other: each counts the ones before. */
export const seatLate = (
  state: TablesState,
  people: readonly PersonId[],
  room: Room,
): readonly SeatFact[] => {
  const facts: SeatFact[] = []
  let next = state
  for (const person of people) {
    const fact = lateSeat(next, person, room)
    if (fact === null) continue
    facts.push(fact)
    next = evolve(next, fact)
  }
  return facts
}

/** The system gives seats: while a round runs, and before it where people do not choose. */
const givesSeats = (state: TablesState): boolean => state.now.round > 0 || state.config.seating === 'spread'

/** Seats of those who are gone become free; those who are here without a seat get one. */
export const reconcile = (
  state: TablesState,
  present: readonly PersonId[],
  room: Room,
): readonly SeatFact[] => {
  const here = new Set<string>(present)
  const gone = Object.keys(roundsOf(state.now.seats).here).filter((person) => !here.has(person))
  const people = room.people.flatMap(({ id }) => (gone.includes(id) ? [id] : []))
  const freed: readonly SeatFact[] = people.length === 0 ? [] : [{ type: 'seats.freed', people }]
  if (!givesSeats(state)) return freed
  const after = freed.reduce<TablesState>(evolve, state)
  return [
    ...freed,
    ...seatLate(
      after,
      present.filter((person) => !seatOf(after, person)),
      room,
    ),
  ]
}
