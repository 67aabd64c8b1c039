// Leaves no byte of what was taken out. SQLite overwrites what is deleted, but where it moved rows between pages an old copy
// can stay in the space between, and the log keeps what was written before. Called after each erasure, and when a file is opened.
import { setTimeout as wait } from 'node:timers/promises'
import type { Database } from 'better-sqlite3'
import { truncateLog } from './sqlite-open.ts'

const isUntidy = (database: Database): boolean =>
  (database.prepare('SELECT untidy FROM health WHERE id = 1').get() as { readonly untidy: number }).untidy ===
  1

/** Writes the file anew from what is alive. Throws when there is no room for it; then it stays to be done. */
const rewriteFile = (database: Database): void => {
  database.exec('VACUUM')
  database.prepare('UPDATE health SET untidy = 0 WHERE id = 1').run()
}

/** "Erased" is said when this resolves, however long a reader stands in the way. `isOpen` ends the waiting. */
export const leaveNothing = async (database: Database, isOpen: () => boolean): Promise<void> => {
  if (!isOpen() || !isUntidy(database)) return
  rewriteFile(database)
  while (isOpen() && !truncateLog(database)) await wait(50)
}
