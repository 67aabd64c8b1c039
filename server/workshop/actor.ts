// Who a rule sees when someone asks. In a secret step the person is taken off here, before any rule runs.
import type { Actor } from '../../shared/activities/contract.ts'
import type { Slug } from '../../shared/ids.ts'
import type { Caller } from './api.ts'
import type { Deps } from './deps.ts'
import type { StepState } from './state.ts'

/** `key` is what the device sent along; the server only ever keeps its hash. `group`: the one the person named. */
export const actorIn = (
  step: StepState,
  by: Caller,
  key: string | undefined,
  group: Slug | undefined,
  deps: Pick<Deps, 'hash'>,
): Actor => {
  const proof = key === undefined ? null : deps.hash(key)
  if (!step.kind.secret)
    return { role: by.role, person: by.person, voter: null, proof, table: by.table, group }
  const voter = by.person === null || step.veil === null ? null : deps.hash(`${step.veil}:${by.person}`)
  return { role: by.role, person: null, voter, proof, table: by.table, group }
}

export const systemActor: Actor = { role: 'system', person: null, voter: null, proof: null, table: null }

const dayMs = 86_400_000

/** The finest time a step may know: in a secret step, midnight (UTC) of the day. */
export const timeIn = (step: StepState | null, now: number): number =>
  step?.kind.secret ? now - (now % dayMs) : now
