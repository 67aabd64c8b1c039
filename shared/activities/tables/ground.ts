// Look-ups of the plan under a table's notes and of the pins on it, in the state and in what faces hold. No schemas here.
import type { Json } from '../../json.ts'
import type { NoteFact } from '../../notes/model.ts'
import type { ClientPart } from '../../notes/expect.ts'
import { get } from '../../table.ts'
import type { Place, TablesState } from './model.ts'
import type { Ground, Pin } from './model-ground.ts'

/** The one key of a table's collection `ground`. */
export const groundKey = 'ground'

export const groundAt = (state: TablesState, table: string): Ground | null => {
  const laid = state.grounds[table]
  return (laid && get(laid, groundKey)) ?? null
}

/** The plan as a face reads it in a table's part; null while none lies there. */
export const groundOf = (part: ClientPart | undefined): Ground | null =>
  // As the view put it there.
  (part?.['ground']?.[groundKey] as Ground | undefined) ?? null

const isNumber = (value: unknown): value is number => typeof value === 'number'

/** The pin in a note's place, as a face reads it. */
export const pinOf = (place: Json | undefined): Pin | null => {
  if (typeof place !== 'object' || place === null || !('pin' in place)) return null
  const { pin } = place
  if (typeof pin !== 'object' || pin === null || !('x' in pin) || !('y' in pin)) return null
  return isNumber(pin.x) && isNumber(pin.y) ? { x: pin.x, y: pin.y } : null
}

/** The fact without the spot its writer chose; for an erasure. */
export const withoutPin = (fact: NoteFact<Place>): NoteFact<Place> => {
  if (fact.type !== 'note.added' && fact.type !== 'note.moved') return fact
  const { pin: _pin, ...place } = fact.place
  return { ...fact, place }
}
