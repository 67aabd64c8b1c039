// Rules TA10 to TA16 of the theme tables: notes, hosts, sentences, and what may be seen of it all.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { permitted } from '../../roles.ts'
import { get, values } from '../../table.ts'
import { expect as lay } from './expect.ts'
import { kind } from './index.ts'
import type { TablesIntent } from './model.ts'
import { pictures } from './picture.ts'
import {
  actor,
  add,
  createHall,
  exampleWith,
  group,
  host,
  moderator,
  note,
  person,
  phone,
  place,
  slug,
  type Hall,
} from './testing/hall.ts'

const refused = (answer: ReturnType<Hall['ask']>) => (answer.ok ? null : answer.error)
const noteIn = (hall: Hall, n: number) => get(hall.state().notes.notes, note(n))

/** Eight people, round 1 running. */
const talking = (): Hall => {
  const hall = createHall(exampleWith({ seating: 'spread' }), 8)
  hall.open()
  hall.ask({ type: 'round.next' })
  return hall
}

describe('where a note lies', () => {
  it('[TA10] the server stamps table and round from the seat, whatever the phone says', () => {
    const hall = talking()
    const seat = hall.seat(0) ?? ''
    const other = seat === 'parking' ? 'circulation' : 'parking'
    hall.ask(add(1, other, 1), phone(0))
    hall.ask(add(2, other, 0), phone(0))
    hall.ask(add(3, other, 3), phone(0))
    for (const n of [1, 2, 3]) expect(noteIn(hall, n)?.place).toEqual({ table: seat, round: 1 })
    hall.ask(add(4, 'circulation', 3), host('parking'))
    hall.ask(add(5, 'circulation', 3), actor('tablet', null, 'parking'))
    for (const n of [4, 5]) expect(noteIn(hall, n)?.place).toEqual({ table: 'parking', round: 1 })
    hall.ask({ ...add(6, 'circulation', 1), paper: true } as TablesIntent, moderator)
    expect(noteIn(hall, 6)).toMatchObject({ place: { table: 'circulation', round: 1 }, origin: 'paper' })
  })

  it('[TA10] a note that waited for the network keeps the table where the server saw its writer sit', () => {
    const hall = talking()
    const first = hall.seat(0) ?? ''
    hall.ask({ type: 'round.next' })
    hall.ask(add(1, first, 1), phone(0))
    expect(noteIn(hall, 1)?.place).toEqual({ table: first, round: 1 })
    // Somebody else's table of that round does not count: the present seat does.
    const second = hall.seat(0) ?? ''
    hall.ask(add(2, second, 1), phone(0))
    expect(noteIn(hall, 2)?.place).toEqual({ table: second, round: 2 })
  })

  it('[TA10] without a seat, before the first round and to a question of another table nothing is laid', () => {
    const hall = createHall(exampleWith({ seating: 'choice' }), 4)
    hall.open()
    expect(refused(hall.ask(add(1, 'parking', 1), phone(0)))?.reason).toBe('not-seated')
    hall.ask({ type: 'seat.choose', table: slug('parking') }, phone(0))
    expect(refused(hall.ask(add(1, 'parking', 1), phone(0)))?.reason).toBe('not-possible')
    hall.ask({ type: 'round.next' })
    expect(refused(hall.ask(add(1, 'parking', 1, 'limit-load'), phone(0)))?.reason).toBe('not-found')
    expect(hall.ask(add(1, 'parking', 1), phone(0)).ok).toBe(true)
  })

  it('[TA11] a writer changes and withdraws only their own notes, of every round', () => {
    const hall = talking()
    hall.ask(add(1, hall.seat(0) ?? '', 1), phone(0))
    hall.ask({ type: 'round.next' })
    const edit: TablesIntent = { type: 'note.edit', note: note(1), text: 'Changed' }
    expect(refused(hall.ask(edit, phone(1)))?.reason).toBe('not-found')
    expect(hall.ask(edit, phone(0)).ok).toBe(true)
    hall.setPhase('closed')
    expect(refused(hall.ask(edit, phone(0)))?.reason).toBe('not-open')
    hall.setPhase('open')
    expect(hall.ask({ type: 'note.withdraw', note: note(1) }, phone(0)).ok).toBe(true)
    expect(noteIn(hall, 1)).toBeUndefined()
  })
})

describe('hosts', () => {
  it('[TA12] a host reaches nothing of another table', () => {
    const hall = talking()
    hall.ask(add(1, 'parking', 1), moderator)
    hall.ask({ type: 'group.make', group: group(1), title: 'A', notes: [note(1)] }, moderator)
    const intents: readonly TablesIntent[] = [
      { type: 'note.edit', note: note(1), text: 'x' },
      { type: 'note.discard', note: note(1), reason: 'x' },
      { type: 'note.hide', note: note(1), hidden: true },
      { type: 'group.make', group: group(2), title: 'x', notes: [note(1)] },
      { type: 'group.retitle', group: group(1), title: 'x' },
      { type: 'group.dissolve', group: group(1) },
      { type: 'summary.set', table: slug('parking'), prompt: slug('missed'), text: 'x' },
      { type: 'handover.set', table: slug('parking'), round: 1, text: 'x' },
      { type: 'help.ask', table: slug('parking') },
    ]
    for (const intent of intents) {
      expect(permitted(kind.permits, intent.type, 'host', 'open')).toBe('allowed')
      expect(refused(hall.ask(intent, host('circulation')))?.reason).toBe('not-found')
      expect(hall.ask(intent, host('parking')).ok).toBe(true)
      hall.ask({ type: 'note.restore', note: note(1) }, moderator)
    }
  })

  it('[TA12] rounds, seats and moving notes are not for hosts, tablets or phones', () => {
    for (const type of [
      'round.next',
      'round.undo',
      'seats.spread',
      'person.seat',
      'note.move',
      'table.close',
    ])
      for (const role of ['host', 'tablet', 'participant'] as const)
        expect(permitted(kind.permits, type, role, 'open')).toBe('not-allowed')
    for (const type of ['note.edit', 'note.discard', 'summary.set', 'group.make'])
      expect(permitted(kind.permits, type, 'tablet', 'open')).toBe('not-allowed')
  })

  it('[TA13] a group lies on one table, and a note that moves away leaves it', () => {
    const hall = talking()
    hall.ask(add(1, 'parking', 1), moderator)
    hall.ask(add(2, 'circulation', 1), moderator)
    hall.ask(add(3, 'parking', 1, 'car-park-to-shop'), moderator)
    const make = (notes: readonly number[]): TablesIntent => ({
      type: 'group.make',
      group: group(1),
      title: 'A',
      notes: notes.map(note),
    })
    expect(refused(hall.ask(make([1, 2])))?.detail).toEqual({ why: 'one-table' })
    hall.ask(make([1, 3]))
    expect(refused(hall.ask({ type: 'group.put', note: note(2), group: group(1) }))?.reason).toBe(
      'not-possible',
    )
    hall.ask({ type: 'note.move', note: note(1), place: place('circulation', 1) })
    expect(noteIn(hall, 1)).toMatchObject({ place: { table: 'circulation' }, group: null })
    const move: TablesIntent = { type: 'note.move', note: note(3), place: place('circulation', 1) }
    expect(refused(hall.ask(move))?.detail).toEqual({ why: 'not-asked-there' })
  })

  it('[TA14] handovers stay per round, summaries per question, and both reach the report', () => {
    const hall = talking()
    const table = slug('parking')
    const say = (round: number, text: string) =>
      hall.ask({ type: 'handover.set', table, round, text }, host('parking'))
    expect(say(1, 'Short stays free').ok).toBe(true)
    hall.ask({ type: 'round.next' })
    expect(say(1, 'Short stays free, long at the edge').ok).toBe(true)
    expect(say(2, 'Signs').ok).toBe(true)
    hall.ask({ type: 'round.next' })
    expect(refused(say(1, 'Too late'))?.reason).toBe('not-possible')
    hall.ask(
      { type: 'summary.set', table, prompt: slug('missed'), text: 'Signs are missing' },
      host('parking'),
    )
    const rows = kind.report(hall.state()).find((section) => section.thing === 'summaries')?.rows ?? []
    expect(rows.map((row) => ('text' in row ? row.text : null))).toEqual([
      'Signs are missing',
      'Short stays free, long at the edge',
      'Signs',
    ])
    const people = kind.report(hall.state()).find((section) => section.thing === 'tables')?.rows ?? []
    expect(people).toHaveLength(12)
  })
})

describe('what may be seen', () => {
  it('[TA15] each table shows its own notes only, and counts them; candidates come from all', () => {
    const hall = talking()
    hall.ask(add(1, 'parking', 1), moderator)
    hall.ask(add(2, 'parking', 1), moderator)
    hall.ask(add(3, 'circulation', 1), moderator)
    hall.ask(add(4, 'circulation', 1), moderator)
    hall.ask({ type: 'note.discard', note: note(4), reason: 'double' }, moderator)
    hall.ask({ type: 'group.make', group: group(1), title: 'Signs', notes: [note(1)] }, moderator)
    const view = kind.roomView(hall.state())
    expect([...values(view['parking']?.['notes'] ?? { size: 0, buckets: [] })]).toHaveLength(2)
    const overview = view['overview']?.['tables']
    expect(overview && get(overview, 'circulation')).toMatchObject({ notes: 1 })
    expect(kind.candidates(hall.state()).map((item) => [item.type, item.size])).toEqual([
      ['group', 1],
      ['note', 1],
      ['note', 1],
    ])
    const aside = kind.staffView(hall.state())['circulation']?.['aside']
    expect(aside && get(aside, note(4))).toMatchObject({ status: 'discarded', reason: 'double' })
  })

  it('[TA15] a note at one table leaves the parts of the others as they were', () => {
    const hall = talking()
    hall.ask(add(1, 'parking', 1), moderator)
    const before = kind.roomView(hall.state())
    hall.ask(add(2, 'circulation', 1), moderator)
    const after = kind.roomView(hall.state())
    const flat = (view: typeof after, part: string) => [
      ...values(view[part]?.['notes'] ?? { size: 0, buckets: [] }),
    ]
    expect(flat(after, 'parking')).toEqual(flat(before, 'parking'))
    expect(after['parking']?.['handovers']).toBe(before['parking']?.['handovers'])
  })

  it('[TA16] the facts played again give the same views, whatever happened', () => {
    const act = fc.oneof(
      fc.record({ type: fc.constant('join' as const) }),
      fc.record({ type: fc.constant('leave' as const), n: fc.nat(12) }),
      fc.record({ type: fc.constant('next' as const) }),
      fc.record({ type: fc.constant('undo' as const) }),
      fc.record({ type: fc.constant('spread' as const) }),
      fc.record({ type: fc.constant('note' as const), n: fc.nat(12), id: fc.nat(40) }),
      fc.record({ type: fc.constant('close' as const), n: fc.nat(3) }),
    )
    type Act = typeof act extends fc.Arbitrary<infer One> ? One : never
    const play = (hall: Hall, one: Act) => {
      const table = hall.state().config.tables[one.type === 'close' ? one.n : 0]
      if (one.type === 'join') hall.join()
      else if (one.type === 'leave') hall.leave(one.n)
      else if (one.type === 'next') hall.ask({ type: 'round.next' })
      else if (one.type === 'undo') hall.ask({ type: 'round.undo' })
      else if (one.type === 'spread') hall.ask({ type: 'seats.spread' })
      else if (one.type === 'note') hall.ask(add(one.id, 'parking', 1), phone(one.n))
      else if (table) hall.ask({ type: 'table.close', table: table.id })
    }
    const check = (seating: 'choice' | 'spread', acts: readonly Act[], seed: number) => {
      const config = exampleWith({ seating })
      const hall = createHall(config, 6, seed)
      hall.open()
      for (const one of acts) play(hall, one)
      const wire = JSON.parse(JSON.stringify(hall.facts)) as unknown[]
      const replayed = wire.reduce<ReturnType<typeof kind.open>>((state, fact) => {
        const read = kind.fact.safeParse(fact)
        if (!read.success) throw new Error(JSON.stringify(read.error.issues))
        return kind.evolve(state, read.data)
      }, kind.open(config))
      expect(kind.roomView(replayed)).toEqual(kind.roomView(hall.state()))
      expect(kind.staffView(replayed)).toEqual(kind.staffView(hall.state()))
      for (let n = 0; n < 20; n++)
        expect(kind.privateView(replayed, person(n))).toEqual(kind.privateView(hall.state(), person(n)))
    }
    fc.assert(
      fc.property(fc.constantFrom('choice', 'spread'), fc.array(act, { maxLength: 25 }), fc.nat(), check),
      { numRuns: 60 },
    )
  })

  it('[TA16] an intent on its way lands on its own table only', () => {
    const part = { notes: {}, groups: {}, summaries: {}, handovers: {} }
    expect(Object.keys(lay(part, add(1, 'parking', 1), 'parking')['notes'] ?? {})).toEqual([note(1)])
    expect(lay(part, add(1, 'parking', 1), 'circulation')).toBe(part)
    const summary: TablesIntent = {
      type: 'summary.set',
      table: slug('parking'),
      prompt: slug('missed'),
      text: 'x',
    }
    expect(lay(part, summary, 'parking')['summaries']).toEqual({ missed: { text: 'x', waiting: true } })
    expect(lay(part, summary, 'circulation')).toBe(part)
  })
})

describe('picture', () => {
  it('[TA17] holds every shown note as text, never as markup, and nothing that was put aside', () => {
    const hall = talking()
    hall.ask(add(1, 'parking', 1, 'missed', 'Signs <script>&'), moderator)
    hall.ask(add(2, 'parking', 1, 'missed', 'Unkind'), moderator)
    hall.ask({ type: 'note.discard', note: note(2), reason: 'name' }, moderator)
    const words = { language: 'en', title: 'Tables', t: (key: string) => key } as const
    const svg = pictures(kind.roomView(hall.state()), hall.state().config, {
      ...words,
      pick: (text) => text.en ?? '',
    })
      .map((drawn) => drawn.svg)
      .join('')
    expect(svg).toContain('Signs &#60;script&#62;&#38;')
    expect(svg).not.toContain('<script')
    expect(svg).not.toContain('Unkind')
    expect(svg).toContain('Public space')
  })
})
