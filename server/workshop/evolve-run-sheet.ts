// The fold of the run sheet: where the room is, what was planned, pauses, and steps that come, move and go. Called by `evolve`.
import type { StepId } from '../../shared/ids.ts'
import type { StepPlan, WorkshopFact } from '../../shared/workshop-facts.ts'
import { withStep, type Kinds, type RunPlan, type StepState, type WorkshopState } from './state.ts'

type Fact<Type extends WorkshopFact['type']> = Extract<WorkshopFact, { type: Type }>

export type RunSheetFact = Fact<
  | 'step.entered'
  | 'step.unentered'
  | 'step.changed'
  | 'step.inserted'
  | 'step.moved'
  | 'step.removed'
  | 'step.restored'
  | 'timer.set'
>

/** Null: a kind that this build does not know. */
export const stepFrom = (plan: StepPlan, kinds: Kinds): StepState | null => {
  const kind = kinds[plan.kind]
  if (!kind) return null
  const { id, title, minutes, lead, beside, config } = plan
  return {
    id,
    kind,
    title,
    minutes,
    lead,
    beside,
    config,
    phase: 'prepared',
    activity: kind.open(config),
    version: 0,
    veil: null,
    enteredAt: null,
    leftAt: null,
    pausedMs: 0,
  }
}

type Planned = Pick<StepState, 'id' | 'minutes' | 'beside'>

/** The run sheet as it is now, as a plan: one step after the other, without what runs beside. */
export const planOf = (steps: readonly Planned[]): RunPlan => {
  let minutes = 0
  const lines: Record<string, { readonly after: number; readonly minutes: number }> = {}
  for (const step of steps.filter(({ beside }) => !beside)) {
    lines[step.id] = { after: minutes, minutes: step.minutes }
    minutes += step.minutes
  }
  return { minutes, lines }
}

/** The list with one step in its place; every other keeps its order. `after` that is not there: at the end. */
export const placed = <Step extends { readonly id: StepId }>(
  steps: readonly Step[],
  step: Step,
  after: StepId | null,
): readonly Step[] => {
  const others = steps.filter(({ id }) => id !== step.id)
  const at = after === null ? -1 : others.findIndex(({ id }) => id === after)
  const before = after !== null && at < 0 ? others.length : at + 1
  return [...others.slice(0, before), step, ...others.slice(before)]
}

/** A pause that ends is counted for the step the room is at. */
const resumed = (state: WorkshopState, at: number): WorkshopState => {
  const { pausedAt, current } = state
  if (pausedAt === null) return state
  const more = Math.max(0, at - pausedAt)
  const counted =
    current === null
      ? state
      : withStep(state, current, (step) => ({ ...step, pausedMs: step.pausedMs + more }))
  return { ...counted, pausedAt: null }
}

const timed = (state: WorkshopState, { timer, at }: Fact<'timer.set'>): WorkshopState =>
  timer.type === 'paused'
    ? { ...state, timer, pausedAt: state.pausedAt ?? at ?? null }
    : { ...resumed(state, at ?? state.pausedAt ?? 0), timer }

const entered = (before: WorkshopState, { step: id, at }: Fact<'step.entered'>): WorkshopState => {
  const state = resumed(before, at)
  const left = state.current ? withStep(state, state.current, (step) => ({ ...step, leftAt: at })) : state
  const came = withStep(left, id, (step) => ({ ...step, enteredAt: step.enteredAt ?? at, leftAt: null }))
  return {
    ...came,
    current: id,
    // A sign was about the step that is left.
    signs: new Map(),
    plan: state.plan ?? planOf(state.steps),
    moves: state.moves + 1,
  }
}

const unentered = (state: WorkshopState, fact: Fact<'step.unentered'>): WorkshopState => {
  const { enteredAt, leftAt, current } = fact
  const left = withStep(state, fact.step, (step) => ({ ...step, enteredAt, leftAt }))
  const back = current === null ? left : withStep(left, current, (step) => ({ ...step, leftAt: null }))
  const hasBegun = back.steps.some((step) => step.enteredAt !== null)
  return { ...back, current, moves: state.moves - 1, plan: hasBegun ? state.plan : null }
}

const removed = (state: WorkshopState, id: StepId): WorkshopState => ({
  ...state,
  steps: state.steps.filter((step) => step.id !== id),
  gone: [...state.gone, ...state.steps.filter((step) => step.id === id)],
})

const restored = (state: WorkshopState, { step: id, after }: Fact<'step.restored'>): WorkshopState => {
  const step = state.gone.find((one) => one.id === id)
  if (!step) return state
  return {
    ...state,
    steps: placed(state.steps, step, after),
    gone: state.gone.filter((one) => one.id !== id),
  }
}

export const evolveRunSheet = (state: WorkshopState, fact: RunSheetFact, kinds: Kinds): WorkshopState => {
  switch (fact.type) {
    case 'step.entered':
      return entered(state, fact)
    case 'step.unentered':
      return unentered(state, fact)
    case 'step.changed':
      return withStep(state, fact.step, (step) => ({
        ...step,
        title: fact.title ?? step.title,
        minutes: fact.minutes ?? step.minutes,
        lead: fact.lead ?? step.lead,
        beside: fact.beside ?? step.beside,
      }))
    case 'step.inserted': {
      const step = stepFrom(fact.step, kinds)
      return step ? { ...state, steps: placed(state.steps, step, fact.after) } : state
    }
    case 'step.moved': {
      const step = state.steps.find(({ id }) => id === fact.step)
      return step ? { ...state, steps: placed(state.steps, step, fact.after) } : state
    }
    case 'step.removed':
      return removed(state, fact.step)
    case 'step.restored':
      return restored(state, fact)
    case 'timer.set':
      return timed(state, fact)
  }
}
