// The rules of the silent table: one's own note, the silence keeper, the door.
import { describe, expect, test } from 'vitest'
import { permitted } from '../../roles.ts'
import type { Actor } from '../contract.ts'
import { evolve, open, stir } from './fold.ts'
import { kind } from './index.ts'
import type { Fact, Intent } from './model.ts'
import { pictures } from './picture.ts'
import {
  config,
  day,
  noteId,
  phone,
  moderator,
  chance,
  ask,
  refusalOf,
  add,
  written,
  collected,
  revealed,
  plain,
  wallOf,
} from './rules.test-kit.ts'

describe('one’s own note', () => {
  test('[SI9] another’s note, an unknown one and a note without a key get the same answer', () => {
    const state = written(1)
    const paper = ask(state, { type: 'note.add', note: noteId(2), text: 'papier', paper: true }, moderator)
    for (const type of ['note.edit', 'note.withdraw'] as const) {
      const try_ = (n: number, by: Actor) =>
        refusalOf(paper, { type, note: noteId(n), text: 'x' } as Intent, by)
      expect(try_(1, phone(2))).toBe('not-found')
      expect(try_(7, phone(2))).toBe('not-found')
      expect(try_(2, phone(2))).toBe('not-found')
      expect(try_(2, { ...phone(1), proof: null })).toBe('not-found')
      expect(try_(1, phone(1))).toBeNull()
    }
  })

  test('[SI10] a note needs a key, and paper needs a moderator', () => {
    expect(refusalOf(open(config), add(1), { ...phone(1), proof: null })).toBe('malformed')
    expect(refusalOf(open(config), { ...add(1), paper: true } as Intent, phone(1))).toBe('malformed')
    expect(refusalOf(open(config), add(1), moderator)).toBe('malformed')
  })

  test('[SI11] who rewrites a note that was set aside puts it back, sealed until the next collecting', () => {
    let state = collected(written(1))
    state = ask(state, { type: 'note.setAside', note: noteId(1), reason: 'Naam.' }, moderator)
    state = ask(state, { type: 'note.edit', note: noteId(1), text: 'zonder naam' }, phone(1))
    expect(wallOf(revealed(state)).map((note) => note.text)).toEqual(['zonder naam'])
  })

  test('[SI12] words that were rewritten since the collecting never reach the wall', () => {
    let state = collected(written(1))
    state = ask(state, { type: 'note.edit', note: noteId(1), text: 'anders' }, phone(1))
    expect(wallOf(ask(state, { type: 'revealed' }, moderator, 'closed'))).toEqual([])
  })

  test('[SI13] a withdrawn note is gone from state, views and report', () => {
    const state = ask(collected(written(1)), { type: 'note.withdraw', note: noteId(1) }, phone(1))
    expect(state.notes.size).toBe(0)
    expect(kind.report(state)).toEqual([{ thing: 'complaints', rows: [] }])
  })

  test('[SI14] what hangs on the wall can be withdrawn, not rewritten', () => {
    const state = revealed(written(1))
    expect(refusalOf(state, { type: 'note.edit', note: noteId(1), text: 'x' }, phone(1))).toBe('not-possible')
    expect(wallOf(ask(state, { type: 'note.withdraw', note: noteId(1) }, phone(1)))).toEqual([])
  })
})

describe('the silence keeper', () => {
  test('[SI15] a sealed note cannot be set aside: the same answer as for none', () => {
    const intent: Intent = { type: 'note.setAside', note: noteId(1), reason: 'x' }
    expect(refusalOf(written(1), intent, moderator)).toBe('not-found')
    expect(refusalOf(open(config), intent, moderator)).toBe('not-found')
  })

  test('[SI16] set aside: off the wall, a public verdict without its text; put back: up again in its own place', () => {
    const state = revealed(written(1, 2, 3))
    const aside = ask(
      state,
      { type: 'note.setAside', note: noteId(2), reason: 'Naam.' },
      moderator,
      'revealed',
    )
    expect(wallOf(aside)).toHaveLength(2)
    const room_ = JSON.stringify(plain(kind.roomView(aside)))
    expect(room_).toContain('Naam.')
    expect(room_).not.toContain('klacht 2')
    expect(wallOf(ask(aside, { type: 'note.putBack', note: noteId(2) }, moderator, 'revealed'))).toEqual(
      wallOf(state),
    )
  })

  test('[SI17] what was set aside stays off the wall at the reveal and stands in the report with its reason', () => {
    let state = collected(written(1, 2), 'closed')
    state = ask(state, { type: 'note.setAside', note: noteId(1), reason: 'Naam.' }, moderator, 'closed')
    state = ask(state, { type: 'revealed' }, moderator, 'closed')
    expect(wallOf(state).map((note) => note.id)).toEqual([noteId(2)])
    const rows = kind.report(state).flatMap((section) => section.rows)
    expect(rows).toHaveLength(2)
    expect(rows).toContainEqual(
      expect.objectContaining({
        reason: 'Naam.',
        madeAt: '2026-11-12',
        status: { key: 'silent.status.aside' },
      }),
    )
  })

  test('[SI18] after a reopening the wall stays as it hangs; new notes come with the next collecting, behind it', () => {
    const first = revealed(written(1, 2, 3))
    const reopened = ask(ask(first, { type: 'reopened' }, moderator), add(4), phone(4))
    expect(wallOf(reopened)).toEqual(wallOf(first))
    const second = wallOf(revealed(reopened))
    expect(second.slice(0, 3)).toEqual(wallOf(first))
    expect(second.map((note) => note.id)).toContain(noteId(4))
  })

  test('[SI19] undo opposes the keeper’s own acts only', () => {
    const state = collected(written(1))
    const fact: Fact = { type: 'note.setAside', note: noteId(1), reason: 'Naam.' }
    expect(kind.reverse(state, [fact])).toEqual({ type: 'note.putBack', note: noteId(1) })
    expect(
      kind.reverse(evolve(state, fact), [{ type: 'note.putBack', note: noteId(1), place: null }]),
    ).toEqual({
      type: 'note.setAside',
      note: noteId(1),
      reason: 'Naam.',
    })
    expect(kind.reverse(state, [{ type: 'note.withdrawn', note: noteId(1) }])).toBeNull()
  })
})

describe('the picture', () => {
  test('[SI23] shows the wall and nothing else; a text is never markup', () => {
    const words = { language: 'nl', title: 'Stiltetafel', t: (key: string) => key, pick: () => '' } as const
    const draw = (view: ReturnType<typeof kind.roomView>): string =>
      pictures(view, config, words)[0]?.svg ?? ''
    const hung = revealed(ask(written(1), add(2, '<b>&"x"</b>'), phone(2)))
    const drawn = draw(kind.roomView(hung))
    expect(drawn).toContain('klacht 1')
    expect(drawn).not.toContain('<b>')
    expect(draw(kind.roomView(written(1)))).not.toContain('klacht')
    expect(draw({})).toContain('</svg>')
  })
})

describe('the door', () => {
  test('[SI20] phones write only while it is open; tablets, hosts and screens never', () => {
    expect(permitted(kind.permits, 'note.edit', 'participant', 'closed')).toBe('not-open')
    expect(refusalOf(open(config), add(1), phone(1), 'closed')).toBe('not-open')
    for (const role of ['tablet', 'host', 'screen', 'officer'] as const)
      for (const type of Object.keys(kind.permits))
        expect(permitted(kind.permits, type, role, 'open')).toBe('not-allowed')
  })

  test('[SI21] a note has at most 280 signs, and its own number', () => {
    const parse = (text: string) => kind.intent.safeParse(add(1, text)).success
    expect([parse('é'.repeat(280)), parse('é'.repeat(281)), parse('  ')]).toEqual([true, false, false])
    expect(refusalOf(written(1), add(1), phone(1))).toBe('already-there')
  })

  test('[SI22] an erasure takes the text out of every fact, the stirred one too', () => {
    const stirred = stir(collected(written(1, 2)), chance(1))
    const added: Fact = {
      type: 'note.added',
      note: noteId(1),
      text: 'klacht 1',
      lock: 'lock-1',
      origin: 'phone',
      day,
      collected: false,
    }
    const origin = { notes: [noteId(1)] }
    for (const fact of [stirred, added])
      expect(JSON.stringify(kind.redact(fact, origin))).not.toContain('klacht 1')
    expect(JSON.stringify(kind.redact(stirred, origin))).toContain('klacht 2')
    expect(kind.redact(stirred, { notes: [] })).toEqual(stirred)
  })
})
