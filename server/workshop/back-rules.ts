// Ways back that no intent of its own could ask for: the room where it was with phase and clock as they were, a step that was
// taken out. Made by `undo`, decided for an undo alone; no client can ask for one. Pure.
import type { StepId } from '../../shared/ids.ts'
import type { Timer } from '../../shared/protocol/frame.ts'
import type { WorkshopIntent } from '../../shared/protocol/workshop-intent.ts'
import { refusal } from '../../shared/protocol/refusal.ts'
import { fail, ok } from '../../shared/result.ts'
import type { LedgerFact } from '../store/store.ts'
import type { Deps } from './deps.ts'
import { evolveFacts, workshopFact } from './evolve.ts'
import { changed, type MoreMinutes } from './minutes-rules.ts'
import { decideRunSheet, restore } from './run-sheet-rules.ts'
import { stepOf, type StepState, type WorkshopState } from './state.ts'
import { turnStep, type Decided } from './step-rules.ts'

export interface RunBack {
  readonly type: 'run.back'
  /** The act itself: a redo asks it again. */
  readonly forth: WorkshopIntent
  /** The room went to `from`: it is at `to` again, unless someone moved since. */
  readonly moved?: Pick<StepState, 'enteredAt' | 'leftAt'> & {
    readonly from: StepId
    readonly to: StepId | null
    readonly moves: number
  }
  readonly reopened?: StepId
  /** What a settings form saved, without its minutes. */
  readonly change?: Extract<WorkshopIntent, { type: 'step.change' }>
  readonly lines?: readonly MoreMinutes[]
  /** Only while the clock is as the act left it. */
  readonly clock?: { readonly was: Timer; readonly left: Timer }
  readonly restored?: { readonly step: StepId; readonly after: StepId | null }
}

export const isRunBack = (intent: { readonly type: string }): intent is RunBack => intent.type === 'run.back'

const isSameTimer = (a: Timer, b: Timer): boolean => JSON.stringify(a) === JSON.stringify(b)

const moveBack = (state: WorkshopState, { moved }: RunBack): Decided => {
  if (!moved) return ok([])
  const { from: step, to: current, enteredAt, leftAt } = moved
  return ok([workshopFact({ type: 'step.unentered', step, enteredAt, leftAt, current })])
}

/** The clock has a way back of its own. */
const minutesBack = (state: WorkshopState, { lines = [] }: RunBack): Decided =>
  ok(
    lines.flatMap(({ step: id, minutes }) => {
      const step = stepOf(state, id)
      return step ? changed(step, step.minutes + minutes) : []
    }),
  )

/** What was shown since stays shown: the hall has seen it, and a vote would lose its sums by group for good. */
const reopenedBack = (state: WorkshopState, { reopened }: RunBack, deps: Deps): Decided => {
  if (!reopened) return ok([])
  return stepOf(state, reopened)?.phase === 'revealed'
    ? fail(refusal('wrong-phase'))
    : turnStep(state, reopened, 'reopened', deps)
}

type Part = (state: WorkshopState, back: RunBack, deps: Deps) => Decided

const parts: readonly Part[] = [
  moveBack,
  reopenedBack,
  (state, { change }, deps) => (change ? decideRunSheet(state, change, deps) : ok([])),
  minutesBack,
  (state, { restored }, deps) => (restored ? restore(state, restored.step, restored.after, deps) : ok([])),
]

const isStale = (state: WorkshopState, { moved }: RunBack): boolean =>
  moved !== undefined && (state.moves !== moved.moves || state.current !== moved.from)

/** No facts: there is nothing to oppose any more. */
export const decideRunBack = (state: WorkshopState, back: RunBack, deps: Deps): Decided => {
  if (isStale(state, back)) return ok([])
  const facts: LedgerFact[] = []
  for (const part of parts) {
    const decided = part(evolveFacts(state, facts, deps.kinds), back, deps)
    if (!decided.ok) return decided
    facts.push(...decided.value)
  }
  if (back.clock && isSameTimer(state.timer, back.clock.left))
    facts.push(workshopFact({ type: 'timer.set', timer: back.clock.was, at: deps.now() }))
  return ok(facts)
}
