// A note's fact without who wrote it, and without initials: for archives, and for a workshop that is stripped of names.
// Called by the front doors of the kinds with notes.
import type { NoteFact } from './model.ts'

/** The writer is nobody; what was written, when, and how often stays. */
export const unsignedNote = <Place>(fact: NoteFact<Place>): NoteFact<Place> =>
  'by' in fact && fact.by !== null ? { ...fact, by: null } : fact

/** Unsigned, and without the initials that stand on paper and under remarks. */
export const namelessNote = <Place>(fact: NoteFact<Place>): NoteFact<Place> => {
  const unsigned = unsignedNote(fact)
  if (unsigned.type !== 'note.added' && unsigned.type !== 'note.edited') return unsigned
  if (unsigned.initials === undefined) return unsigned
  const { initials: _initials, ...rest } = unsigned
  return rest
}
