// The outbox through a client with a server in the test's hand: order, doubts, reloads, and when an entry may go.
import { describe, expect, it } from 'vitest'
import type { StepId } from '../../shared/ids.ts'
import type { Answer } from '../../shared/protocol/answer.ts'
import { createClient, type Client } from './client.ts'
import type { Storage } from './ports.ts'
import { createMemoryStorage } from './storage.ts'
import { createFakePorts, settled, type FakeOptions, type FakePorts } from './testing/fake-ports.ts'

const workshop = 'W'.repeat(22)
const talk = 'talk' as StepId
const document = `${workshop}.talk.main.room`
const accepted = (version: number | null): Answer => ({ type: 'accepted', version })
const refused: Answer = { type: 'refused', refusal: { reason: 'not-open' } }

const start = async (options: FakeOptions = {}) => {
  const fake = createFakePorts(options)
  const client = await createClient({ workshop, role: 'participant', ports: fake.ports })
  return { fake, client }
}
const startOnline = async (options: FakeOptions = {}) => {
  const started = await start(options)
  started.fake.state('online')
  await settled()
  return started
}
const add = (client: Client, text: string, key?: string) => client.ask(talk, { type: 'note.add', text }, key)
const texts = (client: Client) =>
  client.stores.outbox
    .getState()
    .entries.map(({ intent, state }) => [(intent as { text?: string }).text, state])
const sentTexts = ({ sent }: FakePorts) =>
  sent.map(({ envelope }) => (envelope.intent as { text?: string }).text)

describe('sending', () => {
  it('[OU1] shows an intent at once and sends it when there is network', async () => {
    const { fake, client } = await start()
    add(client, 'een')
    expect(texts(client)).toEqual([['een', 'waiting']])
    await settled()
    expect(fake.sent).toEqual([])
    fake.state('online')
    await settled()
    expect(sentTexts(fake)).toEqual(['een'])
  })

  it('[OU2] one in flight, in order', async () => {
    const { fake, client } = await startOnline()
    for (const text of ['een', 'twee', 'drie']) add(client, text)
    await settled()
    expect(sentTexts(fake)).toEqual(['een'])
    fake.last().answer(accepted(null))
    await settled()
    expect(sentTexts(fake)).toEqual(['een', 'twee'])
    fake.last().answer(refused)
    await settled()
    expect(sentTexts(fake)).toEqual(['een', 'twee', 'drie'])
  })

  it('[OU3] asks again with the same id and key when no answer came', async () => {
    const { fake, client } = await startOnline()
    const id = add(client, 'een', 'k'.repeat(22))
    await settled()
    fake.last().lose()
    await fake.clock.pass(60_000)
    expect(fake.sent.map(({ envelope }) => envelope)).toEqual([
      { id, step: 'talk', key: 'k'.repeat(22), intent: { type: 'note.add', text: 'een' } },
      { id, step: 'talk', key: 'k'.repeat(22), intent: { type: 'note.add', text: 'een' } },
    ])
  })

  it('[OU4] a line that was lost and found is used at once, without waiting out a pause', async () => {
    const { fake, client } = await startOnline()
    add(client, 'een')
    await settled()
    fake.state('offline')
    fake.last().lose()
    await fake.clock.pass(60_000)
    expect(fake.sent).toHaveLength(1)
    fake.state('online')
    await settled()
    expect(fake.sent).toHaveLength(2)
  })

  it('[OU5] "later" waits as long as it says, keeps the order, and says why', async () => {
    const { fake, client } = await startOnline()
    add(client, 'een')
    add(client, 'twee')
    await settled()
    fake.last().answer({ type: 'later', afterMs: 5_000, why: 'storage' })
    await fake.clock.pass(4_900)
    expect(sentTexts(fake)).toEqual(['een'])
    expect(client.stores.outbox.getState().later).toBe('storage')
    await fake.clock.pass(2_000)
    expect(sentTexts(fake)).toEqual(['een', 'een'])
    fake.last().answer(accepted(null))
    await settled()
    expect(sentTexts(fake)).toEqual(['een', 'een', 'twee'])
    expect(client.stores.outbox.getState().later).toBeNull()
  })

  it('[OU6] what no server would take is refused here, with its text', async () => {
    const { fake, client } = await startOnline()
    add(client, 'x'.repeat(30_000))
    await settled()
    expect(fake.sent).toEqual([])
    expect(client.stores.outbox.getState().entries[0]?.refusal).toEqual({ reason: 'too-long' })
  })
})

describe('keeping', () => {
  it('[OU7] what waits survives a reload, with its id and in its order', async () => {
    const first = await startOnline()
    const ids = ['een', 'twee', 'drie'].map((text) => add(first.client, text))
    await settled()
    first.client.close()
    const second = await startOnline({ storage: first.fake.storage })
    add(second.client, 'vier')
    expect(texts(second.client).map(([text]) => text)).toEqual(['een', 'twee', 'drie', 'vier'])
    for (let n = 0; n < 3; n++) {
      second.fake.last().answer(accepted(null))
      await settled()
    }
    expect(second.fake.sent.map(({ envelope }) => envelope.id).slice(0, 3)).toEqual(ids)
    expect(sentTexts(second.fake)).toEqual(['een', 'twee', 'drie', 'vier'])
  })

  it('[OU8] a refused one keeps its text through a reload until it is forgotten, and is not sent again', async () => {
    const first = await startOnline({ answer: () => refused })
    const id = add(first.client, 'een')
    await settled()
    first.client.close()
    const second = await startOnline({ storage: first.fake.storage })
    await settled()
    expect(texts(second.client)).toEqual([['een', 'refused']])
    expect(second.fake.sent).toEqual([])
    second.client.forget(id)
    await settled()
    expect((await start({ storage: first.fake.storage })).client.stores.outbox.getState().entries).toEqual([])
  })

  it('[OU9] an accepted one is not asked again after a reload', async () => {
    const first = await startOnline({ answer: () => accepted(3) })
    first.client.want(document)
    add(first.client, 'een')
    await settled()
    expect(texts(first.client)).toEqual([['een', 'accepted']])
    const second = await start({ storage: first.fake.storage })
    expect(texts(second.client)).toEqual([])
  })

  it('[OU10] another workshop and another role do not see it', async () => {
    const { fake, client } = await start()
    add(client, 'een')
    await settled()
    const ports = createFakePorts({ storage: fake.storage }).ports
    const others = await Promise.all([
      createClient({ workshop: 'X'.repeat(22), role: 'participant', ports }),
      createClient({ workshop, role: 'moderator', ports }),
    ])
    expect(others.map((other) => texts(other))).toEqual([[], []])
  })

  it('[OU11] two tabs keep apart what each asked', async () => {
    const storage = createMemoryStorage(false)
    const [one, two] = [await start({ storage }), await start({ storage, seed: 8 })]
    add(one.client, 'een')
    add(two.client, 'twee')
    await settled()
    const later = await start({ storage })
    expect(texts(later.client).map(([text]) => text)).toHaveLength(2)
  })

  it('[OU12] storage that fails is said, and the intent goes on from memory', async () => {
    const broken: Storage = {
      volatile: false,
      entries: () => Promise.resolve([]),
      put: () => Promise.reject(new Error('quota')),
      remove: () => Promise.reject(new Error('quota')),
    }
    const { fake, client } = await startOnline({ storage: broken })
    add(client, 'een')
    await settled()
    expect(sentTexts(fake)).toEqual(['een'])
    expect(client.stores.outbox.getState().volatile).toBe(true)
    fake.last().answer(accepted(null))
    await settled()
    expect(texts(client)).toEqual([])
  })

  it('[OU13] what an older page left behind and is no entry is passed over', async () => {
    const storage = createMemoryStorage(false)
    await storage.put(`outbox/${workshop}/participant/x`, { id: 'x', text: 'old' })
    await storage.put(`outbox/${workshop}/participant/y`, null)
    expect((await start({ storage })).client.stores.outbox.getState().entries).toEqual([])
  })
})

describe('letting go', () => {
  it('[OU14] an accepted one stays until its document reached the version', async () => {
    const { fake, client } = await startOnline()
    client.want(document)
    fake.document(document, {}, 4)
    add(client, 'een')
    await settled()
    fake.last().answer(accepted(6))
    await settled()
    expect(texts(client)).toEqual([['een', 'accepted']])
    fake.document(document, {}, 5)
    expect(texts(client)).toEqual([['een', 'accepted']])
    fake.document(document, { notes: {} }, 6)
    expect(texts(client)).toEqual([])
  })

  it('[OU15] goes at once when no document shows it: version null, or none of the step is open', async () => {
    const { client } = await startOnline({ answer: ({ step }) => accepted(step === null ? null : 9) })
    add(client, 'een')
    client.ask(null, { type: 'timer.pause' })
    await settled()
    expect(texts(client)).toEqual([])
  })

  it('[OU16] goes when the document that was waited for is closed, or the server has it no more', async () => {
    const { fake, client } = await startOnline({ answer: () => accepted(9) })
    client.want(document)
    add(client, 'een')
    await settled()
    expect(texts(client)).toEqual([['een', 'accepted']])
    fake.documentStatus(document, 'gone')
    expect(texts(client)).toEqual([])
  })

  it('[OU17] goes after a while when the open documents are in step and still do not show it', async () => {
    const { fake, client } = await startOnline({ answer: () => accepted(9) })
    client.want(document)
    fake.document(document, {}, 4)
    add(client, 'een')
    await settled()
    fake.documentStatus(document, 'stale')
    await fake.clock.pass(60_000)
    expect(texts(client)).toEqual([['een', 'accepted']])
    fake.documentStatus(document, 'live')
    await fake.clock.pass(60_000)
    expect(texts(client)).toEqual([])
  })
})
