// Rules of the run sheet while the evening runs: steps that change, come, move and go. Called by `decide`. Pure.
import type { StepId } from '../../shared/ids.ts'
import type { WorkshopIntent } from '../../shared/protocol/workshop-intent.ts'
import { refusal, type Refusal } from '../../shared/protocol/refusal.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { StepPlan } from '../../shared/workshop-facts.ts'
import type { LedgerFact } from '../store/store.ts'
import { systemActor } from './actor.ts'
import type { Deps } from './deps.ts'
import { evolveFacts, workshopFact } from './evolve.ts'
import { placed } from './evolve-run-sheet.ts'
import { extend } from './minutes-rules.ts'
import { stepOf, type StepState, type WorkshopState } from './state.ts'
import { askKind, type Decided } from './step-rules.ts'

type Intent<Type extends WorkshopIntent['type']> = Extract<WorkshopIntent, { type: Type }>

const mostSteps = 40

const notNow = (why: string): Result<never, Refusal> => fail(refusal('not-possible', { why }))

type Ordered = Pick<StepState, 'id' | 'kind' | 'config'>

/** Whether a step takes up what only comes after it, or is not there at all. */
const hasLateSource = (steps: readonly Ordered[]): boolean =>
  steps.some((step, at) =>
    step.kind.sources(step.config).some((id) => !steps.slice(0, at).some((earlier) => earlier.id === id)),
  )

const checkedConfig = (kind: StepState['kind'], asked: unknown, under = ''): Result<unknown, Refusal> => {
  const config = kind.config.safeParse(asked)
  if (config.success) return ok(config.data)
  const path = `${under}${config.error.issues[0]?.path.join('.') ?? ''}`
  return fail(refusal('malformed', { path: path.slice(0, 120) }))
}

export const configure = (state: WorkshopState, id: StepId, asked: unknown, deps: Deps): Decided => {
  const step = stepOf(state, id)
  if (!step) return fail(refusal('not-found'))
  const config = checkedConfig(step.kind, asked)
  if (!config.ok) return config
  const others = state.steps.map((one) => (one.id === id ? { ...one, config: config.value } : one))
  if (hasLateSource(others) && !hasLateSource(state.steps)) return notNow('source-later')
  const facts = askKind(state, step, { type: 'configured', config: config.value }, systemActor, deps)
  if (!facts.ok) return facts
  return ok([workshopFact({ type: 'step.configured', step: id, config: config.value }), ...facts.value])
}

const besideRefused = (state: WorkshopState, step: StepState, beside: boolean | undefined): string | null => {
  if (beside === undefined || beside === step.beside) return null
  if (state.current === step.id) return 'step-current'
  // A step that takes its turn is closed by moving on; one that is open elsewhere would stay open for ever.
  return step.phase === 'open' ? 'step-open' : null
}

/** Everything one form saves: as one act, or not at all. */
const change = (state: WorkshopState, intent: Intent<'step.change'>, deps: Deps): Decided => {
  const { step: id, config, minutes, ...line } = intent
  const step = stepOf(state, id)
  if (!step) return fail(refusal('not-found'))
  const why = besideRefused(state, step, line.beside)
  if (why) return notNow(why)
  const configured = config === undefined ? ok([]) : configure(state, id, config, deps)
  if (!configured.ok) return configured
  const isNamed = Object.values(line).some((value) => value !== 'step.change' && value !== undefined)
  const named = isNamed ? [workshopFact({ ...line, step: id, type: 'step.changed' })] : []
  const timed =
    minutes === undefined || minutes === step.minutes
      ? ok([])
      : extend(state, [{ step: id, minutes: minutes - step.minutes }], deps.now())
  return timed.ok ? ok([...named, ...configured.value, ...timed.value]) : timed
}

/** A step that was not there when people came hears of everyone now. */
const told = (state: WorkshopState, facts: readonly LedgerFact[], id: StepId, deps: Deps): Decided => {
  const after = evolveFacts(state, facts, deps.kinds)
  const step = stepOf(after, id)
  if (!step || step.kind.secret || after.people.length === 0) return ok(facts)
  const [joined, left] = [true, false].map((here) =>
    after.people.filter((person) => person.here === here).map((person) => person.id),
  )
  const asked = { type: 'people.changed' as const, joined: joined ?? [], left: left ?? [] }
  const heard = askKind(after, step, asked, systemActor, deps)
  return ok(heard.ok ? [...facts, ...heard.value] : facts)
}

const isAbsent = (state: WorkshopState, after: StepId | null): boolean =>
  after !== null && !stepOf(state, after)

const insert = (state: WorkshopState, { step: plan, after }: Intent<'step.insert'>, deps: Deps): Decided => {
  const kind = deps.kinds[plan.kind]
  if (!kind) return fail(refusal('malformed', { path: 'kind' }))
  if (state.steps.length >= mostSteps) return fail(refusal('too-many', { most: mostSteps }))
  if ([...state.steps, ...state.gone].some(({ id }) => id === plan.id)) return fail(refusal('already-there'))
  if (isAbsent(state, after)) return fail(refusal('not-found'))
  const config = checkedConfig(kind, plan.config)
  if (!config.ok) return config
  const step: StepPlan = { ...plan, config: config.value }
  if (hasLateSource(placed<Ordered>(state.steps, { id: step.id, kind, config: step.config }, after)))
    return notNow('source-later')
  return told(state, [workshopFact({ type: 'step.inserted', step, after })], step.id, deps)
}

const hasBegun = (step: StepState): boolean => step.phase !== 'prepared' || step.enteredAt !== null

const move = (state: WorkshopState, { step: id, after }: Intent<'step.move'>): Decided => {
  const step = stepOf(state, id)
  if (!step || isAbsent(state, after)) return fail(refusal('not-found'))
  if (hasBegun(step)) return notNow('step-begun')
  const order = after === id ? state.steps : placed(state.steps, step, after)
  if (order.every((one, at) => one.id === state.steps[at]?.id)) return ok([])
  if (hasLateSource(order)) return notNow('source-later')
  return ok([workshopFact({ type: 'step.moved', step: id, after })])
}

const remove = (state: WorkshopState, { step: id }: Intent<'step.remove'>): Decided => {
  const step = stepOf(state, id)
  if (!step) return fail(refusal('not-found'))
  if (hasBegun(step)) return notNow('step-begun')
  if (state.steps.length === 1) return notNow('last-step')
  if (hasLateSource(state.steps.filter((one) => one.id !== id))) return notNow('source-lost')
  return ok([workshopFact({ type: 'step.removed', step: id })])
}

/** What was taken out comes back whole, where it stood. Asked by an undo alone. */
export const restore = (state: WorkshopState, id: StepId, after: StepId | null, deps: Deps): Decided => {
  if (!state.gone.some((step) => step.id === id)) return ok([])
  if (state.steps.length >= mostSteps) return fail(refusal('too-many', { most: mostSteps }))
  return told(state, [workshopFact({ type: 'step.restored', step: id, after })], id, deps)
}

export type RunSheetIntent = Intent<
  'step.change' | 'step.configure' | 'steps.extend' | 'step.insert' | 'step.move' | 'step.remove'
>

export const decideRunSheet = (state: WorkshopState, intent: RunSheetIntent, deps: Deps): Decided => {
  switch (intent.type) {
    case 'step.change':
      return change(state, intent, deps)
    case 'step.configure':
      return configure(state, intent.step, intent.config, deps)
    case 'steps.extend':
      return extend(state, intent.lines, deps.now())
    case 'step.insert':
      return insert(state, intent, deps)
    case 'step.move':
      return move(state, intent)
    case 'step.remove':
      return remove(state, intent)
  }
}
