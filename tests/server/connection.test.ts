// Both of the client's connections, the library's and the phone's, against the real socket server: it asks, comes back by itself, and knows when not to.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createConnect } from '../../client/net/connection.ts'
import { createThinConnect } from '../../client/net/thin-connection.ts'
import type { Connection, ConnectionState } from '../../client/net/transport.ts'
import { silentLog } from '../../server/log.ts'
import { createSockets, type Sockets } from '../../server/socket/index.ts'
import type { IntentId, StepId } from '../../shared/ids.ts'
import type { Frame, Mine } from '../../shared/protocol/frame.ts'
import {
  ada,
  createFakeAuth,
  createFakeRoom,
  listen,
  roomsOf,
  until,
  webSocketWith,
  workshop,
  type FakeRoom,
} from './fake-room.ts'

let fake: FakeRoom
let sockets: Sockets
let revoke: (session: string) => void
let at: Awaited<ReturnType<typeof listen>>
let connections: Connection[]

const start = async (port = 0) => {
  const access = createFakeAuth()
  revoke = access.revoke
  sockets = createSockets({
    rooms: roomsOf(fake.room),
    auth: access.auth,
    config: { limits: { intentsBurst: 100, intentsPerSecond: 100 } },
    log: silentLog,
  })
  at = await listen(fake, sockets.attach, port)
}
const stop = async () => {
  await sockets.close()
  await at.stop()
}

beforeEach(async () => {
  fake = createFakeRoom()
  connections = []
  await start()
})
afterEach(async () => {
  connections.forEach((connection) => connection.close())
  await stop()
})

const connectBy = (create: typeof createThinConnect, cookie: string) => {
  const states: ConnectionState[] = []
  const frames: Frame[] = []
  const mines: Mine[] = []
  const waits: number[] = []
  const open = create({
    url: at.url,
    workshop,
    role: 'participant',
    random: () => 0.5,
    // Waits are written down and cut to a hundredth.
    after: (ms, run) => {
      waits.push(ms)
      const timer = setTimeout(run, ms / 100)
      return () => clearTimeout(timer)
    },
    headers: { cookie },
    WebSocket: webSocketWith(cookie),
  })
  const connection = open({
    state: (state) => void states.push(state),
    frame: (frame) => void frames.push(frame),
    mine: (mine) => void mines.push(mine),
  })
  connections.push(connection)
  const is = (type: ConnectionState['type']) => until(() => states.at(-1)?.type === type)
  return { connection, states, frames, mines, waits, is }
}

const envelope = { id: 'i'.repeat(22) as IntentId, step: 'talk' as StepId, intent: { type: 'note.add' } }

describe.each([
  ['the library', createConnect],
  ["the phone's own", createThinConnect],
] as const)('the connection: %s', (_name, create) => {
  const connect = (cookie = 'who=ada') => connectBy(create, cookie)

  it('[CO1] hears frame and private view, asks and is answered', async () => {
    const phone = connect()
    await phone.is('online')
    await until(() => phone.mines.length > 0)
    expect(phone.frames).toHaveLength(1)
    expect(phone.mines[0]?.person).toBe(ada)
    expect(await phone.connection.ask(envelope)).toEqual({ type: 'accepted', version: null })
  })

  it('[CO2] comes back by itself after a restart, at random and ever slower while nobody answers', async () => {
    const phone = connect()
    await phone.is('online')
    const { port } = at
    await stop()
    await until(() => phone.waits.length >= 4)
    expect(phone.waits.slice(0, 4)).toEqual([1_000, 5_000, 10_000, 15_000])
    await start(port)
    await phone.is('online')
    expect((await phone.connection.ask(envelope)).type).toBe('accepted')
  })

  it('[CO3] an intent under way when the line is lost is rejected, one without a line too: nothing is kept for later', async () => {
    fake.answerWith(({ by }) =>
      by.role === 'system' ? { type: 'accepted', version: null } : new Promise(() => {}),
    )
    const phone = connect()
    await phone.is('online')
    const asking = phone.connection.ask(envelope).catch((error: unknown) => String(error))
    await until(() => fake.asked.some(({ by }) => by.person === ada))
    await stop()
    expect(await asking).toMatch(/disconnected/)
    await expect(phone.connection.ask(envelope)).rejects.toThrow('not connected')
    await start()
  })

  it('[CO4] a session that ended is final: no more tries', async () => {
    const phone = connect()
    await phone.is('online')
    revoke('session-ada')
    await phone.is('refused')
    const tries = phone.waits.length
    await new Promise((done) => setTimeout(done, 100))
    expect(phone.waits).toHaveLength(tries)
    expect(phone.states.at(-1)).toEqual({ type: 'refused', code: 'not-allowed' })
  })

  it('[CO5] a stranger is told at once', async () => {
    const stranger = connect('who=nobody')
    await stranger.is('refused')
    expect(stranger.states).toEqual([{ type: 'refused', code: 'not-allowed' }])
  })
})

it('[CO6] behind a proxy without WebSockets the phone comes in by long polling, with the library it then loads', async () => {
  class NoWebSocket extends webSocketWith('who=ada') {
    constructor() {
      super('ws://127.0.0.1:1/')
    }
  }
  const phone = connectBy((options) => createThinConnect({ ...options, WebSocket: NoWebSocket }), 'who=ada')
  await phone.is('online')
  expect(phone.waits).toHaveLength(2)
  expect(await phone.connection.ask(envelope)).toEqual({ type: 'accepted', version: null })
})
