// The workshop's own rules: (state, workshop intent) → facts | refusal. Pure but for the chance and clock it is lent.
import { refusal } from '../../shared/protocol/refusal.ts'
import type { WorkshopIntent } from '../../shared/protocol/workshop-intent.ts'
import { fail, ok } from '../../shared/result.ts'
import type { Caller } from './api.ts'
import type { Deps } from './deps.ts'
import { workshopFact } from './evolve.ts'
import { rewind } from './rewind-rules.ts'
import { decideRehearsal } from './rehearsal-rules.ts'
import { decideDayAfter } from './day-after-rules.ts'
import { decidePace } from './pace-rules.ts'
import { decidePeople } from './people-rules.ts'
import { decideRunSheet } from './run-sheet-rules.ts'
import type { WorkshopState } from './state.ts'
import type { Decided } from './step-rules.ts'

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

const decideDoor = (
  { locked }: WorkshopState,
  intent: Extract<WorkshopIntent, { type: 'workshop.close' | 'workshop.reopen' | 'door.lock' }>,
): Decided => {
  if (intent.type === 'workshop.close') return fact({ type: 'workshop.closed' })
  if (intent.type === 'workshop.reopen') return fact({ type: 'workshop.reopened' })
  return locked === intent.locked ? ok([]) : fact({ type: 'door.locked', locked: intent.locked })
}

/** `undo` and `redo` never come here: they are turned into the opposing intent before; an erasure is the eraser's. */
export const decideWorkshop = (
  state: WorkshopState,
  intent: Exclude<WorkshopIntent, { type: 'undo' | 'redo' | 'note.erase' }>,
  by: Caller,
  deps: Deps,
): Decided => {
  switch (intent.type) {
    case 'step.go':
    case 'step.open':
    case 'step.collect':
    case 'step.close':
    case 'step.reveal':
    case 'step.reopen':
    case 'timer.start':
    case 'timer.pause':
    case 'timer.add':
      return decidePace(state, intent, deps)
    case 'step.change':
    case 'step.configure':
    case 'steps.extend':
    case 'step.insert':
    case 'step.move':
    case 'step.remove':
      return decideRunSheet(state, intent, deps)
    case 'screen.theme':
      return fact({ type: 'screen.themed', theme: intent.theme })
    case 'screen.blank':
      return fact({ type: 'screen.blanked', blank: intent.blank })
    case 'workshop.change':
      return changeWorkshop(state, intent)
    case 'workshop.close':
    case 'workshop.reopen':
    case 'door.lock':
      return decideDoor(state, intent)
    case 'step.rewind':
      return rewind(state, intent)
    case 'answers.give':
    case 'answers.withdraw':
    case 'feedback.publish':
    case 'feedback.withdraw':
    case 'workshop.finish':
    case 'workshop.keep':
    case 'export.take':
      return decideDayAfter(state, intent, by, deps)
    case 'rehearsal.begin':
    case 'rehearsal.wipe':
      return decideRehearsal(state, intent, deps)
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
