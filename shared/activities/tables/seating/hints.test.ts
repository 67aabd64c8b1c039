// The arithmetic a moderator is told about tables and rounds.
import { describe, expect, test } from 'vitest'
import { choiceCap, crowdedHints, planRound, roundsHint, suggestOpenTables, suggestRounds } from './index.ts'
import { loadsOf, spread } from './testing/judge.ts'
import { chanceFrom, forSeeds } from './testing/seeded.ts'

describe('self-chosen first seats', () => {
  test('the choice cap is the least of the cap, a fair share and what later rounds can bear', () => {
    const input = { cap: null, expected: 40, present: 40, tables: 4, rounds: 3 }
    expect(choiceCap(input)).toBe(10)
    expect(choiceCap({ ...input, cap: 8 })).toBe(8)
    expect(choiceCap({ ...input, present: 12 })).toBe(6)
    expect(choiceCap({ ...input, present: 0 })).toBe(1)
  })

  test('one more than the later rounds can bear makes a later round unbalanced', () => {
    const tables = ['A', 'B', 'C', 'D'].map((id) => ({ id, cap: null }))
    const people = Array.from({ length: 12 }, (_, index) => ({ id: `p${index}` }))
    const bearable = 12 - 2 * 3
    forSeeds(20, (seed) => {
      const chosen = people.map((person, index) => [person.id, index <= bearable ? 'A' : 'B'] as const)
      const rounds = [Object.fromEntries(chosen)]
      const random = chanceFrom(seed).next
      const second = planRound({ tables, people, rounds, roundsLeft: 2, random })
      const third = planRound({ tables, people, rounds: [...rounds, second.seats], roundsLeft: 1, random })
      const input = { tables, people, rounds, roundsLeft: 1, random }
      const spreads = [second, third].map(({ seats }) => spread(loadsOf(input, seats)))
      expect(Math.max(...spreads)).toBeGreaterThan(1)
      expect([...second.notes, ...third.notes]).not.toEqual([])
    })
  })
})

test('one round fewer than tables is suggested', () => {
  expect(suggestRounds(4)).toBe(3)
  expect(suggestRounds(1)).toBe(1)
  expect(roundsHint(4, 3)).toBeNull()
  expect(roundsHint(4, 4)).toEqual({ type: 'no-slack', suggested: 3 })
  expect(roundsHint(4, 6)).toEqual({ type: 'second-lap', fromRound: 5, enough: 4 })
})

test('tables are suggested that hold four people or more', () => {
  expect(suggestOpenTables(2, 8)).toBe(1)
  expect(suggestOpenTables(20, 8)).toBe(5)
  expect(suggestOpenTables(120, 8)).toBe(8)
})

test('with as many rounds as tables, two fixed at a table of twenty people leave too little room', () => {
  const fixedAt = { A: 2, B: 0, C: 0, D: 0 }
  expect(crowdedHints(20, 4, fixedAt)).toEqual([{ table: 'A', mustTake: 18, hasRoomFor: 12 }])
  expect(crowdedHints(20, 3, fixedAt)).toEqual([])
})
