// What the seating promises exactly, judged by written-apart checkers: every permitted seating for small halls,
// maximum flow for large ones. No units here; caps, fixed people, self-chosen seats, churn and re-plans are.
import { describe, expect, test } from 'vitest'
import { planRound } from './index.ts'
import { bruteForce, judge } from './testing/brute.ts'
import { LIVELY, playEvening, withAnnounced, type Climate, type Move } from './testing/evenings.ts'
import {
  canSeat,
  eveningCanBalance,
  highFor,
  leastSpread,
  loadsOf,
  speaksT3,
  spread,
} from './testing/judge.ts'
import { chanceFrom, eveningsToPlay, forSeeds } from './testing/seeded.ts'

const SMALL: Climate = {
  ...LIVELY,
  tables: [2, 4],
  people: [2, 6],
  fixed: 0.15,
  churn: 0.15,
  caps: 0.5,
  groups: 0.4,
}

const forMoves = (count: number, climate: Climate, check: (move: Move) => void) =>
  forSeeds(count, (seed) => {
    for (const move of playEvening(seed, climate).moves) check(move)
  })

/** Hard halls: half the people lack most tables, so balance is often impossible. */
const LOPSIDED: Climate = { ...LIVELY, rounds: (tables) => tables, churn: 0.3, fixed: 0.15 }

describe('against every permitted seating of small halls', () => {
  test('[S2] [S5] [S10] as few over the cap, as even and as few seats changed as any', () => {
    let checked = 0
    forMoves(eveningsToPlay(250), SMALL, ({ input, seating }) => {
      if (input.people.length > 7) return
      const { best, spread: least } = bruteForce(input)
      expect(judge(input, seating.seats)).toEqual(best)
      if (best[0] === 0) expect(spread(loadsOf(input, seating.seats))).toBe(least)
      checked += 1
    })
    expect(checked).toBeGreaterThan(500)
  })
})

test('[S9] with people who stay together, small halls are nearly always as good as any seating that keeps them whole', () => {
  let [checked, missed] = [0, 0]
  forMoves(eveningsToPlay(300), { ...SMALL, units: 1 }, ({ input, seating }) => {
    const isUnit = (unit: readonly string[]) => input.people.filter(({ id }) => unit.includes(id)).length > 1
    // A unit that is cut or has no table in common has no one best way to be parted.
    const isWhole = !seating.notes.some(({ type }) => type === 'unit-cut' || type === 'unit-split')
    if (input.people.length > 7 || !isWhole || !(input.units ?? []).some(isUnit)) return
    checked += 1
    if (judge(input, seating.seats).join() !== bruteForce(input).best.join()) missed += 1
  })
  expect(checked).toBeGreaterThan(150)
  // Bin packing: a bounded search, so this is a measured bound and not a promise.
  expect(missed / checked).toBeLessThan(0.02)
})

describe('against maximum flow', () => {
  for (const [name, climate, evenings] of [
    ['lively', { ...LIVELY, groups: 0.3 }, 250],
    ['lopsided', LOPSIDED, 100],
  ] as const) {
    test(`[S2] ${name} evenings have the least spread there is`, () => {
      let uneven = 0
      forMoves(eveningsToPlay(evenings), climate, ({ input, seating }) => {
        const actual = spread(loadsOf(input, seating.seats))
        if (canSeat(input, Math.floor(input.people.length / input.tables.length), highFor(input), true)) {
          expect(actual).toBeLessThanOrEqual(1)
          return
        }
        uneven += 1
        const least = leastSpread(input)
        if (least !== null) expect(actual).toBe(least)
      })
      expect(uneven).toBeGreaterThan(0)
    })
  }

  test('[S10] no table is over its cap when the caps can be kept', () => {
    let capped = 0
    forMoves(eveningsToPlay(150), { ...LIVELY, caps: 1 }, ({ input, seating }) => {
      if (!canSeat(input, 0, input.people.length, true)) return
      capped += 1
      const loads = loadsOf(input, seating.seats)
      expect(loads.filter((load, table) => load > (input.tables[table]?.cap ?? Infinity))).toEqual([])
    })
    expect(capped).toBeGreaterThan(100)
  })

  test('[S4] if the rest of the evening could be balanced before the move, it can after it', () => {
    let checked = 0
    const climate: Climate = { ...LIVELY, rounds: (tables) => tables, caps: 0, selfChosen: 0, replans: 0 }
    forMoves(eveningsToPlay(300), climate, ({ input, seating }) => {
      if (input.roundsLeft < 2 || !speaksT3(input) || !eveningCanBalance(input)) return
      checked += 1
      expect(spread(loadsOf(input, seating.seats))).toBeLessThanOrEqual(1)
      expect(eveningCanBalance(input, seating.seats)).toBe(true)
    })
    expect(checked).toBeGreaterThan(200)
  })
})

test('[S6] planning again with nothing changed gives back every announced seat', () => {
  forMoves(eveningsToPlay(200), LOPSIDED, ({ input, seating }) => {
    const people = input.people.map((person) => withAnnounced(person, seating.seats))
    const again = planRound({ ...input, people, random: chanceFrom(99).next })
    expect(again.seats).toEqual(seating.seats)
    expect(again.notes.map((note) => note.type)).not.toContain('seats-changed')
  })
})
