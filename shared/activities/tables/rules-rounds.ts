// The moves of the whole hall: spread everyone, start the next round, take a start back. Called by rules.ts.
// The only place where the seating plans with chance; what it chose stands in the fact.
import type { Room } from '../contract.ts'
import type { PersonId } from '../../ids.ts'
import { refusal, type Refusal } from '../../protocol/refusal.ts'
import { fail, ok, type Result } from '../../result.ts'
import { get, has, values } from '../../table.ts'
import { toAdvice, type Advice } from './advice.ts'
import type { Seats, TablesFact, TablesState } from './model.ts'
import { openTables, playedBefore, presentIn } from './present.ts'
import { tableId } from './questions.ts'
import { reconcile, walkUntil } from './rules-seats.ts'
import { planRound, type PresentPerson, type Round } from './seating/index.ts'
import { evolve, seatOf } from './state.ts'

type Decided = Result<readonly TablesFact[], Refusal>

interface Plan {
  readonly seats: Seats
  readonly advice: readonly Advice[]
}

/** What the seating needs to know of one person: where they must stay, and the seat they were told of. */
const toPerson = (state: TablesState, id: PersonId, seats: 'keep' | 'prefer' | 'forget'): PresentPerson => {
  const fixed = get(state.fixed, id)
  const seat = seats === 'forget' ? undefined : seatOf(state, id)?.table
  if (fixed !== undefined) return { id, fixed }
  if (seat === undefined) return { id }
  return seats === 'keep' ? { id, fixed: seat } : { id, announced: seat }
}

const plan = (
  state: TablesState,
  room: Room,
  seats: 'keep' | 'prefer' | 'forget',
  rounds: readonly Round[],
  roundsLeft: number,
): Plan => {
  const present = presentIn(room)
  const seating = planRound({
    tables: openTables(state),
    people: present.map((id) => toPerson(state, id, seats)),
    rounds,
    roundsLeft,
    random: room.random,
  })
  return {
    seats: present.flatMap((person) => {
      const table = tableId(state.config, seating.seats[person] ?? null)
      return table === null ? [] : [{ person, table }]
    }),
    advice: seating.notes.map(toAdvice),
  }
}

/** Nobody has to get up: everyone already sits where they should. */
const moves = (state: TablesState, seats: Seats): boolean =>
  seats.some(({ person, table }) => seatOf(state, person)?.table !== table)

/**
 * Everyone to the next table. A table that people chose themselves is kept in the first round; seats the system gave
 * change only where balance asks it.
 */
export const nextRound = (state: TablesState, meant: number | undefined, room: Room): Decided => {
  const { rounds, seating, moveSeconds } = state.config
  const round = state.now.round + 1
  // It runs already: someone else was faster, or the same hand twice.
  if (meant !== undefined && meant < round) return ok([])
  if (meant !== undefined && meant > round) return fail(refusal('not-possible', { why: 'no-round' }))
  if (round > rounds) return fail(refusal('not-possible', { why: 'last-round' }))
  const before = round > 1 ? 'forget' : seating === 'choice' ? 'keep' : 'prefer'
  const history = playedBefore([...state.past, state.now])
  const { seats, advice } = plan(state, room, before, history, rounds - state.now.round)
  const until = moves(state, seats) && moveSeconds > 0 ? room.now + moveSeconds * 1000 : null
  return ok([{ type: 'round.started', round, seats, until, advice }])
}

/** Even tables now: before the first round everyone gets a seat, during a round as few as possible change theirs. */
export const spreadSeats = (state: TablesState, room: Room): Decided => {
  const left = state.config.rounds - Math.max(state.now.round, 1) + 1
  const { seats, advice } = plan(state, room, 'prefer', playedBefore(state.past), left)
  return ok([{ type: 'seats.spread', seats, until: walkUntil(state, room), advice }])
}

/** Whether anything was written at the tables in the round that runs. */
export const hasBegun = (state: TablesState): boolean => {
  const { round } = state.now
  for (const note of values(state.notes.notes)) if (note.place.round === round) return true
  return Object.values(state.handovers).some((handovers) => has(handovers, String(round)))
}

/** Takes the start of a round back: the same seats, but for people who came or went since. */
export const undoRound = (state: TablesState, room: Room): Decided => {
  if (state.now.round === 0) return fail(refusal('nothing-to-undo'))
  if (hasBegun(state)) return fail(refusal('not-possible', { why: 'round-has-notes' }))
  const undone: TablesFact = { type: 'round.undone' }
  return ok([undone, ...reconcile(evolve(state, undone), presentIn(room), room)])
}

/** The walk is over for everyone; the moderator saw it. */
export const arrive = (state: TablesState): Decided =>
  ok(state.now.until === null ? [] : [{ type: 'round.arrived' }])
