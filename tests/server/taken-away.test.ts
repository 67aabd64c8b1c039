// What was taken out of the room is handed to nobody again, whatever a reader says it has: notes that were hidden, names behind
// "functions only", a result that was taken back. Every state vector is tried, as a stranger would.
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { lockOf } from '../../shared/activities/vote/lock.ts'
import { receiptOf } from '../../shared/activities/vote/receipt.ts'
import type { StepId } from '../../shared/ids.ts'
import { mapDocument, say } from './taken-away-kit.ts'
import { hardSubject } from '../kit/plan.ts'
import { createWorld } from '../kit/world.ts'

const enter = async (seed: number) => {
  const world = await createWorld(seed, hardSubject())
  const room = await world.room()
  // Someone looks on, so that the room is not let go in between.
  room.watch({ frameChanged: () => {}, mineChanged: () => {}, personRemoved: () => {} })
  const moderate = (
    step: string | null,
    intent: { readonly type: string; readonly [field: string]: unknown },
  ) => world.ask(world.moderator, step, intent)
  /** All that any reader can be given of a step's room document, whatever it says it has. */
  const given = (step: string): Buffer => {
    const document = room.document({ ...mapDocument(world.row.id), step: step as StepId })
    const clocks = Array.from({ length: 200 }, (_, clock) => clock)
    return Buffer.concat(
      clocks.map((clock) => document?.diff(Y.encodeStateVector(new Map([[1, clock]]))) ?? new Uint8Array()),
    )
  }
  return { world, moderate, given }
}

describe('what was taken away', () => {
  it('[SE17] a note that was hidden, discarded or rewritten is in no difference that any reader can ask for', async () => {
    const { world, moderate, given } = await enter(1)
    await moderate(null, { type: 'step.go', step: 'actors' })
    await moderate(null, { type: 'step.open', step: 'actors' })
    given('actors')
    const writer = await world.join()
    const notes = ['canary hidden', 'canary discarded', 'canary rewritten', 'canary stays'].map((text) => ({
      text,
      note: world.chance.id(),
    }))
    for (const { text, note } of notes) await world.ask(writer, 'actors', say(note, text))
    // The search would have found them.
    for (const { text } of notes) expect(given('actors').includes(text)).toBe(true)
    const [hidden, discarded, rewritten] = notes.map(({ note }) => note)
    await moderate('actors', { type: 'note.hide', note: hidden, hidden: true })
    await moderate('actors', { type: 'note.discard', note: discarded, reason: 'dubbel' })
    await moderate('actors', { type: 'note.edit', note: rewritten, text: 'anders' })
    await world.ask(writer, 'actors', say(world.chance.id(), 'canary later'))
    const bytes = given('actors')
    expect(notes.map(({ text }) => bytes.includes(text))).toEqual([false, false, false, true])
    expect(bytes.includes('canary later')).toBe(true)
  })

  it('[SE17] names are gone for everyone who comes after "functions only"', async () => {
    const { world, moderate, given } = await enter(2)
    await moderate(null, { type: 'step.go', step: 'actors' })
    await moderate(null, { type: 'step.open', step: 'actors' })
    given('actors')
    const writer = await world.join()
    await world.ask(writer, 'actors', say(world.chance.id(), 'canary name', { role: 'bakker' }))
    expect(given('actors').includes('canary name')).toBe(true)
    await moderate('actors', { type: 'look.change', functions: true })
    await world.ask(writer, 'actors', say(world.chance.id(), 'canary second', { role: 'slager' }))
    const bytes = given('actors')
    expect(['canary name', 'canary second', 'bakker', 'slager'].map((text) => bytes.includes(text))).toEqual([
      false,
      false,
      true,
      true,
    ])
  })

  it('[SE17] a result that was taken back is in no difference', async () => {
    const { world, moderate, given } = await enter(3)
    for (const type of ['step.go', 'step.open']) await moderate(null, { type, step: 'vote' })
    given('vote')
    const writer = await world.join()
    const room = await world.room()
    const doc = new Y.Doc()
    Y.applyUpdate(
      doc,
      room.document({ ...mapDocument(world.row.id), step: 'vote' as StepId })?.snapshot().state ??
        new Uint8Array(),
    )
    const [item = ''] = Object.keys(doc.getMap('items').toJSON())
    const key = 'a key of twenty-two signs'
    const cast = { type: 'ballot.cast', dots: { [item]: 1 } } as { type: string }
    expect(await world.ask(writer, 'vote', cast, key)).toMatchObject({ type: 'accepted' })
    await moderate(null, { type: 'step.close', step: 'vote' })
    await moderate(null, { type: 'step.reveal', step: 'vote' })
    const receipt = receiptOf(lockOf(key))
    expect(given('vote').includes(receipt)).toBe(true)
    await moderate(null, { type: 'step.reopen', step: 'vote' })
    const bytes = given('vote')
    expect(bytes.includes(item)).toBe(true)
    // The receipt's name stays behind in the document's own records; what was laid under it does not.
    expect(['rank', 'ballots', '"dots"', 'dots{'].map((text) => bytes.includes(text))).toEqual([
      false,
      false,
      false,
      false,
    ])
  })

  it('[SE18] who reads a step is sent away when the room sees it no more: a wiped one, and one that was gone to by mistake', async () => {
    const { world, moderate } = await enter(4)
    const room = await world.room()
    const read = () => {
      const heard: (Uint8Array | string)[] = []
      const document = room.document({ ...mapDocument(world.row.id), step: 'actors' as StepId })
      const reader = {
        update: (update: Uint8Array) => void heard.push(update),
        newEpoch: () => void heard.push('sent away'),
      }
      expect(document?.read(reader)).toBeDefined()
      return heard
    }
    await moderate(null, { type: 'rehearsal.begin' })
    await moderate(null, { type: 'step.go', step: 'actors' })
    const played = read()
    await moderate(null, { type: 'rehearsal.wipe' })
    await moderate('actors', say(world.chance.id(), 'canary prepared'))
    expect(played).toEqual(['sent away'])
    expect(room.document({ ...mapDocument(world.row.id), step: 'actors' as StepId })).toBeNull()
    await moderate(null, { type: 'step.go', step: 'actors' })
    const mistaken = read()
    await moderate(null, { type: 'undo' })
    await moderate('actors', say(world.chance.id(), 'canary prepared too'))
    expect(mistaken).toEqual(['sent away'])
  })
})
