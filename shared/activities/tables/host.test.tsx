// Rules TA49 to TA52 of the theme tables: the host's page and the shared tablet, as a person meets them.
import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ClientPart } from '../../notes/expect.ts'
import { click, press, render } from '../../ui/render.test-kit.tsx'
import { Host } from './board-host.tsx'
import type { Props } from './board-state.ts'
import type { TablesConfig } from './config.ts'
import type { TablesIntent } from './model.ts'

const at = (id: string) => ({ id, title: { nl: id }, host: 'Lieve', cap: null })
// Slugs and ids as the schema would have made them.
const config = {
  tables: [at('parking'), at('green'), at('bikes')],
  prompts: [
    { id: 'where', question: { nl: 'Waar?' } },
    { id: 'why', question: { nl: 'Waarom?' } },
  ],
  matrix: { where: ['parking', 'green', 'bikes'], why: ['parking'] },
  rounds: 3,
  minutesPerRound: 20,
  moveSeconds: 60,
  seating: 'spread',
  aims: [],
} as unknown as TablesConfig

const note = (text: string, round: number, more: object = {}) => ({
  prompt: 'where',
  text,
  place: { table: 'parking', round },
  group: null,
  origin: 'phone',
  order: round,
  ...more,
})
const ground = { picture: 'pabc', width: 400, height: 300, alt: 'Centrum, noord boven' }
const pinned = (text: string, x: number, y: number) =>
  note(text, 1, { place: { table: 'parking', round: 1, pin: { x, y } } })

let now = 1_000_000
let asked: TablesIntent[] = []
let kept: Record<string, unknown> = {}

const overview = (round: number, until: number | null = null, help = false) => ({
  now: { now: { round, rounds: 3, play: until ? 'moving' : 'talking', until } },
  tables: { parking: { help } },
})

const propsOf = (parking: object, more: Partial<Props> & { readonly overview?: object } = {}): Props => ({
  step: { id: 's', kind: 'tables', title: { nl: 'T' }, phase: 'open', lead: '' } as Props['step'],
  config,
  parts: { overview: (more.overview ?? overview(2)) as ClientPart, parking: parking as ClientPart },
  staff: {},
  t: (key, holes) => (holes ? `${key} ${Object.values(holes).join(' ')}` : key),
  pick: (text) => text.nl ?? '',
  language: 'nl',
  newId: <Id extends string>() => `new-${asked.length}`.padEnd(22, '0') as Id,
  outgoing: [],
  timer: { type: 'off' },
  now: () => now,
  ask: (intent) => void asked.push(intent),
  people: 3,
  hall: false,
  table: 'parking',
  keep: {
    read: (name) => kept[name],
    write: (name, value) => void (kept = { ...kept, [name]: value }),
  },
  workshop: 'w',
  ...more,
})

let page: ReturnType<typeof render> | null = null
const draw = (props: Props) => {
  page = render(<Host {...props} />)
  return page
}
const byText = (text: string): HTMLElement => {
  const all = [...(page?.box.querySelectorAll<HTMLElement>('button') ?? [])]
  const found =
    all.find((one) => one.textContent === text) ??
    all.find((one) => one.textContent?.includes(text) || one.getAttribute('aria-label')?.includes(text))
  if (!found) throw new Error(`no button says ${text}`)
  return found
}
const has = (text: string): boolean => page?.box.textContent?.includes(text) ?? false
const type = (selector: string, text: string) => {
  const field = page?.find(selector) as HTMLInputElement
  const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field) as object, 'value')?.set
  act(() => {
    setter?.call(field, text)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
}
/** What stands in a field of the page. */
const valueOf = (selector: string): string => {
  const field = page?.find(selector)
  return field && 'value' in field ? String(field.value) : ''
}
const wait = (ms: number) =>
  act(() => {
    vi.advanceTimersByTime(ms)
  })

beforeEach(() => {
  vi.useFakeTimers()
  asked = []
  kept = {}
  now = 1_000_000
})
afterEach(() => {
  page?.remove()
  page = null
  vi.useRealTimers()
})

describe('the sentence that saves itself', () => {
  const summaries = (text: string) => ({ summaries: { where: { text } } })

  it('[TA49] is saved after a pause in typing, once, and again when the page is left', () => {
    draw(propsOf({}))
    type('input[name="summary"]', 'Vooral achter de kerk')
    expect(asked).toEqual([])
    wait(1_500)
    expect(asked).toEqual([
      { type: 'summary.set', table: 'parking', prompt: 'where', text: 'Vooral achter de kerk' },
    ])
    type('input[name="summary"]', 'Vooral achter de kerk, gratis')
    page?.remove()
    page = null
    expect(asked).toHaveLength(2)
  })

  it('[TA49] keeps what is typed when somebody else changes it, and lets a person choose', () => {
    const { redraw } = draw(propsOf(summaries('Eerst')))
    type('input[name="summary"]', 'Van mij')
    redraw(<Host {...propsOf(summaries('Van een ander'))} />)
    wait(5_000)
    expect(valueOf('input[name="summary"]')).toBe('Van mij')
    expect(has('Van een ander')).toBe(true)
    expect(asked).toEqual([])
    click(byText('tables.keepMine'))
    expect(asked).toMatchObject([{ type: 'summary.set', text: 'Van mij' }])
  })

  it('[TA49] is not saved while it is too long', () => {
    draw(propsOf({}))
    type('input[name="summary"]', 'a'.repeat(281))
    wait(5_000)
    expect(asked).toEqual([])
    expect(has('tables.tooLong')).toBe(true)
  })
})

describe('the host', () => {
  it('[TA50] is asked at each change what the group that goes has said, for a minute, and then for the one that sits', () => {
    const { redraw } = draw(propsOf({}, { overview: overview(1) }))
    expect(has('tables.minute')).toBe(false)
    redraw(<Host {...propsOf({}, { overview: overview(2) })} />)
    expect(has('tables.handOver 1')).toBe(true)
    type('input[name="handover"]', 'Kort parkeren gratis')
    wait(1_500)
    expect(asked).toEqual([
      { type: 'handover.set', table: 'parking', round: 1, text: 'Kort parkeren gratis' },
    ])
    now += 61_000
    redraw(<Host {...propsOf({}, { overview: overview(2), people: 4 })} />)
    expect(has('tables.handOver 2')).toBe(true)
  })

  it('[TA50] calls the moderator without a sound and takes it back', () => {
    const { redraw } = draw(propsOf({}))
    click(byText('tables.call'))
    redraw(<Host {...propsOf({}, { overview: overview(2, null, true) })} />)
    expect(has('tables.called')).toBe(true)
    click(byText('tables.noHelp'))
    expect(asked).toEqual([
      { type: 'help.ask', table: 'parking' },
      { type: 'help.done', table: 'parking' },
    ])
  })

  it('[TA50] lays a pasted list from paper as one note a line', () => {
    draw(propsOf({}))
    click(byText('tables.fromPaper'))
    type('textarea[name="paper"]', '- Meer bankjes\n\n- Minder auto’s')
    press(page?.find('textarea[name="paper"]') as HTMLElement, 'Enter')
    expect(asked).toMatchObject([
      { type: 'note.add', text: 'Meer bankjes', paper: true, place: { table: 'parking', round: 2 } },
      { type: 'note.add', text: 'Minder auto’s', paper: true, prompt: 'where' },
    ])
  })

  it('[TA50] hides a note, puts it aside with a reason, and gathers several under a title', () => {
    draw(propsOf({ notes: { a: note('Aa', 1), b: note('Bb', 2) } }))
    click(byText('Aa'))
    click(byText('tables.hide'))
    click(byText('tables.putAside'))
    type('form [class*="writing"] input, form input', 'dubbel')
    expect(asked).toEqual([{ type: 'note.hide', note: 'a', hidden: true }])
    click(byText('tables.group'))
    click(byText('Aa'))
    click(byText('Bb'))
    type('footer input', 'Samen')
    const submit = page?.find('footer form button[type="submit"]') as HTMLElement
    click(submit)
    expect(asked.at(-1)).toMatchObject({ type: 'group.make', title: 'Samen', notes: ['a', 'b'] })
  })
})

describe('pins on the plan', () => {
  const parking = {
    ground: { ground },
    notes: { a: pinned('Kerk', 0.2, 0.2), b: pinned('Markt', 0.8, 0.2), c: note('Nergens', 2) },
  }
  const pinOf = (text: string) => page?.find(`[role="group"] button[aria-label*="${text}"]`) as HTMLElement

  it('[TA51] every pinned note is a button on the plan and in the list, and an arrow goes to the nearest', () => {
    draw(propsOf(parking))
    expect(page?.find('[role="group"] img').getAttribute('alt')).toBe(ground.alt)
    const plan = page?.find('[role="group"]') as HTMLElement
    expect(plan.getAttribute('dir')).toBe('ltr')
    expect(plan.querySelectorAll('button[aria-pressed]')).toHaveLength(2)
    act(() => pinOf('Kerk').focus())
    press(pinOf('Kerk'), 'ArrowRight')
    expect(document.activeElement).toBe(pinOf('Markt'))
    expect(pinOf('Markt').getAttribute('aria-pressed')).toBe('true')
    const inList = [...(page?.box.querySelectorAll('[draggable]') ?? [])].find((one) =>
      one.textContent?.includes('Markt'),
    )
    expect(inList?.getAttribute('aria-pressed')).toBe('true')
  })

  it('[TA51] a note is put on the plan by keys alone, and taken off by a button', () => {
    draw(propsOf(parking))
    click(byText('Nergens'))
    click(byText('tables.pin'))
    const mark = document.activeElement as HTMLElement
    expect(mark.getAttribute('aria-label')).toContain('tables.pinAt 50 50')
    press(mark, 'ArrowRight')
    press(mark, 'ArrowUp')
    click(mark)
    expect(asked).toEqual([{ type: 'pin.set', note: 'c', pin: { x: 0.52, y: 0.48 } }])
    click(byText('Markt'))
    click(byText('tables.pinOff'))
    expect(asked.at(-1)).toEqual({ type: 'pin.set', note: 'b', pin: null })
  })
})

describe('the shared tablet', () => {
  const initials = 'input:not([type="radio"])'

  it('[TA52] lays notes, stamped with table and round, and is empty for the next hand; it tidies nothing', () => {
    draw(propsOf({ notes: { a: note('Aa', 1) } }, { staff: null }))
    type('textarea', 'Van de tablet')
    type(initials, 'AB')
    click(byText('tables.lay'))
    expect(asked).toMatchObject([
      { type: 'note.add', text: 'Van de tablet', initials: 'AB', place: { table: 'parking', round: 2 } },
    ])
    expect(asked[0]).not.toHaveProperty('paper')
    expect(valueOf('textarea')).toBe('')
    expect(valueOf(initials)).toBe('')
    for (const word of ['tables.group', 'tables.putAside', 'tables.sumUp', 'tables.handOver', 'tables.pin'])
      expect([word, has(word)]).toEqual([word, false])
  })

  it('[TA52] keeps a text that was not laid yet across a reload, and nobody’s initials', () => {
    draw(propsOf({}, { staff: null }))
    type('textarea', 'Half')
    type(initials, 'AB')
    page?.remove()
    draw(propsOf({}, { staff: null }))
    expect(valueOf('textarea')).toBe('Half')
    expect(valueOf(initials)).toBe('')
    expect(JSON.stringify(kept)).not.toContain('AB')
  })
})
