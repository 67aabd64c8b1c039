// The number on a report: how many entries could be seen. What is sealed moves it as little as it moves a step's version, so
// that nobody who looks twice can count silent notes. The same live and on replay. Called by `drain` and `evolve`.
import type { LedgerFact, NewEntry } from '../store/store.ts'
import type { WorkshopState } from './state.ts'

type Seen = Pick<NewEntry, 'facts' | 'versions'>

const isPublic = ({ step, fact }: LedgerFact): boolean => step === null && fact['type'] !== 'export.taken'

/** A workshop that was loaded has the number that its archive had: it gives the same report. */
const loadedAt = (facts: Seen['facts']): number | null => {
  const loaded = facts.find(({ step, fact }) => step === null && fact['type'] === 'workshop.loaded')
  // Facts of the ledger are ours: this one has its shape.
  return loaded ? (loaded.fact as unknown as { readonly from: { readonly state: number } }).from.state : null
}

/** An entry could be seen when it is about the workshop, or is the first to bring a step to its version. */
export const shownAfter = (
  { shown, steps }: Pick<WorkshopState, 'shown' | 'steps'>,
  entries: readonly Seen[],
): number => {
  const reached = new Map<string, number>(steps.map(({ id, version }) => [id, version]))
  let count = shown
  for (const { facts, versions } of entries) {
    const moved = Object.entries(versions).filter(([id, version]) => version > (reached.get(id) ?? 0))
    moved.forEach(([id, version]) => reached.set(id, version))
    const loaded = loadedAt(facts)
    if (loaded !== null) count = loaded
    else if (moved.length > 0 || facts.some(isPublic)) count++
  }
  return count
}
