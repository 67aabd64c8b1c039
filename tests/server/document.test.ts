// The client's side of a document against the real document socket: what a screen gets, through epochs, restarts and refusals.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDocument } from '../../client/net/document.ts'
import type { DocumentStatus, OpenedDocument } from '../../client/net/transport.ts'
import { silentLog } from '../../server/log.ts'
import { createSync, type Sync } from '../../server/sync/index.ts'
import type { ClientPart } from '../../shared/notes/expect.ts'
import {
  createFakeAuth,
  createFakeRoom,
  listen,
  roomsOf,
  until,
  webSocketWith,
  workshop,
} from './fake-room.ts'
import type { FakeRoom } from './fake-room.ts'

const name = `${workshop}.talk.main.room`

let fake: FakeRoom
let sync: Sync
let revoke: (session: string) => void
let at: Awaited<ReturnType<typeof listen>>
let opened: OpenedDocument[]

const start = async (port = 0) => {
  const access = createFakeAuth()
  revoke = access.revoke
  sync = createSync({ rooms: roomsOf(fake.room), auth: access.auth, log: silentLog })
  at = await listen(fake, sync.attach, port)
}
const stop = async () => {
  await sync.close()
  await at.stop()
}

beforeEach(async () => {
  fake = createFakeRoom()
  fake.put(name, { first: { text: 'Meer groen' }, second: { text: 'Een bankje' } })
  opened = []
  await start()
})

afterEach(async () => {
  opened.forEach((document) => document.close())
  await stop()
})

/** Waits are cut to a hundredth. */
const after = (ms: number, run: () => void) => {
  const timer = setTimeout(run, ms / 100)
  return () => clearTimeout(timer)
}

const open = (fetched: typeof fetch = fetch) => {
  const statuses: DocumentStatus[] = []
  let part: ClientPart = {}
  let version = 0
  let changes = 0
  const listener = {
    status: (status: DocumentStatus) => void statuses.push(status),
    changed: (next: ClientPart, at: number) => {
      part = next
      version = at
      changes += 1
    },
  }
  const deps = {
    url: at.url,
    role: 'participant',
    random: () => 0.5,
    after,
    fetch: fetched,
    WebSocket: webSocketWith('who=ada'),
  } as const
  const document = openDocument(name, listener, deps)
  opened.push(document)
  return {
    document,
    statuses,
    live: () => until(() => statuses.at(-1) === 'live'),
    notes: () => part['notes'] ?? {},
    part: () => part,
    version: () => version,
    changes: () => changes,
  }
}

describe('a document on a screen', () => {
  it('[DC1] is plain JSON with its version; `meta` is no collection', async () => {
    const screen = open()
    await screen.live()
    expect(screen.part()).toEqual({
      notes: { first: { text: 'Meer groen' }, second: { text: 'Een bankje' } },
    })
    expect(screen.version()).toBe(1)
  })

  it('[DC2] a drain changes only what it changed, in one go', async () => {
    const screen = open()
    await screen.live()
    const [before, changes] = [screen.notes(), screen.changes()]
    fake.drain(name, {
      second: { text: 'Twee bankjes' },
      third: { text: 'Een boom' },
      fourth: { text: 'Licht' },
    })
    await until(() => screen.version() === 2)
    expect(screen.changes()).toBe(changes + 1)
    expect(screen.notes()['first']).toBe(before['first'])
    expect(screen.notes()['second']).toEqual({ text: 'Twee bankjes' })
    fake.drain(name, { first: null })
    await until(() => screen.version() === 3)
    expect(Object.keys(screen.notes()).sort()).toEqual(['fourth', 'second', 'third'])
  })

  it('[DC3] nothing is sent back to the server: not the download, not presence', async () => {
    const screen = open()
    await screen.live()
    fake.drain(name, { third: { text: 'x' } })
    await until(() => screen.version() === 2)
    expect(sync.dropped()).toBe(0)
  })

  it('[DC4] a collection that comes later appears', async () => {
    fake.put(name, {})
    fake.forgetDocuments()
    const screen = open()
    await screen.live()
    expect(screen.part()).toEqual({})
    fake.drain(name, { first: { text: 'x' } })
    await until(() => screen.version() === 2)
    expect(screen.notes()).toEqual({ first: { text: 'x' } })
  })
})

describe('a document that starts anew', () => {
  it('[DC5] follows the new epoch; what did not change is the identical object, what was erased is gone', async () => {
    const screen = open()
    await screen.live()
    const before = screen.notes()
    fake.put(name, { first: { text: 'Meer groen' } })
    fake.renew(name)
    await until(() => !('second' in screen.notes()))
    await screen.live()
    expect(screen.notes()['first']).toBe(before['first'])
    expect(screen.statuses).toContain('stale')
    fake.drain(name, { third: { text: 'x' } })
    await until(() => 'third' in screen.notes())
  })

  it('[DC6] a download of another epoch than the socket names is left aside', async () => {
    const stale = fake.snapshot(name)
    fake.renew(name)
    const old: typeof fetch = () =>
      Promise.resolve(
        new Response(Buffer.from(stale?.state ?? []), { headers: { 'x-epoch': stale?.epoch ?? '' } }),
      )
    const screen = open(old)
    await screen.live()
    fake.drain(name, { third: { text: 'x' } })
    await until(() => 'third' in screen.notes())
    expect(Object.keys(screen.notes()).sort()).toEqual(['first', 'second', 'third'])
  })
})

describe('a document that is lost', () => {
  it('[DC7] shows what it had, and comes back by itself after a restart with other epochs', async () => {
    const screen = open()
    await screen.live()
    const { port } = at
    await stop()
    await until(() => screen.statuses.at(-1) === 'stale')
    expect(Object.keys(screen.notes())).toHaveLength(2)
    fake.forgetDocuments()
    fake.put(name, { first: { text: 'Meer groen' }, third: { text: 'na de herstart' } })
    await start(port)
    await until(() => 'third' in screen.notes())
    await screen.live()
    expect(screen.notes()).not.toHaveProperty('second')
  })

  it('[DC8] ends when the session ends', async () => {
    const screen = open()
    await screen.live()
    revoke('session-ada')
    await until(() => screen.statuses.length > 1)
    expect(screen.statuses).toEqual(['live', 'gone'])
  })

  it('[DC9] says so when the server has no such document', async () => {
    const screen = open(() => Promise.resolve(new Response(null, { status: 404 })))
    await until(() => screen.statuses.length > 0)
    expect(screen.statuses).toEqual(['gone'])
  })

  it('[DC10] waits when the download fails, and hears nothing more once it is closed', async () => {
    let tries = 0
    const failing: typeof fetch = (...request) =>
      ++tries < 3 ? Promise.reject(new Error('no network')) : fetch(...request)
    const screen = open(failing)
    await screen.live()
    expect(tries).toBe(3)
    const changes = screen.changes()
    screen.document.close()
    fake.drain(name, { third: { text: 'x' } })
    await until(() => fake.readers(name) === 0)
    expect(screen.changes()).toBe(changes)
  })
})
