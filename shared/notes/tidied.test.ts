// Rules NO10 to NO12 of the note core: translations, what was set aside, and how lean a shown note is.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { get } from '../table.ts'
import {
  add,
  after,
  anyPast,
  asAnn,
  decide,
  host,
  moderator,
  note,
  seen,
  type State,
  type Intent,
} from './notes.test-kit.ts'
import { tidiedCells } from './view.ts'

describe('a note that staff tidied', () => {
  it('[NO10] a translation stands beside the text, says when the text changed since, and an empty one takes it away', () => {
    const translate: Intent = { type: 'note.translate', note: note(1), language: 'nl', text: 'te druk' }
    const said = after([
      [add(1, 'çok kalabalık'), asAnn],
      [translate, host],
    ])
    const shown = (state: State) => seen(state).notes[note(1)]
    expect(shown(said)).toMatchObject({
      text: 'çok kalabalık',
      translation: { language: 'nl', text: 'te druk', table: 'table-3' },
    })
    const changed = after([[{ type: 'note.edit', note: note(1), text: 'kalabalık' }, asAnn]], said)
    expect(shown(changed)).toMatchObject({
      text: 'kalabalık',
      translation: { text: 'te druk', earlier: true },
    })
    expect(shown(after([[{ ...translate, text: '' }, moderator]], changed))).not.toHaveProperty('translation')
    expect(decide(said, translate, asAnn)).toEqual({ ok: false, error: { reason: 'not-allowed' } })
    const kept = get(said.notes, note(1))
    expect(kept && tidiedCells(kept)).toEqual({
      translation: 'te druk',
      translatedTo: { key: 'language.nl' },
    })
  })

  it('[NO11] what was set aside stays in the records with who and why, and comes back whole', () => {
    const laid = after([[add(1), asAnn]])
    const gone = after([[{ type: 'note.discard', note: note(1), reason: 'a name' }, host]], laid)
    expect(seen(gone).notes).toEqual({})
    expect(seen(gone).aside[note(1)]).toMatchObject({
      text: 'text 1',
      status: 'discarded',
      reason: 'a name',
      hand: { role: 'host', table: 'table-3' },
    })
    const kept = get(gone.notes, note(1))
    expect(kept && tidiedCells(kept)).toEqual({ asideBy: { key: 'by.host' } })
    expect(seen(after([[{ type: 'note.restore', note: note(1) }, moderator]], gone))).toEqual(seen(laid))
    const hidden = after([[{ type: 'note.hide', note: note(1), hidden: true }, moderator]], laid)
    expect(seen(hidden).aside[note(1)]).toMatchObject({ status: 'hidden', hand: { role: 'moderator' } })
  })

  it('[NO12] a shown note holds no field that says nothing', () => {
    fc.assert(
      fc.property(anyPast, (past) => {
        for (const shown of Object.values(seen(after(past)).notes)) {
          expect(Object.values(shown)).not.toContain(null)
          expect(Object.values(shown)).not.toContain('')
          expect(shown.origin).not.toBe('phone')
        }
      }),
    )
  })
})
