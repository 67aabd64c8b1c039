// The fold of a rehearsal: what was made ready is kept beside the play, and a wipe brings it back. Called by `evolve`.
import type { StepId } from '../../shared/ids.ts'
import type { WorkshopFact } from '../../shared/workshop-facts.ts'
import type { LedgerFact } from '../store/store.ts'
import { beforeAll, stepOf, type StepState, type WorkshopState } from './state.ts'

type Began = Extract<WorkshopFact, { type: 'rehearsal.began' }>

const readiedIn = ({ id, kind, config, activity }: StepState, { readied }: Began): unknown => {
  const fact = readied?.[id]
  return fact ? kind.evolve(kind.open(config), fact) : activity
}

export const began = (state: WorkshopState, fact: Began): WorkshopState => ({
  ...state,
  rehearsal: true,
  readied: new Map(state.steps.map((step) => [step.id, readiedIn(step, fact)])),
})

/** Settings that change during the play hold afterwards too. */
export const withReadied = (state: WorkshopState, id: StepId, { fact }: LedgerFact): WorkshopState => {
  const step = stepOf(state, id)
  if (fact['type'] !== 'configured' || !step || !state.readied.has(id)) return state
  const activity = step.kind.evolve(state.readied.get(id), fact)
  return { ...state, readied: new Map([...state.readied, [id, activity]]) }
}

/** Versions go on counting, so that a phone that looked away sees that its document is another. */
export const wiped = (state: WorkshopState): WorkshopState => ({
  ...state,
  rehearsal: false,
  answers: beforeAll.answers,
  answersRev: state.answersRev + 1,
  feedback: beforeAll.feedback,
  finished: false,
  readied: new Map(),
  current: null,
  timer: { type: 'off' },
  plan: null,
  pausedAt: null,
  moves: 0,
  blank: false,
  signs: new Map(),
  people: state.people.filter(({ simulated }) => !simulated),
  steps: state.steps.map((step) => ({
    ...step,
    phase: 'prepared',
    activity: state.readied.has(step.id) ? state.readied.get(step.id) : step.kind.open(step.config),
    veil: null,
    enteredAt: null,
    leftAt: null,
    pausedMs: 0,
  })),
})
