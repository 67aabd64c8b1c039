// The rules of a vote, each as a test.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { permitted } from '../../roles.ts'
import { entries } from '../../table.ts'
import { evolve, open } from './fold.ts'
import { kind } from './index.ts'
import { configSchema, factSchema, type Fact, type Intent, type State } from './model.ts'
import { receiptOf } from './receipt.ts'
import { stir } from './stir.ts'
import { sumOf } from './tally.ts'
import {
  configOf,
  step,
  itemId,
  phone,
  moderator,
  chance,
  ask,
  refusalOf,
  cast,
  opened,
  voted,
  closed,
  revealed,
  roomOf,
  seen,
  sortedReport,
  ballot,
  ballots,
  type Ballots,
} from './rules.test-kit.ts'

describe('what is voted on', () => {
  test('[VO6] opening freezes what was chosen, or everything, with new ids and the origin', () => {
    const all = opened().items ?? []
    expect(all.map((item) => [item.id, item.origin?.id, item.text])).toEqual(
      [1, 2, 3, 4].map((n) => [itemId(n), `bron-${n}`, `voorstel ${n}`]),
    )
    const choose: Intent = { type: 'items.choose', items: [{ step, id: 'bron-2' }] }
    const one = ask(ask(open(configOf()), choose, moderator), { type: 'opened' }, moderator)
    expect(one.items?.map((item) => item.text)).toEqual(['voorstel 2'])
    expect(Object.keys(roomOf(open(configOf()))['items'] ?? {})).toEqual([])
  })

  test('[VO7] typed items stand beside what comes from the sources', () => {
    const typed = [{ id: 'zitbank', text: { nl: 'Zitbank', en: 'Bench' } }]
    const state = opened(configSchema.parse({ ...configOf(), typed }))
    expect(state.items?.at(-1)).toMatchObject({ type: 'typed', text: 'Zitbank', local: { en: 'Bench' } })
  })

  test('[VO8] a vote over nothing does not open, an unknown item cannot be chosen', () => {
    expect(refusalOf(open(configOf()), { type: 'opened' }, moderator, [])).toBe('not-possible')
    const choose: Intent = { type: 'items.choose', items: [{ step, id: 'weg' }] }
    expect(refusalOf(open(configOf()), choose, moderator)).toBe('not-found')
  })

  test('[VO9] a reopening finds the items as they were; ballots were checked against them', () => {
    const state = opened()
    expect(ask(state, { type: 'opened' }, moderator).items).toBe(state.items)
    const other = configOf({ dotsPerPerson: 9 })
    expect(refusalOf(state, { type: 'configured', config: other }, moderator)).toBe('not-possible')
    const asked = configOf({ question: { nl: 'Wat eerst?' } })
    expect(refusalOf(state, { type: 'configured', config: asked }, moderator)).toBeNull()
  })
})

describe('a ballot', () => {
  test('[VO10] is checked on the server: dots left, most per item, items that exist, a key', () => {
    const state = opened()
    expect(refusalOf(state, cast({ 1: 1, 2: 1, 3: 1 }), phone(1))).toBeNull()
    expect(refusalOf(state, cast({ 1: 1, 2: 1, 3: 1, 4: 1 }), phone(1))).toBe('no-dots-left')
    expect(refusalOf(state, cast({ 1: 2 }), phone(1))).toBe('item-full')
    expect(refusalOf(state, cast({ 9: 1 }), phone(1))).toBe('not-found')
    expect(refusalOf(state, cast({ 1: 1 }), { ...phone(1), proof: null })).toBe('malformed')
    expect(refusalOf(state, cast({ 1: 1 }), { ...phone(1), voter: null })).toBe('malformed')
    expect(kind.intent.safeParse(cast({ 1: -1 })).success).toBe(false)
    expect(kind.intent.safeParse(cast({ 1: 0.5 })).success).toBe(false)
  })

  test('[VO11] the last one counts, with the same key or another, and none at all takes it back', () => {
    const state = ask(voted([[1, { 1: 1 }]]), cast({ 2: 1 }), phone(1, 77))
    expect([...entries(state.ballots)].map(([, one]) => one.dots)).toEqual([{ [itemId(2)]: 1 }])
    const back = ask(state, cast({ 2: 0 }), phone(1, 77))
    expect([back.ballots.size, back.voters.size]).toEqual([0, 0])
  })

  test('[VO12] whatever is asked, in any order: at most one ballot a voter, and every ballot within the limits', () => {
    const asked = fc.array(
      fc.record({
        who: fc.nat(4),
        key: fc.nat(4),
        dots: fc.dictionary(fc.constantFrom('1', '2', '3'), fc.nat(3)),
        close: fc.boolean(),
      }),
      { maxLength: 30 },
    )
    fc.assert(
      fc.property(asked, (list) => {
        const voters = new Set<number>()
        const end = list.reduce((state, { who, key, dots, close }) => {
          voters.add(who)
          const next = ask(state, cast(dots), phone(who, key))
          return close ? closed(next) : next
        }, opened())
        expect(end.ballots.size).toBeLessThanOrEqual(voters.size)
        for (const [receipt, one] of entries(end.ballots)) {
          expect(receipt).toBe(receiptOf(one.lock))
          expect(sumOf(one.dots)).toBeLessThanOrEqual(3)
          expect(Math.max(...Object.values(one.dots))).toBe(1)
        }
      }),
    )
  })

  test('[VO13] after a reopening nobody votes twice: only the phone that cast a ballot can change it', () => {
    const again = ask(revealed(voted([[1, { 1: 1 }]])), { type: 'reopened' }, moderator)
    expect(refusalOf(again, cast({ 2: 1 }), phone(1, 99))).toBe('already-voted')
    const moved = ask(again, cast({ 2: 1 }), phone(1))
    expect([...entries(moved.ballots)].map(([, one]) => one.dots)).toEqual([{ [itemId(2)]: 1 }])
    expect(ask(again, cast({ 3: 1 }), phone(2)).ballots.size).toBe(2)
  })

  test('[VO25] a lent key changes the ballot it belongs to, and gives whoever used it no second one', () => {
    const two = voted([
      [1, { 1: 1 }],
      [2, { 1: 1 }],
    ])
    const lent = ask(ask(closed(two), { type: 'reopened' }, moderator), cast({ 2: 1 }), phone(1))
    const changed = ask(lent, cast({ 3: 1 }), phone(2, 1))
    expect(refusalOf(changed, cast({ 4: 1 }), phone(2, 99))).toBe('already-voted')
    const again = [phone(2, 99), phone(1)].reduce((state, who) => ask(state, cast({ 4: 1 }), who), changed)
    expect(again.ballots.size).toBe(2)
    expect(again.voters.size).toBe(2)
  })

  test('[VO14] only participants, only while it is open', () => {
    expect(permitted(kind.permits, 'ballot.cast', 'participant', 'closed')).toBe('not-open')
    for (const role of ['moderator', 'host', 'tablet', 'screen', 'officer', 'system'] as const)
      expect(permitted(kind.permits, 'ballot.cast', role, 'open')).toBe('not-allowed')
    expect(permitted(kind.permits, 'items.choose', 'moderator', 'open')).toBe('wrong-phase')
  })
})

describe('secrecy', () => {
  test('[VO15] until the reveal two worlds with as many voters look the same, to the room, staff and report', () => {
    fc.assert(
      fc.property(ballots, fc.infiniteStream(ballot), (list, others) => {
        const one = voted(list)
        const other = voted(list.map(([who]) => [who, others.next().value ?? { 1: 1 }]))
        for (const at of [(state: State) => state, closed]) {
          expect(seen(at(one))).toBe(seen(at(other)))
          expect(sortedReport(at(one))).toBe(sortedReport(at(other)))
        }
      }),
    )
  })

  test('[VO16] no voter and no lock is in any view or report, at any time', () => {
    const state = revealed(
      voted([
        [1, { 1: 1 }],
        [2, { 2: 1 }],
      ]),
    )
    expect(seen(state) + sortedReport(state)).not.toMatch(/voter-|[0-9a-f]{64}/)
  })

  test('[VO17] the order of arrival and the voters’ names leave no trace after stirring', () => {
    const twice = ballots.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    )
    fc.assert(
      fc.property(twice, fc.nat(), ([one, other], seed) => {
        const fact = (list: Ballots): Fact => stir(voted(list), chance(seed))
        expect(fact(one)).toEqual(fact(other))
        expect(seen(revealed(voted(one)))).toBe(seen(revealed(voted(other))))
        const renamed = one.reduce(
          (state, [who, dots]) => ask(state, cast(dots), { ...phone(who), voter: `ander-${99 - who}` }),
          opened(),
        )
        expect(seen(revealed(renamed))).toBe(seen(revealed(voted(one))))
        expect(sortedReport(revealed(renamed))).toBe(sortedReport(revealed(voted(one))))
      }),
    )
  })

  test('[VO18] the stirred fact gives the whole state again; ballots and voters stand apart in it', () => {
    fc.assert(
      fc.property(ballots, fc.nat(), (list, seed) => {
        const state = voted(list)
        const fact = stir(state, chance(seed))
        expect(factSchema.safeParse(JSON.parse(JSON.stringify(fact))).success).toBe(true)
        const again = evolve(open(configOf()), fact)
        expect(seen(again)).toBe(seen(state))
        expect(stir(again, chance(seed))).toEqual(fact)
        if (fact.type !== 'stirred') throw new Error('expected the stirred fact')
        expect(fact.voters).toEqual([...fact.voters].sort())
        expect(JSON.stringify(fact.ballots)).not.toContain('voter-')
      }),
    )
  })

  test('[VO19] a reopening hides the result again', () => {
    const again = ask(revealed(voted([[1, { 1: 1 }]])), { type: 'reopened' }, moderator)
    expect(roomOf(again)).toMatchObject({ result: {}, receipts: {} })
  })

  test('[VO20] an open vote shows its totals while it runs, never its ballots', () => {
    const state = voted([[1, { 1: 1 }]], configOf({ secret: false }))
    expect(roomOf(state)['result']?.[itemId(1)]).toEqual({ dots: 1, rank: 1, shared: false })
    expect(roomOf(state)['receipts']).toEqual({})
  })
})
