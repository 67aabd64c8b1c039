// The workshop's own rules: (state, workshop intent) → facts | refusal. Pure but for the chance and clock it is lent.
import type { StepId } from '../../shared/ids.ts'
import type { Timer } from '../../shared/protocol/frame.ts'
import { refusal } from '../../shared/protocol/refusal.ts'
import type { WorkshopIntent } from '../../shared/protocol/workshop-intent.ts'
import { fail, ok } from '../../shared/result.ts'
import type { LedgerFact } from '../store/store.ts'
import type { Caller } from './api.ts'
import type { Deps } from './deps.ts'
import { workshopFact } from './evolve.ts'
import { rewind } from './rewind-rules.ts'
import { decideRehearsal } from './rehearsal-rules.ts'
import { addToClock } from './minutes-rules.ts'
import { decidePeople } from './people-rules.ts'
import { decideRunSheet } from './run-sheet-rules.ts'
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

const fact = (...facts: Parameters<typeof workshopFact>[0][]): Decided => ok(facts.map(workshopFact))

const changeWorkshop = (
  state: WorkshopState,
  intent: Extract<WorkshopIntent, { type: 'workshop.change' }>,
): Decided => {
  const kept = intent.groups?.map(({ id }) => id)
  const lost = kept && state.people.find(({ group }) => group !== undefined && !kept.includes(group))
  return lost
    ? fail(refusal('not-possible', { why: 'group-in-use' }))
    : fact({ ...intent, type: 'workshop.changed' })
}

/** `undo` and `redo` never come here: they are turned into the opposing intent before. */
export const decideWorkshop = (
  state: WorkshopState,
  intent: Exclude<WorkshopIntent, { type: 'undo' | 'redo' }>,
  by: Caller,
  deps: Deps,
): Decided => {
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
    case 'step.change':
    case 'step.configure':
    case 'steps.extend':
    case 'step.insert':
    case 'step.move':
    case 'step.remove':
      return decideRunSheet(state, intent, deps)
    case 'timer.start':
    case 'timer.pause': {
      const timer = timerAfter(state, intent, deps.now())
      return timer
        ? fact({ type: 'timer.set', timer, at: deps.now() })
        : fail(refusal('not-possible', { why: 'timer' }))
    }
    case 'timer.add':
      return addToClock(state, intent.minutes, deps.now())
    case 'screen.theme':
      return fact({ type: 'screen.themed', theme: intent.theme })
    case 'screen.blank':
      return fact({ type: 'screen.blanked', blank: intent.blank })
    case 'workshop.change':
      return changeWorkshop(state, intent)
    case 'workshop.close':
      return fact({ type: 'workshop.closed' })
    case 'door.lock':
      return state.locked === intent.locked ? ok([]) : fact({ type: 'door.locked', locked: intent.locked })
    case 'workshop.reopen':
      return fact({ type: 'workshop.reopened' })
    case 'step.rewind':
      return rewind(state, intent)
    case 'rehearsal.begin':
    case 'rehearsal.wipe':
      return decideRehearsal(state, intent)
    case 'person.join':
    case 'person.leave':
    case 'person.unseen':
    case 'person.remove':
    case 'person.readmit':
    case 'person.group':
    case 'person.sign':
    case 'signs.clear':
    case 'sign.clear':
      return decidePeople(state, intent, by, deps)
  }
}
