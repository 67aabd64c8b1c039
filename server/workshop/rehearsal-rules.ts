// A rehearsal plays in the workshop itself and is wiped as a whole, so it begins only where nothing real could be lost.
// Called by `decide`; simulated participants are played by `server/rehearsal`.
import type { JsonObject } from '../../shared/json.ts'
import { refusal } from '../../shared/protocol/refusal.ts'
import type { WorkshopIntent } from '../../shared/protocol/workshop-intent.ts'
import { fail, ok } from '../../shared/result.ts'
import type { LedgerFact } from '../store/store.ts'
import type { Deps } from './deps.ts'
import { evolveFacts, workshopFact } from './evolve.ts'
import { stepOf, type StepState, type WorkshopState } from './state.ts'
import type { Decided } from './step-rules.ts'

/** What a moderator made ready beforehand (a list, printed tickets, a plan on a table) may be there: a wipe brings it back. */
const isUntouched = ({ phase, enteredAt }: StepState): boolean => phase === 'prepared' && enteredAt === null

const asStirred = ({ id, kind }: StepState, activity: unknown, { random }: Deps): readonly LedgerFact[] =>
  kind.secret && kind.stir ? [{ step: id, fact: kind.stir(activity, random) as JsonObject }] : []

const begin = (state: WorkshopState, deps: Deps): Decided => {
  if (state.rehearsal) return ok([])
  // A page that everyone may read would show the play, and a wipe would take the page along.
  if (!state.steps.every(isUntouched) || state.feedback.isOpen)
    return fail(refusal('not-possible', { why: 'already-begun' }))
  const readied = state.steps.flatMap((step) => asStirred(step, step.activity, deps))
  const byStep = Object.fromEntries(
    readied.map(({ step, fact }) => [step, fact as JsonObject & { type: string }]),
  )
  return ok([workshopFact({ type: 'rehearsal.began', ...(readied.length > 0 ? { readied: byStep } : {}) })])
}

/** A secret step that was played is stirred as it was made ready: whatever real phones laid in it leaves the ledger. */
const wipe = (state: WorkshopState, deps: Deps): Decided => {
  if (!state.rehearsal) return ok([])
  const fact = workshopFact({ type: 'rehearsal.wiped' })
  const after = evolveFacts(state, [fact], deps.kinds)
  const played = state.steps.filter(({ veil }) => veil !== null)
  const stirred = played.flatMap((step) => asStirred(step, stepOf(after, step.id)?.activity, deps))
  return ok([fact, ...stirred])
}

export const decideRehearsal = (
  state: WorkshopState,
  intent: Extract<WorkshopIntent, { type: `rehearsal.${string}` }>,
  deps: Deps,
): Decided => (intent.type === 'rehearsal.wipe' ? wipe(state, deps) : begin(state, deps))
