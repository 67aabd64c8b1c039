// The smaller stores: what lies over a part, which documents are open, what is remembered, what is derived, what time it is.
import { describe, expect, it } from 'vitest'
import { createHash } from 'node:crypto'
import type { IntentId, StepId } from '../../shared/ids.ts'
import { isId } from '../../shared/ids.ts'
import type { Outgoing } from '../../shared/activities/faces.ts'
import type { Frame } from '../../shared/protocol/frame.ts'
import { createServerClock } from './clock.ts'
import { createClient } from './client.ts'
import { overlay, type Expect } from './overlay.ts'
import { share } from './share.ts'
import { createMemoryStorage, openStorage } from './storage.ts'
import { createFakePorts, settled, type FakeOptions } from './testing/fake-ports.ts'

const workshop = 'W'.repeat(22)
const document = `${workshop}.talk.main.room`

const start = async (options: FakeOptions = {}) => {
  const fake = createFakePorts(options)
  const client = await createClient({ workshop, role: 'participant', ports: fake.ports })
  return { fake, client }
}

describe('the overlay', () => {
  interface Put {
    readonly text: string
  }
  const expectPut: Expect<Put> = (part, { text }) => {
    if (text === 'fault') throw new Error('an old shape')
    return {
      ...part,
      notes: { ...part['notes'], [text]: { place: Object.keys(part['notes'] ?? {}).length } },
    }
  }
  const outgoing = (text: string, state: Outgoing<Put>['state'] = 'waiting'): Outgoing<Put> => ({
    id: text as IntentId,
    intent: { text },
    state,
  })
  const part = { notes: { first: { place: 0 } } }

  it('[OV1] lays intents over a part in the order they were asked, and leaves the part as it is', () => {
    const shown = overlay(part, 'main', [outgoing('b'), outgoing('a', 'accepted')], expectPut)
    expect(shown['notes']).toEqual({ first: { place: 0 }, b: { place: 1 }, a: { place: 2 } })
    expect(part).toEqual({ notes: { first: { place: 0 } } })
    expect(shown['notes']?.['first']).toBe(part.notes.first)
  })

  it('[OV2] a refused one is not shown, and without any the part is the identical object', () => {
    expect(overlay(part, 'main', [outgoing('a', 'refused')], expectPut)).toBe(part)
    expect(overlay(part, 'main', [], expectPut)).toBe(part)
  })

  it('[OV3] one that cannot be laid over takes nothing down with it', () => {
    expect(overlay(part, 'main', [outgoing('fault'), outgoing('a')], expectPut)['notes']).toHaveProperty('a')
  })
})

describe('documents', () => {
  it('[DS1] are opened at the first want and closed some time after the last', async () => {
    const { fake, client } = await start()
    const [one, two] = [client.want(document), client.want(document)]
    expect(fake.openings).toEqual([document])
    one()
    one()
    await fake.clock.pass(60_000)
    expect(fake.openNames()).toEqual([document])
    two()
    expect(fake.openNames()).toEqual([document])
    await fake.clock.pass(60_000)
    expect(fake.openNames()).toEqual([])
    expect(client.stores.documents.getState().open).toEqual({})
  })

  it('[DS2] wanted again in time, the same one goes on', async () => {
    const { fake, client } = await start()
    client.want(document)()
    client.want(document)
    await fake.clock.pass(60_000)
    expect(fake.openings).toEqual([document])
    expect(fake.openNames()).toEqual([document])
  })

  it('[DS3] one the server refused is tried again after the next frame, not before', async () => {
    const { fake, client } = await start()
    client.want(document)
    fake.documentStatus(document, 'gone')
    await fake.clock.pass(60_000)
    expect(fake.openings).toHaveLength(1)
    fake.frame({ now: 1, steps: [] } as unknown as Frame)
    fake.frame({ now: 2, steps: [] } as unknown as Frame)
    await fake.clock.pass(60_000)
    expect(fake.openings).toHaveLength(2)
  })
})

const startWithKeys = async (...args: Parameters<typeof start>) => {
  const started = await start(...args)
  await started.client.readyKeys()
  return started
}

describe('what this device keeps', () => {
  it('[KE1] is there after a reload, per step and name, for this workshop and role alone', async () => {
    const first = await start()
    first.client.keep('silent').write('mine', ['a'])
    first.client.keep('vote').write('draft', 'tekst')
    first.client.keep('vote').write('draft', undefined)
    await settled()
    const again = await start({ storage: first.fake.storage })
    expect(again.client.keep('silent').read('mine')).toEqual(['a'])
    expect(again.client.keep('vote').read('draft')).toBeUndefined()
    const ports = createFakePorts({ storage: first.fake.storage }).ports
    const other = await createClient({ workshop: 'X'.repeat(22), role: 'participant', ports })
    expect(other.keep('silent').read('mine')).toBeUndefined()
  })

  it('[SE1] keys are the same after a reload, and differ by step, purpose and device', async () => {
    const first = await startWithKeys()
    await settled()
    const again = await startWithKeys({ storage: first.fake.storage, seed: 99 })
    const other = await startWithKeys({ seed: 99 })
    const key = first.client.keyFor('vote', 'ballot')
    expect(isId(key)).toBe(true)
    expect(again.client.keyFor('vote', 'ballot')).toBe(key)
    const different = [
      key,
      first.client.keyFor('vote', 'note'),
      first.client.keyFor('votes', 'ballot'),
      other.client.keyFor('vote', 'ballot'),
    ]
    expect(new Set(different).size).toBe(4)
  })

  it('[SE2] a key is half of a SHA-256 over seed, step and purpose', async () => {
    const { client } = await startWithKeys()
    const hash = createHash('sha256').update(`${client.seed.text()}\nvote\nballot`).digest()
    expect(client.keyFor('vote', 'ballot')).toBe(hash.subarray(0, 16).toString('base64url'))
  })

  it('[SE3] a personal link brings the seed to another device; what is no seed is left aside', async () => {
    const [here, there] = [await startWithKeys(), await startWithKeys({ seed: 99 })]
    const own = there.client.seed.text()
    expect(there.client.seed.adopt('not a seed')).toBe(false)
    expect(there.client.seed.text()).toBe(own)
    expect(there.client.seed.adopt(here.client.seed.text())).toBe(true)
    expect(there.client.keyFor('vote', 'ballot')).toBe(here.client.keyFor('vote', 'ballot'))
    await settled()
    const reloaded = await startWithKeys({ storage: there.fake.storage, seed: 5 })
    expect(reloaded.client.seed.text()).toBe(here.client.seed.text())
  })

  it('[SE4] a key asked before its script is there is an error, never another key', async () => {
    const { client } = await start()
    expect(() => client.keyFor('vote', 'ballot')).toThrow('before ready')
  })

  it('[KE2] without IndexedDB memory takes over, and says that nothing lasts', async () => {
    const storage = await openStorage()
    expect(storage.volatile).toBe(true)
    await storage.put('keep/a', 1)
    expect(await storage.entries('keep/')).toEqual([['keep/a', 1]])
    expect(createMemoryStorage(false).volatile).toBe(false)
  })
})

describe('frames', () => {
  it('[SH1] what did not change between two frames is the identical object', async () => {
    const { fake, client } = await start()
    const frame = (now: number, phase: string) =>
      ({
        now,
        lines: [
          { id: 'a', title: { nl: 'A' } },
          { id: 'b', phase },
        ],
        steps: [],
      }) as unknown as Frame
    fake.frame(frame(1, 'open'))
    const before = client.stores.frame.getState().frame
    fake.frame(frame(2, 'closed'))
    const after = client.stores.frame.getState().frame
    expect(after?.lines[0]).toBe(before?.lines[0])
    expect(after?.steps).toBe(before?.steps)
    expect(after?.lines[1]).toEqual({ id: 'b', phase: 'closed' })
  })

  it('[SH2] a member that went, a list that shrank and a null are changes', () => {
    expect(share<object>({ a: 1, b: 2 }, { a: 1 })).toEqual({ a: 1 })
    expect(share<unknown>([1, 2], [1])).toEqual([1])
    expect(share<unknown>({ a: {} }, { a: null })).toEqual({ a: null })
    const same = { a: [{ b: 1 }] }
    expect(share(same, { a: [{ b: 1 }] })).toBe(same)
  })

  it('[CL1] the server’s clock: the quickest frame tells best, and a clock that was set anew is believed', () => {
    let local = 1_000
    const clock = createServerClock(() => local)
    clock.heard(500_000)
    expect(clock.now()).toBe(500_000)
    local += 1_000
    clock.heard(500_400)
    expect(clock.now()).toBe(501_000)
    local += 1_000
    clock.heard(502_100)
    expect(clock.now()).toBe(502_100)
    local -= 3_600_000
    clock.heard(503_000)
    expect(clock.now()).toBe(503_000)
  })
})

describe('ids', () => {
  it('[ID1] are 22 signs and never twice the same', async () => {
    const { client } = await start()
    const ids = Array.from({ length: 1_000 }, () => client.newId<StepId>())
    expect(ids.every(isId)).toBe(true)
    expect(new Set(ids).size).toBe(1_000)
  })
})
