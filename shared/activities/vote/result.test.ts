// What comes of a vote: the count, the receipts, the report, an erasure.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { open } from './fold.ts'
import { kind } from './index.ts'
import { type Fact } from './model.ts'
import { receiptOf } from './receipt.ts'
import { stir } from './stir.ts'
import { type Dots } from './tally.ts'
import {
  configOf,
  itemId,
  lockOf,
  chance,
  opened,
  voted,
  closed,
  revealed,
  roomOf,
  ballots,
} from './rules.test-kit.ts'

describe('the result', () => {
  test('[VO21] the receipts sum to the result, there are as many as voters, and each finds its own ballot', () => {
    fc.assert(
      fc.property(ballots, (list) => {
        const view = roomOf(revealed(voted(list)))
        const receipts = view['receipts'] ?? {}
        expect(Object.keys(receipts)).toHaveLength(list.length)
        const dotsOf = (entry: unknown): Dots => (entry as { readonly dots: Dots }).dots
        for (const [id, entry] of Object.entries(view['result'] ?? {}))
          expect(Object.values(receipts).reduce<number>((sum, one) => sum + (dotsOf(one)[id] ?? 0), 0)).toBe(
            entry['dots'],
          )
        for (const [who, dots] of list)
          expect(dotsOf(receipts[receiptOf(lockOf(who))])).toEqual(
            Object.fromEntries(Object.entries(dots).map(([n, count]) => [itemId(Number(n)), count])),
          )
        expect(view['vote']).toMatchObject({
          turnout: { voted: list.length },
          summary: { ballots: list.length },
        })
      }),
    )
  })

  test('[VO22] the report has every item, those without dots too, and receipts only once revealed', () => {
    const state = voted([[1, { 1: 1, 2: 1 }]])
    expect(kind.report(closed(state)).flatMap((section) => section.rows)).toEqual([])
    const [votes, receipts] = kind.report(revealed(state))
    expect(votes?.rows).toHaveLength(4)
    expect(votes?.rows.at(0)).toMatchObject({ rank: 1, dots: 1, shared: { key: 'vote.shared' } })
    expect(votes?.rows.at(3)).toMatchObject({ rank: 3, item: 'voorstel 4', dots: 0 })
    expect(receipts?.rows).toMatchObject([{ ballot: 'voorstel 1 (1); voorstel 2 (1)', dots: 2 }])
    expect(kind.report(open(configOf()))).toHaveLength(2)
  })

  test('[VO23] an erasure takes a note’s text out of every copy', () => {
    const origin = { notes: ['bron-2' as never] }
    const frozen: Fact = { type: 'items.frozen', items: [...(opened().items ?? [])] }
    for (const fact of [frozen, stir(voted([]), chance(1))]) {
      expect(JSON.stringify(kind.redact(fact, origin))).not.toContain('voorstel 2')
      expect(JSON.stringify(kind.redact(fact, origin))).toContain('voorstel 3')
    }
  })
})
