// The moderator's way back: opposing intents, kept in memory per session. Lost at a restart; the screen says so. Pure.
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
      return back({
        type: 'workshop.change',
        title: before.title,
        place: before.place,
        date: before.date,
        groups: [...before.groups],
      })
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

/** Acts that can be opposed, by session, the last one last. A value: a drain decides on its own, and keeps it when written. */
export type Undo = ReadonlyMap<string, readonly Opposing[]>

export const nothingToUndo: Undo = new Map()

export const lastOf = (undo: Undo, session: string): Opposing | undefined => undo.get(session)?.at(-1)

export const withAct = (undo: Undo, session: string, act: Opposing): Undo =>
  new Map([...undo, [session, [...(undo.get(session) ?? []), act].slice(-most)]])

export const withoutLast = (undo: Undo, session: string): Undo =>
  new Map([...undo, [session, (undo.get(session) ?? []).slice(0, -1)]])
