// @vitest-environment happy-dom
// One complaint in the keeper's drawer: rule SI36, by what it asks.
import { afterEach, describe, expect, it, vi } from 'vitest'
import notes from '../../language/nl/notes.json' with { type: 'json' }
import { createTranslate } from '../../language/translate.ts'
import type { NoteId } from '../../ids.ts'
import { click, render } from '../../ui/render.test-kit.tsx'
import { Kept, type KeptProps } from './kept.tsx'
import words from './language/nl.json' with { type: 'json' }
import board from './language/nl.board.json' with { type: 'json' }

const t = createTranslate('nl', { ...notes, ...words, ...board })
const id = 'complaint0000000000000' as NoteId
const note = { text: 'De laatste bus', status: 'waiting', origin: 'phone' } as unknown as KeptProps['note']

const open = (erase: KeptProps['erase']) => {
  const ask = vi.fn<() => void>()
  const say = vi.fn<(sentence: string) => void>()
  const view = render(<Kept {...{ t, ask, say, id, note, erase }} clues={[]} wishClues={[]} />)
  const button = (word: string) =>
    [...view.box.querySelectorAll('button')].find(({ textContent }) => textContent === word)
  return { ...view, ask, say, button }
}

afterEach(() => {
  document.body.innerHTML = ''
})

describe('[SI36] one complaint, erased for good', () => {
  it('[SI36] after a question that says what goes, with the focus on the way out', () => {
    const erase = vi.fn<() => void>()
    const { box, say, button } = open(erase)
    click(button('Wis voorgoed') ?? box)
    expect(box.textContent).toContain('Niemand kan dit terugdraaien.')
    expect(erase).not.toHaveBeenCalled()
    expect(document.activeElement?.textContent).not.toBe('Wis voorgoed')
    click(button('Wis voorgoed') ?? box)
    expect(erase).toHaveBeenCalledOnce()
    expect(say).toHaveBeenCalledWith('Voorgoed gewist.')
  })

  it('[SI36] is not offered to who may not', () => {
    expect(open(null).button('Wis voorgoed')).toBeUndefined()
  })
})
