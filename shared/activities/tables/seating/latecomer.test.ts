// One person during a round: nobody else moves.
import { expect, test } from 'vitest'
import { planRound, seatLatecomer } from './index.ts'
import { LIVELY, playEvening } from './testing/evenings.ts'
import { isFixed, loadsOf, permittedFor } from './testing/judge.ts'
import { chanceFrom, eveningsToPlay, forSeeds } from './testing/seeded.ts'

const tables = ['A', 'B', 'C'].map((id) => ({ id, cap: null as number | null }))

test('[S11] a latecomer moves nobody, and no permitted table with room was emptier', () => {
  forSeeds(eveningsToPlay(150), (seed) => {
    for (const { input, seating } of playEvening(seed, { ...LIVELY, caps: 0.5 }).moves) {
      const before = JSON.stringify(seating.seats)
      const someone = input.people[0]?.id ?? ''
      for (const person of ['newcomer', someone]) {
        const seats = Object.fromEntries(Object.entries(seating.seats).filter(([id]) => id !== person))
        const seat = seatLatecomer({ tables: input.tables, person, rounds: input.rounds, seats })
        const loads = loadsOf(input, seats)
        const open = permittedFor(input, { id: person })
        const table = input.tables.findIndex(({ id }) => id === seat)
        expect(open).toContain(table)
        const hasRoom = (at: number) => (loads[at] ?? 0) < (input.tables[at]?.cap ?? Infinity)
        const least = (of: readonly number[]) => Math.min(...of.map((at) => loads[at] ?? 0))
        const withRoom = open.filter(hasRoom)
        expect(loads[table]).toBe(least(withRoom.length > 0 ? withRoom : open))
        if (withRoom.length > 0) expect(hasRoom(table)).toBe(true)
      }
      expect(JSON.stringify(seating.seats)).toBe(before)
    }
  })
})

test('[S11] on a tie the latecomer takes the table most people have yet to visit', () => {
  const rounds = [{ p: 'A', q: 'B', r: 'A' }]
  const seats = { p: 'C', q: 'A', r: 'B' }
  expect(seatLatecomer({ tables, person: 'new', rounds, seats })).toBe('C')
})

test('[S11] a full table is last, even when it is the emptiest', () => {
  const capped = [{ id: 'A', cap: 1 }, ...tables.slice(1)]
  const seats = { p: 'A', q: 'B', r: 'B', s: 'C', t: 'C', u: 'C' }
  expect(seatLatecomer({ tables: capped, person: 'new', rounds: [], seats })).toBe('B')
})

test('[S12] who comes back in the round gets the same table, and later keeps every table had', () => {
  const seats = { p: 'A', q: 'B' }
  expect(seatLatecomer({ tables, person: 'me', rounds: [], seats, satAt: 'A' })).toBe('A')
  expect(seatLatecomer({ tables, person: 'me', rounds: [{ me: 'A' }, { me: 'C' }], seats })).toBe('B')
})

test('[S12] who was away for a round still has had the tables of before', () => {
  let returned = 0
  forSeeds(eveningsToPlay(150), (seed) => {
    for (const { input, seating } of playEvening(seed, { ...LIVELY, churn: 0.2 }).moves) {
      for (const person of input.people) {
        const had = input.rounds.map((round) => round[person.id])
        if (isFixed(input, person) || had.at(-1) !== undefined || had.every((seat) => seat === undefined))
          continue
        returned += 1
        if (new Set(had).size <= input.tables.length) expect(had).not.toContain(seating.seats[person.id])
      }
    }
  })
  expect(returned).toBeGreaterThan(50)
})

test('a latecomer who is fixed goes to their table, and nobody can sit when no table is open', () => {
  const input = { tables, person: 'me', rounds: [], seats: { p: 'C' } }
  expect(seatLatecomer({ ...input, fixed: 'C' })).toBe('C')
  expect(seatLatecomer({ ...input, fixed: 'closed' })).toBe('A')
  expect(seatLatecomer({ ...input, tables: [] })).toBeNull()
})

test('[S12] a leaver frees a seat: planning again around it changes no announced seat that need not change', () => {
  const people = Array.from({ length: 12 }, (_, index) => ({ id: `p${String(index).padStart(2, '0')}` }))
  const input = { tables, rounds: [], roundsLeft: 3, random: chanceFrom(3).next }
  const { seats } = planRound({ ...input, people })
  const left = people.slice(1).map((person) => ({ ...person, announced: seats[person.id] ?? '' }))
  const again = planRound({ ...input, people: left })
  expect(again.seats).toEqual(Object.fromEntries(Object.entries(seats).filter(([id]) => id !== 'p00')))
})
