// @vitest-environment happy-dom
// The notes panel: rules NO17 to NO19 and NO24, by what it asks.
import { act } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { createTranslate } from '../../language/translate.ts'
import words from '../../language/nl/notes.json' with { type: 'json' }
import { click, press, render } from '../../ui/render.test-kit.tsx'
import { groupsIn, notesIn } from '../find.ts'
import { NotesPanel } from './panel.tsx'
import type { NotesPanelProps, TidyIntent } from './panel-props.ts'

const t = createTranslate('nl', words)
const pad = (name: string) => name.padEnd(22, '0')

const part = {
  notes: {
    [pad('a')]: { prompt: 'p', text: 'Te veel leegstand', order: 1, place: 'x' },
    [pad('b')]: { prompt: 'p', text: 'Leegstaande winkels', order: 2, place: 'x' },
    [pad('c')]: { prompt: 'p', text: 'Bel 0478 12 34 56', order: 3, place: 'x', origin: 'paper' },
  },
}
const staff = {
  aside: {
    [pad('d')]: {
      prompt: 'p',
      text: 'dubbel',
      order: 4,
      place: 'x',
      status: 'discarded',
      reason: 'staat er al',
      hand: { role: 'moderator' },
    },
  },
}

const open = () => {
  const asked: TidyIntent[] = []
  const laid: string[] = []
  const props: NotesPanelProps = {
    notes: notesIn(part, staff),
    groups: groupsIn(part),
    prompts: [{ id: 'p', number: 1, word: 'Vraag' }],
    placeName: () => 'hier',
    translatedBy: () => 'vertaald',
    handName: ({ role }) => t(`notes.hand.${role}`),
    paper: { lay: (_prompt, text) => laid.push(text) },
    ask: (intent) => asked.push(intent),
    newId: <Id extends string>() => pad('new') as Id,
    t,
    language: 'nl',
  }
  const page = render(<NotesPanel {...props} />)
  const button = (name: string): HTMLElement => {
    const found = [...page.box.querySelectorAll('button')].find(({ textContent }) => textContent === name)
    if (!found) throw new Error(`no button ${name}`)
    return found
  }
  return { ...page, asked, laid, button }
}

const write = (field: HTMLElement, text: string) =>
  act(() => {
    const owner = Object.getPrototypeOf(field) as object
    Object.getOwnPropertyDescriptor(owner, 'value')?.set?.call(field, text)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })

let panel: ReturnType<typeof open> | null = null
const opened = () => (panel = open())
afterEach(() => panel?.remove())

describe('the notes panel', () => {
  it('[NO17] by keys alone: arrows walk, Shift chooses on, and the chosen become a group', () => {
    const { find, asked, button } = opened()
    const first = find('li input')
    act(() => first.focus())
    click(first)
    press(first, 'ArrowDown', { shiftKey: true })
    click(button(t('notes.groupThese')))
    click(button(t('notes.group')))
    expect(asked).toEqual([
      { type: 'group.make', group: pad('new'), title: 'Te veel leegstand', notes: [pad('a'), pad('b')] },
    ])
  })

  it('[NO17] a note that was set aside says who and why, and is put back', () => {
    const { box, find, asked, button } = opened()
    const status = [...box.querySelectorAll('select')].at(-1) as HTMLSelectElement
    act(() => {
      status.value = 'aside'
      status.dispatchEvent(new Event('change', { bubbles: true }))
    })
    expect(find('[data-detail]').textContent).toContain('staat er al')
    expect(find('[data-detail]').textContent).toContain(t('notes.hand.moderator'))
    click(button(t('notes.restore')))
    expect(asked).toEqual([{ type: 'note.restore', note: pad('d') }])
  })

  it('[NO18] a suggestion is made a group only when somebody says so, with the notes that were kept', () => {
    const { box, asked, button } = opened()
    click(button(t('notes.tab.suggestions')))
    expect(asked).toEqual([])
    expect(box.querySelector('legend')?.textContent).toContain('leegsta')
    click(button(t('notes.makeOf', { n: 2 })))
    expect(asked).toMatchObject([{ type: 'group.make' }])
  })

  it('[NO19] a list from paper is laid line by line; a line too long stays in the field to be mended', () => {
    const { box, laid, button, find } = opened()
    click(button(t('notes.tab.paper')))
    click(button(t('notes.wholeList')))
    write(find('textarea'), `1. Bakker\n\n2. ${'x'.repeat(300)}\n- Kapper`)
    expect(box.querySelectorAll('ol li')).toHaveLength(3)
    click(button(t('notes.layAll', { n: 2 })))
    expect(laid).toEqual(['Bakker', 'Kapper'])
    expect((find('textarea') as HTMLTextAreaElement).value).toBe('x'.repeat(300))
  })

  it('[NO24] what may say who somebody is, is pointed out to who tidies', () => {
    const { box } = opened()
    expect(
      [...box.querySelectorAll('li')].map(({ textContent }) => textContent.includes(t('notes.privacy'))),
    ).toEqual([false, false, true])
  })
})
