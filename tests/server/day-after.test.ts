// The day after: who may answer what, that nobody overwrites what they have not read, and when the work is done.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer as Given } from '../../shared/answers.ts'
import type { NoteId, StepId } from '../../shared/ids.ts'
import type { Caller } from '../../server/workshop/api.ts'
import { hardSubject } from '../kit/plan.ts'
import { createWorld } from '../kit/world.ts'

const answer: Given = { status: 'taken-up', why: 'Twee borden bij de heraanleg.', by: 'Mobiliteit', due: '' }
const officer: Caller = { role: 'officer', person: null, table: null, session: 'one', name: 'Lien' }
const accepted = { type: 'accepted' }
const refused = (reason: string) => ({ type: 'refused', refusal: { reason } })

interface Target {
  readonly step: string
  readonly note: string
  readonly was: number
}

const enter = async () => {
  const world = await createWorld(11, hardSubject())
  const { moderator } = world
  const room = await world.room()
  const ask = (intent: { readonly type: string }, by = officer) => world.ask(by, null, intent)
  const give = (notes: readonly Target[], what: Given = answer, by = officer) =>
    ask({ type: 'answers.give', notes, answer: what } as { type: string }, by)
  const on = async (step: string) => {
    await ask({ type: 'step.go', step } as { type: string }, moderator)
    await ask({ type: 'step.open', step } as { type: string }, moderator)
  }
  const noted = async (texts: readonly string[]): Promise<readonly NoteId[]> => {
    await on('actors')
    const config = room.frame('staff').steps.find(({ id }) => id === 'actors')?.config as {
      readonly prompts: readonly { readonly id: string }[]
      readonly sectors: readonly { readonly id: string }[]
    }
    const ids: NoteId[] = []
    for (const text of texts) {
      const note = world.chance.id() as NoteId
      const place = { ring: 1, sector: config.sectors[0]?.id, angle: 0.5, depth: 0.5 }
      const intent = { type: 'note.add', note, prompt: config.prompts[0]?.id, text, place }
      expect(await world.ask(moderator, 'actors', intent)).toMatchObject(accepted)
      ids.push(note)
    }
    return ids
  }
  /** Sealed at first; `collect` reads it. */
  const complain = async (text: string): Promise<NoteId> => {
    const person = await world.join()
    await ask({ type: 'step.open', step: 'silent' } as { type: string }, moderator)
    const note = world.chance.id() as NoteId
    const intent = { type: 'note.add', note, text }
    expect(await world.ask(person, 'silent', intent, world.chance.id())).toMatchObject(accepted)
    return note
  }
  const collect = () => ask({ type: 'step.collect', step: 'silent' } as { type: string }, moderator)
  const at = (note: string, was = 0, step = 'actors'): Target => ({ step, note, was })
  return { world, room, ask, give, noted, complain, collect, at, moderator }
}

describe('answers', () => {
  it('[DA1] are given for several notes at once, changed, and taken back', async () => {
    const { room, ask, give, noted, at } = await enter()
    const [one = '', two = ''] = await noted(['Fietsers', 'Bakkers'])
    expect(await give([at(one), at(two)])).toMatchObject(accepted)
    expect(room.answers(0)).toMatchObject({ rev: 1 })
    expect(room.answers(0).answers.map(({ who, rev }) => [who, rev])).toEqual([
      ['Lien', 1],
      ['Lien', 1],
    ])
    expect(await give([at(one, 1)], { ...answer, status: 'later' })).toMatchObject(accepted)
    expect(room.answers(1).answers.map(({ note }) => note)).toEqual([one])
    const back = { type: 'answers.withdraw', notes: [at(one, 2)] }
    expect(await ask(back)).toMatchObject(accepted)
    expect(room.answers(2).answers).toMatchObject([{ note: one, answer: null, rev: 3 }])
    expect(room.frame('staff').answersRev).toBe(3)
  })

  it('[DA2] are for officers and moderators, also after the door was shut', async () => {
    const { world, give, noted, at, ask, moderator } = await enter()
    const [one = ''] = await noted(['Fietsers'])
    const person = await world.join()
    const others: readonly Caller[] = [
      person,
      { ...officer, role: 'screen' },
      { ...officer, role: 'host', table: { step: 'tables' as StepId, table: 'parking' } as never },
    ]
    for (const by of others) expect(await give([at(one)], answer, by)).toMatchObject(refused('not-allowed'))
    await ask({ type: 'workshop.close' }, moderator)
    expect(await give([at(one)])).toMatchObject(accepted)
  })

  it('[DA3] are refused for a note that is not there, stands in another step, or is sealed', async () => {
    const { room, world, give, noted, complain, collect, at } = await enter()
    const [one = ''] = await noted(['Fietsers'])
    const secret = await complain('De laatste bus gaat te vroeg.')
    for (const target of [at(world.chance.id()), at(one, 0, 'tables'), at(secret, 0, 'silent')])
      expect(await give([at(one), target])).toMatchObject(refused('not-found'))
    expect(room.answers(0).answers).toEqual([])
    expect(JSON.stringify(room.points())).not.toContain('laatste bus')
    await collect()
    expect(await give([at(secret, 0, 'silent')])).toMatchObject(accepted)
  })

  it('[DA4] of another that were not read are never overwritten, whatever two officers do and in whatever order', async () => {
    const acts = fc.array(
      fc.record({
        who: fc.constantFrom('one', 'two'),
        what: fc.constantFrom('look', 'give', 'withdraw'),
        notes: fc.uniqueArray(fc.nat({ max: 2 }), { minLength: 1, maxLength: 3 }),
      }),
      { maxLength: 25 },
    )
    const run = fc.asyncProperty(acts, async (list) => {
      const { world, room, ask, noted, at } = await enter()
      const ids = await noted(['a', 'b', 'c'])
      /** What each officer last read of each note. */
      const read: Record<string, Map<string, number>> = { one: new Map(), two: new Map() }
      const revOf = (note: string) => room.answers(0).answers.find((one) => one.note === note)?.rev ?? 0
      for (const { who, what, notes } of list) {
        const seen = read[who] ?? new Map<string, number>()
        const wanted = notes.map((n) => ids[n] ?? '')
        if (what === 'look') for (const note of ids) seen.set(note, revOf(note))
        else {
          const isUnread = wanted.some((note) => revOf(note) !== (seen.get(note) ?? 0))
          const targets = wanted.map((note) => at(note, seen.get(note) ?? 0))
          const why = `${who} ${world.chance.id()}`
          const intent =
            what === 'give'
              ? { type: 'answers.give', notes: targets, answer: { ...answer, why } }
              : { type: 'answers.withdraw', notes: targets }
          const before = JSON.stringify(room.answers(0))
          const told = await ask(intent, { ...officer, session: who, name: who })
          expect(told).toMatchObject(isUnread ? refused('changed-meanwhile') : accepted)
          if (isUnread) expect(JSON.stringify(room.answers(0))).toBe(before)
          else for (const note of wanted) seen.set(note, revOf(note))
        }
      }
      const before = room.answers(0)
      world.restart()
      expect((await world.room()).answers(0)).toEqual(before)
    })
    await fc.assert(run, { numRuns: 15 })
  })
})

describe('the end of the work', () => {
  it('[DA5] cannot be said while a complaint that was read has no answer, and can be taken back', async () => {
    const { room, ask, give, noted, complain, collect, at } = await enter()
    await noted(['Fietsers'])
    const one = await complain('De laatste bus gaat te vroeg.')
    const finish = { type: 'workshop.finish', finished: true } as { type: string }
    await collect()
    expect(await ask(finish)).toMatchObject({ refusal: { reason: 'answers-owed', detail: { n: 1 } } })
    await give([at(one, 0, 'silent')])
    expect(await ask(finish)).toMatchObject(accepted)
    expect(room.frame('staff').workshop.finished).toBe(true)
    await ask({ type: 'workshop.finish', finished: false } as { type: string })
    expect(room.frame('staff').workshop.finished).toBeUndefined()
  })

  it('[DA9] goes on by itself when a complaint is read after it was said to be done', async () => {
    const { room, ask, noted, complain, collect, give, at } = await enter()
    await noted(['Fietsers'])
    const finish = { type: 'workshop.finish', finished: true } as { type: string }
    expect(await ask(finish)).toMatchObject(accepted)
    const one = await complain('De laatste bus gaat te vroeg.')
    expect(room.frame('staff').workshop.finished).toBe(true)
    await collect()
    expect(room.frame('staff').workshop.finished).toBeUndefined()
    expect(await ask(finish)).toMatchObject({ refusal: { reason: 'answers-owed', detail: { n: 1 } } })
    await give([at(one, 0, 'silent')])
    expect(room.report().answers).toMatchObject({ finished: true, owed: 0 })
  })

  it('[DA10] no rehearsal begins while everyone can read the page with answers: it would show the play', async () => {
    const { ask, moderator } = await enter()
    await ask({ type: 'feedback.publish', changed: '' } as { type: string })
    const begin = () => ask({ type: 'rehearsal.begin' }, moderator)
    expect(await begin()).toMatchObject(refused('not-possible'))
    await ask({ type: 'feedback.withdraw' })
    expect(await begin()).toMatchObject(accepted)
  })

  it('[DA6] answers are public only after somebody said so, as they were then, and never of a rehearsal', async () => {
    const { room, ask, give, noted, at, moderator } = await enter()
    const [one = ''] = await noted(['Fietsers'])
    await give([at(one)])
    expect(room.feedback()).toBeNull()
    const publish = { type: 'feedback.publish', changed: '' } as { type: string }
    await ask(publish)
    await give([at(one, 1)], { ...answer, why: 'Later geschreven.' })
    expect(JSON.stringify(room.feedback())).not.toContain('Later geschreven.')
    expect(room.answers(0).feedback).toMatchObject({ edition: 1, isOpen: true })
    await ask({ type: 'feedback.withdraw' })
    expect(room.feedback()).toBeNull()
    const played = await enter()
    await played.ask({ type: 'rehearsal.begin' }, moderator)
    expect(await played.ask(publish)).toMatchObject(refused('not-possible'))
  })
})

describe('what is counted', () => {
  it('[DA7] every note that is shown stands in one point; what was put aside stands apart, and is not counted', async () => {
    const { world, room, noted, give, at, moderator } = await enter()
    const [one = '', two = '', three = ''] = await noted(['Fietsers', 'Bakkers', 'Iets over een buurman'])
    const group = { type: 'group.make', group: world.chance.id(), title: 'Samen', notes: [one, two] }
    expect(await world.ask(moderator, 'actors', group)).toMatchObject(accepted)
    const away = { type: 'note.hide', note: three, hidden: true }
    expect(await world.ask(moderator, 'actors', away)).toMatchObject(accepted)
    const points = room.points().flatMap(({ points: all }) => all)
    const notes = points.flatMap(({ notes: all }) => all.map(({ id }) => id as string))
    expect(notes.toSorted()).toEqual([one, two, three].map(String).toSorted())
    expect(points.map(({ type, standing }) => `${type} ${standing}`).toSorted()).toEqual([
      'group shown',
      'note aside',
    ])
    await give([at(one)])
    expect(room.report().answers).toMatchObject({ given: 0, of: 1 })
    await give([at(two)])
    expect(room.report().answers).toMatchObject({ given: 1, of: 1, byStatus: { 'taken-up': 1 } })
    const rows = room
      .report()
      .steps.flatMap(({ sections }) => sections.filter(({ thing }) => thing === 'answers'))
    expect(rows).toMatchObject([{ rows: [{ item: 'Samen', size: 2, answerBy: 'Mobiliteit' }] }])
  })
})

describe('[DA8] the id of a note', () => {
  it('[DA8] is its own in the whole workshop, sealed or shown: nobody makes a complaint that can never be answered', async () => {
    const { world, noted, complain, collect, give, at, ask } = await enter()
    const [shown = ''] = await noted(['Fietsers'])
    const sealed = await complain('De laatste bus gaat te vroeg.')
    const thief = await world.join()
    const taken = refused('already-there')
    const key = world.chance.id()
    const complaint = { type: 'note.add', note: shown, text: 'x' }
    expect(await world.ask(thief, 'silent', complaint, key)).toMatchObject(taken)
    const place = { ring: 1, sector: 'business-owners', angle: 0.5, depth: 0.5 }
    const copied = { type: 'note.add', note: sealed, prompt: 'active', text: 'x', place }
    expect(await world.ask(thief, 'actors', copied)).toMatchObject(taken)
    await collect()
    expect(await world.ask(thief, 'actors', copied)).toMatchObject(taken)
    expect(await give([at(sealed, 0, 'silent'), at(shown)])).toMatchObject(accepted)
    expect(await ask({ type: 'workshop.finish', finished: true } as { type: string })).toMatchObject(accepted)
  })
})

describe('[DA11] an answer', () => {
  it('[DA11] says why: one without a word is no answer', async () => {
    const { noted, give, at, room } = await enter()
    const [one = ''] = await noted(['Fietsers'])
    for (const why of ['', '   ', '\u200b'])
      expect(await give([at(one)], { ...answer, why })).toMatchObject({ type: 'refused' })
    expect(room.answers(0).answers).toEqual([])
    expect(await give([at(one)])).toMatchObject(accepted)
  })
})
