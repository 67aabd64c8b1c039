// An act in words: "Gesprekstafels geopend". Pure; used by the buttons of undo and redo and by what is said after them.
import type { Translate } from '../../shared/language/translate.ts'
import type { Localized } from '../../shared/localized.ts'
import type { Did, Frame } from '../../shared/protocol/frame.ts'

/** A kind's own words come first (`tables.did.round.next`), then those of all (`desk.did.note.move`), then a general one. */
export const didInWords = (
  { step, type }: Did,
  frame: Pick<Frame, 'lines'>,
  t: Translate,
  pick: (text: Localized) => string,
): string => {
  const line = frame.lines.find(({ id }) => id === step)
  const holes = { step: line ? pick(line.title) : '' }
  for (const key of [`${line?.kind ?? ''}.did.${type}`, `desk.did.${type}`])
    if (t(key, holes) !== key) return t(key, holes)
  return t(line ? 'desk.did.step' : 'desk.did.workshop', holes)
}
