// A complaint turned into a wish by its writer, and the answer that every complaint is owed.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { permitted } from '../../roles.ts'
import { get } from '../../table.ts'
import type { RoomIntent } from '../contract.ts'
import { owes } from './answers.ts'
import { evolve, open, stir } from './fold.ts'
import { kind } from './index.ts'
import { factSchema, type Intent, type State } from './model.ts'
import {
  ask,
  chance,
  collected,
  config,
  moderator,
  noteId,
  phone,
  plain,
  refusalOf,
} from './rules.test-kit.ts'
import { revealed, seen, written } from './rules.test-kit.ts'

const wish = (n: number, text: string | null = `wens ${n}`): Intent => ({
  type: 'note.wish',
  note: noteId(n),
  text,
})
const reopened = (state: State): State => ask(state, { type: 'reopened' }, moderator, 'revealed')
const wishes = (state: State): readonly unknown[] =>
  (JSON.stringify(plain(kind.roomView(state))).match(/"wish":"[^"]*"/g) ?? []).toSorted()

describe('a wish beside a complaint', () => {
  test('[SI24] only the writer lays one there, by the key, while it is open; anyone else gets the answer for none', () => {
    expect(refusalOf(written(1), wish(1), phone(2))).toBe('not-found')
    expect(refusalOf(written(1), wish(7), phone(1))).toBe('not-found')
    expect(refusalOf(written(1), wish(1), { ...phone(1), proof: null })).toBe('not-found')
    expect(refusalOf(written(1), wish(1), phone(1))).toBeNull()
    for (const phase of ['closed', 'revealed'] as const)
      expect(permitted(kind.permits, 'note.wish', 'participant', phase)).toBe('not-open')
    expect(permitted(kind.permits, 'note.wish', 'moderator', 'open')).toBe('not-allowed')
  })

  test('[SI25] it lies sealed like a note: no view and no report changes before the next collecting', () => {
    for (const state of [written(1, 2), collected(written(1, 2)), reopened(revealed(written(1, 2)))]) {
      const after = ask(state, wish(1), phone(1))
      expect(after).not.toEqual(state)
      expect(seen(after)).toBe(seen(state))
      expect(kind.report(after)).toEqual(kind.report(state))
    }
  })

  test('[SI26] the keeper reads it at the collecting, the hall at the reveal, under the complaint', () => {
    const state = ask(written(1, 2), wish(1), phone(1))
    const read = collected(state, 'closed')
    expect(seen(read)).toContain('wens 1')
    expect(JSON.stringify(plain(kind.roomView(read)))).not.toContain('wens')
    const hung = ask(read, { type: 'revealed' }, moderator, 'closed')
    expect(wishes(hung)).toEqual(['"wish":"wens 1"'])
    expect(JSON.stringify(plain(kind.roomView(hung)))).toContain('klacht 1')
    expect(JSON.stringify(kind.report(hung))).toContain('"wish":"wens 1"')
  })

  test('[SI26] a wish for what hangs already waits for the next reveal, and the wall stays as it hangs', () => {
    const state = ask(reopened(revealed(written(1, 2))), wish(2), phone(2))
    const read = collected(state, 'closed')
    expect(wishes(read)).toEqual([])
    const again = ask(read, { type: 'revealed' }, moderator, 'closed')
    expect(wishes(again)).toEqual(['"wish":"wens 2"'])
  })

  test('[SI27] set aside, its wish is aside with it; put back, both hang again', () => {
    const hung = revealed(ask(written(1), wish(1), phone(1)))
    const aside = ask(
      hung,
      { type: 'note.setAside', note: noteId(1), reason: 'Naam.' },
      moderator,
      'revealed',
    )
    expect(JSON.stringify(plain(kind.roomView(aside)))).not.toMatch(/wens|klacht/)
    expect(wishes(ask(aside, { type: 'note.putBack', note: noteId(1) }, moderator, 'revealed'))).toHaveLength(
      1,
    )
  })

  test('[SI28] what hangs is taken back and not rewritten; taken back it is gone at once, the complaint stays', () => {
    const hung = reopened(revealed(ask(written(1), wish(1), phone(1))))
    expect(refusalOf(hung, wish(1, 'anders'), phone(1))).toBe('not-possible')
    const back = ask(hung, wish(1, null), phone(1))
    expect(wishes(back)).toEqual([])
    expect(get(back.notes, noteId(1))?.shown).toMatchObject({ text: 'klacht 1', status: 'revealed' })
    expect(JSON.stringify(kind.report(back))).not.toContain('wens')
  })

  test('[SI29] rewriting the complaint keeps the wish, and an erasure strikes both', () => {
    let state = ask(
      collected(ask(written(1), wish(1), phone(1))),
      { type: 'note.edit', note: noteId(1), text: 'zachter' },
      phone(1),
    )
    expect(get(collected(state).notes, noteId(1))?.shown).toMatchObject({ text: 'zachter', wish: 'wens 1' })
    state = ask(state, wish(1, 'wens anders'), phone(1))
    const facts = [stir(state, chance(1)), { type: 'note.wished' as const, note: noteId(1), text: 'wens 1' }]
    for (const fact of facts) {
      expect(factSchema.safeParse(fact).success).toBe(true)
      expect(JSON.stringify(kind.redact(fact, { notes: [noteId(1)] }))).not.toMatch(/wens|zachter|klacht/)
    }
  })
})

describe('the answer that is owed', () => {
  test('[SI30] every complaint that was read is owed one, set aside or hanging; sealed and withdrawn ones are not', () => {
    expect(owes(written(1, 2))).toEqual([])
    const read = collected(written(1, 2, 3))
    const aside = ask(read, { type: 'note.setAside', note: noteId(2), reason: 'Naam.' }, moderator)
    const gone = ask(aside, { type: 'note.withdraw', note: noteId(3) }, phone(3))
    expect(owes(gone)).toEqual([noteId(1), noteId(2)])
    expect(kind.report(gone)[0]?.rows.map((row) => 'answer' in row && row.answer)).toEqual([
      { key: 'silent.answer.owed' },
      { key: 'silent.answer.owed' },
    ])
  })
})

describe('two keepers', () => {
  test('[SI31] the same reason twice changes nothing; undoing another reason brings the earlier one back', () => {
    const by = (reason: string): Intent => ({ type: 'note.setAside', note: noteId(1), reason })
    const aside = ask(collected(written(1)), by('Naam.'), moderator)
    expect(ask(aside, by('Naam.'), moderator)).toBe(aside)
    expect(kind.reverse(aside, [{ type: 'note.setAside', note: noteId(1), reason: 'Kwetst.' }])).toEqual(
      by('Naam.'),
    )
  })

  test('[SI31] whatever keepers do in whatever order, a note is on the wall, aside with a reason, or waiting', () => {
    const act = fc.oneof(
      fc.record({
        type: fc.constant('note.setAside' as const),
        n: fc.nat(3),
        reason: fc.constantFrom('a', 'b'),
      }),
      fc.record({ type: fc.constant('note.putBack' as const), n: fc.nat(3) }),
    )
    fc.assert(
      fc.property(fc.array(act, { maxLength: 12 }), fc.boolean(), (acts, hangs) => {
        const start = hangs ? revealed(written(0, 1, 2, 3)) : collected(written(0, 1, 2, 3), 'closed')
        const end = acts.reduce(
          (state, { n, ...rest }) =>
            ask(state, { ...rest, note: noteId(n) } as Intent, moderator, hangs ? 'revealed' : 'closed'),
          start,
        )
        for (const n of [0, 1, 2, 3]) {
          const shown = get(end.notes, noteId(n))?.shown
          expect(shown?.status === 'aside').toBe(shown?.reason !== null)
          expect(shown?.status).not.toBe(hangs ? 'collected' : 'revealed')
        }
        expect(owes(end)).toHaveLength(4)
      }),
      { numRuns: 300 },
    )
  })
})

describe('nobody can tell whose', () => {
  const step = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({ who: fc.nat(5), act: fc.constantFrom('edit', 'wish', 'unwish', 'withdraw') }),
    },
    { weight: 1, arbitrary: fc.constant('collected' as const) },
    { weight: 1, arbitrary: fc.constant('cycle' as const) },
  )
  type Step = { readonly who: number; readonly act: string } | 'collected' | 'cycle'

  /** The same evening played by the same notes, with the people renamed by `name`. */
  const evening = (steps: readonly Step[], name: (n: number) => number, seed: number): State => {
    const turn = (state: State, intent: RoomIntent, phase: 'open' | 'closed'): State => {
      const after = ask(state, intent, moderator, phase, seed)
      return evolve(open(config), stir(after, chance(seed)))
    }
    const first = [0, 1, 2, 3, 4, 5].reduce(
      (state, n) => ask(state, { type: 'note.add', note: noteId(n), text: `klacht ${n}` }, phone(name(n))),
      open(config),
    )
    return steps.reduce((state, one) => {
      if (one === 'collected') return turn(state, { type: 'collected' }, 'open')
      if (one === 'cycle')
        return reopened(turn(turn(state, { type: 'closed' }, 'open'), { type: 'revealed' }, 'closed'))
      const note = noteId(one.who)
      const intents: { readonly [act: string]: Intent } = {
        edit: { type: 'note.edit', note, text: `anders ${one.who}` },
        wish: { type: 'note.wish', note, text: `wens ${one.who}` },
        unwish: { type: 'note.wish', note, text: null },
        withdraw: { type: 'note.withdraw', note },
      }
      const intent = intents[one.act]
      return intent ? ask(state, intent, phone(name(one.who))) : state
    }, first)
  }

  test('[SI32] renaming everyone changes no byte of views or report, through edits, wishes and withdrawals', () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 25 }),
        fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }),
        fc.nat(),
        (steps, order, seed) => {
          const one = evening(steps, (n) => n, seed)
          const other = evening(steps, (n) => order[n] ?? n, seed)
          expect(seen(other)).toBe(seen(one))
          expect(kind.report(other)).toEqual(kind.report(one))
        },
      ),
      { numRuns: 300 },
    )
  })

  test('[SI32] between two collectings no word and no wish moves a view: they are equal byte for byte', () => {
    const writing = fc.array(fc.record({ who: fc.nat(5), act: fc.constantFrom('edit', 'wish') }), {
      minLength: 1,
      maxLength: 15,
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), writing, fc.nat(), (steps, more, seed) => {
        const before = evening([...steps, 'collected'], (n) => n, seed)
        const after = evening([...steps, 'collected', ...more], (n) => n, seed)
        expect(seen(after)).toBe(seen(before))
        expect(kind.report(after)).toEqual(kind.report(before))
        expect(owes(after)).toEqual(owes(before))
      }),
      { numRuns: 300 },
    )
  })
})
