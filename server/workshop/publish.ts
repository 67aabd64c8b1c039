// Steps 10 and 11: what is durable may be seen. Documents get their changes, listeners hear what moved. Used by `writer`.
import type { PersonId } from '../../shared/ids.ts'
import type { LedgerFact } from '../store/store.ts'
import type { RoomListener } from './api.ts'
import type { Documents } from './documents.ts'
import type { Plan } from './drain.ts'
import { onlyCountsMoved } from './handle-intent.ts'
import { stepOf, type WorkshopState } from './state.ts'

/** Whom a fact of the workshop itself concerns: what they named, and what they held up. */
const concernedByOwn = (before: WorkshopState, { fact }: LedgerFact): readonly PersonId[] => {
  switch (fact['type']) {
    case 'person.grouped':
    case 'person.signed':
      return [fact['person'] as PersonId]
    case 'step.entered':
    case 'signs.cleared':
      return [...before.signs.keys()]
    default:
      return []
  }
}

/** Whose private views these facts can have changed. */
const concernedBy = (
  before: WorkshopState,
  state: WorkshopState,
  facts: readonly LedgerFact[],
): readonly PersonId[] | 'everyone' => {
  if (before.rehearsal && !state.rehearsal) return 'everyone'
  const people = new Set<PersonId>()
  for (const ledgered of facts) {
    const kind = ledgered.step === null ? undefined : stepOf(state, ledgered.step)?.kind
    const concerned = kind ? kind.concerns(ledgered.fact) : concernedByOwn(before, ledgered)
    if (concerned === 'everyone') return 'everyone'
    for (const person of concerned) people.add(person)
  }
  return [...people]
}

export const createPublisher = (workshop: string, documents: Documents, rewritten: () => void = () => {}) => {
  const listeners = new Set<RoomListener>()
  const tellAll = (tell: (listener: RoomListener) => void) => {
    for (const listener of listeners) tell(listener)
  }
  const tellRemoved = (before: WorkshopState, now: WorkshopState) => {
    for (const person of now.removed)
      if (!before.removed.has(person)) tellAll((listener) => listener.personRemoved(person))
  }
  return {
    watch: (listener: RoomListener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    watchers: () => listeners.size,
    handsMoved: (sessions: readonly string[]) =>
      tellAll((listener) => sessions.forEach((session) => listener.handChanged?.(session))),
    /** The state was made anew from a rewritten ledger: nothing that was sent before may stay. */
    renewed: (before: WorkshopState, now: WorkshopState) => {
      documents.renewHidden(workshop, before)
      documents.renewAll(workshop)
      rewritten()
      tellAll((listener) => listener.frameChanged(true))
      tellAll((listener) => listener.mineChanged('everyone'))
      tellRemoved(before, now)
    },
    /** The workshop is gone, or nobody may stay as they came in. */
    ended: () => {
      rewritten()
      tellAll((listener) => listener.ended?.())
    },
    frameMoved: () => tellAll((listener) => listener.frameChanged(true)),
    publish: (
      before: WorkshopState,
      now: WorkshopState,
      facts: readonly LedgerFact[],
      changes: Plan['changes'],
    ) => {
      if (facts.some(({ step }) => step === null)) documents.renewHidden(workshop, before)
      for (const { step, parts } of changes) documents.apply(workshop, step, parts)
      if (facts.some(({ step, fact }) => step === null && fact['type'] !== 'export.taken'))
        tellAll((listener) => listener.frameChanged(!onlyCountsMoved(before, now)))
      const concerned = concernedBy(before, now, facts)
      if (concerned.length > 0) tellAll((listener) => listener.mineChanged(concerned))
      tellRemoved(before, now)
    },
  }
}

export type Publisher = ReturnType<typeof createPublisher>
