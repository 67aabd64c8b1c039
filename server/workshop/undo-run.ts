// What opposes an act on the run sheet: made of the state before it and of the facts it gave. Called by `undo`. Pure.
import type { StepId } from '../../shared/ids.ts'
import type { WorkshopIntent } from '../../shared/protocol/workshop-intent.ts'
import type { WorkshopFact } from '../../shared/workshop-facts.ts'
import type { LedgerFact } from '../store/store.ts'
import type { RunBack } from './back-rules.ts'
import { stepOf, type WorkshopState } from './state.ts'

type Intent<Type extends WorkshopIntent['type']> = Extract<WorkshopIntent, { type: Type }>

const own = (facts: readonly LedgerFact[]): readonly WorkshopFact[] =>
  // The ledger is ours: facts without a step are the workshop's.
  facts.filter(({ step }) => step === null).map(({ fact }) => fact as unknown as WorkshopFact)

const clockOf = (before: WorkshopState, facts: readonly WorkshopFact[]): Pick<RunBack, 'clock'> => {
  const set = facts.findLast((fact) => fact.type === 'timer.set')
  return set ? { clock: { was: before.timer, left: set.timer } } : {}
}

/** Minutes that were given are taken again, and the other way round. */
const linesOf = (before: WorkshopState, facts: readonly WorkshopFact[]): Pick<RunBack, 'lines'> => {
  const lines = facts.flatMap((fact) => {
    if (fact.type !== 'step.changed' || fact.minutes === undefined) return []
    const step = stepOf(before, fact.step)
    return step ? [{ step: step.id, minutes: step.minutes - fact.minutes }] : []
  })
  return lines.length > 0 ? { lines } : {}
}

const goneBack = (before: WorkshopState, intent: Intent<'step.go'>, facts: readonly WorkshopFact[]) => {
  const target = stepOf(before, intent.step)
  if (!target) return {}
  const closed = facts.find((fact) => fact.type === 'step.phased' && fact.phase === 'closed')
  const { enteredAt, leftAt } = target
  return {
    moved: { from: target.id, to: before.current, enteredAt, leftAt, moves: before.moves + 1 },
    ...(closed?.type === 'step.phased' ? { reopened: closed.step } : {}),
  }
}

const changedBack = (before: WorkshopState, intent: Intent<'step.change'>): Pick<RunBack, 'change'> => {
  const step = stepOf(before, intent.step)
  if (!step) return {}
  const { title, lead, beside, config } = step
  return {
    change: {
      type: 'step.change',
      step: step.id,
      ...(intent.title === undefined ? {} : { title }),
      ...(intent.lead === undefined ? {} : { lead }),
      ...(intent.beside === undefined ? {} : { beside }),
      ...(intent.config === undefined ? {} : { config }),
    },
  }
}

/** The step it stands after; null: at the head. */
export const placeOf = (state: WorkshopState, id: StepId): StepId | null =>
  state.steps[state.steps.findIndex((step) => step.id === id) - 1]?.id ?? null

/** Null: an act that is not on the run sheet, or has an opposing intent of its own. */
export const runBack = (
  before: WorkshopState,
  intent: WorkshopIntent,
  ledgered: readonly LedgerFact[],
): RunBack | null => {
  const facts = own(ledgered)
  const back = (more: Partial<RunBack>): RunBack => ({
    type: 'run.back',
    forth: intent,
    ...more,
    ...clockOf(before, facts),
  })
  switch (intent.type) {
    case 'step.go':
      return back(goneBack(before, intent, facts))
    case 'step.close':
      return back({ reopened: intent.step })
    case 'step.change':
      return back({ ...changedBack(before, intent), ...linesOf(before, facts) })
    case 'steps.extend':
    case 'timer.add':
      return back(linesOf(before, facts))
    case 'timer.start':
    case 'timer.pause':
      return back({})
    case 'step.remove':
      return back({ restored: { step: intent.step, after: placeOf(before, intent.step) } })
    default:
      return null
  }
}
