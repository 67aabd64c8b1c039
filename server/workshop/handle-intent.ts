// Steps 5 to 8 of the way of one note: seen before? permitted? decide, evolve. On a draft; nothing is written here.
import { permitted } from '../../shared/roles.ts'
import type { Answer } from '../../shared/protocol/answer.ts'
import type { Envelope } from '../../shared/protocol/intent.ts'
import { refusal, type Refusal } from '../../shared/protocol/refusal.ts'
import {
  workshopIntentSchema,
  workshopPermits,
  type WorkshopIntent,
} from '../../shared/protocol/workshop-intent.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { LedgerFact } from '../store/store.ts'
import { actorIn } from './actor.ts'
import type { Caller } from './api.ts'
import { decideWorkshop } from './decide.ts'
import type { Deps } from './deps.ts'
import { evolveFacts } from './evolve.ts'
import { hereCount, stepOf, type StepState, type WorkshopState } from './state.ts'
import { askKind, type Decided } from './step-rules.ts'
import { opposing, type Opposing, type Undo } from './undo.ts'

export interface Asked {
  readonly envelope: Envelope
  readonly by: Caller
}

/** An intent that may be written: what it gave, and the state if it is. */
export interface Draft {
  readonly facts: readonly LedgerFact[]
  readonly state: WorkshopState
  /** The step the intent was asked of; null for the workshop itself. */
  readonly step: StepState | null
  readonly undoes: boolean
  readonly opposing: Opposing | null
}

const firstPath = (issues: readonly { readonly path: readonly PropertyKey[] }[]): Refusal =>
  refusal('malformed', { path: (issues[0]?.path.join('.') ?? '').slice(0, 120) })

const decideStep = (
  state: WorkshopState,
  step: StepState,
  asked: Opposing,
  { envelope, by }: Asked,
  deps: Deps,
): Decided => {
  const verdict = permitted(step.kind.permits, asked.intent.type, by.role, step.phase)
  if (verdict !== 'allowed') return fail(refusal(verdict))
  const intent = step.kind.intent.safeParse(asked.intent)
  if (!intent.success) return fail(firstPath(intent.error.issues))
  return askKind(state, step, intent.data, actorIn(step, by, envelope.key, deps), deps)
}

const decideRoom = (state: WorkshopState, asked: Opposing, by: Caller, deps: Deps): Decided => {
  const verdict = permitted(workshopPermits, asked.intent.type, by.role, 'open')
  if (verdict !== 'allowed') return fail(refusal(verdict))
  const intent = workshopIntentSchema.safeParse(asked.intent)
  if (!intent.success) return fail(firstPath(intent.error.issues))
  if (intent.data.type === 'undo') return fail(refusal('nothing-to-undo'))
  return decideWorkshop(state, intent.data, by, deps)
}

const mayWrite = (state: WorkshopState, by: Caller): Refusal | null => {
  if (by.person !== null && state.removed.has(by.person)) return refusal('removed')
  if (state.closed && by.role !== 'moderator' && by.role !== 'system') return refusal('door-closed')
  return null
}

/** What is really asked: an undo stands for the act that opposes the session's last one. */
const meant = ({ envelope, by }: Asked, undo: Undo): Opposing | null => {
  const isUndo = envelope.step === null && envelope.intent.type === ('undo' satisfies WorkshopIntent['type'])
  if (!isUndo) return { step: envelope.step, intent: envelope.intent }
  return (by.role === 'moderator' ? undo.last(by.session) : undefined) ?? null
}

export const handleIntent = (
  state: WorkshopState,
  asked: Asked,
  undo: Undo,
  deps: Deps,
): Result<Draft, Extract<Answer, { type: 'refused' }>> => {
  const refuse = (why: Refusal) => fail({ type: 'refused' as const, refusal: why })
  const barred = mayWrite(state, asked.by)
  if (barred) return refuse(barred)
  const act = meant(asked, undo)
  if (!act) return refuse(refusal(asked.by.role === 'moderator' ? 'nothing-to-undo' : 'not-allowed'))
  const step = act.step === null ? null : (stepOf(state, act.step) ?? null)
  if (act.step !== null && step === null) return refuse(refusal('not-found'))
  const decided = step ? decideStep(state, step, act, asked, deps) : decideRoom(state, act, asked.by, deps)
  if (!decided.ok) return refuse(decided.error)
  const undoes = act.intent !== asked.envelope.intent
  return ok({
    facts: decided.value,
    state: evolveFacts(state, decided.value, deps.kinds),
    step,
    undoes,
    opposing: asked.by.role === 'moderator' && !undoes ? opposing(state, act, decided.value) : null,
  })
}

/** Whether a frame sent before looks different now only in its counts. */
export const onlyCountsMoved = (before: WorkshopState, after: WorkshopState): boolean =>
  hereCount(before) !== hereCount(after) &&
  before.steps.every((step, index) => step.phase === after.steps[index]?.phase) &&
  before.current === after.current &&
  before.timer === after.timer
