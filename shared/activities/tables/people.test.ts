// Rules TA30 to TA32 of the theme tables: who stays together or is mixed, and what people ask of the moderator.
import { describe, expect, it } from 'vitest'
import { entries, get, type Table } from '../../table.ts'
import { kind } from './index.ts'
import type { TablesIntent } from './model.ts'
import { actor, createHall, example, exampleWith, moderator, person, phone, slug } from './testing/hall.ts'

type Hall = ReturnType<typeof createHall>

const refused = (answer: ReturnType<Hall['ask']>) => (answer.ok ? null : answer.error)

const running = (people: number, seed = 1): Hall => {
  const hall = createHall(exampleWith({ seating: 'spread' }), people, seed)
  hall.open()
  hall.ask({ type: 'round.next' })
  return hall
}

const codeOf = (hall: Hall, n: number): string => {
  hall.ask({ type: 'together.ask' }, phone(n))
  const code = hall.mine(n)?.['code']
  return typeof code === 'string' ? code : ''
}
const typed = (code: string): TablesIntent => ({ type: 'together.join', code: slug(`c${code}`) })

const collection = (hall: Hall, view: 'roomView' | 'staffView', name: string): Table<object> | undefined =>
  kind[view](hall.state())['overview']?.[name]

describe('[TA30] staying together', () => {
  it('[TA30] who types a companion’s three digits sits with them from the next round on, and both are told how many', () => {
    const hall = running(12)
    const code = codeOf(hall, 3)
    expect(code).toMatch(/^[1-9]\d\d$/)
    expect(hall.ask(typed(code), phone(7)).ok).toBe(true)
    expect([hall.mine(3)?.['together'], hall.mine(7)?.['together']]).toEqual([2, 2])
    for (const _ of [2, 3]) {
      hall.ask({ type: 'round.next' })
      // Together unless one of them had every table the other may take, which the moderator is told.
      const split = hall.state().now.advice.some(({ type }) => type === 'unit-split')
      expect(hall.seat(3) === hall.seat(7)).toBe(!split)
    }
  })

  it('[TA30] a wrong code, one’s own and one given back find nothing', () => {
    const hall = running(8)
    const code = codeOf(hall, 0)
    expect(refused(hall.ask(typed(code === '999' ? '998' : '999'), phone(1)))?.reason).toBe('not-found')
    expect(refused(hall.ask(typed(code), phone(0)))?.reason).toBe('not-found')
    hall.ask({ type: 'together.leave' }, phone(0))
    expect(refused(hall.ask(typed(code), phone(1)))?.reason).toBe('not-found')
    const again = codeOf(hall, 2)
    hall.leave(2)
    expect(refused(hall.ask(typed(again), phone(1)))?.reason).toBe('not-found')
  })

  it('[TA30] codes of one hall all differ', () => {
    const hall = running(60)
    const codes = Array.from({ length: 60 }, (_, n) => codeOf(hall, n))
    expect(new Set(codes).size).toBe(60)
  })

  it('[TA30] three become one unit; who leaves it goes alone and the rest stay; of two nobody stays', () => {
    const hall = running(12)
    hall.ask(typed(codeOf(hall, 0)), phone(1))
    hall.ask(typed(codeOf(hall, 1)), phone(2))
    expect([0, 1, 2].map((n) => hall.mine(n)?.['together'])).toEqual([3, 3, 3])
    hall.ask({ type: 'together.leave' }, phone(1))
    expect([0, 1, 2].map((n) => hall.mine(n)?.['together'])).toEqual([2, 0, 2])
    hall.ask({ type: 'person.unlink', person: person(0) })
    expect([0, 1, 2].map((n) => hall.mine(n)?.['together'])).toEqual([0, 0, 0])
  })

  it('[TA30] before the first round, where people choose, who types the code sits down at the same table', () => {
    const hall = createHall(exampleWith({ expected: 12 }), 12)
    hall.open()
    hall.ask({ type: 'seat.choose', table: slug('parking') }, phone(0))
    hall.ask(typed(codeOf(hall, 0)), phone(1))
    expect(hall.seat(1)).toBe('parking')
    for (const n of [2, 3]) hall.ask({ type: 'seat.choose', table: slug('parking') }, phone(n))
    // Three a table: a full one takes nobody more, and they are together from the second round on.
    expect(hall.loads()[2]).toBe(3)
    hall.ask(typed(codeOf(hall, 0)), phone(5))
    expect(hall.seat(5)).toBeUndefined()
    expect(hall.mine(5)?.['together']).toBe(3)
  })

  it('[TA30] the moderator links people and takes it back; phones and the hall see counts only', () => {
    const hall = running(12)
    const before = hall.state()
    const linked = hall.ask({ type: 'people.link', people: [person(1), person(4)] })
    expect(linked.ok && kind.reverse(before, linked.value)).toBeNull()
    const seats = collection(hall, 'staffView', 'seats')
    expect(seats && [1, 4, 5].map((n) => get(seats, person(n)))).toMatchObject([
      { unit: 1 },
      { unit: 1 },
      { unit: 0 },
    ])
    expect(JSON.stringify(hall.mine(1))).not.toContain(person(4))
    expect(refused(hall.ask({ type: 'people.link', people: [person(1), person(70)] }))?.reason).toBe(
      'not-found',
    )
    const state = hall.state()
    const answer = hall.ask({ type: 'person.unlink', person: person(1) })
    expect(answer.ok && kind.reverse(state, answer.value)).toEqual({
      type: 'people.link',
      people: [person(1), person(4)],
    })
  })

  it('[TA30] a unit larger than a table is cut, and the moderator is told', () => {
    const hall = running(12)
    hall.ask({ type: 'people.link', people: [0, 1, 2, 3, 4, 5].map(person) })
    hall.ask({ type: 'round.next' })
    expect(hall.state().now.advice).toContainEqual(expect.objectContaining({ type: 'unit-cut', people: 6 }))
  })
})

describe('[TA31] participant groups', () => {
  const together = (hall: Hall): number => {
    // Pairs of one group at one table.
    let pairs = 0
    for (let a = 0; a < 12; a++)
      for (let b = a + 1; b < 12; b++) if (a % 3 === b % 3 && hall.seat(a) === hall.seat(b)) pairs++
    return pairs
  }
  const played = (mix: boolean, seed: number): number => {
    const hall = createHall(exampleWith({ seating: 'spread', mix }), 12, seed)
    for (let n = 0; n < 12; n++) hall.belongs(n, ['residents', 'shopkeepers', 'staff'][n % 3] ?? '')
    hall.open()
    return together(hall)
  }

  it('[TA31] three groups of four at four tables: hardly two of one group at a table when they are mixed', () => {
    const seeds = Array.from({ length: 30 }, (_, seed) => seed)
    const pairs = (mix: boolean) => seeds.reduce((sum, seed) => sum + played(mix, seed), 0)
    const unmixed = pairs(false)
    expect(unmixed).toBeGreaterThan(60)
    // A local search: near nothing, not always nothing.
    expect(pairs(true)).toBeLessThan(unmixed / 8)
  })

  it('[TA31] mixing is switched live, and taken back', () => {
    const hall = running(8)
    const before = hall.state()
    expect(before.mix).toBe(true)
    const off = hall.ask({ type: 'mix.set', on: false })
    expect(hall.state().mix).toBe(false)
    expect(off.ok && kind.reverse(before, off.value)).toEqual({ type: 'mix.set', on: true })
    // Another change of the configuration leaves the switch where it stands.
    hall.ask({ type: 'configured', config: { ...example, minutesPerRound: 15 } }, actor('system'))
    expect(hall.state().mix).toBe(false)
    hall.ask({ type: 'configured', config: { ...example, mix: true } }, actor('system'))
    expect(hall.state().mix).toBe(true)
  })
})

describe('[TA32] what is asked of the moderator', () => {
  const stay: TablesIntent = { type: 'request.make', want: 'stay' }
  const waiting = (hall: Hall) => [...entries(collection(hall, 'staffView', 'requests') as Table<object>)]

  it('[TA32] who asks to stay is fixed there when it is granted, and told so', () => {
    const hall = running(12)
    const table = hall.seat(2)
    hall.ask(stay, phone(2))
    expect(hall.mine(2)?.['request']).toEqual({ want: 'stay', table, granted: null })
    expect(waiting(hall)).toEqual([[person(2), { want: 'stay', table, number: 3 }]])
    hall.ask({ type: 'request.grant', person: person(2) })
    expect(hall.mine(2)).toMatchObject({ fixed: true, request: { granted: true } })
    expect(waiting(hall)).toEqual([])
    hall.ask({ type: 'round.next' })
    expect(hall.seat(2)).toBe(table)
    expect(hall.mine(2)?.['request']).toBeNull()
  })

  it('[TA32] a swap granted moves that person alone; declined, nobody moves and the phone is told', () => {
    const hall = running(12)
    const seats = () => Array.from({ length: 12 }, (_, n) => hall.seat(n))
    const before = seats()
    const to = example.tables.find(({ id }) => id !== before[5])?.id ?? slug('')
    const swap: TablesIntent = { type: 'request.make', want: 'swap', table: to }
    hall.ask(swap, phone(5))
    hall.ask({ type: 'request.decline', person: person(5) })
    expect(seats()).toEqual(before)
    expect(hall.mine(5)?.['request']).toMatchObject({ granted: false })
    hall.ask(swap, phone(5))
    hall.ask({ type: 'request.grant', person: person(5) })
    expect(seats()).toEqual(before.map((table, n) => (n === 5 ? to : table)))
    expect(refused(hall.ask({ type: 'request.grant', person: person(5) }))?.reason).toBe('not-found')
    hall.ask({ type: 'request.drop' }, phone(5))
    expect(hall.mine(5)?.['request']).toBeNull()
  })

  it('[TA32] a wish to be elsewhere ends with the round; one to stay waits on; both go with who leaves', () => {
    const hall = running(12)
    const to = example.tables.find(({ id }) => id !== hall.seat(0))?.id
    hall.ask({ type: 'request.make', want: 'swap', table: to }, phone(0))
    hall.ask(stay, phone(1))
    hall.ask(stay, phone(2))
    hall.leave(2)
    hall.ask({ type: 'round.next' })
    expect(waiting(hall).map(([id]) => id)).toEqual([person(1)])
  })

  it('[TA32] without a seat, for one’s own table or for one that is closed there is nothing to ask', () => {
    const hall = createHall(example, 4)
    hall.open()
    expect(refused(hall.ask(stay, phone(0)))?.reason).toBe('not-seated')
    hall.ask({ type: 'seat.choose', table: slug('parking') }, phone(0))
    const swap = (table: string): TablesIntent => ({ type: 'request.make', want: 'swap', table: slug(table) })
    expect(refused(hall.ask(swap('parking'), phone(0)))?.reason).toBe('not-found')
    hall.ask({ type: 'table.close', table: slug('circulation') })
    expect(refused(hall.ask(swap('circulation'), phone(0)))?.reason).toBe('not-found')
  })

  it('[TA32] who stays for the evening and is moved by hand stays at the new table; taking it back puts both back', () => {
    const hall = running(12)
    hall.ask({ type: 'person.seat', person: person(0), table: slug(hall.seat(0) ?? ''), fixed: true })
    const before = hall.state()
    const to = example.tables.find(({ id }) => id !== hall.seat(0))?.id ?? slug('')
    const moved = hall.ask({ type: 'person.seat', person: person(0), table: to })
    expect(get(hall.state().fixed, person(0))).toBe(to)
    const back = moved.ok ? kind.reverse(before, moved.value) : null
    if (back) hall.ask(back)
    expect(get(hall.state().fixed, person(0))).toBe(get(before.fixed, person(0)))
    const state = hall.state()
    const freed = hall.ask({
      type: 'person.seat',
      person: person(0),
      table: slug(hall.seat(0) ?? ''),
      fixed: false,
    })
    const bound = freed.ok ? kind.reverse(state, freed.value) : null
    if (bound) hall.ask(bound)
    expect(get(hall.state().fixed, person(0))).toBe(get(state.fixed, person(0)))
  })
})

it('[TA30] [TA32] only participants ask and only the moderator answers', () => {
  const hall = running(8)
  hall.ask({ type: 'request.make', want: 'stay' }, phone(0))
  expect(kind.permits['request.grant']?.roles).toEqual(['moderator'])
  expect(kind.permits['people.link']?.roles).toEqual(['moderator'])
  expect(kind.permits['together.join']?.roles).toEqual(['participant'])
  expect(hall.ask({ type: 'request.grant', person: person(0) }, moderator).ok).toBe(true)
})
