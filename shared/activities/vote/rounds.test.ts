// Further rounds among some of the items, and what was set for them: the rules, each as a test.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { entries } from '../../table.ts'
import { kind } from './index.ts'
import type { Config, Intent, State } from './model.ts'
import { receiptOf } from './receipt.ts'
import {
  ask,
  cast,
  configOf,
  itemId,
  lockOf,
  moderator,
  phone,
  revealed,
  roomOf,
  voted,
  whyOf,
} from './rules.test-kit.ts'
import { sumOf } from './tally.ts'

describe('another round', () => {
  const start = (items: readonly number[], dots = 1): Intent => ({
    type: 'round.start',
    items: items.map(itemId),
    dots,
    most: 1,
  })
  const first = (): State =>
    revealed(
      voted([
        [1, { 1: 1, 2: 1 }],
        [2, { 1: 1, 2: 1 }],
        [3, { 3: 1 }],
      ]),
    )
  const second = (): State => ask(ask(first(), start([1, 2]), moderator), { type: 'reopened' }, moderator)
  const inSecond = (dots: { readonly [n: number]: number }): Intent => ({ ...cast(dots), round: 2 }) as Intent

  test('[VO44] is among items of the result, at least two, and starts empty with dots of its own', () => {
    expect(whyOf(first(), start([1]), moderator)).toBe('two-items')
    expect(whyOf(first(), start([1, 9]), moderator)).toBe('not-found')
    expect(whyOf(voted([]), start([1, 2]), moderator)).toBe('wrong-phase')
    const state = second()
    expect(roomOf(state)).toMatchObject({
      vote: { settings: { round: 2, dots: 1 }, turnout: { voted: 0 } },
      result: {},
      receipts: {},
    })
    expect(state.items?.map(({ id }) => id)).toEqual([itemId(1), itemId(2)])
  })

  test('[VO45] takes no ballot that was meant for an earlier one', () => {
    expect(whyOf(second(), cast({ 1: 1 }), phone(1))).toBe('not-open')
    expect(whyOf(second(), inSecond({ 1: 1 }), phone(1))).toBeNull()
    expect(whyOf(second(), inSecond({ 3: 1 }), phone(1))).toBe('not-found')
  })

  test('[VO46] keeps every earlier round, in the report and on the public list, through stirring and replay', () => {
    const state = revealed(ask(second(), inSecond({ 2: 1 }), phone(1, 11)))
    const [now, before] = kind.published?.(state)?.rounds ?? []
    expect([now?.round, before?.round]).toEqual([2, 1])
    expect(now?.ballots.map(({ receipt }) => receipt)).toEqual([receiptOf(lockOf(11))])
    expect(before?.ballots).toHaveLength(3)
    expect(before?.items.map(({ dots }) => dots)).toEqual([2, 2, 1, 0])
    const [votes, receipts] = kind.report(state)
    expect(votes?.rows.map((row) => ('round' in row ? row.round : null))).toEqual([1, 1, 1, 1, 2, 2])
    expect(receipts?.rows).toHaveLength(4)
  })

  test('[VO47] every round adds up: as many receipts as voters, and their dots are the result’s (200 evenings)', () => {
    const ballot = fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 })
    const list = fc.array(ballot, { maxLength: 12 })
    fc.assert(
      fc.property(list, list, (one, two) => {
        const laid = (items: readonly number[]) => Object.fromEntries(items.map((n) => [n, 1]))
        const config: Config = configOf()
        const start1 = revealed(
          voted(
            one.map((items, n) => [n, laid(items)] as const),
            config,
          ),
        )
        const opened2 = ask(ask(start1, start([1, 2, 3, 4], 3), moderator), { type: 'reopened' }, moderator)
        const end = revealed(
          two.reduce((state, items, n) => ask(state, inSecond(laid(items)), phone(n, 100 + n)), opened2),
        )
        const rounds = kind.published?.(end)?.rounds ?? []
        expect(rounds.map(({ ballots }) => ballots.length)).toEqual([two.length, one.length])
        for (const { items, ballots } of rounds)
          expect(items.reduce((sum, { dots }) => sum + dots, 0)).toBe(
            ballots.reduce((sum, { dots }) => sum + sumOf(dots), 0),
          )
        expect(new Set([...entries(end.ballots)].map(([receipt]) => receipt)).size).toBe(two.length)
      }),
      { numRuns: 200 },
    )
  })
})

describe('settings', () => {
  test('[VO48] what was set in the drawer stays when the run sheet’s texts change, also while it is open', () => {
    const config = configOf()
    const base = kind.open(config) as State
    const set = ask(base, { type: 'dots.set', dots: 5, most: 2 }, moderator)
    const open = ask(set, { type: 'opened' }, moderator, 'prepared')
    const renamed = { ...config, question: { nl: 'Wat eerst?' } }
    const state = ask(open, { type: 'configured', config: renamed }, moderator)
    expect(state.config).toMatchObject({ dotsPerPerson: 5, mostPerItem: 2, question: { nl: 'Wat eerst?' } })
    const back = kind.reverse(base, [{ type: 'settings.set', mode: 'ticket' }])
    expect(back).toMatchObject({ type: 'settings.set', mode: 'open', shuffle: true })
  })
})
