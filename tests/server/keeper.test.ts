// The keeper and stripping, through a whole server on virtual time and a real file: a planted word, a moved clock, what is left.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createKeeper } from '../../server/keeper.ts'
import { createSqliteStore } from '../../server/store/sqlite.ts'
import type { Store } from '../../server/store/store.ts'
import { createRooms } from '../../server/workshop/rooms.ts'
import type { NoteId } from '../../shared/ids.ts'
import { dayOf, type Keep } from '../../shared/keep.ts'
import { hardSubject } from '../kit/plan.ts'
import { createWorld, evening } from '../kit/world.ts'

const dayMs = 86_400_000
const text = 'een gewone zin'
const initials = 'ѲѢѲѢ'
const host = 'Gastvrouw Ѯения'

let folder: string
let store: Store
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tafelronde-keeper-'))
  store = await createSqliteStore(join(folder, 'store.sqlite'))
})
afterEach(async () => {
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

const onDisk = async (): Promise<string> => {
  const names = await readdir(folder)
  return Buffer.concat(await Promise.all(names.map((name) => readFile(join(folder, name))))).toString('utf8')
}

/** An evening with a note, initials, a host's name and a named link, that is kept for ten days. */
const keptEvening = async (act: Keep['act']) => {
  const plan = hardSubject()
  const steps = plan.steps.map((step) => {
    if (step.id !== 'tables') return step
    const config = step.config as { readonly tables: readonly object[] }
    return { ...step, config: { ...config, tables: config.tables.map((table) => ({ ...table, host })) } }
  })
  const keep: Keep = { until: dayOf(evening + 10 * dayMs), act }
  const world = await createWorld(7, { ...plan, steps, keep }, store)
  const person = await world.join()
  const map = plan.steps.find(({ id }) => id === 'actors')?.config as {
    readonly sectors: readonly { readonly id: string }[]
    readonly prompts: readonly { readonly id: string }[]
  }
  for (const type of ['step.go', 'step.open'])
    await world.ask(world.moderator, null, { type, step: 'actors' } as never)
  const added = await world.ask(person, 'actors', {
    type: 'note.add',
    note: world.chance.id() as NoteId,
    prompt: map.prompts[0]?.id,
    place: { ring: 1, sector: map.sectors[0]?.id, angle: 0.5, depth: 0.5 },
    text,
    initials,
  } as never)
  expect(added.type).toBe('accepted')
  const at = { workshop: world.row.id, createdAt: 1, revoked: false, table: null }
  await store.putLink({ ...at, hash: 'h1', role: 'moderator', name: 'Ѯения' })
  await store.putLink({ ...at, hash: 'h2', role: 'host', table: 'parking', name: 'Ѯения' })
  await store.putSession({
    ...at,
    hash: 's1',
    id: 'i1',
    role: 'participant',
    name: '',
    person: person.person,
  })
  await store.putSession({ ...at, hash: 's2', id: 'i2', role: 'officer', name: 'Ѯения', person: null })
  let now = evening
  const rooms = createRooms(world.deps)
  const keeper = createKeeper({
    store,
    rooms,
    now: () => now,
    after: world.time.after,
    log: { info: () => {}, error: (what) => void world.errors.push(what) },
  })
  /** One round of the keeper on a later day, while the room's drains run. */
  const look = async (days: number) => {
    now = evening + days * dayMs
    const looking = keeper.look()
    let isDone = false
    void looking.then(() => (isDone = true))
    while (!isDone) {
      await world.time.runUntil(world.time.now() + 100)
      await new Promise((done) => setImmediate(done))
    }
  }
  return { world, person, look, rooms }
}

describe('[RC7] the keeper', () => {
  it('[RC7] leaves a workshop alone through its last day, and erases it after: no byte is left but the record', async () => {
    const { world, look, rooms } = await keptEvening('erase')
    await look(10)
    expect(await onDisk()).toContain(text)
    expect((await world.room()).frame('room').workshop.keep?.act).toBe('erase')
    await look(11)
    const left = await onDisk()
    for (const word of [text, initials, host, 'Centrum in beweging', world.row.code, 'h1', 'Ѯения'])
      expect([word, left.includes(word)]).toEqual([word, false])
    expect(await rooms.room(world.row.id)).toBeNull()
    expect(await store.destroyed()).toMatchObject([
      {
        workshop: world.row.id,
        act: 'erase',
        why: 'date',
        people: 1,
        notes: 1,
        until: dayOf(evening + 10 * dayMs),
      },
    ])
    await look(12)
    expect(await store.destroyed()).toHaveLength(1)
    expect(world.errors).toEqual([])
  })

  it('[RC8] strips names where that was asked: texts and counts stay, no name, no person, no session of a participant', async () => {
    const { world, person, look, rooms } = await keptEvening('strip')
    const before = (await world.room()).report()
    await look(11)
    const left = await onDisk()
    for (const word of [initials, host, 'Ѯения', String(person.person)])
      expect([word, left.includes(word)]).toEqual([word, false])
    expect(left).toContain(text)
    const room = await rooms.room(world.row.id)
    const after = room?.report()
    expect(after?.people).toBe(before.people)
    expect(after?.steps.map(({ sections }) => sections.map(({ rows }) => rows.length))).toEqual(
      before.steps.map(({ sections }) => sections.map(({ rows }) => rows.length)),
    )
    expect(room?.frame('room').workshop).toMatchObject({ stripped: true })
    expect((await store.links(world.row.id)).map(({ role, name }) => [role, name])).toEqual([
      ['moderator', ''],
    ])
    expect((await store.sessions(world.row.id)).map(({ role, name }) => [role, name])).toEqual([
      ['officer', ''],
    ])
    await look(12)
    expect((await store.destroyed()).map(({ act }) => act)).toEqual(['strip'])
    expect(world.errors).toEqual([])
  })

  it('[RC16] shuts the door of what was stripped; asked for again, it takes out who came in since', async () => {
    const { world, rooms, look, person } = await keptEvening('strip')
    await look(11)
    const room = await rooms.room(world.row.id)
    expect(room?.frame('room').workshop.closed).toBe(true)
    expect((await store.workshop(world.row.id))?.closed).toBe(true)
    const ask = async (by: typeof person, intent: object, step: string | null = null) => {
      const asking = room?.ask({ id: world.chance.id(), step, intent } as never, by)
      await world.time.runUntil(world.time.now() + 1_000)
      return asking
    }
    const late = 'Ѯѣѣ'
    await ask({ ...world.moderator, name: late } as never, { type: 'feedback.publish', changed: '' })
    expect(await onDisk()).toContain(late)
    const stripping = rooms.strip(world.row.id, 'asked')
    for (let i = 0; i < 20; i++) {
      await world.time.runUntil(world.time.now() + 100)
      await new Promise((done) => setImmediate(done))
    }
    expect(await stripping).toBe(true)
    expect(await onDisk()).not.toContain(late)
  })
})
