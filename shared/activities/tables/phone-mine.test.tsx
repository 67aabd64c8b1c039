// Rule TA53 of the theme tables: one's own notes on a phone, to change, to pin afterwards, with their translation.
import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ClientPart } from '../../notes/expect.ts'
import { click, press, render } from '../../ui/render.test-kit.tsx'
import type { TablesConfig } from './config.ts'
import type { TablesIntent } from './model.ts'
import { MineView } from './phone-mine.tsx'
import type { Props } from './phone-state.ts'

const id = 'a'.repeat(22)
// Slugs and ids as the schema would have made them.
const config = {
  tables: [{ id: 'parking', title: { nl: 'Parkeren' }, host: '', cap: null }],
  prompts: [{ id: 'where', question: { nl: 'Waar?' } }],
  matrix: { where: ['parking'] },
  rounds: 3,
  aims: [],
} as unknown as TablesConfig

let asked: TablesIntent[] = []
let kept: Record<string, unknown> = {}

const part = (more: object, ground: object): ClientPart => ({
  notes: {
    [id]: {
      prompt: 'where',
      text: 'Een bord',
      place: { table: 'parking', round: 1 },
      group: null,
      origin: 'phone',
      order: 1,
      ...more,
    },
  },
  ground: ground as ClientPart[string],
})
const plan = { ground: { picture: 'pabc', width: 400, height: 300, alt: 'Centrum' } }

const propsOf = (parking: ClientPart): Props => ({
  step: { id: 's', kind: 'tables', title: { nl: 'T' }, phase: 'open', lead: '' } as Props['step'],
  config,
  parts: { parking },
  t: (key) => key,
  pick: (text) => text.nl ?? '',
  language: 'nl',
  newId: <Id extends string>() => id as Id,
  outgoing: [],
  workshop: 'w',
  timer: { type: 'off' },
  now: () => 0,
  mine: { table: 'parking', round: 1, notes: [id] },
  ask: (intent) => void asked.push(intent),
  forget: () => undefined,
  keyFor: () => 'key',
  keep: {
    read: (name) => kept[name],
    write: (name, value) => void (kept = { ...kept, [name]: value }),
  },
  online: true,
})

const open = (more: object = {}, ground: object = plan) => {
  const props = propsOf(part(more, ground))
  const view = render(<MineView {...props} />)
  const button = (word: string): HTMLElement | undefined =>
    [...view.box.querySelectorAll('button')].find(
      (one) => one.textContent.includes(word) || one.getAttribute('aria-label') === word,
    )
  return { props, view, button, again: () => view.redraw(<MineView {...propsOf(part(more, ground))} />) }
}

beforeEach(() => {
  asked = []
  kept = { [`note.${id}`]: { prompt: 'where', text: 'Een bord', place: { table: 'parking', round: 1 } } }
})
afterEach(() => {
  document.body.innerHTML = ''
})

describe('[TA53] own notes', () => {
  it('are pinned afterwards where a plan lies, and only there', async () => {
    expect(open({}, {}).button('tables.pin')).toBeUndefined()
    const { button, view } = open()
    click(button('tables.pin') as HTMLElement)
    await act(() => import('./phone-plan.tsx'))
    const dialog = view.find('dialog')
    press(dialog, 'ArrowRight')
    click(button('tables.planDone') as HTMLElement)
    expect(asked).toEqual([{ type: 'pin.set', note: id, pin: { x: 0.52, y: 0.5 } }])
  })

  it('lose their pin, and nothing is asked when it stays', async () => {
    const pin = { x: 0.2, y: 0.3 }
    const { button } = open({ place: { table: 'parking', round: 1, pin } })
    click(button('tables.pinned') as HTMLElement)
    await act(() => import('./phone-plan.tsx'))
    click(button('tables.planDone') as HTMLElement)
    expect(asked).toEqual([])
    click(button('tables.pinned') as HTMLElement)
    click(button('tables.planOff') as HTMLElement)
    expect(asked).toEqual([{ type: 'pin.set', note: id, pin: null }])
  })

  it('have their translation beside them', () => {
    const { view } = open({ translation: { language: 'fr', text: 'Un panneau', table: '' } })
    expect(view.box.textContent).toContain('Un panneau')
  })

  it('are found again as they were left while they were being changed', () => {
    const first = open()
    click(first.button('tables.edit') as HTMLElement)
    first.again()
    expect((first.view.find('textarea') as HTMLTextAreaElement).value).toBe('Een bord')
    first.props.keep.write(`edit.${id}`, 'Een groot bord')
    first.view.remove()
    const next = open()
    expect((next.view.find('textarea') as HTMLTextAreaElement).value).toBe('Een groot bord')
    press(next.view.find('textarea'), 'Enter')
    expect(asked).toEqual([{ type: 'note.edit', note: id, text: 'Een groot bord' }])
    next.again()
    expect(next.view.box.querySelector('textarea')).toBeNull()
  })
})
