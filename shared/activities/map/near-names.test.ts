// Rules MA17 and MA18: names that differ by a slip are found and offered, nothing more.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { GroupId } from '../../ids.ts'
import { mergeIntents } from './merge.ts'
import { timesNamed } from './names.ts'
import { editsAllowed, editsBetween, isNear, offersOf } from './near-names.ts'

const note = (id: string, text: string, group: string | null = null) => ({ id, text, group })
const word = fc.string({ unit: fc.constantFrom(...'abcdefgé', ' '), minLength: 0, maxLength: 9 })

/** The same number of edits, worked out in the plainest way: every way of writing the last sign, tried. */
const slowEdits = (a: string, b: string): number => {
  if (a === '' || b === '') return a.length + b.length
  const [x, y] = [a.slice(0, -1), b.slice(0, -1)]
  const swapped =
    a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)
      ? slowEdits(a.slice(0, -2), b.slice(0, -2)) + 1
      : Infinity
  const changed = slowEdits(x, y) + (a.at(-1) === b.at(-1) ? 0 : 1)
  return Math.min(changed, slowEdits(x, b) + 1, slowEdits(a, y) + 1, swapped)
}

describe('near names', () => {
  it('[MA17] counts edits as an independent count does, and stops at the limit', () => {
    const short = fc.string({ unit: fc.constantFrom(...'abc'), maxLength: 5 })
    fc.assert(
      fc.property(short, short, fc.integer({ min: 0, max: 5 }), (a, b, most) => {
        const edits = slowEdits(a, b)
        expect(editsBetween(a, b, most)).toBe(edits <= most ? edits : most + 1)
      }),
      { numRuns: 300 },
    )
  })

  it('[MA17] a slip of the finger, another order or a name within a name is near, in any script', () => {
    for (const [a, b] of [
      ['Marktkramers', 'marktkramer'],
      ['Fietsersgroep', 'Fietsresgroep'],
      ['Wijkcomité Begijnenplein', 'Begijnenplein wijkcomite'],
      ['Kring Handel', 'Kring Handel Centrum'],
      ['Çarşı esnafı', 'carsi esnafi'],
      ['جمعية التجار', 'جمعية التجا'],
      ['Handelskring van het centrum', 'Handelskrnig van t centrum'],
    ] as const)
      expect([a, b, isNear(a, b), isNear(b, a)]).toEqual([a, b, true, true])
    for (const [a, b] of [
      ['KSA', 'KSJ'],
      ['Wijk 1', 'Wijk 2'],
      ['Basisschool 12', 'Basisschool 21'],
      ['Scouts', 'Scouts Sint-Jan van het plein'],
      ['Bibliotheek', 'Bakkerij'],
    ] as const)
      expect([a, b, isNear(a, b)]).toEqual([a, b, false])
  })

  it('[MA17] near goes both ways, and short names must be the same', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(isNear(a, b)).toBe(isNear(b, a))
        expect(isNear(a, a)).toBe(true)
      }),
    )
    expect([4, 5, 12, 14, 21].map(editsAllowed)).toEqual([0, 1, 1, 2, 3])
  })

  it('[MA17] no thing is offered twice, each offer has two or more, and none is made of what was said to differ', () => {
    const anyNote = fc.record({
      text: fc.constantFrom('Scouts', 'scouts', 'Scoutss', 'Markt', 'Marktkramer', 'Marktkramers', 'Bib'),
      group: fc.constantFrom(null, null, 'a', 'b'),
    })
    const pair = fc.tuple(fc.nat(14), fc.nat(14)).filter(([a, b]) => a !== b)
    fc.assert(
      fc.property(fc.array(anyNote, { maxLength: 15 }), fc.array(pair, { maxLength: 4 }), (list, pairs) => {
        const notes = list.map((each, n) => ({ id: `n${n}`, ...each }))
        const groups = [
          { id: 'a', title: 'Scouts' },
          { id: 'b', title: 'Marktkramers' },
        ]
        const apart = pairs.map((both) => both.map((n) => `n${n}`))
        const offers = offersOf(notes, groups, apart)
        const ids = offers.flatMap(({ things }) => things.map(({ id }) => id))
        expect(new Set(ids).size).toBe(ids.length)
        for (const { things, times } of offers) {
          expect(things.length).toBeGreaterThan(1)
          expect(times).toBe(things.flatMap((thing) => thing.notes).length)
          for (const [x, y] of apart) {
            const holding = things.filter((thing) => thing.notes.some((id) => id === x || id === y))
            expect(holding.length).toBeLessThan(2)
          }
        }
      }),
    )
  })

  it('[MA18] two notes of one name that were said to differ are two actors', () => {
    const notes = [note('1', 'Jan'), note('2', 'jan'), note('3', 'Bib')]
    expect([...timesNamed(notes, [])]).toEqual([
      ['1', 2],
      ['2', 2],
      ['3', 1],
    ])
    expect([...timesNamed(notes, [], [['1', '2']]).values()]).toEqual([1, 1, 1])
    expect(offersOf(notes, [], [['1', '2']])).toEqual([])
    expect(offersOf(notes, [])).toHaveLength(1)
  })

  it('[MA17] merging asks for one group of all the notes, or fills the largest there is', () => {
    const id = 'g'.padEnd(22, '0') as GroupId
    const loose = offersOf([note('1', 'Scouts'), note('2', 'scouts')], [])[0]?.things ?? []
    expect(mergeIntents(loose, 'Scouts', id)).toEqual([
      { type: 'group.make', group: id, title: 'Scouts', notes: ['1', '2'] },
    ])
    const grouped =
      offersOf(
        [note('1', 'x', 'a'), note('2', 'y', 'b'), note('3', 'z', 'b'), note('4', 'scouts')],
        [
          { id: 'a', title: 'Scout' },
          { id: 'b', title: 'Scouts' },
        ],
      )[0]?.things ?? []
    expect(mergeIntents(grouped, 'Scouts', id)).toEqual([
      { type: 'group.put', note: '4', group: 'b' },
      { type: 'group.put', note: '1', group: 'b' },
      { type: 'group.dissolve', group: 'a' },
    ])
  })
})
