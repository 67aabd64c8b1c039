// Steps 10 and 11: what is durable may be seen. Documents get their changes, listeners hear what moved. Used by `writer`.
import type { PersonId } from '../../shared/ids.ts'
import type { LedgerFact } from '../store/store.ts'
import type { RoomListener } from './api.ts'
import type { Documents } from './documents.ts'
import type { Plan } from './drain.ts'
import { onlyCountsMoved } from './handle-intent.ts'
import { stepOf, type WorkshopState } from './state.ts'

/** Whose private views these facts can have changed. */
const concernedBy = (
  state: WorkshopState,
  facts: readonly LedgerFact[],
): readonly PersonId[] | 'everyone' => {
  const people = new Set<PersonId>()
  for (const { step, fact } of facts) {
    const kind = step === null ? undefined : stepOf(state, step)?.kind
    const concerned = kind ? kind.concerns(fact) : []
    if (concerned === 'everyone') return 'everyone'
    for (const person of concerned) people.add(person)
  }
  return [...people]
}

export const createPublisher = (workshop: string, documents: Documents) => {
  const listeners = new Set<RoomListener>()
  const tellAll = (tell: (listener: RoomListener) => void) => {
    for (const listener of listeners) tell(listener)
  }
  return {
    watch: (listener: RoomListener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    watchers: () => listeners.size,
    frameMoved: () => tellAll((listener) => listener.frameChanged(true)),
    publish: (
      before: WorkshopState,
      now: WorkshopState,
      facts: readonly LedgerFact[],
      changes: Plan['changes'],
    ) => {
      for (const { step, parts } of changes) documents.apply(workshop, step, parts)
      if (facts.some(({ step }) => step === null))
        tellAll((listener) => listener.frameChanged(!onlyCountsMoved(before, now)))
      const concerned = concernedBy(now, facts)
      if (concerned.length > 0) tellAll((listener) => listener.mineChanged(concerned))
      for (const person of now.removed)
        if (!before.removed.has(person)) tellAll((listener) => listener.personRemoved(person))
    },
  }
}

export type Publisher = ReturnType<typeof createPublisher>
