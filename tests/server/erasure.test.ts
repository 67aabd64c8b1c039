// Erasing for real, through a whole server in memory on virtual time: one note, a workshop, its names; and who hears of it.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NoteId } from '../../shared/ids.ts'
import type { Caller } from '../../server/workshop/api.ts'
import { loadRoom } from '../../server/workshop/rooms.ts'
import { createRooms } from '../../server/workshop/rooms.ts'
import { hardSubject } from '../kit/plan.ts'
import { createWorld, type World } from '../kit/world.ts'

const canary = 'kanarie-geel'
const officer: Caller = { role: 'officer', person: null, table: null, session: 'officer', name: 'Els' }
const place = { ring: 1, sector: 'residents', angle: 0.4, depth: 0.5 }

const mapSector = (): string => {
  const config = hardSubject().steps.find(({ id }) => id === 'actors')?.config as {
    readonly sectors: readonly { readonly id: string }[]
    readonly prompts: readonly { readonly id: string }[]
  }
  return config.sectors[0]?.id ?? ''
}
const mapPrompt = (): string => {
  const config = hardSubject().steps.find(({ id }) => id === 'actors')?.config as {
    readonly prompts: readonly { readonly id: string }[]
  }
  return config.prompts[0]?.id ?? ''
}

/** A map with one note that must go and one that stays; both answered together, the first also alone. */
const planted = async (seed: number) => {
  const world = await createWorld(seed, hardSubject())
  const person = await world.join()
  await world.ask(world.moderator, null, { type: 'step.go', step: 'actors' } as { type: string })
  await world.ask(world.moderator, null, { type: 'step.open', step: 'actors' } as { type: string })
  const note = world.chance.id() as NoteId
  const other = world.chance.id() as NoteId
  const add = (id: NoteId, text: string, more: object = {}) =>
    world.ask(person, 'actors', {
      type: 'note.add',
      note: id,
      prompt: mapPrompt(),
      place: { ...place, sector: mapSector() },
      text,
      ...more,
    } as { type: string })
  const answers = [
    await add(note, `${canary} tekst`, { why: `${canary} waarom`, role: `${canary} rol` }),
    await add(other, 'blijft staan'),
    await world.ask(world.moderator, 'actors', {
      type: 'note.translate',
      note,
      language: 'en',
      text: `${canary} en`,
    } as {
      type: string
    }),
    await world.ask(world.moderator, 'actors', { type: 'note.discard', note, reason: `${canary} reden` } as {
      type: string
    }),
    await world.ask(officer, null, {
      type: 'answers.give',
      notes: [{ step: 'actors', note, was: 0 }],
      answer: { status: 'later', why: `${canary} antwoord`, by: 'Dienst', due: '' },
    } as { type: string }),
  ]
  expect(answers.map(({ type }) => type)).toEqual(answers.map(() => 'accepted'))
  return { world, person, note, other }
}

const everything = async (world: World) => {
  const room = await world.room()
  return JSON.stringify([
    await world.store.read(world.row.id, 0),
    room.report(),
    room.points(),
    room.answers(0),
    room.feedback(),
    room.frame('staff'),
    await room.trail(),
  ])
}

const erase = (world: World, by: Caller, note: NoteId) =>
  world.ask(by, null, { type: 'note.erase', step: 'actors', notes: [note] } as { type: string })

describe('an erased note', () => {
  it('[RC1] leaves no word in ledger, report, points, answers and trail; the note beside it stays, and replay gives the same', async () => {
    const { world, note, other } = await planted(1)
    expect(await everything(world)).toContain(canary)
    expect(await erase(world, officer, note)).toEqual({ type: 'accepted', version: null })
    const after = await everything(world)
    expect(after).not.toContain(canary)
    expect(after).toContain('blijft staan')
    const room = await world.room()
    const ids = room
      .points()
      .flatMap(({ points }) => points.flatMap(({ notes }) => notes.map(({ id }) => id)))
    expect(ids).toEqual([other])
    const again = await loadRoom(world.row.id, world.deps)
    expect(JSON.stringify(again?.state.steps.map(({ activity }) => activity))).not.toContain(canary)
    world.restart()
    expect((await world.room()).report()).toEqual(room.report())
    expect(world.errors).toEqual([])
  })

  it('[RC2] is asked once however often it is sent, and refused in words where there is no such note or no such right', async () => {
    const { world, person, note } = await planted(2)
    const ask = (by: Caller, notes: readonly string[], id?: string) =>
      world.ask(by, null, { type: 'note.erase', step: 'actors', notes } as { type: string }, undefined, id)
    const refused = (reason: string) => ({
      type: 'refused',
      refusal: expect.objectContaining({ reason }) as unknown,
    })
    expect(await ask(person, [note])).toEqual(refused('not-allowed'))
    expect(await ask(officer, [world.chance.id()])).toEqual(refused('not-found'))
    expect(await ask(officer, [note, world.chance.id()])).toEqual(refused('not-found'))
    expect(await ask(officer, [])).toEqual(refused('malformed'))
    const id = world.chance.id()
    const accepted = { type: 'accepted', version: null }
    expect([await ask(officer, [note], id), await ask(officer, [note], id)]).toEqual([accepted, accepted])
    const entries = await world.store.read(world.row.id, 0)
    expect(
      entries.filter(({ facts }) => facts.some(({ fact }) => fact['type'] === 'note.erased')),
    ).toHaveLength(1)
  })

  it('[RC2] is not found under the id of a person: nobody learns so who wrote', async () => {
    const { world, person } = await planted(4)
    expect(await erase(world, world.moderator, person.person as unknown as NoteId)).toMatchObject({
      refusal: { reason: 'not-found' },
    })
  })

  it('[RC3] is out of the memory of another node as well, documents begin anew there, and no undo brings it back', async () => {
    const { world, note } = await planted(3)
    const second = createRooms({ ...world.deps, bus: world.deps.bus })
    const other = await second.room(world.row.id)
    const name = { workshop: world.row.id, step: 'actors', part: 'main', audience: 'staff' } as const
    const document = other?.document(name as never)
    const sent: string[] = []
    document?.read({ update: () => {}, newEpoch: () => void sent.push('anew') })
    expect(Buffer.from(document?.snapshot().state ?? []).toString()).toContain(canary)
    await erase(world, world.moderator, note)
    const ask = second.room(world.row.id).then((room) =>
      room?.ask(
        {
          id: world.chance.id() as never,
          step: null,
          intent: { type: 'screen.blank', blank: true } as { type: string },
        },
        world.moderator,
      ),
    )
    await world.time.runUntil(world.time.now() + 2_000)
    expect(await ask).toMatchObject({ type: 'accepted' })
    expect(sent).toEqual(['anew'])
    expect(Buffer.from(other?.document(name as never)?.snapshot().state ?? []).toString()).not.toContain(
      canary,
    )
    expect(JSON.stringify(other?.report())).not.toContain(canary)
    const hand = (await world.room()).hand(world.moderator.session)
    expect(hand.undo).toBeNull()
  })

  it('[RC13] whichever notes go from whichever evening: none of their words is left, all others are, and replay gives the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 2 ** 31 - 1 }), async (seed) => {
        const world = await createWorld(seed, hardSubject())
        const person = await world.join()
        for (const type of ['step.go', 'step.open'])
          await world.ask(world.moderator, null, { type, step: 'actors' } as { type: string })
        const notes = Array.from({ length: 8 }, (_, n) => ({
          id: world.chance.id() as NoteId,
          word: `woord${n}einde`,
        }))
        for (const { id, word } of notes) {
          const where = { ...place, sector: mapSector(), angle: world.chance.next() }
          const added = {
            type: 'note.add',
            note: id,
            prompt: mapPrompt(),
            place: where,
            text: word,
            why: `om ${word}`,
          }
          await world.ask(person, 'actors', added as { type: string })
          if (world.chance.hit(0.4))
            await world.ask(world.moderator, 'actors', {
              type: 'note.discard',
              note: id,
              reason: `weg ${word}`,
            } as {
              type: string
            })
          if (world.chance.hit(0.4))
            await world.ask(officer, null, {
              type: 'answers.give',
              notes: [{ step: 'actors', note: id, was: 0 }],
              answer: { status: 'later', why: `antwoord ${word}`, by: '', due: '' },
            } as { type: string })
        }
        await world.ask(officer, null, { type: 'feedback.publish', changed: '' } as { type: string })
        const gone = notes.filter(() => world.chance.hit(0.5))
        for (const { id } of gone) await erase(world, officer, id)
        const left = await everything(world)
        for (const note of notes)
          expect([note.word, left.includes(note.word)]).toEqual([note.word, !gone.includes(note)])
        const report = (await world.room()).report()
        world.restart()
        expect((await world.room()).report()).toEqual(report)
        expect(world.errors).toEqual([])
      }),
      { numRuns: 8 },
    )
  })
})

describe('[RC14] the records', () => {
  it('[RC14] hold who did what without a word of a note; a file taken moves no number, and acts of a minute stand together', async () => {
    const { world, other } = await planted(5)
    const again = { status: 'later', why: 'Na de telling.', by: '', due: '' }
    const target = { step: 'actors', note: other, was: 0 }
    await world.ask(officer, null, { type: 'answers.give', notes: [target], answer: again } as {
      type: string
    })
    const before = (await world.room()).report()
    const taken = { type: 'export.take', format: 'csv', role: 'officer', who: 'Els' }
    expect((await world.ask(world.system, null, taken)).type).toBe('accepted')
    expect((await world.ask(officer, null, taken)).type).toBe('refused')
    expect((await world.room()).report()).toEqual(before)
    for (const hidden of [true, false, true])
      await world.ask(world.moderator, 'actors', { type: 'note.hide', note: other, hidden } as {
        type: string
      })
    const trail = await (await world.room()).trail()
    expect(JSON.stringify(trail)).not.toMatch(/kanarie|blijft/)
    expect(trail.map(({ act, who, n }) => [act, who, n])).toEqual([
      ['hidden', '', 1],
      ['restored', '', 1],
      ['hidden', '', 1],
      ['export', 'Els', 0],
      ['answers-given', 'Els', 2],
      ['discarded', '', 1],
    ])
  })
})
