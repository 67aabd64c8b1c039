// The store's contract, kept by the SQLite adapter, and what only a file can show: settings, bytes, a full disk.
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { IntentId, StepId, WorkshopId } from '../../shared/ids.ts'
import { createSqliteLedger } from '../../server/store/sqlite-ledger.ts'
import { openSqlite, truncateLog } from '../../server/store/sqlite-open.ts'
import { migrate } from '../../server/store/sqlite-schema.ts'
import { createSqliteStore } from '../../server/store/sqlite.ts'
import type { NewEntry } from '../../server/store/store.ts'
import { describeStore } from './store.ts'

const newFolder = () => mkdtemp(join(tmpdir(), 'tafelronde-store-'))
const removeFolder = (folder: string) => rm(folder, { recursive: true, force: true })

describeStore('sqlite', async () => {
  const folder = await newFolder()
  return { open: () => createSqliteStore(join(folder, 'store.sqlite')), remove: () => removeFolder(folder) }
})

const id = 'workshop______________' as WorkshopId
const silent = 'silent' as StepId
const entry = (seq: number, text: string): NewEntry => ({
  seq,
  intentId: `intent-${seq}`.padEnd(22, '_') as IntentId,
  at: seq,
  role: 'participant',
  versions: {},
  facts: [{ step: silent, fact: { type: 'note.added', text } }],
})
const row = { id, code: 'ABCDEF', joinToken: 't', createdAt: 1, title: 'T', place: 'P', closed: false }

describe('store: a SQLite file', () => {
  let folder: string
  let path: string
  beforeEach(async () => {
    folder = await newFolder()
    path = join(folder, 'store.sqlite')
  })
  afterEach(() => removeFolder(folder))

  const bytesOnDisk = async () => {
    const names = await readdir(folder)
    const files = await Promise.all(names.map((name) => readFile(join(folder, name))))
    return Buffer.concat(files).toString('latin1')
  }

  it('[ST20] every connection reads its settings back: WAL, FULL, secure delete, foreign keys', async () => {
    const database = await openSqlite(path)
    const read = (name: string) => database.pragma(name, { simple: true })
    expect(['journal_mode', 'synchronous', 'secure_delete', 'foreign_keys'].map(read)).toEqual([
      'wal',
      2,
      1,
      1,
    ])
    database.close()
  })

  it('[ST21] a file that a newer release wrote is refused, and left as it was', async () => {
    const database = await openSqlite(path)
    database.pragma('user_version = 99')
    database.close()
    await expect(createSqliteStore(path)).rejects.toThrow('newer release')
    const again = new Database(path)
    expect(again.pragma('user_version', { simple: true })).toBe(99)
    again.close()
  })

  it('[ST22] after stirring and after redact no byte of the old text is on disk', async () => {
    const store = await createSqliteStore(path)
    await store.createWorkshop(row, entry(1, 'canary-one'))
    await store.append([{ workshop: id, expectedSeq: 1, entries: [entry(2, 'canary-two')], strip: [] }])
    expect(await bytesOnDisk()).toContain('canary-two')
    await store.append([{ workshop: id, expectedSeq: 2, entries: [entry(3, 'shuffled')], strip: [silent] }])
    expect(await bytesOnDisk()).not.toContain('canary')
    await store.redact(id, 3, [{ seq: 3, facts: [] }], entry(4, 'erased'))
    const bytes = await bytesOnDisk()
    expect(bytes).not.toContain('shuffled')
    expect(bytes).toContain('erased')
    await store.close()
  })

  it('[RC11] nor in the space between rows that moved: hundreds of notes of any length, taken out together', async () => {
    const store = await createSqliteStore(path)
    await store.createWorkshop(row, entry(1, 'first'))
    const long = (seq: number) => `canary-${'x'.repeat((seq * 7919) % 1500)}-canary`
    const many = Array.from({ length: 600 }, (_, i) => entry(i + 2, long(i)))
    for (const one of many)
      await store.append([{ workshop: id, expectedSeq: one.seq - 1, entries: [one], strip: [] }])
    expect(await bytesOnDisk()).toContain('canary')
    const rewrites = many.map(({ seq }) => ({ seq, facts: [] }))
    await store.redact(id, 601, rewrites, entry(602, 'erased'))
    expect(await bytesOnDisk()).not.toContain('canary')
    await store.close()
  })

  it('[RC12] the records of what was destroyed can neither be changed nor taken out', async () => {
    const store = await createSqliteStore(path)
    await store.createWorkshop(row, entry(1, 'first'))
    const record = { workshop: id, act: 'erase', why: 'date', at: 5, madeAt: 1, until: '2027-03-31' } as const
    await store.eraseWorkshop(id, { ...record, entries: 1, people: 0, notes: 0, pictures: 0 })
    await store.close()
    const database = new Database(path)
    expect(() => database.exec('DELETE FROM destroyed')).toThrow('records stay')
    expect(() => database.exec("UPDATE destroyed SET why = 'asked'")).toThrow('records stay')
    database.close()
  })

  it('[ST23] redact waits for a reader that keeps the log, and is done once it has gone', async () => {
    const store = await createSqliteStore(path)
    await store.createWorkshop(row, entry(1, 'canary'))
    const reader = new Database(path)
    reader.exec('BEGIN')
    reader.prepare('SELECT count(*) FROM entries').get()
    let isDone = false
    const redacting = store.redact(id, 1, [{ seq: 1, facts: [] }], entry(2, 'erased')).then((outcome) => {
      isDone = true
      return outcome
    })
    await new Promise((done) => setImmediate(done))
    expect(isDone).toBe(false)
    reader.exec('COMMIT')
    reader.close()
    expect(await redacting).toEqual({ type: 'written' })
    expect(await bytesOnDisk()).not.toContain('canary')
    await store.close()
  })

  it('[ST24] a full disk rejects without harm, and the store goes on when there is room', async () => {
    const database = await openSqlite(path)
    migrate(database)
    const ledger = createSqliteLedger(database, () => true)
    await ledger.createWorkshop(row, entry(1, 'first'))
    const pages = Number(database.pragma('page_count', { simple: true }))
    database.pragma(`max_page_count = ${pages}`)
    const large = { workshop: id, expectedSeq: 1, entries: [entry(2, 'x'.repeat(100_000))], strip: [] }
    await expect(ledger.append([large])).rejects.toMatchObject({ code: 'SQLITE_FULL' })
    expect((await ledger.read(id, 0)).map(({ seq }) => seq)).toEqual([1])
    database.pragma('max_page_count = 1000000')
    expect(await ledger.append([large])).toEqual([{ type: 'written' }])
    expect((await ledger.read(id, 0)).map(({ seq }) => seq)).toEqual([1, 2])
    database.close()
  })

  it('[ST25] two connections on one file: the slower writer is behind, never over the other', async () => {
    const [one, two] = [await createSqliteStore(path), await createSqliteStore(path)]
    await one.createWorkshop(row, entry(1, 'first'))
    const written = { workshop: id, expectedSeq: 1, entries: [entry(2, 'of one')], strip: [] }
    expect(await one.append([written])).toEqual([{ type: 'written' }])
    expect(await two.append([{ ...written, entries: [entry(2, 'of two')] }])).toEqual([{ type: 'behind' }])
    expect(await two.read(id, 1)).toEqual(written.entries)
    await one.close()
    await two.close()
  })

  it('[ST26] closing empties the log file', async () => {
    const store = await createSqliteStore(path)
    await store.createWorkshop(row, entry(1, 'first'))
    await store.close()
    const names = await readdir(folder)
    const sizes = await Promise.all(
      names.filter((name) => name.endsWith('-wal')).map((name) => stat(join(folder, name))),
    )
    expect(sizes.every(({ size }) => size === 0)).toBe(true)
  })

  it('[ST29] pictures go with their workshop, and no byte of them stays on disk', async () => {
    const store = await createSqliteStore(path)
    await store.createWorkshop(row, entry(1, 'first'))
    const bytes = new TextEncoder().encode('canary-picture')
    await store.putPicture({ workshop: id, id: 'p1', createdAt: 1, large: bytes, small: bytes })
    expect(await bytesOnDisk()).toContain('canary-picture')
    await store.close()
    const database = await openSqlite(path)
    database.exec('DELETE FROM entries')
    database.exec('DELETE FROM workshops')
    expect(database.prepare('SELECT count(*) AS n FROM pictures').get()).toEqual({ n: 0 })
    truncateLog(database)
    expect(await bytesOnDisk()).not.toContain('canary-picture')
    database.close()
  })

  it('[ST30] a file of a release without pictures is brought up to date when it is opened', async () => {
    const database = await openSqlite(path)
    migrate(database, 1)
    database.close()
    const store = await createSqliteStore(path)
    await store.createWorkshop(row, entry(1, 'first'))
    expect(await store.pictureIds(id)).toEqual([])
    await store.close()
  })
})
