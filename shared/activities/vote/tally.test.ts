// Counting, advising and receipts: the arithmetic of a vote.
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codeAlphabet } from '../../ids.ts'
import { tableFrom } from '../../table.ts'
import { pictures } from './picture.ts'
import { receiptOf, receiptText } from './receipt.ts'
import { nearDuplicates, suggestDots, tooManyItems } from './suggest.ts'
import { configOf } from './rules.test-kit.ts'
import { sumOf, tally } from './tally.ts'

const lockOf = (key: string) => createHash('sha256').update(key).digest('hex')

describe('tally', () => {
  test('[VO1] ties share a rank, and the ranks after them are left out', () => {
    const ranked = tally(['a', 'b', 'c', 'd'], [{ a: 1, b: 2 }, { b: 2, c: 1 }, { a: 2, c: 2 }, { b: 1 }])
    expect(ranked.map(({ id, dots, rank, shared }) => [id, dots, rank, shared])).toEqual([
      ['b', 5, 1, false],
      ['a', 3, 2, true],
      ['c', 3, 2, true],
      ['d', 0, 4, false],
    ])
  })

  test('[VO2] every item is in, the sum is the sum of the ballots, a rank is one more than those above', () => {
    const ballot = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 0, max: 5 }))
    fc.assert(
      fc.property(fc.array(ballot), (ballots) => {
        const ranked = tally(['a', 'b', 'c', 'd'], ballots)
        expect(ranked.map((item) => item.id).sort()).toEqual(['a', 'b', 'c', 'd'])
        expect(ranked.reduce((sum, item) => sum + item.dots, 0)).toBe(
          ballots.reduce((sum, dots) => sum + sumOf(dots), 0),
        )
        for (const item of ranked) {
          expect(item.rank).toBe(ranked.filter((other) => other.dots > item.dots).length + 1)
          expect(item.shared).toBe(ranked.filter((other) => other.dots === item.dots).length > 1)
        }
      }),
    )
  })
})

describe('advice', () => {
  test('[VO3] a quarter of the items, between 3 and 5 up to twenty; a third beside it', () => {
    const of = (n: number) => [suggestDots(n).suggested, suggestDots(n).third]
    expect(of(8)).toEqual([3, 3])
    expect(of(12)).toEqual([3, 4])
    expect(of(15)).toEqual([4, 5])
    expect(of(20)).toEqual([5, 7])
    expect(of(32)).toEqual([8, 11])
    expect(of(2)).toEqual([2, 1])
    expect(of(0)).toEqual([1, 1])
  })

  test('[VO4] near-duplicates are found whatever the case, accents or signs; different things are not', () => {
    const texts = [
      'Laden en lossen voor 11 uur',
      'laden & lossen vóór 11 uur!',
      'Meer banken op het plein',
      'Veilig fietsen aan de schoolpoort',
    ]
    expect(nearDuplicates(texts)).toEqual([[0, 1]])
    expect(nearDuplicates(['شجرة', 'مقعد'])).toEqual([])
    expect([tooManyItems(12), tooManyItems(13)]).toEqual([false, true])
  })
})

describe('receipts', () => {
  test('[VO5] eight signs of the code alphabet, always the same for the same key, spread over all signs', () => {
    const receipts = Array.from({ length: 2000 }, (_, n) => receiptOf(lockOf(`key ${n}`)))
    expect(receipts.every((one) => one.length === 8 && [...one].every((s) => codeAlphabet.includes(s)))).toBe(
      true,
    )
    expect(receiptOf(lockOf('key 7'))).toBe(receipts[7])
    expect(new Set(receipts).size).toBe(2000)
    for (let at = 0; at < 8; at++)
      expect(new Set(receipts.map((one) => one[at])).size).toBe(codeAlphabet.length)
    expect(receiptText('4PQ27TNK')).toBe('4PQ2-7TNK')
  })
})

describe('the picture', () => {
  test('[VO24] draws a dot for every dot, and a text is never markup', () => {
    const view = {
      main: {
        items: tableFrom([
          ['a', { text: '<i>Bank</i>', order: 0 }],
          ['b', { text: 'Boom', order: 1 }],
        ]),
        result: tableFrom([
          ['a', { dots: 2, rank: 2, shared: false }],
          ['b', { dots: 3, rank: 1, shared: false }],
        ]),
        vote: tableFrom([['turnout', { voted: 4 }]]),
      },
    }
    const words = { language: 'nl', title: 'Stemming', t: (key: string) => key } as const
    const draw = (seen: typeof view | object): string =>
      pictures({ ...seen }, configOf(), { ...words, pick: (text) => text.nl ?? '' })[0]?.svg ?? ''
    const drawn = draw(view)
    expect(drawn.match(/<circle/g)).toHaveLength(5)
    expect(drawn).not.toContain('<i>')
    expect(drawn.indexOf('Boom')).toBeLessThan(drawn.indexOf('Bank'))
    expect(draw({})).toContain('</svg>')
  })
})
