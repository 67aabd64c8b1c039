// A document on which nothing happens: the stock client lets go of a line on which it hears nothing for 30 s, and then the
// whole hall would come back every half minute. Its watchdog runs here on a clock that is turned by hand.
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Sync } from '../../server/sync/index.ts'

// Before anything is imported: the client takes the clock when it is loaded.
vi.hoisted(() => vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] }))

const { WebsocketProvider } = await import('y-websocket')
const Y = await import('yjs')
const { silentLog } = await import('../../server/log.ts')
const { createSync } = await import('../../server/sync/index.ts')
const { createFakeAuth, createFakeRoom, listen, roomsOf, until, webSocketWith, workshop } =
  await import('./fake-room.ts')

const name = `${workshop}.talk.main.room`
const stops: (() => Promise<void> | void)[] = []

afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
})

/** A stock client on a quiet document, and how often it lost its line. */
const quiet = async (probeEveryMs: number) => {
  const fake = createFakeRoom()
  fake.put(name, { first: { text: 'x' } })
  const sync: Sync = createSync({
    rooms: roomsOf(fake.room),
    auth: createFakeAuth().auth,
    log: silentLog,
    probeEveryMs,
  })
  const at = await listen(fake, sync.attach)
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(`${at.url.replace('http', 'ws')}/sync`, name, doc, {
    params: { role: 'participant', epoch: fake.epoch(name) },
    disableBc: true,
    connect: false,
    WebSocketPolyfill: webSocketWith('who=ada'),
  })
  provider.awareness.setLocalState(null)
  let lost = 0
  provider.on('connection-close', () => void (lost += 1))
  provider.connect()
  await until(() => provider.synced)
  stops.push(() => {
    provider.destroy()
    doc.destroy()
  })
  stops.push(sync.close)
  stops.push(at.stop)
  return { provider, sync, lost: () => lost }
}

/** Turns the clock second by second and lets the sockets speak in between. */
const pass = async (seconds: number): Promise<void> => {
  for (let second = 0; second < seconds; second++) {
    vi.advanceTimersByTime(1_000)
    await new Promise((done) => setTimeout(done, 2))
  }
}

describe('a quiet document', () => {
  it('[SY16] the stock client stays, and says nothing, through three minutes', async () => {
    const { sync, lost } = await quiet(20_000)
    await pass(185)
    expect(lost()).toBe(0)
    expect(sync.dropped()).toBe(0)
  })

  it('[SY16] and without the keepalive it would not: the watchdog of this test is awake', async () => {
    const { lost } = await quiet(3_600_000)
    await pass(40)
    expect(lost()).toBeGreaterThan(0)
  })
})
