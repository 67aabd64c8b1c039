// The fold: (state, entry) → state. Used when deciding, when a room opens, and by every test that replays a ledger.
import type { JsonObject } from '../../shared/json.ts'
import type { Entry, LedgerFact } from '../store/store.ts'
import type { WorkshopFact, WorkshopPlan } from '../../shared/workshop-facts.ts'
import { evolveDayAfter } from './evolve-day-after.ts'
import { evolveSettings } from './evolve-settings.ts'
import { evolvePeople } from './evolve-people.ts'
import { began, wiped, withReadied } from './evolve-rehearsal.ts'
import { evolveRunSheet, stepFrom } from './evolve-run-sheet.ts'
import { withMoments } from './moments.ts'
import { shownAfter } from './shown.ts'
import { withStep, type Kinds, type WorkshopState } from './state.ts'

const created = (state: WorkshopState, plan: WorkshopPlan, kinds: Kinds): WorkshopState => ({
  ...state,
  title: plan.title,
  place: plan.place,
  date: plan.date,
  languages: plan.languages,
  steps: plan.steps.map((step) => stepFrom(step, kinds)).filter((step) => step !== null),
  groups: plan.groups ?? [],
  startsAt: plan.startsAt ?? '',
  keep: plan.keep ?? null,
})

const evolveWorkshop = (state: WorkshopState, fact: WorkshopFact, kinds: Kinds): WorkshopState => {
  switch (fact.type) {
    case 'workshop.created':
      return created(state, fact.plan, kinds)
    case 'workshop.changed':
    case 'workshop.closed':
    case 'workshop.reopened':
    case 'workshop.kept':
    case 'workshop.stripped':
    case 'workshop.loaded':
    case 'door.locked':
    case 'screen.themed':
    case 'screen.blanked':
      return evolveSettings(state, fact)
    case 'step.phased':
      return withStep(state, fact.step, (step) => ({
        ...step,
        phase: fact.phase,
        veil: fact.veil ?? step.veil,
      }))
    case 'step.configured':
      return withStep(state, fact.step, (step) => ({ ...step, config: fact.config }))
    case 'step.rewound':
    // What the ledger held of them is rewritten: the state never has it.
    case 'note.erased':
    case 'export.taken':
      return state
    case 'rehearsal.began':
      return began(state, fact)
    case 'rehearsal.wiped':
      return wiped(state)
    case 'step.entered':
    case 'step.unentered':
    case 'step.changed':
    case 'step.inserted':
    case 'step.moved':
    case 'step.removed':
    case 'step.restored':
    case 'timer.set':
      return evolveRunSheet(state, fact, kinds)
    case 'answers.given':
    case 'answers.withdrawn':
    case 'feedback.published':
    case 'feedback.withdrawn':
    case 'workshop.finished':
      return evolveDayAfter(state, fact)
    case 'person.joined':
    case 'person.left':
    case 'person.removed':
    case 'person.readmitted':
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
  const next = state.rehearsal ? withReadied(state, step, { step, fact }) : state
  return withStep(next, step, (old) => ({ ...old, activity: old.kind.evolve(old.activity, fact) }))
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
  const next = {
    ...folded,
    seq: entry.seq,
    shown: shownAfter(state, [entry]),
    at: Math.max(state.at, entry.at),
    steps: folded.steps.map((step) => ({ ...step, version: versions[step.id] ?? step.version })),
  }
  return withMoments(state, next, entry.facts)
}

export const workshopFact = (fact: WorkshopFact): LedgerFact => ({
  step: null,
  fact: fact as unknown as JsonObject,
})
