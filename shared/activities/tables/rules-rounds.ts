// The moves of the whole hall: spread everyone, start the next round, take a start back. Called by rules.ts.
import type { Room } from '../contract.ts'
import { refusal, type Refusal } from '../../protocol/refusal.ts'
import { fail, ok, type Result } from '../../result.ts'
import { has, values } from '../../table.ts'
import type { TablesFact, TablesState } from './model.ts'
import { playedBefore, presentIn } from './present.ts'
import { moves, planNext, planSeats, type Told } from './rules-plan.ts'
import { reconcile, walkUntil } from './rules-seats.ts'
import { evolve, seatOf } from './state.ts'

type Decided = Result<readonly TablesFact[], Refusal>

/** The seat someone holds now, as what they were told. */
const toldNow =
  (state: TablesState, as: 'fixed' | 'announced'): Told =>
  (person) => {
    const seat = seatOf(state, person)
    return seat ? { [as]: seat.table } : {}
  }

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
  const { seats, advice } =
    round > 1
      ? planNext(state, room)
      : planSeats(state, room, toldNow(state, seating === 'choice' ? 'fixed' : 'announced'), [], rounds)
  const until = moves(state, seats) && moveSeconds > 0 ? room.now + moveSeconds * 1000 : null
  return ok([{ type: 'round.started', round, seats, until, advice }])
}

/** Even tables now: before the first round everyone gets a seat, during a round as few as possible change theirs. */
export const spreadSeats = (state: TablesState, room: Room): Decided => {
  const left = state.config.rounds - Math.max(state.now.round, 1) + 1
  const { seats, advice } = planSeats(
    state,
    room,
    toldNow(state, 'announced'),
    playedBefore(state.past),
    left,
  )
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
