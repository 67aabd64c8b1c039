// What stripping names makes of a ledger: texts and counts stay, nobody is named. Pure; called by `ending`.
import type { JsonObject } from '../../shared/json.ts'
import type { StepPlan, WorkshopFact } from '../../shared/workshop-facts.ts'
import type { Entry } from '../store/store.ts'
import { personsIn, withOtherNames } from './other-names.ts'
import type { KindOf, Rewrite } from './redact.ts'

const namelessPlan = (plan: StepPlan, kind: ReturnType<KindOf>): StepPlan => ({
  ...plan,
  config: kind?.namelessConfig?.(plan.config) ?? plan.config,
})

const namelessOwn = (fact: WorkshopFact, kindOf: KindOf): WorkshopFact => {
  switch (fact.type) {
    case 'workshop.created': {
      const steps = fact.plan.steps.map((step) => namelessPlan(step, kindOf(step.id)))
      return { ...fact, plan: { ...fact.plan, steps } }
    }
    case 'step.inserted':
      return { ...fact, step: namelessPlan(fact.step, kindOf(fact.step.id)) }
    case 'step.configured':
      return { ...fact, config: kindOf(fact.step)?.namelessConfig?.(fact.config) ?? fact.config }
    case 'rehearsal.began': {
      if (!fact.readied) return fact
      const readied = Object.entries(fact.readied).map(([step, ready]) => [
        step,
        kindOf(step)?.nameless?.(ready) ?? ready,
      ])
      return { ...fact, readied: Object.fromEntries(readied) as typeof fact.readied }
    }
    default:
      // What a link was called by which somebody came in: often a person's name.
      return 'who' in fact && fact.who !== '' ? { ...fact, who: '' } : fact
  }
}

/** `newId`: other ids for the people, who cannot be found back by their old ones. */
export const stripping = (entries: readonly Entry[], kindOf: KindOf, newId: () => string): Rewrite => {
  const renamed = withOtherNames(new Map(personsIn(entries).map((person) => [person, newId()])))
  return ({ step, fact }) => {
    const nameless =
      step === null
        ? // The ledger is ours: facts without a step are the workshop's.
          namelessOwn(fact as unknown as WorkshopFact, kindOf)
        : (kindOf(step)?.nameless?.(fact) ?? fact)
    return renamed({ step, fact: nameless as unknown as JsonObject })
  }
}
