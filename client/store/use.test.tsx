// The hooks as a screen uses them: what opens, what is shown, and what is not drawn again.
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, describe, expect, it } from 'vitest'
import type { IntentId, StepId } from '../../shared/ids.ts'
import type { ClientPart } from '../../shared/notes/expect.ts'
import type { Frame } from '../../shared/protocol/frame.ts'
import { createClient, type Client } from './client.ts'
import { createFakePorts, settled, type FakePorts } from './testing/fake-ports.ts'
import {
  ClientProvider,
  useFrame,
  useKeep,
  useMine,
  useOnline,
  useOutbox,
  useOutgoing,
  useParts,
} from './use.ts'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

const workshop = 'W'.repeat(22)
const talk = 'talk' as StepId
const names = { green: `${workshop}.talk.green.room`, parking: `${workshop}.talk.parking.room` }
const frame = (version: number): Frame =>
  ({
    now: version,
    steps: [{ id: talk, config: { prompts: ['a'] }, documents: names, version: 1 }],
    people: { here: version },
  }) as unknown as Frame

let root: Root | null = null
afterEach(() => act(() => root?.unmount()))

const mount = async (
  Screen: () => null,
): Promise<{ readonly fake: FakePorts; readonly client: Client; readonly unmount: () => Promise<void> }> => {
  const fake = createFakePorts()
  const client = await createClient({ workshop, role: 'participant', ports: fake.ports })
  const own = createRoot(globalThis.document.createElement('div'))
  root = own
  await act(async () => {
    fake.state('online')
    fake.frame(frame(1))
    own.render(
      <ClientProvider client={client}>
        <Screen />
      </ClientProvider>,
    )
    await settled()
  })
  return { fake, client, unmount: () => act(async () => own.unmount()) }
}

const expectAdd = (part: ClientPart, { text }: { readonly text: string }, partName: string): ClientPart =>
  partName === 'green' ? { ...part, notes: { ...part['notes'], waiting: { text } } } : part

describe('useParts', () => {
  it('[US1] opens its documents while mounted, lays intents over, keeps untouched parts identical', async () => {
    const shown: { readonly [part: string]: ClientPart | undefined }[] = []
    const { fake, client, unmount } = await mount(() => {
      shown.push(useParts(talk, ['green', 'parking', 'unknown'], expectAdd))
      return null
    })
    expect(fake.openNames()).toEqual([names.green, names.parking])
    expect(shown.at(-1)).toEqual({ green: undefined, parking: undefined })
    await act(async () => {
      fake.document(names.green, { notes: { a: { text: 'a' } } }, 1)
      fake.document(names.parking, { notes: { p: { text: 'p' } } }, 1)
    })
    const before = shown.at(-1)
    await act(async () => {
      client.ask(talk, { type: 'note.add', text: 'nieuw' })
      await settled()
    })
    expect(shown.at(-1)?.['green']).toEqual({ notes: { a: { text: 'a' }, waiting: { text: 'nieuw' } } })
    expect(shown.at(-1)?.['parking']).toBe(before?.['parking'])
    await act(async () => {
      fake.last().answer({ type: 'accepted', version: 2 })
      await settled()
    })
    expect(shown.at(-1)?.['green']?.['notes']).toHaveProperty('waiting')
    await act(async () =>
      fake.document(names.green, { notes: { a: { text: 'a' }, b: { text: 'nieuw' } } }, 2),
    )
    expect(shown.at(-1)?.['green']).toEqual({ notes: { a: { text: 'a' }, b: { text: 'nieuw' } } })
    await unmount()
    await fake.clock.pass(60_000)
    expect(fake.openNames()).toEqual([])
  })

  it('[US2] a frame in which only counts moved does not draw what does not show them', async () => {
    let draws = 0
    const { fake } = await mount(() => {
      useParts(talk, ['green'], expectAdd)
      useFrame(({ steps }) => steps[0]?.config)
      draws += 1
      return null
    })
    const before = draws
    await act(async () => fake.frame(frame(2)))
    expect(draws).toBe(before)
  })
})

describe('the other hooks', () => {
  it('[US3] follow the stores', async () => {
    let seen: readonly unknown[] = []
    const { fake, client } = await mount(() => {
      const outgoing = useOutgoing(talk)
      seen = [
        useOnline(),
        useFrame(({ people }) => people.here),
        useMine(talk),
        outgoing.map(({ state }) => state),
        useOutbox().waiting,
        useKeep(talk).read('draft'),
      ]
      return null
    })
    expect(seen).toEqual([true, 1, null, [], 0, undefined])
    let id: IntentId | null = null
    await act(async () => {
      fake.state('offline')
      fake.frame(frame(9))
      fake.mine({ person: 'p', steps: { talk: { table: 'green' } } })
      client.keep(talk).write('draft', 'half')
      id = client.ask(talk, { type: 'note.add' })
      client.ask(null, { type: 'undo' })
      await settled()
    })
    expect(seen).toEqual([false, 9, { table: 'green' }, ['waiting'], 1, 'half'])
    await act(async () => client.forget(id ?? ('' as IntentId)))
    expect(seen[3]).toEqual([])
  })
})
