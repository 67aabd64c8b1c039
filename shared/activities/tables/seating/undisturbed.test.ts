// Evenings on which nobody comes or goes: rules that must hold for every size of hall.
import { describe, expect, test } from 'vitest'
import { eveningsToPlay, forSeeds } from './testing/seeded.ts'
import { playEvening, UNDISTURBED, type Climate } from './testing/evenings.ts'
import { leastRepeatedPairs, loadsOf, repeatedPairs, spread } from './testing/judge.ts'

const exactly = (tables: number, people: number, rounds: number): Climate => ({
  ...UNDISTURBED,
  tables: [tables, tables],
  people: [people, people],
  rounds: () => rounds,
})

describe('[S3] undisturbed, every round is balanced', () => {
  for (const tables of [3, 4, 5, 6, 7, 8]) {
    test(`[S3] ${tables} tables, 2 to 80 people, any number of rounds up to ${tables}`, () => {
      const unbalanced: string[] = []
      for (let people = 2; people <= 80; people += 1) {
        // Any prefix of an evening of fewer rounds is a plan of its own, so each number of rounds is played.
        for (let rounds = 2; rounds <= tables; rounds += 1) {
          const { moves } = playEvening(people * 10 + rounds, exactly(tables, people, rounds))
          for (const [index, { input, seating }] of moves.entries()) {
            const isEven = spread(loadsOf(input, seating.seats)) <= 1
            if (!isEven || seating.notes.length > 0)
              unbalanced.push(`${people}/${tables}/${rounds} move ${index + 1}`)
          }
        }
      }
      expect(unbalanced).toEqual([])
    })
  }
})

test('[S13] undisturbed, people meet again at most 1.2 times as often as they must', () => {
  let met = 0
  let bound = 0
  forSeeds(eveningsToPlay(100), (seed) => {
    const climate: Climate = { ...UNDISTURBED, tables: [6, 8], people: [36, 120], rounds: () => 3 }
    const { moves, rounds } = playEvening(seed, climate)
    met += repeatedPairs(rounds)
    bound += leastRepeatedPairs(moves[0]?.input.people.length ?? 0, moves[0]?.input.tables.length ?? 0, 3)
  })
  expect(bound).toBeGreaterThan(0)
  expect(met / bound).toBeLessThanOrEqual(1.2)
})
