// Exactly once, whatever the network and the page do: random evenings of one phone against a server that keeps the law.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StepId } from '../../shared/ids.ts'
import type { Answer } from '../../shared/protocol/answer.ts'
import type { Envelope } from '../../shared/protocol/intent.ts'
import { createClient } from './client.ts'
import { createMemoryStorage } from './storage.ts'
import { createFakePorts, settled, type FakeOptions } from './testing/fake-ports.ts'

const startOnline = async (options: FakeOptions) => {
  const fake = createFakePorts(options)
  const client = await createClient({ workshop: 'W'.repeat(22), role: 'participant', ports: fake.ports })
  fake.state('online')
  await settled()
  return { fake, client }
}

/** A server that keeps the law: a repeat of an accepted intent is accepted again, without effect. */
const createLawfulServer = () => {
  const effects: string[] = []
  const known = new Set<string>()
  return {
    effects,
    take: ({ id, intent }: Envelope): Answer => {
      if (!known.has(id)) effects.push(String((intent as { text?: string }).text))
      known.add(id)
      return { type: 'accepted', version: null }
    },
  }
}

describe('exactly once', () => {
  const event = fc.oneof(
    { weight: 4, arbitrary: fc.constant('ask' as const) },
    { weight: 4, arbitrary: fc.constant('answer' as const) },
    { weight: 2, arbitrary: fc.constant('lose the request' as const) },
    { weight: 2, arbitrary: fc.constant('lose the answer' as const) },
    { weight: 1, arbitrary: fc.constant('deliver twice' as const) },
    { weight: 1, arbitrary: fc.constant('put off' as const) },
    { weight: 2, arbitrary: fc.constant('lose the line' as const) },
    { weight: 2, arbitrary: fc.constant('reload' as const) },
    { weight: 2, arbitrary: fc.constant('wait' as const) },
  )

  it('[OU18] lost requests, lost answers, doubles, pauses and reloads: every text once, in the order it was asked', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 40 }), async (events) => {
        const server = createLawfulServer()
        const storage = createMemoryStorage(false)
        let run = await startOnline({ storage })
        let asked = 0
        let reloads = 0
        const inFlight = () => run.fake.sent.splice(0).at(-1)
        for (const what of events) {
          const sent = what === 'ask' || what === 'wait' ? undefined : inFlight()
          if (what === 'ask') run.client.ask('talk' as StepId, { type: 'note.add', text: `tekst ${++asked}` })
          if (what === 'wait') await run.fake.clock.pass(40_000)
          if (what === 'answer' && sent) sent.answer(server.take(sent.envelope))
          if (what === 'lose the request') sent?.lose()
          if (what === 'put off') sent?.answer({ type: 'later', afterMs: 1_000 })
          if (what === 'lose the answer' && sent) {
            server.take(sent.envelope)
            sent.lose()
          }
          if (what === 'deliver twice' && sent) {
            server.take(sent.envelope)
            sent.answer(server.take(sent.envelope))
          }
          if (what === 'lose the line') {
            run.fake.state('offline')
            sent?.lose()
            run.fake.state('online')
          }
          await settled()
          if (what === 'reload') {
            run.client.close()
            run = await startOnline({ storage, seed: 8 + reloads++ })
          }
        }
        for (let turn = 0; turn < 200 && run.client.stores.outbox.getState().entries.length > 0; turn++) {
          const sent = inFlight()
          if (sent) sent.answer(server.take(sent.envelope))
          await run.fake.clock.pass(40_000)
        }
        expect(server.effects).toEqual(Array.from({ length: asked }, (_, n) => `tekst ${n + 1}`))
      }),
      { numRuns: 60, seed: 20_261_112 },
    )
  })
})
