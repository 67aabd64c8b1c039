// A rehearsal plays in the workshop itself and is wiped as a whole, so it begins only where nothing real could be lost.
// Called by `decide`; simulated participants are played by `server/rehearsal`.
import { refusal } from '../../shared/protocol/refusal.ts'
import type { WorkshopIntent } from '../../shared/protocol/workshop-intent.ts'
import { fail, ok } from '../../shared/result.ts'
import { workshopFact } from './evolve.ts'
import type { StepState, WorkshopState } from './state.ts'
import type { Decided } from './step-rules.ts'

/** Never opened, and its report says what a fresh one says. */
const isUntouched = ({ kind, config, activity, phase, enteredAt }: StepState): boolean =>
  phase === 'prepared' &&
  enteredAt === null &&
  JSON.stringify(kind.report(activity)) === JSON.stringify(kind.report(kind.open(config)))

export const decideRehearsal = (
  state: WorkshopState,
  intent: Extract<WorkshopIntent, { type: `rehearsal.${string}` }>,
): Decided => {
  if (intent.type === 'rehearsal.wipe')
    return ok(state.rehearsal ? [workshopFact({ type: 'rehearsal.wiped' })] : [])
  if (state.rehearsal) return ok([])
  return state.steps.every(isUntouched)
    ? ok([workshopFact({ type: 'rehearsal.began' })])
    : fail(refusal('not-possible', { why: 'already-begun' }))
}
