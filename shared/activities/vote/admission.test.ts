// Who may vote, what is counted by hand: the rules, each as a test.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Actor } from '../contract.ts'
import { values } from '../../table.ts'
import { kind } from './index.ts'
import type { Intent, State } from './model.ts'
import {
  ask,
  cast,
  chance,
  closed,
  configOf,
  itemId,
  moderator,
  opened,
  phone,
  refusalOf,
  revealed,
  roomOf,
  seen,
  sortedReport,
  voted,
  whyOf,
} from './rules.test-kit.ts'
import { stir } from './stir.ts'
import { isTicketCode, ticketCode, ticketHash, ticketKey } from './ticket.ts'
import { lockOf as hashOf } from './lock.ts'

const codes = Array.from({ length: 6 }, (_, n) => ticketCode(`random ${n}`))
const hashes = codes.map((code) => ticketHash('stemming', code))
const withTicket = (n: number, code: string): Actor => ({
  ...phone(n),
  proof: hashOf(ticketKey('stemming', code)),
})
const use: Intent = { type: 'ticket.use' }
const ticketed = (count = 3): State =>
  ask(
    opened(configOf({ mode: 'ticket' })),
    { type: 'tickets.make', tickets: hashes.slice(0, count) },
    moderator,
  )
const name = (typed: string): Intent => ({ type: 'name.give', name: typed })

describe('tickets', () => {
  test('[VO33] a ticket has eight signs of the code alphabet, and the ledger has its hash alone', () => {
    expect(new Set(codes).size).toBe(6)
    for (const code of codes) expect(isTicketCode(code)).toBe(true)
    expect([isTicketCode(`${codes[0]?.slice(0, 4)}-${codes[0]?.slice(4)}`), isTicketCode('ABC')]).toEqual([
      true,
      false,
    ])
    expect(ticketKey('a', codes[0] ?? '').length).toBeGreaterThanOrEqual(22)
    expect(ticketKey('s'.repeat(40), codes[0] ?? '').length).toBeLessThanOrEqual(64)
    const state = ask(ticketed(), use, withTicket(1, codes[0] ?? ''))
    for (const code of codes) expect(JSON.stringify(stir(state, chance(1)))).not.toContain(code)
  })

  test('[VO34] without a ticket nobody votes; an unknown one and a used one are refused, each in words of its own', () => {
    const state = ask(ticketed(), use, withTicket(1, codes[0] ?? ''))
    expect(whyOf(state, cast({ 1: 1 }), phone(2))).toBe('ticket-needed')
    expect(whyOf(state, use, withTicket(2, codes[5] ?? ''))).toBe('ticket-unknown')
    expect(whyOf(state, use, withTicket(2, codes[0] ?? ''))).toBe('ticket-used')
    expect(whyOf(state, cast({ 1: 1 }), phone(1))).toBeNull()
  })

  test('[VO35] the phone that used a ticket is let in again with it, also after stirring, and uses up no second one', () => {
    const state = ask(ticketed(), use, withTicket(1, codes[0] ?? ''))
    const again = ask(closed(state), { type: 'reopened' }, moderator)
    for (const at of [state, again]) {
      expect(whyOf(at, use, withTicket(1, codes[0] ?? ''))).toBeNull()
      expect(ask(at, use, withTicket(1, codes[1] ?? '')).tickets).toBe(at.tickets)
      expect(whyOf(at, use, withTicket(2, codes[1] ?? ''))).toBeNull()
    }
    expect(whyOf(again, cast({ 1: 1 }), phone(1))).toBeNull()
  })

  test('[VO36] whoever tries what ticket how often: never more ballots than tickets used, one voter a ticket (200 halls)', () => {
    const tries = fc.array(
      fc.record({ who: fc.nat(7), ticket: fc.nat(5), votes: fc.boolean(), closes: fc.boolean() }),
      { maxLength: 40 },
    )
    fc.assert(
      fc.property(tries, (list) => {
        const end = list.reduce((state, { who, ticket, votes, closes }) => {
          const inside = ask(state, use, withTicket(who, codes[ticket] ?? ''))
          const next = votes ? ask(inside, cast({ 1: 1 }), phone(who)) : inside
          return closes ? ask(closed(next), { type: 'reopened' }, moderator) : next
        }, ticketed(4))
        const used = [...values(end.tickets)].filter((by) => by !== '').length
        expect(used).toBeLessThanOrEqual(4)
        expect(end.holders.size).toBe(used)
        expect(end.ballots.size).toBeLessThanOrEqual(used)
        expect(end.ballots.size).toBe(end.voters.size)
      }),
      { numRuns: 200 },
    )
  })

  test('[VO37] after stirring nothing leads from a ticket to a voter or a ballot', () => {
    const voters = [1, 2, 3]
    const fill = (order: readonly number[]): State =>
      order.reduce(
        (state, n) => ask(ask(state, use, withTicket(n, codes[n - 1] ?? '')), cast({ [n]: 1 }), phone(n)),
        ticketed(),
      )
    const one = stir(fill(voters), chance(4))
    // Whoever took which ticket, in whatever order: the same fact.
    const swapped = [3, 1, 2].reduce(
      (state, n) => ask(ask(state, use, withTicket(n, codes[n % 3] ?? '')), cast({ [n]: 1 }), phone(n)),
      ticketed(),
    )
    expect(stir(swapped, chance(4))).toEqual(one)
    if (one.type !== 'stirred') throw new Error('expected the stirred fact')
    expect(one.tickets?.used).toEqual(hashes.slice(0, 3).toSorted())
    expect(one.tickets?.holders).toEqual(voters.map((n) => `voter-${n}`))
  })
})

describe('names', () => {
  const named = (): State => ask(opened(configOf({ mode: 'named' })), name('Fatma'), phone(1))
  const staff = (state: State) => [
    ...values(kind.staffView(state)['main']?.['voters'] ?? { size: 0, buckets: [] }),
  ]

  test('[VO38] in a named vote the moderator sees who voted, the room sees no name, and nobody what was voted', () => {
    expect(whyOf(named(), cast({ 1: 1 }), phone(2))).toBe('name-needed')
    const state = ask(named(), cast({ 1: 1 }), phone(1))
    const other = ask(named(), cast({ 2: 1 }), phone(1))
    expect(staff(state)).toEqual([{ name: 'Fatma', voted: true }])
    expect(seen(other)).toBe(seen(state))
    const shown = revealed(state)
    expect(JSON.stringify(roomOf(shown)) + sortedReport(shown)).not.toContain('Fatma')
    expect(JSON.stringify(kind.published?.(shown))).not.toContain('Fatma')
    expect(staff(shown)).toEqual([{ name: 'Fatma', voted: true }])
  })

  test('[VO39] a name that is taken off takes its ballot along, until stirring has forgotten which it was', () => {
    const state = ask(named(), cast({ 1: 1 }), phone(1))
    const strike: Intent = { type: 'name.strike', named: state.named[0]?.id ?? '' }
    const struck = ask(state, strike, moderator)
    expect([struck.ballots.size, struck.voters.size, struck.named.length]).toEqual([0, 0, 0])
    expect(whyOf(struck, cast({ 1: 1 }), phone(1))).toBe('name-needed')
    expect(whyOf(ask(closed(state), { type: 'reopened' }, moderator), strike, moderator)).toBe('stirred')
  })

  test('[VO40] a named vote is always secret, and once shown it is not opened again: two lists would tell', () => {
    const open = ask(opened(configOf({ mode: 'named', secret: false })), name('Joris'), phone(1))
    expect(roomOf(ask(open, cast({ 1: 1 }), phone(1)))['result']).toEqual({})
    const shown = revealed(ask(named(), cast({ 1: 1 }), phone(1)))
    expect(refusalOf(shown, { type: 'reopened' }, moderator)).toBe('not-possible')
    expect(refusalOf(closed(named()), { type: 'reopened' }, moderator)).toBeNull()
  })
})

describe('paper', () => {
  const paper = (ballots: number, dots: { readonly [n: number]: number }): Intent => ({
    type: 'paper.set',
    ballots,
    dots: Object.fromEntries(Object.entries(dots).map(([n, count]) => [itemId(Number(n)), count])),
  })

  test('[VO41] never more dots on paper than the ballots can carry, in all and on one item, and on items that exist', () => {
    const state = opened()
    expect(whyOf(state, paper(2, { 1: 2, 2: 2, 3: 2 }), moderator)).toBeNull()
    expect(whyOf(state, paper(2, { 1: 2, 2: 2, 3: 2, 4: 1 }), moderator)).toBe('paper-dots')
    expect(whyOf(state, paper(2, { 1: 3 }), moderator)).toBe('paper-item')
    expect(whyOf(state, paper(2, { 9: 1 }), moderator)).toBe('not-found')
    expect(kind.permits['paper.set']).toEqual({ roles: ['moderator'], phases: ['open', 'closed'] })
  })

  test('[VO42] until the result is shown only staff sees paper; then it is in the ranks, apart, and never on the list (200 votes)', () => {
    const counts = fc.tuple(fc.nat(6), fc.nat(6), fc.nat(6))
    fc.assert(
      fc.property(counts, fc.integer({ min: 0, max: 8 }), ([a, b, c], phones) => {
        const state = voted(Array.from({ length: phones }, (_, n) => [n, { 1: 1, 2: 1 }] as const))
        const before = JSON.stringify(roomOf(state))
        const counted = ask(state, paper(6, { 1: a, 2: b, 3: c }), moderator)
        expect(JSON.stringify(roomOf(counted))).toBe(before)
        const shown = revealed(counted)
        const result = roomOf(shown)['result'] ?? {}
        expect([1, 2, 3].map((n) => result[itemId(n)]?.['dots'])).toEqual([phones + a, phones + b, c])
        expect([1, 2, 3].map((n) => result[itemId(n)]?.['paper'] ?? 0)).toEqual([a, b, c])
        const [round] = kind.published?.(shown)?.rounds ?? []
        expect(round?.paperBallots).toBe(6)
        for (const { id, dots } of round?.items ?? [])
          expect(round?.ballots.reduce((sum, one) => sum + (one.dots[id] ?? 0), 0)).toBe(dots)
      }),
      { numRuns: 200 },
    )
  })

  test('[VO43] heads counted in the room stand beside the joins for staff, and with the result', () => {
    const state = ask(opened(), { type: 'heads.set', heads: 48 }, moderator)
    expect(JSON.stringify(roomOf(state))).not.toContain('48')
    expect(JSON.stringify(roomOf(revealed(state))['vote'])).toContain('"heads":48')
  })
})
