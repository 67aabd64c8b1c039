// The end of workshops in SQLite: erasing, forgetting people, and the records of both. Part of `sqlite`; the twin is
// `memory-endings`.
import type { Database } from 'better-sqlite3'
import type { WorkshopId } from '../../shared/ids.ts'
import type { KeepAct } from '../../shared/keep.ts'
import { leaveNothing } from './sqlite-tidy.ts'
import { toWorkshop, type WorkshopTableRow } from './sqlite-rows.ts'
import { namelessRoles, type DestroyedRow, type Store } from './store.ts'

type Endings = Pick<Store, 'eraseWorkshop' | 'forgetPeople' | 'destroyed' | 'workshopsKeptBefore' | 'tidy'>

interface DestroyedTableRow extends Omit<DestroyedRow, 'madeAt' | 'act' | 'why' | 'workshop'> {
  readonly workshop: string
  readonly act: string
  readonly why: string
  readonly made_at: number
}

const toDestroyed = ({ workshop, act, why, made_at: madeAt, ...rest }: DestroyedTableRow): DestroyedRow => ({
  // What stands in a row was put there by the store itself.
  workshop: workshop as WorkshopId,
  act: act as KeepAct,
  why: why as DestroyedRow['why'],
  ...rest,
  madeAt,
})

/** Tables with rows of a workshop, those that others hang on last. */
const tables = ['entries', 'secret_intents', 'pictures', 'links', 'sessions'] as const

export const createSqliteEndings = (database: Database, isOpen: () => boolean): Endings => {
  const staying = namelessRoles.map((role) => `'${role}'`).join(', ')
  const remove = tables.map((table) => database.prepare(`DELETE FROM ${table} WHERE workshop = ?`))
  const removeWorkshop = database.prepare('DELETE FROM workshops WHERE id = ?')
  const forget = (['links', 'sessions'] as const).flatMap((table) => [
    database.prepare(`DELETE FROM ${table} WHERE workshop = ? AND role NOT IN (${staying})`),
    database.prepare(`UPDATE ${table} SET name = '' WHERE workshop = ? AND name <> ''`),
  ])
  const record = database.prepare(
    `INSERT INTO destroyed (workshop, act, why, at, made_at, until, entries, people, notes, pictures)
     VALUES (@workshop, @act, @why, @at, @madeAt, @until, @entries, @people, @notes, @pictures)`,
  )
  const untidy = database.prepare('UPDATE health SET untidy = 1 WHERE id = 1')
  const list = database.prepare(
    'SELECT workshop, act, why, at, made_at, until, entries, people, notes, pictures FROM destroyed ORDER BY id',
  )
  const keptBefore = database.prepare(
    `SELECT * FROM workshops WHERE keep_until <> '' AND keep_until < ? ORDER BY created_at, id`,
  )
  const erase = database.transaction((id: WorkshopId, row: DestroyedRow): boolean => {
    for (const statement of remove) statement.run(id)
    if (removeWorkshop.run(id).changes === 0) return false
    record.run(row)
    untidy.run()
    return true
  })
  const forgetAll = database.transaction((id: WorkshopId, row: DestroyedRow): void => {
    for (const statement of forget) statement.run(id)
    record.run(row)
    untidy.run()
  })
  return {
    eraseWorkshop: async (id, row) => {
      if (!erase.immediate(id, row)) return false
      await leaveNothing(database, isOpen)
      return true
    },
    forgetPeople: async (id, row) => {
      forgetAll.immediate(id, row)
      await leaveNothing(database, isOpen)
    },
    destroyed: async () => (list.all() as readonly DestroyedTableRow[]).map(toDestroyed),
    workshopsKeptBefore: async (day) => (keptBefore.all(day) as readonly WorkshopTableRow[]).map(toWorkshop),
    tidy: () => leaveNothing(database, isOpen),
  }
}
