// Writes down that a file was given, after it was: the download never waits for it, and never fails with it. Called by the
// routes that give files of results.
import type { IntentId } from '../../shared/ids.ts'
import type { Caller, Room } from '../workshop/api.ts'

const system: Caller = { role: 'system', person: null, table: null, session: 'system' }

/** Asked of the room as any act; it changes nothing but the records, so two files of one state stay the same. */
export const recordExport = (
  room: Room,
  { role, name }: Caller,
  format: string,
  newId: () => string,
): void => {
  const intent = { type: 'export.take', format, role, who: name ?? '' }
  // The id is made here, so it is one.
  void room.ask({ id: newId() as IntentId, step: null, intent }, system)
}
