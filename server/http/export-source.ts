// What a file is made of, taken at one moment: report and views in the same turn, then the uploaded pictures, which never change.
// Called by the routes that hand out files.
import type { ExportSource } from '../exports/export.ts'
import type { Room } from '../workshop/api.ts'
import type { HttpDeps } from './deps.ts'

export const exportSource = async ({ store }: Pick<HttpDeps, 'store'>, room: Room): Promise<ExportSource> => {
  const report = room.report()
  const views = room.views()
  const ids = await store.pictureIds(room.id)
  const images = await Promise.all(
    ids.map(async (id) => [id, (await store.picture(room.id, id, 'large')) ?? new Uint8Array()] as const),
  )
  return { report, views, images: Object.fromEntries(images) }
}
