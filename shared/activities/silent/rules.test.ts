// The promises of the silent table, each as a test.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Actor, Room, RoomIntent, View } from '../contract.ts'
import type { NoteId } from '../../ids.ts'
import type { JsonObject } from '../../json.ts'
import type { Phase } from '../../protocol/phase.ts'
import { permitted } from '../../roles.ts'
import { emptyTable, entries } from '../../table.ts'
import { evolve, open, stir } from './fold.ts'
import { kind } from './index.ts'
import { factSchema, type Config, type Fact, type Intent, type State } from './model.ts'

const config: Config = {
  prompt: { nl: 'Wat zit je dwars?' },
  promises: [{ nl: 'Een.' }, { nl: 'Twee.' }, { nl: 'Drie.' }],
}
const day = Date.UTC(2026, 10, 12)
const noteId = (n: number) => `note-${String(n).padStart(17, '0')}` as NoteId

const phone = (n: number): Actor => ({
  role: 'participant',
  person: null,
  voter: `voter-${n}`,
  proof: `lock-${n}`,
  table: null,
})
const moderator: Actor = { role: 'moderator', person: null, voter: null, proof: null, table: null }

/** Chance that is the same each time it is made. */
const chance = (seed: number) => () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
  return seed / 2 ** 32
}

const room = (phase: Phase, seed = 7): Room => ({
  phase,
  now: day,
  random: chance(seed),
  newId: () => noteId(99),
  people: [],
  items: [],
})

const ask = (
  state: State,
  intent: Intent | RoomIntent,
  by: Actor,
  phase: Phase = 'open',
  seed = 7,
): State => {
  const decided = kind.decide(state, intent, by, room(phase, seed))
  return decided.ok ? decided.value.reduce(evolve, state) : state
}
const refusalOf = (state: State, intent: Intent, by: Actor, phase: Phase = 'open') => {
  const decided = kind.decide(state, intent, by, room(phase))
  return decided.ok ? null : decided.error.reason
}

const add = (n: number, text = `klacht ${n}`): Intent => ({ type: 'note.add', note: noteId(n), text })
const written = (...numbers: readonly number[]): State =>
  numbers.reduce((state, n) => ask(state, add(n), phone(n)), open(config))
/** What the workshop does at a collecting: the room intent, then the stirring, of which alone the state is made again. */
const collected = (state: State, intent: 'collected' | 'closed' = 'collected', seed = 7): State =>
  evolve(open(config), stir(ask(state, { type: intent }, moderator), chance(seed)))
const revealed = (state: State): State =>
  ask(collected(state, 'closed'), { type: 'revealed' }, moderator, 'closed')

const plain = (view: View): unknown =>
  Object.fromEntries(
    Object.entries(view).map(([part, collections]) => [
      part,
      Object.fromEntries(
        Object.entries(collections).map(([name, table]) => [
          name,
          Object.fromEntries([...entries(table)].sort()),
        ]),
      ),
    ]),
  )
const seen = (state: State) => JSON.stringify([plain(kind.roomView(state)), plain(kind.staffView(state))])
const wallOf = (state: State) =>
  [...entries(kind.roomView(state)['main']?.['wall'] ?? emptyTable<JsonObject>())]
    .map(([id, note]) => ({ id, text: note['text'], place: Number(note['place']) }))
    .sort((a, b) => a.place - b.place)

const numbers = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 12 })
const intents = fc.array(
  fc.oneof(
    fc.record({
      who: fc.nat(5),
      n: fc.nat(5),
      type: fc.constantFrom('note.add', 'note.edit'),
      text: fc.string({ minLength: 1 }),
    }),
    fc.record({ who: fc.nat(5), n: fc.nat(5), type: fc.constant('note.withdraw') }),
  ),
  { maxLength: 20 },
)

describe('what nobody sees', () => {
  test('[SI1] before the reveal the room and the keeper see nothing of sealed notes, not even a count', () => {
    const nothing = seen(open(config))
    fc.assert(
      fc.property(intents, (asked) => {
        const state = asked.reduce(
          (next, { who, n, ...rest }) => ask(next, { ...rest, note: noteId(n) } as Intent, phone(who)),
          open(config),
        )
        expect(seen(state)).toBe(nothing)
        expect(kind.report(state)).toEqual([{ thing: 'complaints', rows: [] }])
      }),
    )
  })

  test('[SI2] after a collecting the room still sees no text and no count, the keeper sees all', () => {
    const state = collected(written(1, 2, 3))
    expect(plain(kind.roomView(state))).toEqual(plain(kind.roomView(open(config))))
    expect(JSON.stringify(plain(kind.staffView(state)))).toMatch(/klacht 1.*klacht 2.*klacht 3/)
  })

  test('[SI3] rewriting a collected or set-aside note changes no view until the next collecting', () => {
    const aside = ask(
      collected(written(1, 2)),
      { type: 'note.setAside', note: noteId(1), reason: 'Er staat een naam in.' },
      moderator,
    )
    const rewritten = [1, 2].reduce(
      (state, n) => ask(state, { type: 'note.edit', note: noteId(n), text: 'anders' }, phone(n)),
      aside,
    )
    expect(rewritten).not.toEqual(aside)
    expect(seen(rewritten)).toBe(seen(aside))
  })

  test('[SI4] no fact holds a person, and none a time finer than the day', () => {
    const decided = kind.decide(open(config), add(1), phone(1), room('open'))
    const facts = decided.ok ? decided.value : []
    expect(facts).toHaveLength(1)
    expect(JSON.stringify(facts)).not.toContain('voter')
    expect(facts[0]).toMatchObject({ day, lock: 'lock-1' })
  })

  test('[SI5] no lock is in any view or report, at any time', () => {
    const state = revealed(written(1, 2, 3))
    expect(seen(state) + JSON.stringify(kind.report(state))).not.toContain('lock-')
  })
})

describe('stirring', () => {
  test('[SI6] the stirred fact alone gives the whole state again, and again', () => {
    fc.assert(
      fc.property(numbers, fc.nat(), (list, seed) => {
        const state = revealed(written(...list))
        const fact = stir(state, chance(seed))
        expect(factSchema.safeParse(JSON.parse(JSON.stringify(fact))).success).toBe(true)
        const again = evolve(open(config), fact)
        expect(seen(again)).toBe(seen(state))
        expect(kind.report(again)).toEqual(kind.report(state))
        expect(stir(again, chance(seed))).toEqual(fact)
      }),
    )
  })

  test('[SI7] the order of arrival leaves no trace: fact, views and report are the same under permutation', () => {
    const twice = numbers.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    )
    fc.assert(
      fc.property(twice, fc.nat(), ([one, other], seed) => {
        const fact = (list: readonly number[]): Fact =>
          stir(ask(written(...list), { type: 'closed' }, moderator), chance(seed))
        expect(fact(one)).toEqual(fact(other))
        expect(wallOf(revealed(written(...one)))).toEqual(wallOf(revealed(written(...other))))
      }),
    )
  })

  test('[SI8] chance orders the wall: another chance, another order', () => {
    const state = collected(written(1, 2, 3, 4, 5, 6, 7, 8), 'closed')
    const orders = new Set(
      Array.from({ length: 20 }, (_, seed) =>
        wallOf(ask(state, { type: 'revealed' }, moderator, 'closed', seed))
          .map((note) => note.id)
          .join(),
      ),
    )
    expect(orders.size).toBeGreaterThan(10)
  })
})

describe('one’s own note', () => {
  test('[SI9] another’s note, an unknown one and a note without a key get the same answer', () => {
    const state = written(1)
    const paper = ask(state, { type: 'note.add', note: noteId(2), text: 'papier', paper: true }, moderator)
    for (const type of ['note.edit', 'note.withdraw'] as const) {
      const try_ = (n: number, by: Actor) =>
        refusalOf(paper, { type, note: noteId(n), text: 'x' } as Intent, by)
      expect(try_(1, phone(2))).toBe('not-found')
      expect(try_(7, phone(2))).toBe('not-found')
      expect(try_(2, phone(2))).toBe('not-found')
      expect(try_(2, { ...phone(1), proof: null })).toBe('not-found')
      expect(try_(1, phone(1))).toBeNull()
    }
  })

  test('[SI10] a note needs a key, and paper needs a moderator', () => {
    expect(refusalOf(open(config), add(1), { ...phone(1), proof: null })).toBe('malformed')
    expect(refusalOf(open(config), { ...add(1), paper: true } as Intent, phone(1))).toBe('malformed')
    expect(refusalOf(open(config), add(1), moderator)).toBe('malformed')
  })

  test('[SI11] who rewrites a note that was set aside puts it back, sealed until the next collecting', () => {
    let state = collected(written(1))
    state = ask(state, { type: 'note.setAside', note: noteId(1), reason: 'Naam.' }, moderator)
    state = ask(state, { type: 'note.edit', note: noteId(1), text: 'zonder naam' }, phone(1))
    expect(wallOf(revealed(state)).map((note) => note.text)).toEqual(['zonder naam'])
  })

  test('[SI12] words that were rewritten since the collecting never reach the wall', () => {
    let state = collected(written(1))
    state = ask(state, { type: 'note.edit', note: noteId(1), text: 'anders' }, phone(1))
    expect(wallOf(ask(state, { type: 'revealed' }, moderator, 'closed'))).toEqual([])
  })

  test('[SI13] a withdrawn note is gone from state, views and report', () => {
    const state = ask(collected(written(1)), { type: 'note.withdraw', note: noteId(1) }, phone(1))
    expect(state.notes.size).toBe(0)
    expect(kind.report(state)).toEqual([{ thing: 'complaints', rows: [] }])
  })

  test('[SI14] what hangs on the wall can be withdrawn, not rewritten', () => {
    const state = revealed(written(1))
    expect(refusalOf(state, { type: 'note.edit', note: noteId(1), text: 'x' }, phone(1))).toBe('not-possible')
    expect(wallOf(ask(state, { type: 'note.withdraw', note: noteId(1) }, phone(1)))).toEqual([])
  })
})

describe('the silence keeper', () => {
  test('[SI15] a sealed note cannot be set aside: the same answer as for none', () => {
    const intent: Intent = { type: 'note.setAside', note: noteId(1), reason: 'x' }
    expect(refusalOf(written(1), intent, moderator)).toBe('not-found')
    expect(refusalOf(open(config), intent, moderator)).toBe('not-found')
  })

  test('[SI16] set aside: off the wall, a public verdict without its text; put back: up again in its own place', () => {
    const state = revealed(written(1, 2, 3))
    const aside = ask(
      state,
      { type: 'note.setAside', note: noteId(2), reason: 'Naam.' },
      moderator,
      'revealed',
    )
    expect(wallOf(aside)).toHaveLength(2)
    const room_ = JSON.stringify(plain(kind.roomView(aside)))
    expect(room_).toContain('Naam.')
    expect(room_).not.toContain('klacht 2')
    expect(wallOf(ask(aside, { type: 'note.putBack', note: noteId(2) }, moderator, 'revealed'))).toEqual(
      wallOf(state),
    )
  })

  test('[SI17] what was set aside stays off the wall at the reveal and stands in the report with its reason', () => {
    let state = collected(written(1, 2), 'closed')
    state = ask(state, { type: 'note.setAside', note: noteId(1), reason: 'Naam.' }, moderator, 'closed')
    state = ask(state, { type: 'revealed' }, moderator, 'closed')
    expect(wallOf(state).map((note) => note.id)).toEqual([noteId(2)])
    const rows = kind.report(state).flatMap((section) => section.rows)
    expect(rows).toHaveLength(2)
    expect(rows).toContainEqual(
      expect.objectContaining({
        reason: 'Naam.',
        madeAt: '2026-11-12',
        status: { key: 'silent.status.aside' },
      }),
    )
  })

  test('[SI18] after a reopening the wall stays as it hangs; new notes come with the next collecting, behind it', () => {
    const first = revealed(written(1, 2, 3))
    const reopened = ask(ask(first, { type: 'reopened' }, moderator), add(4), phone(4))
    expect(wallOf(reopened)).toEqual(wallOf(first))
    const second = wallOf(revealed(reopened))
    expect(second.slice(0, 3)).toEqual(wallOf(first))
    expect(second.map((note) => note.id)).toContain(noteId(4))
  })

  test('[SI19] undo opposes the keeper’s own acts only', () => {
    const state = collected(written(1))
    const fact: Fact = { type: 'note.setAside', note: noteId(1), reason: 'Naam.' }
    expect(kind.reverse(state, [fact])).toEqual({ type: 'note.putBack', note: noteId(1) })
    expect(
      kind.reverse(evolve(state, fact), [{ type: 'note.putBack', note: noteId(1), place: null }]),
    ).toEqual({
      type: 'note.setAside',
      note: noteId(1),
      reason: 'Naam.',
    })
    expect(kind.reverse(state, [{ type: 'note.withdrawn', note: noteId(1) }])).toBeNull()
  })
})

describe('the door', () => {
  test('[SI20] phones write only while it is open; tablets, hosts and screens never', () => {
    expect(permitted(kind.permits, 'note.edit', 'participant', 'closed')).toBe('not-open')
    expect(refusalOf(open(config), add(1), phone(1), 'closed')).toBe('not-open')
    for (const role of ['tablet', 'host', 'screen', 'officer'] as const)
      for (const type of Object.keys(kind.permits))
        expect(permitted(kind.permits, type, role, 'open')).toBe('not-allowed')
  })

  test('[SI21] a note has at most 280 signs, and its own number', () => {
    const parse = (text: string) => kind.intent.safeParse(add(1, text)).success
    expect([parse('é'.repeat(280)), parse('é'.repeat(281)), parse('  ')]).toEqual([true, false, false])
    expect(refusalOf(written(1), add(1), phone(1))).toBe('already-there')
  })

  test('[SI22] an erasure takes the text out of every fact, the stirred one too', () => {
    const stirred = stir(collected(written(1, 2)), chance(1))
    const added: Fact = {
      type: 'note.added',
      note: noteId(1),
      text: 'klacht 1',
      lock: 'lock-1',
      origin: 'phone',
      day,
      collected: false,
    }
    const origin = { notes: [noteId(1)] }
    for (const fact of [stirred, added])
      expect(JSON.stringify(kind.redact(fact, origin))).not.toContain('klacht 1')
    expect(JSON.stringify(kind.redact(stirred, origin))).toContain('klacht 2')
    expect(kind.redact(stirred, { notes: [] })).toEqual(stirred)
  })
})
