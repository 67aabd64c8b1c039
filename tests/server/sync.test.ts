// The document socket against real connections: what it reads out, and that nothing a client sends gets in.
import * as encoding from 'lib0/encoding'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { WebSocket, type RawData } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { silentLog } from '../../server/log.ts'
import { createSync, type Sync } from '../../server/sync/index.ts'
import { toDocumentName } from '../../shared/protocol/documents.ts'
import { createChance } from '../kit/random.ts'
import {
  createFakeAuth,
  createFakeRoom,
  listen,
  roomsOf,
  until,
  webSocketWith,
  workshop,
  ada,
  type FakeRoom,
} from './fake-room.ts'

const room = toDocumentName({ workshop, step: 'talk', part: 'main', audience: 'room' })
const staff = toDocumentName({ workshop, step: 'talk', part: 'main', audience: 'staff' })

let fake: FakeRoom
let sync: Sync
let revoke: (session: string) => void
let at: Awaited<ReturnType<typeof listen>>
let opened: (() => void)[]

beforeEach(async () => {
  fake = createFakeRoom()
  fake.put(room, { first: { text: 'Meer groen' } })
  fake.put(staff, { hidden: { text: 'alleen voor de moderator' } })
  const access = createFakeAuth()
  revoke = access.revoke
  sync = createSync({ rooms: roomsOf(fake.room), auth: access.auth, log: silentLog })
  at = await listen(fake, sync.attach)
  opened = []
})

afterEach(async () => {
  opened.forEach((close) => close())
  await sync.close()
  await at.stop()
})

/** The stock y-websocket client. */
const stock = (cookie = 'who=ada', name = room, epoch = fake.epoch(name)) => {
  const doc = new Y.Doc()
  const role = cookie === 'who=moderator' ? 'moderator' : 'participant'
  const provider = new WebsocketProvider(`${at.url.replace('http', 'ws')}/sync`, name, doc, {
    params: { role, epoch },
    disableBc: true,
    WebSocketPolyfill: webSocketWith(cookie),
  })
  const closed: { code: number; reason: string }[] = []
  provider.on('closed', (event) => void closed.push(event))
  opened.push(() => {
    provider.destroy()
    doc.destroy()
  })
  return { doc, provider, closed, notes: () => doc.getMap('notes').toJSON() }
}

/** A bare socket, to say what a stock client would not. */
const raw = (cookie = 'who=ada', address = `${room}?role=participant&epoch=${fake.epoch(room)}`) => {
  const socket = new WebSocket(`${at.url.replace('http', 'ws')}/sync/${address}`, { headers: { cookie } })
  const messages: Uint8Array[] = []
  let code: number | null = null
  let reason = ''
  socket.on('message', (data: RawData) => void messages.push(new Uint8Array(data as Buffer)))
  socket.on('close', (closeCode, why) => {
    code = closeCode
    reason = why.toString()
  })
  socket.on('error', () => {})
  opened.push(() => socket.terminate())
  return {
    socket,
    messages,
    open: () => until(() => socket.readyState === WebSocket.OPEN),
    ended: async () => {
      await until(() => code !== null)
      return { code, reason }
    },
  }
}

const step1 = (vector: Uint8Array = Uint8Array.of(0)): Uint8Array => {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, 0)
  encoding.writeVarUint(encoder, 0)
  encoding.writeVarUint8Array(encoder, vector)
  return encoding.toUint8Array(encoder)
}

describe('reading', () => {
  it('[SY1] a stock client gets the document and then every drain', async () => {
    const reader = stock()
    await until(() => reader.provider.synced)
    expect(reader.notes()).toEqual({ first: { text: 'Meer groen' } })
    fake.drain(room, { second: { text: 'Een bankje' }, first: null })
    await until(() => reader.doc.getMap('notes').has('second'))
    expect(reader.notes()).toEqual({ second: { text: 'Een bankje' } })
    expect(reader.doc.getMap('meta').get('version')).toBe(2)
  })

  it('[SY2] the server says nothing before it is asked: no step 1 of its own', async () => {
    const reader = raw()
    await reader.open()
    fake.drain(room, { second: { text: 'x' } })
    reader.socket.send(step1())
    await until(() => reader.messages.length > 0)
    expect(reader.messages).toHaveLength(1)
    expect([...(reader.messages[0] ?? [])].slice(0, 2)).toEqual([0, 1])
  })

  it('[SY3] a drain is framed once: all readers are sent the same bytes', async () => {
    const readers = [stock(), stock('who=bob'), stock()]
    await until(() => readers.every(({ provider }) => provider.synced))
    expect(fake.readers(room)).toBe(1)
    const sent = vi.spyOn(WebSocket.prototype, 'send')
    fake.drain(room, { second: { text: 'x' } })
    const frames = sent.mock.calls
      .filter(([, options]) => typeof options === 'object')
      .map(([bytes]) => bytes)
    sent.mockRestore()
    expect(frames).toHaveLength(3)
    expect(new Set(frames).size).toBe(1)
    await until(() => readers.every(({ doc }) => doc.getMap('notes').has('second')))
  })

  it('[SY4] when the last reader leaves, the document and the room are let go', async () => {
    const reader = stock()
    await until(() => reader.provider.synced)
    expect(fake.watchers()).toBe(1)
    reader.provider.destroy()
    await until(() => fake.readers(room) === 0 && fake.watchers() === 0)
  })
})

describe('writing', () => {
  it('[SY5] what a client writes is dropped and counted, the client stays, nobody else sees it', async () => {
    const writer = stock('who=moderator')
    const other = stock()
    await until(() => writer.provider.synced && other.provider.synced)
    const before = sync.dropped()
    writer.doc.getMap('notes').set('forged', { text: 'van mij' })
    writer.provider.awareness.setLocalStateField('name', 'niemand')
    await until(() => sync.dropped() >= before + 2)
    fake.drain(room, { second: { text: 'x' } })
    await until(() => writer.doc.getMap('notes').has('second') && other.doc.getMap('notes').has('second'))
    expect(other.notes()).not.toHaveProperty('forged')
    expect(other.provider.awareness.getStates().size).toBe(1)
    const late = stock()
    await until(() => late.provider.synced)
    expect(late.notes()).not.toHaveProperty('forged')
    expect(writer.provider.wsconnected).toBe(true)
  })

  it('[SY6] a second step 1 is dropped', async () => {
    const reader = raw()
    await reader.open()
    reader.socket.send(step1())
    reader.socket.send(step1())
    await until(() => sync.dropped() === 1)
    expect(reader.messages).toHaveLength(1)
  })
})

describe('epochs', () => {
  it('[SY7] no epoch or another one is told the present one', async () => {
    const none = raw('who=ada', `${room}?role=participant`)
    expect(await none.ended()).toEqual({ code: 4409, reason: fake.epoch(room) })
    const old = stock('who=ada', room, 'an-old-one')
    await until(() => old.closed.length > 0)
    expect(old.closed[0]).toEqual({ code: 4409, reason: fake.epoch(room) })
    expect(old.provider.synced).toBe(false)
  })

  it('[SY8] a new epoch sends every reader away, also one that has not spoken yet', async () => {
    const reader = stock()
    const silent = raw()
    await silent.open()
    await until(() => reader.provider.synced)
    fake.renew(room)
    await until(() => reader.closed.length > 0)
    expect(reader.closed[0]).toEqual({ code: 4409, reason: fake.epoch(room) })
    expect(await silent.ended()).toEqual({ code: 4409, reason: fake.epoch(room) })
  })
})

describe('the door', () => {
  it.each([
    ['a document that does not exist', 'who=ada', room.replace('talk', 'vote'), 4404],
    ['a name that is none', 'who=ada', 'W.talk', 4404],
    ['staff content, for a phone', 'who=ada', staff, 4403],
    ['no session', 'who=nobody', room, 4403],
    ["another role's session", 'who=moderator', room, 4403],
  ])('[SY9] %s closes for good', async (_what, cookie, name, code) => {
    const reader = raw(cookie, `${name}?role=participant&epoch=${fake.epoch(room)}`)
    expect((await reader.ended()).code).toBe(code)
  })

  it('[SY10] staff content for the moderator', async () => {
    const reader = stock('who=moderator', staff)
    await until(() => reader.provider.synced)
    expect(reader.notes()).toHaveProperty('hidden')
  })

  it('[SY11] a revoked session and a removed person lose their sockets, others keep theirs', async () => {
    const moderator = stock('who=moderator')
    const phone = stock('who=ada')
    const other = stock('who=bob')
    await until(() => [moderator, phone, other].every(({ provider }) => provider.synced))
    revoke('session-moderator')
    fake.remove(ada)
    await until(() => moderator.closed.length > 0 && phone.closed.length > 0)
    expect([moderator.closed[0]?.code, phone.closed[0]?.code]).toEqual([4403, 4403])
    fake.drain(room, { second: { text: 'x' } })
    await until(() => other.doc.getMap('notes').has('second'))
  })
})

describe('hostile bytes', () => {
  const bad: readonly (readonly [string, Uint8Array | string, number])[] = [
    ['nothing', new Uint8Array(), 4400],
    ['a message that does not exist', Uint8Array.of(9), 4400],
    ['a sync step that does not exist', Uint8Array.of(0, 7), 4400],
    ['text', 'hello', 4400],
    ['a vector cut off', Uint8Array.of(0, 0, 200, 1, 2), 4400],
    ['a vector that is none', step1(Uint8Array.of(255, 255, 255)), 4400],
    ['a number without end', Uint8Array.from({ length: 40 }, () => 255), 4400],
    ['a vector of 5 kB', step1(new Uint8Array(5_000)), 4413],
    ['a message of 70 kB', new Uint8Array(70_000), 1009],
  ]
  it.each(bad)('[SY12] %s closes that line, and nobody else notices', async (_what, bytes, code) => {
    const witness = stock('who=bob')
    await until(() => witness.provider.synced)
    const hostile = raw()
    await hostile.open()
    hostile.socket.send(bytes)
    expect((await hostile.ended()).code).toBe(code)
    fake.drain(room, { second: { text: 'x' } })
    await until(() => witness.doc.getMap('notes').has('second'))
    expect(witness.closed).toEqual([])
  })

  it('[SY13] two hundred random messages: each line ends or goes on, the server stays', async () => {
    const chance = createChance(20_261_112)
    const witness = stock('who=bob')
    await until(() => witness.provider.synced)
    for (let round = 0; round < 40; round++) {
      const hostile = raw()
      await hostile.open()
      for (let message = 0; message < 5; message++) {
        const bytes = Uint8Array.from({ length: Math.floor(chance.next() * 60) }, () =>
          Math.floor(chance.next() * 256),
        )
        if (bytes.length > 1 && chance.next() < 0.7) bytes.set([0, Math.floor(chance.next() * 3)])
        hostile.socket.send(bytes)
      }
      hostile.socket.close()
      await hostile.ended()
    }
    fake.drain(room, { second: { text: 'x' } })
    await until(() => witness.doc.getMap('notes').has('second'))
    expect(witness.notes()).toEqual({ first: { text: 'Meer groen' }, second: { text: 'x' } })
  })
})
