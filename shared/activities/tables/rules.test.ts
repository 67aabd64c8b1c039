// Rules TA1 to TA9 of the theme tables: who sits where, and how the hall moves.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { get } from '../../table.ts'
import { configSchema } from './config.ts'
import { kind } from './index.ts'
import {
  actor,
  add,
  createHall,
  example,
  exampleWith,
  moderator,
  person,
  phone,
  slug,
  spread,
  start,
} from './testing/hall.ts'

const refused = (answer: ReturnType<ReturnType<typeof createHall>['ask']>) =>
  answer.ok ? null : answer.error
const chosen = (table: string) => ({ type: 'seat.choose', table: slug(table) }) as const

/** What can happen while a round runs. */
const churn = fc.array(
  fc.oneof(
    fc.constant({ type: 'join' as const }),
    fc.record({ type: fc.constant('leave' as const), who: fc.nat(30) }),
    fc.record({ type: fc.constant('back' as const), who: fc.nat(30) }),
  ),
  { maxLength: 6 },
)

describe('seats', () => {
  it('[TA1] the system seats everyone, and no table holds more than one person above the smallest', () => {
    const check = (people: number, seed: number) => {
      const hall = createHall(exampleWith({ seating: 'spread' }), people, seed)
      hall.open()
      expect(hall.loads().reduce((sum, load) => sum + load, 0)).toBe(people)
      expect(spread(hall.loads())).toBeLessThanOrEqual(1)
      for (let round = 1; round <= 3; round++) {
        hall.ask({ type: 'round.next' })
        expect(hall.state().now.round).toBe(round)
        expect(spread(hall.loads())).toBeLessThanOrEqual(1)
      }
    }
    fc.assert(fc.property(fc.integer({ min: 2, max: 50 }), fc.nat(), check), { numRuns: 30 })
  })

  it('[TA18] the start of a round names it: two who press at once start one round, not two', () => {
    const hall = createHall(exampleWith({ seating: 'spread' }), 8, 1)
    hall.open()
    hall.ask({ type: 'round.next', round: 1 })
    expect(hall.ask({ type: 'round.next', round: 1 })).toEqual({ ok: true, value: [] })
    expect(hall.state().now.round).toBe(1)
    expect(refused(hall.ask({ type: 'round.next', round: 3 }))?.detail).toEqual({ why: 'no-round' })
    hall.ask({ type: 'round.next' })
    expect(hall.state().now.round).toBe(2)
  })

  it('[TA2] nobody meets a table twice, whoever joins, leaves or comes back between', () => {
    const check = (
      people: number,
      seed: number,
      rounds: readonly (typeof churn extends fc.Arbitrary<infer T> ? T : never)[],
    ) => {
      const hall = createHall(exampleWith({ seating: 'spread', rounds: 4 }), people, seed)
      hall.open()
      const had = new Map<string, Set<string>>()
      for (const changes of rounds) {
        hall.ask({ type: 'round.next' })
        for (const change of changes) {
          if (change.type === 'join') hall.join()
          else if (change.type === 'leave') hall.leave(change.who)
          else hall.comeBack(change.who)
        }
        const here = new Set<string>(hall.here())
        for (const [n] of [...Array(60).keys()].entries()) {
          const id = person(n)
          const table = hall.seat(n)
          expect(table !== undefined).toBe(here.has(id))
          if (table === undefined) continue
          const tables = had.get(id) ?? new Set()
          expect(tables.has(table)).toBe(false)
          had.set(id, tables.add(table))
        }
      }
    }
    const evening = fc.array(churn, { minLength: 4, maxLength: 4 })
    fc.assert(fc.property(fc.integer({ min: 4, max: 24 }), fc.nat(), evening, check), { numRuns: 30 })
  })

  it('[TA3] a latecomer sits at the emptiest table and nobody else moves; who comes back sits where they sat', () => {
    const hall = createHall(exampleWith({ seating: 'spread' }), 11)
    hall.open()
    hall.ask({ type: 'round.next' })
    const before = Array.from({ length: 11 }, (_, n) => hall.seat(n))
    const emptiest = hall.loads().indexOf(2)
    hall.join()
    expect(hall.seat(11)).toBe(example.tables[emptiest]?.id)
    expect(Array.from({ length: 11 }, (_, n) => hall.seat(n))).toEqual(before)
    hall.leave(4)
    expect(hall.seat(4)).toBeUndefined()
    hall.join()
    hall.comeBack(4)
    expect(hall.seat(4)).toBe(before[4])
  })

  it('[TA4] people choose until a table is full; then it offers the emptiest', () => {
    const hall = createHall(exampleWith({ expected: 12 }), 12)
    hall.open()
    expect(hall.loads()).toEqual([0, 0, 0, 0])
    for (const n of [0, 1, 2]) expect(hall.ask(chosen('parking'), phone(n)).ok).toBe(true)
    hall.ask(chosen('circulation'), phone(3))
    const answer = hall.ask(chosen('parking'), phone(4))
    expect(refused(answer)).toEqual({
      reason: 'table-full',
      detail: { table: 'parking', offer: 'walking-cycling' },
    })
    expect(hall.ask(chosen('walking-cycling'), phone(4)).ok).toBe(true)
    // Changing one's mind frees the old seat.
    hall.ask(chosen('public-space'), phone(0))
    expect(hall.ask(chosen('parking'), phone(5)).ok).toBe(true)
    expect(refused(hall.ask(chosen('nowhere'), phone(6)))?.reason).toBe('not-found')
  })

  it('[TA5] the first round keeps the tables people chose; from then on seats are given', () => {
    const check = (people: number, wishes: readonly number[], seed: number) => {
      const hall = createHall(exampleWith({ expected: people }), people, seed)
      hall.open()
      for (const [n, wish] of wishes.entries()) {
        const table = example.tables[wish]
        if (table && n < people) hall.ask(chosen(table.id), phone(n))
      }
      const before = Array.from({ length: people }, (_, n) => hall.seat(n))
      hall.ask({ type: 'round.next' })
      for (const [n, table] of before.entries()) {
        expect(hall.seat(n)).toBeDefined()
        if (table !== undefined) expect(hall.seat(n)).toBe(table)
      }
      expect(refused(hall.ask(chosen('parking'), phone(0)))?.reason).toBe('not-possible')
    }
    const wishes = fc.array(fc.nat(3), { maxLength: 30 })
    fc.assert(fc.property(fc.integer({ min: 4, max: 30 }), wishes, fc.nat(), check), { numRuns: 25 })
  })

  it('[TA6] the moderator seats a person anywhere open, and can fix them there for the evening', () => {
    const hall = createHall(exampleWith({ seating: 'spread' }), 8)
    hall.open()
    hall.ask({ type: 'round.next' })
    const seat = { type: 'person.seat', person: person(2), table: slug('parking') } as const
    expect(hall.ask({ ...seat, fixed: true }).ok).toBe(true)
    for (const _ of [2, 3]) {
      hall.ask({ type: 'round.next' })
      expect(hall.seat(2)).toBe('parking')
    }
    expect(refused(hall.ask({ ...seat, person: person(70) }))?.reason).toBe('not-found')
    hall.ask({ type: 'table.close', table: slug('parking') })
    expect(refused(hall.ask(seat))?.reason).toBe('not-found')
    expect(hall.loads()[2]).toBe(0)
    expect(hall.loads().reduce((sum, load) => sum + load, 0)).toBe(8)
  })
})

describe('rounds', () => {
  it('[TA7] a round starts in one act with the seats in the fact and the end of the walk', () => {
    const hall = createHall(exampleWith({ seating: 'spread' }), 8)
    hall.open()
    hall.ask({ type: 'round.next' })
    // Seats were given before: nobody has to walk.
    expect(hall.state().now.until).toBeNull()
    hall.ask({ type: 'round.next' })
    expect(hall.facts.findLast(({ type }) => type === 'round.started')).toMatchObject({
      round: 2,
      until: start + 120_000,
    })
    const mine = kind.privateView(hall.state(), person(0))
    expect(mine).toMatchObject({ round: 2, until: start + 120_000 })
    expect(mine?.['from']).not.toBe(mine?.['table'])
    hall.ask({ type: 'round.arrived' })
    expect(kind.privateView(hall.state(), person(0))).toMatchObject({ until: null })
    hall.ask({ type: 'round.next' })
    expect(refused(hall.ask({ type: 'round.next' }))?.detail).toEqual({ why: 'last-round' })
  })

  it('[TA8] a start is taken back seat for seat, until somebody wrote in the new round', () => {
    const hall = createHall(exampleWith({ seating: 'spread' }), 13)
    hall.open()
    hall.ask({ type: 'round.next' })
    hall.ask({ type: 'round.next' })
    const before = hall.state()
    const answer = hall.ask({ type: 'round.next' })
    const undo = answer.ok ? kind.reverse(before, answer.value) : null
    expect(undo).toEqual({ type: 'round.undo' })
    if (undo) hall.ask(undo)
    expect(kind.roomView(hall.state())).toEqual(kind.roomView(before))
    for (let n = 0; n < 13; n++)
      expect(kind.privateView(hall.state(), person(n))).toEqual(kind.privateView(before, person(n)))
    hall.ask({ type: 'round.next' })
    hall.ask(add(1, hall.seat(0) ?? '', 3), phone(0))
    expect(refused(hall.ask({ type: 'round.undo' }))?.detail).toEqual({ why: 'round-has-notes' })
  })

  it('[TA8] who left or came since the start has no seat, or a latecomer’s, after it is taken back', () => {
    const hall = createHall(exampleWith({ seating: 'spread' }), 8)
    hall.open()
    hall.ask({ type: 'round.next' })
    hall.ask({ type: 'round.next' })
    hall.leave(0)
    hall.join()
    hall.ask({ type: 'round.undo' })
    expect(hall.seat(0)).toBeUndefined()
    expect(hall.seat(8)).toBeDefined()
    expect(hall.loads().reduce((sum, load) => sum + load, 0)).toBe(8)
  })

  it('[TA9] what the seating had to yield is told in counts, in the staff view only', () => {
    const caps = example.tables.map((table) => ({ ...table, cap: 1 }))
    const hall = createHall(exampleWith({ seating: 'spread', tables: caps }), 8)
    hall.open()
    const advice = kind.staffView(hall.state())['overview']?.['advice']
    expect(advice && get(advice, '0')).toMatchObject({ type: 'over-cap' })
    const shown = JSON.stringify(
      Object.entries(kind.roomView(hall.state())).map(([, part]) =>
        Object.values(part).map((table) => table.buckets.map((bucket) => [...bucket])),
      ),
    )
    expect(shown).not.toContain('over-cap')
    expect(shown).not.toContain('person-')
  })

  it('[TA9] a table or question that people used cannot be taken out', () => {
    const hall = createHall(exampleWith({ seating: 'spread' }), 8)
    hall.open()
    hall.ask({ type: 'round.next' })
    hall.ask(add(1, 'parking', 1), moderator)
    const matrix = { ...example.matrix, missed: [slug('circulation')] }
    const config = (changes: object) =>
      ({ type: 'configured', config: configSchema.parse({ ...example, ...changes }) }) as const
    expect(refused(hall.ask(config({ matrix }), actor('system')))?.reason).toBe('in-use')
    expect(hall.ask(config({ minutesPerRound: 15 }), actor('system')).ok).toBe(true)
    expect(hall.state().config.minutesPerRound).toBe(15)
    const tables = example.tables.slice(0, 3)
    const fewer = Object.fromEntries(
      Object.entries(example.matrix).map(([id, at]) => [
        id,
        at.filter((t) => t !== 'public-space').concat(id === 'new-layout' ? [slug('parking')] : []),
      ]),
    )
    expect(refused(hall.ask(config({ tables, matrix: fewer }), actor('system')))?.reason).toBe('in-use')
  })
})
