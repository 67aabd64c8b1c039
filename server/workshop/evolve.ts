// The fold: (state, entry) → state. Used when deciding, when a room opens, and by every test that replays a ledger.
import type { JsonObject } from '../../shared/json.ts'
import type { Entry, LedgerFact } from '../store/store.ts'
import type { StepPlan, WorkshopFact, WorkshopPlan } from '../../shared/workshop-facts.ts'
import { evolvePeople } from './evolve-people.ts'
import { withStep, type Kinds, type StepState, type WorkshopState } from './state.ts'

const stepFrom = (plan: StepPlan, kinds: Kinds): StepState | null => {
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
  }
}

const created = (state: WorkshopState, plan: WorkshopPlan, kinds: Kinds): WorkshopState => ({
  ...state,
  title: plan.title,
  place: plan.place,
  date: plan.date,
  languages: plan.languages,
  steps: plan.steps.map((step) => stepFrom(step, kinds)).filter((step) => step !== null),
  groups: plan.groups ?? [],
})

const evolveWorkshop = (state: WorkshopState, fact: WorkshopFact, kinds: Kinds): WorkshopState => {
  switch (fact.type) {
    case 'workshop.created':
      return created(state, fact.plan, kinds)
    case 'workshop.changed':
      return {
        ...state,
        title: fact.title ?? state.title,
        place: fact.place ?? state.place,
        date: fact.date ?? state.date,
        groups: fact.groups ?? state.groups,
      }
    case 'workshop.closed':
      return { ...state, closed: true }
    case 'workshop.reopened':
      return { ...state, closed: false }
    case 'step.entered': {
      const left = state.current
        ? withStep(state, state.current, (step) => ({ ...step, leftAt: fact.at }))
        : state
      const entered = withStep(left, fact.step, (step) => ({
        ...step,
        enteredAt: step.enteredAt ?? fact.at,
        leftAt: null,
      }))
      // A sign was about the step that is left.
      return { ...entered, current: fact.step, signs: new Map() }
    }
    case 'step.phased':
      return withStep(state, fact.step, (step) => ({
        ...step,
        phase: fact.phase,
        veil: fact.veil ?? step.veil,
      }))
    case 'step.changed':
      return withStep(state, fact.step, (step) => ({
        ...step,
        title: fact.title ?? step.title,
        minutes: fact.minutes ?? step.minutes,
        lead: fact.lead ?? step.lead,
      }))
    case 'step.configured':
      return withStep(state, fact.step, (step) => ({ ...step, config: fact.config }))
    case 'timer.set':
      return { ...state, timer: fact.timer }
    case 'screen.blanked':
      return { ...state, blank: fact.blank }
    case 'person.joined':
    case 'person.left':
    case 'person.removed':
    case 'person.grouped':
    case 'person.signed':
    case 'signs.cleared':
      return evolvePeople(state, fact)
  }
}

/** One fact. A fact of a step that this build does not know changes nothing. */
export const evolveFact = (state: WorkshopState, { step, fact }: LedgerFact, kinds: Kinds): WorkshopState => {
  // The ledger is ours: facts passed their schema when they were decided.
  if (step === null) return evolveWorkshop(state, fact as unknown as WorkshopFact, kinds)
  return withStep(state, step, (old) => ({ ...old, activity: old.kind.evolve(old.activity, fact) }))
}

export const evolveFacts = (
  state: WorkshopState,
  facts: readonly LedgerFact[],
  kinds: Kinds,
): WorkshopState => facts.reduce((next, fact) => evolveFact(next, fact, kinds), state)

/** A whole entry: its facts, then the public versions it reached. */
export const evolveEntry = (state: WorkshopState, entry: Entry, kinds: Kinds): WorkshopState => {
  const folded = evolveFacts(state, entry.facts, kinds)
  const versions = entry.versions
  return {
    ...folded,
    seq: entry.seq,
    at: Math.max(state.at, entry.at),
    steps: folded.steps.map((step) => ({ ...step, version: versions[step.id] ?? step.version })),
  }
}

export const workshopFact = (fact: WorkshopFact): LedgerFact => ({
  step: null,
  fact: fact as unknown as JsonObject,
})
