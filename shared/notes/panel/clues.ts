// Which notes may say who somebody is, as far as their text shows it. Looked up once per note; called by the panel.
import type { FoundNote } from '../find.ts'
import { clueTypesIn, type ClueType } from '../privacy.ts'

const known = new WeakMap<FoundNote, readonly ClueType[]>()

/** Without names where names are the point, as on an actor map. */
export const cluesOf = (note: FoundNote, namesAreFine: boolean): readonly ClueType[] => {
  const found = known.get(note) ?? clueTypesIn(`${note.text}\n${note.why}`)
  known.set(note, found)
  return namesAreFine ? found.filter((type) => type !== 'name') : found
}
