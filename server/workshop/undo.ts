// The moderator's way back: opposing intents, kept in memory per session. Lost at a restart; the screen says so.
import type { StepId } from '../../shared/ids.ts'
import type { WorkshopIntent } from '../../shared/protocol/workshop-intent.ts'
import type { LedgerFact } from '../store/store.ts'
import { stepOf, type WorkshopState } from './state.ts'

/** An intent as `handle-intent` takes it: of a step's kind, or (step null) of the workshop. */
export interface Opposing {
  readonly step: StepId | null
  readonly intent: { readonly type: string }
}

const most = 50

const opposingWorkshop = (before: WorkshopState, intent: WorkshopIntent): Opposing | null => {
  const back = (opposing: WorkshopIntent): Opposing => ({ step: null, intent: opposing })
  switch (intent.type) {
    case 'step.go':
      return before.current === null ? null : back({ type: 'step.go', step: before.current })
    case 'step.open':
    case 'step.reopen':
      return back({ type: 'step.close', step: intent.step })
    case 'step.close':
      return back({ type: 'step.reopen', step: intent.step })
    case 'step.configure': {
      const step = stepOf(before, intent.step)
      return step ? back({ type: 'step.configure', step: step.id, config: step.config }) : null
    }
    case 'step.change': {
      const step = stepOf(before, intent.step)
      return step
        ? back({
            type: 'step.change',
            step: step.id,
            title: step.title,
            minutes: step.minutes,
            lead: step.lead,
          })
        : null
    }
    case 'screen.blank':
      return back({ type: 'screen.blank', blank: !intent.blank })
    case 'workshop.change':
      return back({ type: 'workshop.change', title: before.title, place: before.place, date: before.date })
    case 'workshop.close':
      return back({ type: 'workshop.reopen' })
    case 'workshop.reopen':
      return back({ type: 'workshop.close' })
    default:
      return null
  }
}

/** What would oppose an accepted intent; null where nothing does. */
export const opposing = (
  before: WorkshopState,
  asked: Opposing,
  facts: readonly LedgerFact[],
): Opposing | null => {
  if (asked.step === null) return opposingWorkshop(before, asked.intent as WorkshopIntent)
  const step = stepOf(before, asked.step)
  const intent = step?.kind.reverse(
    step.activity,
    facts.map(({ fact }) => fact),
  )
  return intent ? { step: asked.step, intent } : null
}

export const createUndo = () => {
  const stacks = new Map<string, Opposing[]>()
  return {
    push(session: string, act: Opposing): void {
      const stack = [...(stacks.get(session) ?? []), act].slice(-most)
      stacks.set(session, stack)
    },
    pop: (session: string): Opposing | undefined => stacks.get(session)?.pop(),
    /** Puts an act back whose opposing intent could not be written. */
    last: (session: string): Opposing | undefined => stacks.get(session)?.at(-1),
  }
}

export type Undo = ReturnType<typeof createUndo>
