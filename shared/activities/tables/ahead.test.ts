// Rules TA33 and TA34 of the theme tables: the next round planned ahead, and who passed where, as counts.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entries, values, type Table } from '../../table.ts'
import { kind } from './index.ts'
import { createHall, exampleWith, person, slug, spread } from './testing/hall.ts'

type Hall = ReturnType<typeof createHall>

const running = (people: number, seed = 1): Hall => {
  const hall = createHall(exampleWith({ seating: 'spread' }), people, seed)
  hall.open()
  hall.ask({ type: 'round.next' })
  return hall
}

const collection = (hall: Hall, view: 'roomView' | 'staffView', name: string): Table<object> | undefined =>
  kind[view](hall.state())['overview']?.[name]

describe('[TA33] the next round, planned ahead', () => {
  const told = (hall: Hall) =>
    new Map([...entries(hall.state().now.next?.seats ?? fail())].map(([id, one]) => [id, one.table]))
  const fail = (): never => {
    throw new Error('no plan')
  }
  const planned = (hall: Hall) =>
    [...values(collection(hall, 'roomView', 'plan') as Table<{ people: number }>)].reduce(
      (sum, { people }) => sum + people,
      0,
    )

  it('[TA33] a round that starts says where everyone goes next, in counts; with nothing changed that is where they go', () => {
    const check = (people: number, seed: number) => {
      const hall = running(people, seed)
      for (const round of [2, 3]) {
        const plan = told(hall)
        expect(plan.size).toBe(people)
        expect(planned(hall)).toBe(people)
        hall.ask({ type: 'round.next' })
        expect(hall.state().now.round).toBe(round)
        for (let n = 0; n < people; n++) expect(hall.seat(n)).toBe(plan.get(person(n)))
      }
    }
    fc.assert(fc.property(fc.integer({ min: 2, max: 40 }), fc.nat(), check), { numRuns: 25 })
  })

  it('[TA33] whoever comes, goes, is fixed or linked: the plan follows, and few seats that were told change', () => {
    const hall = running(24, 5)
    const before = told(hall)
    hall.join()
    hall.leave(3)
    const after = told(hall)
    expect(after.has(person(24))).toBe(true)
    expect(planned(hall)).toBe(24)
    const changed = [...before].filter(([id, table]) => id !== person(3) && after.get(id) !== table)
    expect(changed.length).toBeLessThanOrEqual(1)
    hall.ask({ type: 'people.link', people: [person(0), person(8)] })
    expect(told(hall).get(person(0))).toBe(told(hall).get(person(8)))
    hall.ask({ type: 'person.seat', person: person(1), table: slug(hall.seat(1) ?? ''), fixed: true })
    expect(told(hall).get(person(1))).toBe(hall.seat(1))
    const plan = told(hall)
    hall.ask({ type: 'round.next' })
    for (const n of [0, 1, 8, 24]) expect(hall.seat(n)).toBe(plan.get(person(n)))
    expect(spread(hall.loads())).toBeLessThanOrEqual(1)
  })

  it('[TA33] only what changed stands in the fact, no phone is disturbed, and after the last round nothing is planned', () => {
    const hall = running(24, 2)
    hall.join()
    const fact = hall.facts.findLast(({ type }) => type === 'round.planned')
    expect(fact?.type === 'round.planned' && fact.seats.length).toBeLessThanOrEqual(2)
    expect(fact && kind.concerns(fact)).toEqual([])
    hall.ask({ type: 'round.next' })
    hall.ask({ type: 'round.next' })
    expect(hall.state().now.next).toBeNull()
    expect(planned(hall)).toBe(0)
  })

  it('[TA33] what the next round will have to yield is told ahead, to staff', () => {
    const hall = running(12)
    hall.ask({ type: 'people.link', people: [0, 1, 2, 3, 4, 5].map(person) })
    const ahead = [...values(collection(hall, 'staffView', 'nextAdvice') as Table<object>)]
    expect(ahead).toContainEqual(expect.objectContaining({ type: 'unit-cut' }))
    expect(collection(hall, 'roomView', 'nextAdvice')).toBeUndefined()
  })
})

describe('[TA34] who passed where', () => {
  it('[TA34] per table how many of those here had it, and how many tables they had: counts that add up', () => {
    const check = (people: number, seed: number, leavers: readonly number[]) => {
      const hall = running(people, seed)
      hall.ask({ type: 'round.next' })
      for (const n of leavers) if (n < people - 2) hall.leave(n)
      const here = hall.here().length
      const tables = [
        ...values(kind.roomView(hall.state())['overview']?.['tables'] as Table<{ passed: number }>),
      ]
      const had = [
        ...values(collection(hall, 'roomView', 'had') as Table<{ tables: number; people: number }>),
      ]
      expect(had.reduce((sum, one) => sum + one.people, 0)).toBe(here)
      const visits = had.reduce((sum, one) => sum + one.tables * one.people, 0)
      expect(tables.reduce((sum, { passed }) => sum + passed, 0)).toBe(visits)
      expect(visits).toBe(2 * here)
    }
    const leavers = fc.array(fc.nat(30), { maxLength: 5 })
    fc.assert(fc.property(fc.integer({ min: 4, max: 30 }), fc.nat(), leavers, check), { numRuns: 25 })
  })

  it('[TA34] the report says per table and round how many different people had it by then', () => {
    const hall = running(9, 3)
    hall.leave(0)
    hall.ask({ type: 'round.next' })
    hall.ask({ type: 'round.next' })
    const rows = kind
      .report(hall.state())
      .flatMap((section) => (section.thing === 'tables' ? section.rows : []))
    const at = (round: number) =>
      rows.filter((row) => row.round === round).reduce((sum, row) => sum + Number(row.passed), 0)
    // Nobody had a table twice, so each seat is a new visitor.
    expect([at(1), at(2), at(3)]).toEqual([9, 17, 25])
  })
})
