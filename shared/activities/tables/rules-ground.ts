// The plan under a table's notes and the pins on it: who may lay one, and where a pin can be. Called by rules.ts and rules-notes.ts.
import type { Actor } from '../contract.ts'
import { refusal, type Refusal } from '../../protocol/refusal.ts'
import { fail, ok, type Result } from '../../result.ts'
import { groundAt } from './ground.ts'
import type { Place, TablesFact, TablesState } from './model.ts'
import type { Ground, GroundIntent, Pin } from './model-ground.ts'
import { tableOf } from './questions.ts'

/** To a ten-thousandth: finer than a pixel of the largest plan, and the same number wherever it is read. */
const rounded = ({ x, y }: Pin): Pin => ({
  x: Math.round(x * 10_000) / 10_000,
  y: Math.round(y * 10_000) / 10_000,
})

/**
 * The place with the pin that was asked for, where it can be: on the plan of the table it was asked for. Otherwise without
 * one, for a note is never refused over a spot.
 */
export const withPin = (state: TablesState, place: Place, asked: Place): Place => {
  const { table, round } = place
  const isThere = asked.pin !== undefined && asked.table === table && groundAt(state, table) !== null
  return isThere && asked.pin ? { table, round, pin: rounded(asked.pin) } : { table, round }
}

const isSame = (one: Ground | null, other: Ground | null): boolean =>
  one === other ||
  (one !== null &&
    other !== null &&
    one.picture === other.picture &&
    one.alt === other.alt &&
    one.width === other.width &&
    one.height === other.height)

/** The moderator on every table, a host on the own one. Whether the picture exists is the store's to know: a name alone shows nothing. */
export const layGround = (
  state: TablesState,
  { table, ground }: Extract<GroundIntent, { type: 'ground.lay' }>,
  by: Actor,
): Result<readonly TablesFact[], Refusal> => {
  const reaches = by.role === 'moderator' || by.table === table
  if (!reaches || !tableOf(state.config, table)) return fail(refusal('not-found'))
  return ok(isSame(groundAt(state, table), ground) ? [] : [{ type: 'ground.laid', table, ground }])
}
