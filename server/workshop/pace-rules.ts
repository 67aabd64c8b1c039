// The room's pace: going on, the phases of a step, and its clock. Called by `decide`. Pure but for the clock it is lent.
import type { StepId } from '../../shared/ids.ts'
import type { Timer } from '../../shared/protocol/frame.ts'
import { refusal } from '../../shared/protocol/refusal.ts'
import type { WorkshopIntent } from '../../shared/protocol/workshop-intent.ts'
import { fail, ok } from '../../shared/result.ts'
import type { Deps } from './deps.ts'
import { workshopFact } from './evolve.ts'
import { addToClock } from './minutes-rules.ts'
import { stepOf, type WorkshopState } from './state.ts'
import { turnStep, type Decided } from './step-rules.ts'
import { minuteMs, timerAfter } from './timer-rules.ts'

/** Moving on closes the step that is left, unless it runs beside; what was open beside stays open. */
const go = (state: WorkshopState, to: StepId, deps: Deps): Decided => {
  if (!stepOf(state, to)) return fail(refusal('not-found'))
  if (state.current === to) return ok([])
  const left = state.current === null ? undefined : stepOf(state, state.current)
  const closing =
    left && left.phase === 'open' && !left.beside ? turnStep(state, left.id, 'closed', deps) : ok([])
  if (!closing.ok) return closing
  return ok([
    ...closing.value,
    workshopFact({ type: 'step.entered', step: to, at: deps.now() }),
    workshopFact({ type: 'timer.set', timer: { type: 'off' }, at: deps.now() }),
  ])
}

/** Opening the current step starts its timer with the planned minutes. */
const open = (state: WorkshopState, id: StepId, deps: Deps): Decided => {
  const opened = turnStep(state, id, 'opened', deps)
  const step = stepOf(state, id)
  if (!opened.ok || !step || step.id !== state.current || step.beside) return opened
  const totalMs = step.minutes * minuteMs
  const timer: Timer = { type: 'running', endsAt: deps.now() + totalMs, totalMs }
  return ok([...opened.value, workshopFact({ type: 'timer.set', timer, at: deps.now() })])
}

/** The clock belongs to the current step: it stops when that one closes. */
const close = (state: WorkshopState, id: StepId, deps: Deps): Decided => {
  const closed = turnStep(state, id, 'closed', deps)
  if (!closed.ok || id !== state.current || state.timer.type === 'off') return closed
  return ok([...closed.value, workshopFact({ type: 'timer.set', timer: { type: 'off' }, at: deps.now() })])
}

type PaceIntent = Extract<
  WorkshopIntent,
  {
    type:
      | 'step.go'
      | 'step.open'
      | 'step.collect'
      | 'step.close'
      | 'step.reveal'
      | 'step.reopen'
      | 'timer.start'
      | 'timer.pause'
      | 'timer.add'
  }
>

export const decidePace = (state: WorkshopState, intent: PaceIntent, deps: Deps): Decided => {
  switch (intent.type) {
    case 'step.go':
      return go(state, intent.step, deps)
    case 'step.open':
      return open(state, intent.step, deps)
    case 'step.collect':
      return turnStep(state, intent.step, 'collected', deps)
    case 'step.close':
      return close(state, intent.step, deps)
    case 'step.reveal':
      return turnStep(state, intent.step, 'revealed', deps)
    case 'step.reopen':
      return turnStep(state, intent.step, 'reopened', deps)
    case 'timer.start':
    case 'timer.pause': {
      const timer = timerAfter(state, intent, deps.now())
      return timer
        ? ok([workshopFact({ type: 'timer.set', timer, at: deps.now() })])
        : fail(refusal('not-possible', { why: 'timer' }))
    }
    case 'timer.add':
      return addToClock(state, intent.minutes, deps.now())
  }
}
