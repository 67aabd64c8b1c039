// Steps 5 to 8 of the way of one note: seen before? permitted? decide, evolve. On a draft; nothing is written here.
import type { NoteId, StepId } from '../../shared/ids.ts'
import type { Did } from '../../shared/protocol/frame.ts'
import { permitted } from '../../shared/roles.ts'
import type { Answer } from '../../shared/protocol/answer.ts'
import type { Envelope } from '../../shared/protocol/intent.ts'
import { refusal, type Refusal } from '../../shared/protocol/refusal.ts'
import { workshopIntentSchema, workshopPermits } from '../../shared/protocol/workshop-intent.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { signs } from '../../shared/workshop-facts.ts'
import type { LedgerFact } from '../store/store.ts'
import { actorIn } from './actor.ts'
import type { Caller } from './api.ts'
import { decideWorkshop } from './decide.ts'
import type { Deps } from './deps.ts'
import { decideRunBack, isRunBack } from './back-rules.ts'
import { evolveFacts } from './evolve.ts'
import { hereCount, personOf, signCount, stepOf, type StepState, type WorkshopState } from './state.ts'
import { askKind, type Decided } from './step-rules.ts'
import {
  lastOf,
  opposing,
  withAct,
  withNothing,
  withoutLast,
  withTurn,
  type Opposing,
  type Undo,
  type Way,
} from './undo.ts'

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
  /** What can be undone after it. */
  readonly undo: Undo
}

interface Refused {
  readonly answer: Extract<Answer, { type: 'refused' }>
  readonly undo: Undo
}

export const firstPath = (issues: readonly { readonly path: readonly PropertyKey[] }[]): Refusal =>
  refusal('malformed', { path: (issues[0]?.path.join('.') ?? '').slice(0, 120) })

const groupOf = (state: WorkshopState, { person }: Caller) =>
  person === null ? undefined : personOf(state, person)?.group

/** Whether a note lies in a step, whatever its standing: an erasure would find it. */
const holds = ({ kind, activity }: StepState, note: NoteId): boolean =>
  (kind.erase?.(activity, [note]).length ?? 0) > 0

/** A note's id is its own in the whole workshop: answers hang on it, and a phone finds its notes by it. */
const isElsewhere = (state: WorkshopState, own: StepState, intent: object): boolean => {
  const note = 'note' in intent ? intent.note : null
  if (typeof note !== 'string' || holds(own, note as NoteId)) return false
  return state.steps.some((step) => step !== own && holds(step, note as NoteId))
}

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
  if (isElsewhere(state, step, asked.intent)) return fail(refusal('already-there'))
  return askKind(state, step, intent.data, actorIn(step, by, envelope.key, groupOf(state, by), deps), deps)
}

const nothingLeft = { undo: 'nothing-to-undo', redo: 'nothing-to-redo' } as const

const decideRoom = (state: WorkshopState, asked: Opposing, by: Caller, deps: Deps): Decided => {
  const verdict = permitted(workshopPermits, asked.intent.type, by.role, 'open')
  if (verdict !== 'allowed') return fail(refusal(verdict))
  const intent = workshopIntentSchema.safeParse(asked.intent)
  if (!intent.success) return fail(firstPath(intent.error.issues))
  if (intent.data.type === 'undo' || intent.data.type === 'redo')
    return fail(refusal(nothingLeft[intent.data.type]))
  // The eraser takes it out of the drain before.
  if (intent.data.type === 'note.erase') return fail(refusal('malformed'))
  return decideWorkshop(state, intent.data, by, deps)
}

export const mayWrite = (state: WorkshopState, by: Caller): Refusal | null => {
  if (by.person !== null && state.removed.has(by.person)) return refusal('removed')
  // Officers begin when the evening is over.
  if (state.closed && !['moderator', 'officer', 'system'].includes(by.role)) return refusal('door-closed')
  return null
}

const decideAct = (state: WorkshopState, act: Opposing, asked: Asked, deps: Deps): Decided => {
  if (act.step === null) return decideRoom(state, act, asked.by, deps)
  const step = stepOf(state, act.step)
  return step ? decideStep(state, step, act, asked, deps) : fail(refusal('not-found'))
}

const wayOf = ({ envelope, by }: Asked): Way | null => {
  const type = envelope.step === null && by.role === 'moderator' ? envelope.intent.type : null
  return type === 'undo' || type === 'redo' ? type : null
}

interface DecidedAct {
  readonly act: Opposing | null
  readonly decided: Decided
  readonly undo: Undo
}

/**
 * An undo stands for the act that opposes the session's last one, a redo for the act that opposes its last undo. What has
 * been opposed by someone else meanwhile has no effect any more, and the one before it is meant; what the rules do not allow
 * now is let go, or it would stand in the way of all that went before.
 */
const turnBack = (state: WorkshopState, asked: Asked, way: Way, undo: Undo, deps: Deps): DecidedAct => {
  const { session } = asked.by
  let left = undo
  for (let last = lastOf(left, session, way); last; last = lastOf(left, session, way)) {
    const { act, did } = last
    left = withoutLast(left, session, way)
    const decided = isRunBack(act.intent)
      ? decideRunBack(state, act.intent, deps)
      : decideAct(state, act, asked, deps)
    if (!decided.ok) return { act, decided, undo: left }
    if (decided.value.length === 0) continue
    const back = opposing(state, act, decided.value)
    return { act, decided, undo: withTurn(left, session, way, did, back) }
  }
  return { act: null, decided: fail(refusal(nothingLeft[way])), undo: left }
}

/** The step that an accepted intent of the workshop is about. */
const stepNamed = (intent: object): StepId | null =>
  'step' in intent && typeof intent.step === 'string' ? (intent.step as StepId) : null

const decideAsked = (state: WorkshopState, asked: Asked, undo: Undo, deps: Deps): DecidedAct => {
  const { envelope, by } = asked
  const way = wayOf(asked)
  if (way) return turnBack(state, asked, way, undo, deps)
  const act: Opposing = { step: envelope.step, intent: envelope.intent }
  const decided = decideAct(state, act, asked, deps)
  // What changed nothing needs no way back.
  if (by.role !== 'moderator' || !decided.ok || decided.value.length === 0) return { act, decided, undo }
  if (act.step === null && act.intent.type === 'rehearsal.wipe')
    return { act, decided, undo: withNothing(undo) }
  const back = opposing(state, act, decided.value)
  const did: Did = { step: act.step ?? stepNamed(act.intent), type: act.intent.type }
  return { act, decided, undo: withAct(undo, by.session, back && { act: back, did }) }
}

export const handleIntent = (
  state: WorkshopState,
  asked: Asked,
  undo: Undo,
  deps: Deps,
): Result<Draft, Refused> => {
  const refuse = (why: Refusal, left: Undo) =>
    fail({ answer: { type: 'refused' as const, refusal: why }, undo: left })
  const barred = mayWrite(state, asked.by)
  if (barred) return refuse(barred, undo)
  const { act, decided, undo: left } = decideAsked(state, asked, undo, deps)
  if (!decided.ok) return refuse(decided.error, left)
  return ok({
    facts: decided.value,
    state: evolveFacts(state, decided.value, deps.kinds),
    step: act?.step ? (stepOf(state, act.step) ?? null) : null,
    undo: left,
  })
}

/** Whether a frame sent before looks different now only in its counts. */
export const onlyCountsMoved = (before: WorkshopState, after: WorkshopState): boolean =>
  (hereCount(before) !== hereCount(after) ||
    signs.some((sign) => signCount(before, sign) !== signCount(after, sign))) &&
  before.steps.every((step, index) => step.phase === after.steps[index]?.phase) &&
  before.current === after.current &&
  before.timer === after.timer
