// How the workshop asks a step's kind, and the phases every step passes through. Called by `decide`.
import type { Actor, Item, Room, RoomIntent } from '../../shared/activities/contract.ts'
import type { StepId } from '../../shared/ids.ts'
import type { JsonObject } from '../../shared/json.ts'
import type { Phase } from '../../shared/protocol/phase.ts'
import { refusal, type Refusal } from '../../shared/protocol/refusal.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { LedgerFact } from '../store/store.ts'
import { systemActor, timeIn } from './actor.ts'
import type { Deps } from './deps.ts'
import { evolveFacts, workshopFact } from './evolve.ts'
import { stepOf, type StepState, type WorkshopState } from './state.ts'

export type Decided = Result<readonly LedgerFact[], Refusal>

/** What the sources of a step offer, stamped with where it came from. */
export const itemsFor = (state: WorkshopState, step: StepState): readonly Item[] =>
  step.kind.sources(step.config).flatMap((id) => {
    const source = stepOf(state, id)
    if (!source) return []
    return source.kind
      .candidates(source.activity)
      .map(({ id: note, ...candidate }) => ({ ...candidate, origin: { step: source.id, id: note } }))
  })

const roomFor = (state: WorkshopState, step: StepState, deps: Deps): Room => ({
  phase: step.phase,
  now: timeIn(step, Math.max(deps.now(), state.at)),
  random: deps.random,
  newId: deps.newId,
  people: step.kind.secret ? [] : state.people,
  items: step.phase === 'prepared' ? itemsFor(state, step) : [],
  groups: state.groups,
})

/** Asks a kind, its own intent or a room intent; its facts come back stamped with the step. */
export const askKind = (
  state: WorkshopState,
  step: StepState,
  intent: { readonly type: string } | RoomIntent,
  by: Actor,
  deps: Deps,
): Decided => {
  const decided = step.kind.decide(step.activity, intent, by, roomFor(state, step, deps))
  if (!decided.ok) return decided
  return ok(decided.value.map((fact) => ({ step: step.id, fact: fact as JsonObject })))
}

/** Everything a secret step holds after these facts, shuffled, as one more fact. What came before is then stripped. */
const stirred = (
  state: WorkshopState,
  step: StepId,
  facts: readonly LedgerFact[],
  deps: Deps,
): readonly LedgerFact[] => {
  const after = stepOf(evolveFacts(state, facts, deps.kinds), step)
  if (!after?.kind.secret || !after.kind.stir) return facts
  const fact = after.kind.stir(after.activity, deps.random) as JsonObject
  return [...facts, { step, fact }]
}

interface Turn {
  readonly from: readonly Phase[]
  readonly to: Phase | null
  readonly stirs: boolean
}

const turns: { readonly [type in 'opened' | 'collected' | 'closed' | 'revealed' | 'reopened']: Turn } = {
  opened: { from: ['prepared'], to: 'open', stirs: false },
  collected: { from: ['open'], to: null, stirs: true },
  closed: { from: ['open'], to: 'closed', stirs: true },
  revealed: { from: ['closed'], to: 'revealed', stirs: true },
  reopened: { from: ['closed', 'revealed'], to: 'open', stirs: false },
}

/** Turns a step to another phase (or collects it), with what its kind makes of that. */
export const turnStep = (state: WorkshopState, id: StepId, type: keyof typeof turns, deps: Deps): Decided => {
  const step = stepOf(state, id)
  if (!step) return fail(refusal('not-found'))
  const turn = turns[type]
  const hides = step.kind.secret
  if (!turn.from.includes(step.phase) || ((type === 'revealed' || type === 'collected') && !hides))
    return fail(refusal('wrong-phase'))
  const asked = askKind(state, step, { type }, systemActor, deps)
  if (!asked.ok) return asked
  const veil = hides && step.veil === null ? { veil: deps.newId() } : {}
  const phased =
    turn.to === null ? [] : [workshopFact({ type: 'step.phased', step: id, phase: turn.to, ...veil })]
  const facts = [...phased, ...asked.value]
  return ok(turn.stirs ? stirred(state, id, facts, deps) : facts)
}

/** Steps whose earlier facts these facts make superfluous: they were stirred. */
export const stirredSteps = (state: WorkshopState, facts: readonly LedgerFact[]): readonly StepId[] => {
  const turnedSteps = facts.flatMap(({ step, fact }) =>
    step !== null && fact['type'] === 'stirred' ? [step] : [],
  )
  return turnedSteps.filter((id) => stepOf(state, id)?.kind.secret)
}
