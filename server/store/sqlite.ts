// The store on one SQLite file. Twin of `memory`; both keep the contract in `tests/contracts/store`. Made by `server/main`.
import { createSqliteEndings } from './sqlite-endings.ts'
import { createSqliteLedger } from './sqlite-ledger.ts'
import { openSqlite, truncateLog } from './sqlite-open.ts'
import { createSqlitePictures } from './sqlite-pictures.ts'
import { createSqliteRegister } from './sqlite-register.ts'
import { migrate } from './sqlite-schema.ts'
import { leaveNothing } from './sqlite-tidy.ts'
import type { Store } from './store.ts'

/** Opens the file, making it when there is none. Rejects when it cannot be trusted: see `sqlite-open` and `sqlite-schema`. */
export const createSqliteStore = async (path: string): Promise<Store> => {
  const database = await openSqlite(path)
  try {
    migrate(database)
  } catch (error) {
    database.close()
    throw error
  }
  const beat = database.prepare('UPDATE health SET beat = beat + 1 WHERE id = 1')
  let isOpen = true
  // An erasure may have been cut off before its bytes were gone.
  await leaveNothing(database, () => isOpen)

  return {
    ...createSqliteLedger(database, () => isOpen),
    ...createSqliteRegister(database),
    ...createSqlitePictures(database),
    ...createSqliteEndings(database, () => isOpen),
    check: async () => {
      // Not by RETURNING: the row is given before the commit, whose failure the driver then passes over.
      if (beat.run().changes !== 1) throw new Error('the store does not keep what is written')
    },
    close: async () => {
      if (!isOpen) return
      isOpen = false
      truncateLog(database)
      database.close()
    },
  }
}
