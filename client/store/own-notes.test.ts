// The notes of this device: written down when they are accepted, picked out of all answers, carried to another device.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isId, type StepId } from '../../shared/ids.ts'
import type { FeedbackAnswers, FeedbackNotes } from '../../shared/feedback.ts'
import type { Frame } from '../../shared/protocol/frame.ts'
import { createClient } from './client.ts'
import { fetchAnswers, fetchTexts, keptAnswers } from './own-answers.ts'
import { keepOwnNote, readOwnNotes, readOwnWorkshops, watchOwnNotes, type OwnNote } from './own-notes.ts'
import { addressOf, adopt, fromFragment, seedOf, toFragment } from './personal-link.ts'
import { createMemoryStorage } from './storage.ts'
import { createFakePorts, settled } from './testing/fake-ports.ts'

const workshop = 'W'.repeat(22)
const step = 'silent' as StepId
const idOf = (n: number): string => String(n).padStart(22, 'n')

const note = (n: number, more: Partial<OwnNote> = {}): OwnNote => ({
  note: idOf(n),
  step,
  title: {},
  text: `tekst ${n}`,
  prompt: 0,
  at: n,
  ...more,
})

const open = async (accepts = true, kept = createMemoryStorage(false)) => {
  const fake = createFakePorts({
    storage: kept,
    answer: () =>
      accepts
        ? { type: 'accepted', version: null }
        : { type: 'refused', refusal: { reason: 'not-possible' } },
  })
  const client = await createClient({ workshop, role: 'participant', ports: fake.ports })
  const storage = createMemoryStorage()
  const before = client.stores.outbox.getState().entries
  fake.state('online')
  const say = async (intent: { readonly type: string; readonly [key: string]: unknown }) => {
    client.ask(step, intent)
    await fake.clock.pass(1_000)
    await settled()
  }
  const texts = async () => (await readOwnNotes(storage, workshop)).map(({ text }) => text)
  return { fake, client, storage, say, texts, watch: () => watchOwnNotes(client, storage, before, () => 7) }
}

describe('[PH17] own notes', () => {
  it('are written down when they are accepted, changed with them, and gone when they are taken back', async () => {
    const phone = await open()
    phone.watch()
    await phone.say({ type: 'note.add', note: idOf(1), text: 'Bank' })
    await phone.say({ type: 'note.add', note: idOf(2), text: 'Boom' })
    await phone.say({ type: 'note.edit', note: idOf(1), text: 'Bank in de zon' })
    await phone.say({ type: 'note.withdraw', note: idOf(2) })
    await phone.say({ type: 'note.edit', note: idOf(3), text: 'van een ander' })
    expect(await phone.texts()).toEqual(['Bank in de zon'])
  })

  it('that an earlier page left, and that were accepted before anyone watched, are written down too', async () => {
    const earlier = createFakePorts()
    const left = await createClient({ workshop, role: 'participant', ports: earlier.ports })
    left.ask(step, { type: 'note.add', note: idOf(1), text: 'Bank' } as { type: string })
    await settled()
    const phone = await open(true, earlier.storage)
    await phone.fake.clock.pass(1_000)
    expect(phone.client.stores.outbox.getState().entries).toEqual([])
    phone.watch()
    await settled()
    expect(await phone.texts()).toEqual(['Bank'])
  })

  it('that were refused, or written in a rehearsal, are not', async () => {
    const refused = await open(false)
    refused.watch()
    await refused.say({ type: 'note.add', note: idOf(1), text: 'Bank' })
    expect(await refused.texts()).toEqual([])
    const play = await open()
    play.watch()
    play.fake.frame({ rehearsal: true, lines: [], steps: [], now: 0 } as unknown as Frame)
    await play.say({ type: 'note.add', note: idOf(1), text: 'Bank' })
    expect(await play.texts()).toEqual([])
    expect(await readOwnWorkshops(play.storage)).toEqual([])
  })
})

const published: FeedbackAnswers = {
  edition: 2,
  at: 1,
  answers: [
    { status: 'taken-up', why: 'Ja.', by: '', due: '', isNew: false },
    { status: 'later', why: '', by: '', due: '', isNew: true },
  ],
  byNote: { [idOf(1)]: 0, [idOf(2)]: 1, [idOf(3)]: 0 },
}
const told: FeedbackNotes = {
  edition: 2,
  workshop: { title: 'Centrum', date: '12 november' },
  notes: {
    [idOf(1)]: { step, title: { nl: 'Stiltetafel' }, text: 'Bank', prompt: 0 },
    [idOf(9)]: { step, title: { nl: 'Stiltetafel' }, text: 'Van een ander', prompt: 0 },
  },
}

const network = () => {
  const asked: string[] = []
  const ask = (url: string): Promise<Response> => {
    asked.push(url)
    return Promise.resolve(Response.json(url.endsWith('/notes') ? told : published))
  }
  return { asked, ask }
}
const offline = () => Promise.reject(new Error('no network'))

describe('[PH18] answers to own notes', () => {
  it('are picked here: what a phone asks for does not depend on which notes are its own', async () => {
    const phones = [[note(1), note(4)], [note(2)], []].map((own) => ({ own, ...network() }))
    const picked = await Promise.all(
      phones.map(({ ask, own }) => fetchAnswers(ask, createMemoryStorage(), workshop, own)),
    )
    expect(new Set(phones.map(({ asked }) => asked.join()))).toEqual(new Set([`/api/feedback/${workshop}`]))
    expect(picked.map(({ byNote }) => Object.keys(byNote))).toEqual([[idOf(1)], [idOf(2)], []])
    expect(picked[0]?.byNote[idOf(1)]).toEqual(published.answers[0])
  })

  it('stay when there is no network and when the workshop is gone', async () => {
    const storage = createMemoryStorage()
    await fetchAnswers(network().ask, storage, workshop, [note(1)])
    const gone = () => Promise.resolve(new Response('', { status: 404 }))
    for (const ask of [offline, gone]) {
      const kept = await fetchAnswers(ask, storage, workshop, [note(1)])
      expect(kept.byNote[idOf(1)]?.status).toBe('taken-up')
      expect(kept.isGone).toBe(ask === gone ? true : undefined)
    }
    expect(await keptAnswers(createMemoryStorage(), workshop)).toEqual({ edition: 0, byNote: {} })
  })
})

describe('[PH19] the personal link', () => {
  const ids = fc.integer({ min: 0, max: 9_999 }).map(idOf)
  const carried = fc.record({
    seed: ids,
    notes: fc.uniqueArray(
      fc.record({ step: fc.constantFrom('silent', 'actor-map', 'n'.repeat(22)), note: ids }),
      {
        selector: ({ note: id }) => id,
      },
    ),
  })

  it('brings seed and ids over as they were, and nothing of it is sent to a server', () => {
    fc.assert(
      fc.property(carried, (one) => {
        const back = fromFragment(`#${toFragment(one)}`)
        const byId = (a: { readonly note: string }, b: { readonly note: string }) =>
          a.note < b.note ? -1 : 1
        expect(back?.seed).toBe(one.seed)
        expect(back?.notes.toSorted(byId)).toEqual(one.notes.toSorted(byId))
        const { pathname, search, hash } = new URL(addressOf('https://tafel.example', workshop, one))
        expect([pathname, search]).toEqual([`/m/${workshop}`, ''])
        expect(hash).toMatch(/^#[\w.~-]+$/)
      }),
    )
    expect(fromFragment('#nothing')).toBeNull()
    expect(isId(idOf(1))).toBe(true)
  })

  it('shows the words of notes that hang for everyone on another device, and takes over no seed where one is in use', async () => {
    const storage = createMemoryStorage()
    await adopt(storage, workshop, { seed: idOf(7), notes: [note(1), note(2)] })
    expect(await seedOf(storage, workshop)).toBe(idOf(7))
    const own = await readOwnNotes(storage, workshop)
    const shown = await fetchTexts(network().ask, storage, workshop, own)
    expect(shown.map(({ text }) => text)).toEqual(['Bank', ''])
    expect((await readOwnNotes(storage, workshop)).map(({ text }) => text)).toEqual(['Bank', ''])
    expect(await readOwnWorkshops(storage)).toEqual([{ id: workshop, title: 'Centrum', date: '12 november' }])
    await keepOwnNote(storage, workshop, note(5))
    await adopt(storage, workshop, { seed: idOf(8), notes: [note(1), note(6)] })
    expect(await seedOf(storage, workshop)).toBe(idOf(7))
    expect((await readOwnNotes(storage, workshop)).map(({ note: id }) => id).toSorted()).toEqual(
      [1, 2, 5, 6].map(idOf),
    )
  })
})
