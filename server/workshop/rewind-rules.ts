// Notes and groups of a step back to an earlier moment. Called by `decide`; the kind says what that takes.
import type { JsonObject } from '../../shared/json.ts'
import { refusal } from '../../shared/protocol/refusal.ts'
import type { WorkshopIntent } from '../../shared/protocol/workshop-intent.ts'
import { fail, ok } from '../../shared/result.ts'
import { workshopFact } from './evolve.ts'
import { momentsOf } from './moments.ts'
import { stepOf, type WorkshopState } from './state.ts'
import type { Decided } from './step-rules.ts'

export const rewind = (
  state: WorkshopState,
  { step: id, to, reason, keepLater }: Extract<WorkshopIntent, { type: 'step.rewind' }>,
): Decided => {
  const step = stepOf(state, id)
  const moment = momentsOf(state, id).findLast((one) => one.to <= to)
  if (!step?.kind.past || !moment) return fail(refusal('not-found'))
  const facts = step.kind.past.rewind(step.activity, moment.activity, keepLater ? null : reason)
  if (facts.length === 0) return ok([])
  return ok([
    workshopFact({ type: 'step.rewound', step: id, to: moment.to }),
    ...facts.map((fact) => ({ step: id, fact: fact as JsonObject })),
  ])
}
