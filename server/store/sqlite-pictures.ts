// Pictures in SQLite, a row each. Part of `sqlite`; the twin is `memory-pictures`.
import type { Database } from 'better-sqlite3'
import type { Store } from './store.ts'

export const createSqlitePictures = (
  database: Database,
): Pick<Store, 'putPicture' | 'picture' | 'pictureCount'> => {
  const put = database.prepare(
    `INSERT INTO pictures (workshop, id, created_at, large, small) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (workshop, id) DO NOTHING`,
  )
  const read = {
    large: database.prepare('SELECT large AS bytes FROM pictures WHERE workshop = ? AND id = ?'),
    small: database.prepare('SELECT small AS bytes FROM pictures WHERE workshop = ? AND id = ?'),
  }
  const count = database.prepare('SELECT count(*) AS count FROM pictures WHERE workshop = ?')
  return {
    putPicture: async (row) => {
      put.run(row.workshop, row.id, row.createdAt, row.large, row.small)
    },
    picture: async (workshop, id, size) => {
      const row = read[size].get(workshop, id) as { readonly bytes: Uint8Array } | undefined
      return row?.bytes ?? null
    },
    pictureCount: async (workshop) => (count.get(workshop) as { readonly count: number }).count,
  }
}
