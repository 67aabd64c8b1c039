// What holds for every move, units and groups included.
import { describe, expect, test } from 'vitest'
import { planRound, type SeatingInput } from './index.ts'
import { LIVELY, playEvening, type Climate, type Move } from './testing/evenings.ts'
import { highFor, isFixed, permittedFor } from './testing/judge.ts'
import { chanceFrom, eveningsToPlay, forSeeds } from './testing/seeded.ts'

const EVERYTHING: Climate = { ...LIVELY, units: 0.4, groups: 0.3, churn: 0.12 }

const forMoves = (count: number, climate: Climate, check: (move: Move, seed: number) => void) =>
  forSeeds(count, (seed) => {
    for (const move of playEvening(seed, climate).moves) check(move, seed)
  })

describe('every move of a lively evening', () => {
  test('[S1] first lap: no free person meets a table twice; later laps: visits differ by at most one', () => {
    let returned = 0
    forMoves(eveningsToPlay(200), { ...EVERYTHING, rounds: (tables) => tables + 2 }, ({ input, seating }) => {
      for (const person of input.people) {
        if (isFixed(input, person)) continue
        const seats = [...input.rounds, seating.seats].map((round) => round[person.id])
        const visits = input.tables.map((table) => seats.filter((seat) => seat === table.id).length)
        expect(Math.max(...visits) - Math.min(...visits)).toBeLessThanOrEqual(1)
        if (Math.max(...visits) > 1) returned += 1
      }
    })
    expect(returned).toBeGreaterThan(0)
  })

  test('[S8] everyone present has one open seat, nobody absent has one, fixed people sit where fixed', () => {
    forMoves(eveningsToPlay(200), EVERYTHING, ({ input, seating }) => {
      expect(Object.keys(seating.seats).sort()).toEqual(input.people.map((person) => person.id).sort())
      for (const person of input.people) {
        const seat = seating.seats[person.id] ?? ''
        expect(input.tables.map((table) => table.id)).toContain(seat)
        if (isFixed(input, person)) expect(seat).toBe(person.fixed)
      }
    })
  })

  test('[S7] the same input and seed give the same seats and notes, however people are listed', () => {
    forMoves(eveningsToPlay(150), EVERYTHING, ({ input, seating }, seed) => {
      const chance = chanceFrom(seed)
      const stirred = [...input.people].sort(() => chance.next() - 0.5)
      const units = [...(input.units ?? [])].reverse().map((unit) => [...unit].reverse())
      const rounds = input.rounds.map((round) => Object.fromEntries(Object.entries(round).reverse()))
      const replayed = chanceFrom(seed * 1000 + input.rounds.length)
      expect(planRound({ ...input, people: stirred, units, rounds, random: replayed.next })).toEqual(seating)
    })
  })

  test('[S9] a unit that fits and shares a permitted table sits together', () => {
    let whole = 0
    forMoves(eveningsToPlay(200), { ...EVERYTHING, units: 1 }, ({ input, seating }) => {
      for (const unit of input.units ?? []) {
        const members = input.people.filter((person) => unit.includes(person.id))
        const open = members.map((person) => permittedFor(input, person))
        const isShared = (open[0] ?? []).some((table) => open.every((tables) => tables.includes(table)))
        if (members.length > Math.max(2, highFor(input)) || !isShared) continue
        expect(new Set(members.map((person) => seating.seats[person.id])).size).toBe(1)
        if (members.length > 1) whole += 1
      }
    })
    expect(whole).toBeGreaterThan(500)
  })
})

const people = (count: number, prefix = 'p'): SeatingInput['people'] =>
  Array.from({ length: count }, (_, index) => ({ id: `${prefix}${index}` }))

const tables = (count: number, cap: number | null = null): SeatingInput['tables'] =>
  Array.from({ length: count }, (_, index) => ({ id: `t${index}`, cap }))

const plan = (input: Partial<SeatingInput>) =>
  planRound({
    tables: tables(4),
    people: people(20),
    rounds: [],
    roundsLeft: 1,
    random: chanceFrom(7).next,
    ...input,
  })

describe('hand-made halls', () => {
  test('an empty hall, or no open table, seats nobody', () => {
    expect(plan({ people: [] })).toEqual({ seats: {}, notes: [] })
    expect(plan({ tables: [] })).toEqual({ seats: {}, notes: [{ type: 'no-open-table', people: 20 }] })
  })

  test('caps that are too small are exceeded evenly', () => {
    const { seats, notes } = plan({ tables: tables(4, 4) })
    expect(tables(4).map(({ id }) => Object.values(seats).filter((seat) => seat === id).length)).toEqual([
      5, 5, 5, 5,
    ])
    expect(notes.map((note) => note.type)).toEqual(['over-cap'])
  })

  test('[S9] one unit of everybody is cut into as many parts as there are tables', () => {
    const { seats, notes } = plan({ people: people(9), units: [people(9).map((person) => person.id)] })
    const loads = tables(4).map(({ id }) => Object.values(seats).filter((seat) => seat === id).length)
    expect(loads.toSorted((a, b) => a - b)).toEqual([2, 2, 2, 3])
    expect(notes).toMatchObject([{ type: 'unit-cut', parts: 4 }])
  })

  test('a unit with nothing in common keeps its largest part', () => {
    const had = { p0: 't0', p1: 't0', p2: 't1' }
    const { seats, notes } = plan({
      tables: tables(2),
      people: people(6),
      units: [['p0', 'p1', 'p2']],
      rounds: [had],
    })
    expect(seats['p0']).toBe('t1')
    expect(seats['p1']).toBe('t1')
    expect(seats['p2']).toBe('t0')
    expect(notes).toContainEqual({ type: 'unit-split', people: ['p0', 'p1', 'p2'], alone: ['p2'] })
  })

  test('participant groups are spread over the tables', () => {
    const mixed = people(24).map((person, index) => ({ ...person, group: `g${index % 3}` }))
    const { seats } = plan({ people: mixed })
    for (const { id } of tables(4)) {
      const at = mixed.filter((person) => seats[person.id] === id)
      expect(['g0', 'g1', 'g2'].map((group) => at.filter((person) => person.group === group).length)).toEqual(
        [2, 2, 2],
      )
    }
  })

  test('somebody fixed at a closed table is seated like anybody', () => {
    const { seats } = plan({ people: [{ id: 'p0', fixed: 'gone' }] })
    expect(tables(4).map(({ id }) => id)).toContain(seats['p0'])
  })
})

test('[S8] [S9] a unit told different seats, one of them not for all, still sits together at an open table', () => {
  const pair = [
    { id: 'p0', announced: 't0' },
    { id: 'p1', announced: 't1' },
  ]
  const { seats } = plan({
    people: [...pair, ...people(4, 'q')],
    units: [['p0', 'p1']],
    rounds: [{ p1: 't0' }],
  })
  expect(seats['p0']).toBe('t1')
  expect(seats['p1']).toBe('t1')
})
