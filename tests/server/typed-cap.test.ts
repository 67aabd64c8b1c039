// The limit on guessing codes, on a clock of the test's own.
import { describe, expect, it } from 'vitest'
import { createTypedCap } from '../../server/http/typed-cap.ts'
import { join, makeWorkshop, startServer } from './harness.ts'

const createClock = () => {
  const waits: number[] = []
  let now = 0
  return {
    waits,
    now: () => now,
    pass: (ms: number) => {
      now += ms
    },
    wait: (ms: number) => Promise.resolve(void waits.push(ms)),
  }
}

describe('the limit on typed codes', () => {
  it('[AU12] fifty failures a minute pass at once; after that each waits longer than the one before', async () => {
    const clock = createClock()
    const cap = createTypedCap({ ...clock, perMinute: 50 })
    for (let i = 0; i < 50; i++) await cap.turn()
    expect(clock.waits).toEqual([])
    for (let i = 0; i < 3; i++) await cap.turn()
    expect(clock.waits).toEqual([1_200, 2_400, 3_600])
    clock.pass(60_000)
    await cap.turn()
    expect(clock.waits).toHaveLength(3)
  })

  it('[AU13] a success hands its turn back, so a hall that types well is never held up', async () => {
    const clock = createClock()
    const cap = createTypedCap({ ...clock, perMinute: 50 })
    for (let i = 0; i < 1_000; i++) (await cap.turn())?.()
    expect(clock.waits).toEqual([])
  })

  it('[AU14] the line has an end', async () => {
    const cap = createTypedCap({ ...createClock(), perMinute: 50 })
    const turns = []
    for (let i = 0; i < 600; i++) turns.push(await cap.turn())
    expect(turns.filter((turn) => turn === null)).toHaveLength(50)
  })

  it("[AU15] with the limit burnt, the QR's token still lets everyone in", async () => {
    const server = await startServer({
      environment: { LIMIT_TYPED_JOINS_PER_MINUTE: '1' },
      deps: { now: () => 0 },
    })
    const made = await makeWorkshop(server)
    for (let i = 0; i < 501; i++) await join(server, '222222')
    expect((await join(server, made.code)).status).toBe(503)
    const body = { code: made.code, token: made.join.split('/')[3] }
    const replies = await Promise.all(
      Array.from({ length: 30 }, () => server.ask('POST', '/api/join', { body })),
    )
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([201]))
    await server.stop()
  })
})
