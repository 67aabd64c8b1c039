// What a file is made of, taken at one moment: report and views in the same turn, then the uploaded pictures, which never change.
// Called by the routes that hand out files.
import { setImmediate as turn } from 'node:timers/promises'
import type { ExportSource } from '../exports/export.ts'
import type { Format } from '../exports/formats.ts'
import type { Room } from '../workshop/api.ts'
import type { HttpDeps } from './deps.ts'

/** Formats that hold the ledger: an archive, and the ZIP it is in. */
const withLedger: readonly Format[] = ['json', 'zip']

export const exportSource = async (
  { store }: Pick<HttpDeps, 'store'>,
  room: Room,
  format: Format,
): Promise<ExportSource> => {
  const report = room.report()
  const views = room.views()
  const reading = withLedger.includes(format) ? store.read(room.id, 0) : null
  const ids = await store.pictureIds(room.id)
  const images = await Promise.all(
    ids.map(async (id) => [id, (await store.picture(room.id, id, 'large')) ?? new Uint8Array()] as const),
  )
  const ledger = await reading
  // It is copied to a thread next; phones that wait are answered first.
  await turn()
  return { report, views, images: Object.fromEntries(images), ...(ledger ? { ledger } : {}) }
}
