// What nobody may see of the silent table, and that stirring leaves no trace of who came when.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evolve, open, stir } from './fold.ts'
import { kind } from './index.ts'
import { factSchema, type Fact, type Intent } from './model.ts'
import {
  config,
  day,
  noteId,
  phone,
  moderator,
  chance,
  room,
  ask,
  add,
  written,
  collected,
  revealed,
  plain,
  seen,
  wallOf,
} from './rules.test-kit.ts'

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
