// The ledgers in SQLite: append, read, strip, redact. One half of `sqlite`; the twin is `memory-ledger`.
import type { Database } from 'better-sqlite3'
import type { WorkshopId } from '../../shared/ids.ts'
import { toEntry, withoutSteps, type EntryRow } from './entry-row.ts'
import { truncateLog } from './sqlite-open.ts'
import { workshopToRow } from './sqlite-rows.ts'
import { leaveNothing } from './sqlite-tidy.ts'
import type { Append, AppendOutcome, LedgerFact, NewEntry, Store } from './store.ts'

type Ledger = Pick<Store, 'append' | 'read' | 'secretIntents' | 'redact' | 'createWorkshop'>

const written: AppendOutcome = { type: 'written' }
const behind: AppendOutcome = { type: 'behind' }
const known: AppendOutcome = { type: 'known' }

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined

/** The two kinds of conflict, told apart by the driver's code; any other error means that nothing can be written. */
const outcomeOf = (error: unknown): AppendOutcome => {
  switch (codeOf(error)) {
    case 'SQLITE_CONSTRAINT_PRIMARYKEY':
      return behind
    case 'SQLITE_CONSTRAINT_UNIQUE':
      return known
    default:
      throw error
  }
}

const prepareLedger = (database: Database) => ({
  lastSeq: database.prepare('SELECT coalesce(max(seq), 0) AS seq FROM entries WHERE workshop = ?'),
  insert: database.prepare(
    'INSERT INTO entries (workshop, seq, intent, at, role, versions, facts) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ),
  secret: database.prepare(
    'INSERT INTO secret_intents (workshop, hash, version) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  ),
  read: database.prepare(
    'SELECT seq, intent, at, role, versions, facts FROM entries WHERE workshop = ? AND seq > ? ORDER BY seq',
  ),
  secrets: database.prepare('SELECT hash, version FROM secret_intents WHERE workshop = ?'),
  payloads: database.prepare(
    `SELECT seq, facts FROM entries WHERE workshop = ? AND seq <= ? AND facts <> '[]'`,
  ),
  untidy: database.prepare('UPDATE health SET untidy = 1 WHERE id = 1'),
  rewrite: database.prepare('UPDATE entries SET facts = ? WHERE workshop = ? AND seq = ?'),
  workshop: database.prepare(
    `INSERT INTO workshops (id, code, join_token, created_at, title, place, closed, keep_until, keep_then)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ),
})

type Statements = ReturnType<typeof prepareLedger>

/** A known secret intent, thrown to roll the savepoint back. */
const secretKnown = Object.assign(new Error('known'), { code: 'SQLITE_CONSTRAINT_UNIQUE' })

const insertEntry = (statements: Statements, workshop: WorkshopId, entry: NewEntry): void => {
  const { seq, intentId, at, role, versions, facts, secretIntent } = entry
  statements.insert.run(workshop, seq, intentId, at, role, JSON.stringify(versions), JSON.stringify(facts))
  if (secretIntent === undefined) return
  const { changes } = statements.secret.run(workshop, secretIntent.hash, secretIntent.version)
  if (changes === 0) throw secretKnown
}

const stripSteps = (statements: Statements, { workshop, expectedSeq, strip }: Append): void => {
  if (strip.length === 0) return
  const rows = statements.payloads.all(workshop, expectedSeq) as readonly Pick<EntryRow, 'seq' | 'facts'>[]
  for (const { seq, facts } of rows) {
    const kept = withoutSteps(facts, strip)
    if (kept !== null) statements.rewrite.run(kept, workshop, seq)
  }
}

const isAt = (statements: Statements, workshop: WorkshopId, expectedSeq: number): boolean =>
  (statements.lastSeq.get(workshop) as { readonly seq: number }).seq === expectedSeq

const createAppend = (database: Database, statements: Statements): Ledger['append'] => {
  // Called inside the shared transaction, so this one is a savepoint: a conflict undoes one workshop's part alone.
  const writePart = database.transaction((append: Append): void => {
    for (const entry of append.entries) insertEntry(statements, append.workshop, entry)
    stripSteps(statements, append)
    // An old copy may stay where rows were moved; the keeper has the file written anew.
    if (append.strip.length > 0) statements.untidy.run()
  })
  const writeOne = (append: Append): AppendOutcome => {
    if (!isAt(statements, append.workshop, append.expectedSeq)) return behind
    try {
      writePart(append)
      return written
    } catch (error) {
      return outcomeOf(error)
    }
  }
  const writeAll = database.transaction((appends: readonly Append[]) => appends.map(writeOne))
  return async (appends) => {
    const outcomes = writeAll.immediate(appends)
    // What was stirred must not stay readable in the log file. While a reader stands in the way, the next one does it.
    if (appends.some(({ strip }, i) => strip.length > 0 && outcomes[i]?.type === 'written'))
      truncateLog(database)
    return outcomes
  }
}

const createRedact = (
  database: Database,
  statements: Statements,
  isOpen: () => boolean,
): Ledger['redact'] => {
  type Rewrites = readonly { readonly seq: number; readonly facts: readonly LedgerFact[] }[]
  const write = database.transaction((workshop: WorkshopId, rewrites: Rewrites, erased: NewEntry): void => {
    for (const { seq, facts } of rewrites) statements.rewrite.run(JSON.stringify(facts), workshop, seq)
    insertEntry(statements, workshop, erased)
    statements.untidy.run()
  })
  return async (workshop, expectedSeq, rewrites, erased) => {
    if (!isAt(statements, workshop, expectedSeq)) return behind
    try {
      write.immediate(workshop, rewrites, erased)
    } catch (error) {
      return outcomeOf(error)
    }
    await leaveNothing(database, isOpen)
    return written
  }
}

const createCreateWorkshop = (database: Database, statements: Statements): Ledger['createWorkshop'] => {
  const write = database.transaction(
    (row: Parameters<Ledger['createWorkshop']>[0], first: NewEntry): void => {
      statements.workshop.run(...workshopToRow(row))
      insertEntry(statements, row.id, first)
    },
  )
  return async (row, first) => {
    try {
      write.immediate(row, first)
      return true
    } catch (error) {
      if (codeOf(error) === 'SQLITE_CONSTRAINT_UNIQUE') return false
      throw error
    }
  }
}

/** `isOpen` ends the waiting of an erasure when the store is closed. */
export const createSqliteLedger = (database: Database, isOpen: () => boolean): Ledger => {
  const statements = prepareLedger(database)
  return {
    append: createAppend(database, statements),
    read: async (workshop, afterSeq) =>
      (statements.read.all(workshop, afterSeq) as readonly EntryRow[]).map(toEntry),
    secretIntents: async (workshop) => {
      const rows = statements.secrets.all(workshop) as readonly { hash: string; version: number | null }[]
      return new Map(rows.map(({ hash, version }) => [hash, version]))
    },
    redact: createRedact(database, statements, isOpen),
    createWorkshop: createCreateWorkshop(database, statements),
  }
}
