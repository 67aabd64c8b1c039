// The moderator's list before the vote opens: pasted, reworded, put together, taken apart, frozen.
import { describe, expect, test } from 'vitest'
import type { Slug, StepId } from '../../ids.ts'
import type { ClientPart } from '../../notes/expect.ts'
import { expect as laidOver } from './expect.ts'
import { apart, combined, pasted, preparedOf, retitled, toList, type Candidate } from './lines.ts'
import { ask, configOf, itemId, moderator, plain, refusalOf } from './rules.test-kit.ts'
import { kind } from './index.ts'
import type { Intent, State } from './model.ts'
import { suggestRound } from './suggest.ts'

const candidates: readonly Candidate[] = [1, 2, 3, 4].map((n) => ({
  step: 'kaart',
  id: `bron-${n}`,
  type: 'note',
  text: `voorstel ${n}`,
  size: 1,
}))
const config = configOf({ typed: [{ id: 'bank' as Slug, text: { nl: 'Zitbank' } }] })
const sources = { candidates, config, pick: (text: { readonly nl?: string }) => text.nl ?? '' }
const staffOf = (state: State): ClientPart => plain(kind.staffView(state)) as ClientPart
let made = 0
const newId = (): string => itemId(900 + ++made)
const listed = (state: State, lines: Parameters<typeof toList>[0]): State =>
  ask(state, { type: 'items.list', items: toList(lines, newId) }, moderator, 'prepared')
const frozenTexts = (state: State): readonly string[] =>
  (ask(state, { type: 'opened' }, moderator, 'prepared').items ?? []).map(({ text }) => text)

describe('the prepared list', () => {
  test('[VO49] is everything until something is left out, reworded or put together; it is frozen as it reads', () => {
    const start = kind.open(config) as State
    const all = preparedOf(staffOf(start), sources)
    expect([all.lines.length, all.rest.length]).toEqual([5, 0])
    const lines = retitled(
      combined(all.lines, 0, 2).filter(({ text }) => text !== 'voorstel 4'),
      'kaart/bron-2',
      'Meer groen',
    )
    const state = listed(start, lines)
    const again = preparedOf(staffOf(state), sources)
    expect(again.lines.map(({ text }) => text)).toEqual(['voorstel 1', 'Meer groen', 'Zitbank'])
    expect(again.rest.map(({ text }) => text)).toEqual(['voorstel 4'])
    expect(frozenTexts(state)).toEqual(['voorstel 1', 'Meer groen', 'Zitbank'])
    const items = ask(state, { type: 'opened' }, moderator, 'prepared').items ?? []
    expect(items[0]).toMatchObject({ type: 'group', size: 2, with: [{ id: 'bron-3' }] })
    expect(items[2]).toMatchObject({ type: 'typed', local: { nl: 'Zitbank' } })
    const split = listed(state, apart(again.lines, again.lines[0]?.key ?? ''))
    expect(frozenTexts(split)).toEqual(['voorstel 1', 'voorstel 3', 'Meer groen', 'Zitbank'])
  })

  test('[VO49] what is asked shows at once as the server will have it', () => {
    const start = kind.open(config) as State
    const { lines } = preparedOf(staffOf(start), sources)
    const intent: Intent = { type: 'items.list', items: toList(lines.slice(1), newId) }
    const laid = laidOver(staffOf(start), intent)
    expect(laid).toEqual(staffOf(ask(start, intent, moderator, 'prepared')))
  })

  test('[VO50] a pasted list is an item a line, without bullets, numbers and empty lines', () => {
    const lines = pasted('1. Meer bomen\r\n- Banken\n\n  • Fonteintje  \n2026 is het jaar\n')
    expect(lines.map(({ text }) => text)).toEqual(['Meer bomen', 'Banken', 'Fonteintje', '2026 is het jaar'])
    expect(frozenTexts(listed(kind.open(config) as State, lines))).toHaveLength(4)
  })

  test('[VO51] every source once, only what exists, and words where there is no source', () => {
    const line = (from: readonly string[], text = '') => ({
      id: newId(),
      from: from.map((id) => ({ step: 'kaart' as StepId, id })),
      text,
    })
    const refused = (...items: readonly ReturnType<typeof line>[]) =>
      refusalOf(kind.open(config) as State, { type: 'items.list', items: [...items] }, moderator)
    expect(refused(line(['bron-1']), line(['bron-1', 'bron-2']))).toBe('already-there')
    expect(refused(line(['weg']))).toBe('not-found')
    expect(refused(line([], ' \n '))).toBe('malformed')
    expect(refused(line([], 'x'.repeat(121)))).toBe('malformed')
    expect(refused(line([], 'Bloembakken'), line(['bron-3']))).toBeNull()
  })

  test('[VO52] a further round is offered among those tied at the top, else among the first three with dots', () => {
    const place = (rank: number, dots: number, shared = false) => ({ rank, dots, shared })
    expect(suggestRound([place(1, 9), place(2, 7, true), place(2, 7, true), place(4, 1)])).toEqual([1, 2])
    expect(suggestRound([place(1, 9), place(2, 7), place(3, 5), place(4, 1)])).toEqual([0, 1, 2])
    expect(suggestRound([place(1, 2), place(2, 0, true), place(2, 0, true)])).toEqual([0])
  })
})
