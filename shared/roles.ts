// Who may ask what, and when: the permission table, default deny. A kind brings the rows of its own intents
// (`permits` in its contract); the rows of the workshop's intents stand in `protocol/workshop-intent`.
import type { Phase } from './protocol/phase.ts'

export const roles = ['moderator', 'host', 'tablet', 'participant', 'screen', 'officer', 'system'] as const
/**
 * moderator: full control of one workshop · host: one table · tablet: a shared screen at one table, notes only ·
 * participant: a phone · screen: the projector, only looks · officer: results, the day after · system: the server itself.
 */
export type Role = (typeof roles)[number]

export interface Permit {
  readonly roles: readonly Role[]
  /** Phases of the step in which it may be asked. */
  readonly phases: readonly Phase[]
}

/** One row per intent type; what has no row is denied. */
export type Permits = { readonly [intentType: string]: Permit }

export type Verdict = 'allowed' | 'not-allowed' | 'not-open' | 'wrong-phase'

/** Looks an intent up. An unknown intent is denied like a forbidden one. */
export const permitted = (permits: Permits, intentType: string, role: Role, phase: Phase): Verdict => {
  const permit = Object.hasOwn(permits, intentType) ? permits[intentType] : undefined
  if (!permit || !permit.roles.includes(role)) return 'not-allowed'
  if (permit.phases.includes(phase)) return 'allowed'
  return permit.phases.includes('open') ? 'not-open' : 'wrong-phase'
}
