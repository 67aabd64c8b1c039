// Pictures in SQLite, a row each. Part of `sqlite`; the twin is `memory-pictures`.
import type { Database } from 'better-sqlite3'
import type { Store } from './store.ts'

export const createSqlitePictures = (
  database: Database,
): Pick<Store, 'putPicture' | 'picture' | 'pictureIds'> => {
  const put = database.prepare(
    `INSERT INTO pictures (workshop, id, created_at, large, small) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (workshop, id) DO NOTHING`,
  )
  const read = {
    large: database.prepare('SELECT large AS bytes FROM pictures WHERE workshop = ? AND id = ?'),
    small: database.prepare('SELECT small AS bytes FROM pictures WHERE workshop = ? AND id = ?'),
  }
  const ids = database.prepare('SELECT id FROM pictures WHERE workshop = ? ORDER BY id')
  return {
    putPicture: async (row) => {
      put.run(row.workshop, row.id, row.createdAt, row.large, row.small)
    },
    picture: async (workshop, id, size) => {
      const row = read[size].get(workshop, id) as { readonly bytes: Uint8Array } | undefined
      return row?.bytes ?? null
    },
    pictureIds: async (workshop) =>
      (ids.all(workshop) as readonly { readonly id: string }[]).map(({ id }) => id),
  }
}
