// Opens a SQLite file with the settings that durability and erasure stand on, and refuses a file that does not take them.
// Called by `sqlite`, and for each further connection: `synchronous` holds for one connection only.
import type { Database } from 'better-sqlite3'

/** Older engines have a fault in resetting the write-ahead log. */
const oldestEngine = [3, 51, 3] as const

/** How long a write waits for another process that holds the lock; the loop stands still meanwhile. */
const lockWaitMs = 3000

/** What must be read back after setting it, by SQLite's own numbers: synchronous 2 is FULL. */
const settings = [
  ['journal_mode', 'wal'],
  ['synchronous', 2],
  ['secure_delete', 1],
  ['foreign_keys', 1],
  ['busy_timeout', lockWaitMs],
] as const

const isNewEnough = (version: string): boolean => {
  const parts = version.split('.').map(Number)
  for (const [i, least] of oldestEngine.entries()) {
    const part = parts[i] ?? 0
    if (part !== least) return part > least
  }
  return true
}

const checkEngine = (database: Database): void => {
  const row = database.prepare('SELECT sqlite_version() AS version').get() as { readonly version: string }
  if (!isNewEnough(row.version))
    throw new Error(`SQLite ${row.version} is too old; at least ${oldestEngine.join('.')} is needed.`)
}

const applySettings = (database: Database): void => {
  for (const [name, value] of settings) {
    database.pragma(`${name} = ${value}`)
    const found = database.pragma(name, { simple: true })
    if (found !== value) throw new Error(`SQLite does not take ${name} = ${value}: it says ${String(found)}.`)
  }
  // The log file is cut back to this after a checkpoint, so that a burst does not stay on disk.
  database.pragma('journal_size_limit = 33554432')
}

/** Throws when the file cannot be opened, the engine is too old, or a setting does not hold. */
export const openSqlite = async (path: string): Promise<Database> => {
  // Loaded when wanted: it is compiled for the machine, and the memory store must run without it.
  const { default: DatabaseConstructor } = await import('better-sqlite3')
  const database = new DatabaseConstructor(path, { timeout: lockWaitMs })
  try {
    checkEngine(database)
    applySettings(database)
  } catch (error) {
    database.close()
    throw error
  }
  return database
}

/** Moves the log into the file and empties it; false, at once, while a reader stands in the way. */
export const truncateLog = (database: Database): boolean => {
  // Waiting here would hold up the whole process; the caller tries again.
  database.pragma('busy_timeout = 0')
  try {
    const [result] = database.pragma('wal_checkpoint(TRUNCATE)') as readonly { readonly busy: number }[]
    return result?.busy === 0
  } finally {
    database.pragma(`busy_timeout = ${lockWaitMs}`)
  }
}
