// Giving answers as officers do it: by keyboard, for groups, with another officer at the same time.
import { afterEach, describe, expect, it, vi } from 'vitest'
import { act } from 'react'
import type { Answer } from '../../../shared/answers.ts'
import { click, press } from '../../../shared/ui/render.test-kit.tsx'
import { openAnswers, points, settle, type } from '../testing/answers-page.tsx'
import { gatherMs, lookMs } from '../use-fresh.ts'
import { actsFor, draftName } from './drafts.ts'

const theirs: Answer = { status: 'later', why: 'Na de telling.', by: 'Mobiliteit', due: '' }

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  document.body.innerHTML = ''
})

type Page = Awaited<ReturnType<typeof openAnswers>>

const grid = ({ find }: Page) => find('[role=treegrid]')
const chosenIn = ({ box }: Page) =>
  [...box.querySelectorAll('[role=row][aria-selected=true]')].map((row) => row.getAttribute('aria-label'))
const panelOf = ({ box }: Page) => box.querySelector('h2')?.textContent
const why = ({ box }: Page) => box.querySelector('textarea')
const because = ({ find }: Page) => type(find('textarea'), 'Na de telling van maart.')

describe('[RS10] by keyboard', () => {
  it('[RS10] goes up and down, chooses a range, picks an answer by digit, gives it, and goes to the next one', async () => {
    const page = await openAnswers()
    press(grid(page), ' ')
    press(grid(page), 'ArrowDown', { shiftKey: true })
    expect(chosenIn(page).length).toBe(2)
    expect(panelOf(page)).toBe('Eén antwoord voor 4 briefjes')
    press(grid(page), '1')
    because(page)
    press(grid(page), 'Enter', { ctrlKey: true })
    await settle()
    expect(page.fake.last().envelope.intent).toMatchObject({
      type: 'answers.give',
      answer: { status: 'taken-up' },
      notes: [{ note: 'sign', was: 0 }, { note: 'early' }, { note: 'quiet' }, { note: 'hour' }],
    })
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Café-terras, Tafel 3, Nog geen antwoord')
    expect(page.box.textContent).toContain('2 van 4 beantwoord')
  })

  it('[RS10] gives nothing before an answer was chosen, and says so', async () => {
    const page = await openAnswers()
    press(grid(page), 'Enter', { ctrlKey: true })
    await settle()
    expect(page.fake.sent).toEqual([])
    expect(page.find('[role=alert]').textContent).toBe('Kies eerst wat ermee gebeurt.')
    press(grid(page), '2')
    press(grid(page), 'Enter', { ctrlKey: true })
    await settle()
    expect(page.fake.sent).toEqual([])
    expect(page.find('[role=alert]').textContent).toBe('Schrijf eerst in één zin waarom.')
  })
})

describe('[RS11] groups', () => {
  it('[RS11] unfold to their notes, of which one gets another answer', async () => {
    const page = await openAnswers()
    press(grid(page), 'ArrowDown')
    press(grid(page), 'ArrowRight')
    click(page.row('Leveren quiet'))
    expect(page.row('Leveren quiet').getAttribute('aria-level')).toBe('2')
    press(grid(page), '3')
    because(page)
    press(grid(page), 'Enter', { ctrlKey: true })
    await settle()
    expect(page.fake.last().envelope.intent).toMatchObject({ notes: [{ note: 'quiet' }] })
    expect(page.row('Leveren in de ochtend').getAttribute('aria-label')).toContain('1 van 3 beantwoord')
  })

  it('[RS11] what was put aside stands apart, with why', async () => {
    const page = await openAnswers()
    expect(page.rows().join()).not.toContain('buurman')
    click(page.button('Weggelegd'))
    expect(page.rows().length).toBe(1)
    expect(page.row('Iets over een buurman').textContent).toContain('Er staat een naam in')
  })
})

describe('[RS12] drafts', () => {
  it('[RS12] survive another choice and a reload, and stay when more notes are chosen', async () => {
    const page = await openAnswers()
    click(page.row('Een bord'))
    type(why(page), 'Twee borden')
    expect(page.box.textContent).toContain('Bewaard op dit toestel')
    click(page.row('Café'))
    expect([panelOf(page), why(page)?.value]).toEqual(['Eén antwoord voor 2 briefjes', 'Twee borden'])
    type(why(page), 'Drie borden')
    press(grid(page), 'Escape')
    click(page.row('De laatste bus'))
    expect(why(page)?.value).toBe('')
    await settle()
    page.remove()
    const again = await openAnswers(page.storage)
    expect([chosenIn(again).length, why(again)?.value]).toEqual([2, 'Drie borden'])
  })
})

describe('[RS13] somebody else was first', () => {
  it('[RS13] while one types: both are shown, mine stays, and goes only when I say so', async () => {
    const page = await openAnswers()
    click(page.row('Een bord'))
    press(grid(page), '1')
    type(why(page), 'Het mijne')
    page.answers.set('sign', theirs)
    await page.heard()
    expect(page.find('[role=alert]').textContent).toContain('Na de telling.')
    expect(why(page)?.value).toBe('Het mijne')
    click(page.button('Geef toch het mijne'))
    await settle()
    expect(page.fake.last().envelope.intent).toMatchObject({
      notes: [{ note: 'sign', was: 1 }],
      answer: { why: 'Het mijne' },
    })
  })

  it('[RS13] on the way: what was typed comes back beside the other answer', async () => {
    const page = await openAnswers()
    click(page.row('Een bord'))
    press(grid(page), '1')
    type(why(page), 'Het mijne')
    press(grid(page), 'Enter', { ctrlKey: true })
    await settle()
    page.answers.set('sign', theirs)
    await act(async () =>
      page.fake
        .last()
        .answer({ type: 'refused', refusal: { reason: 'changed-meanwhile', detail: { n: 1 } } }),
    )
    await page.heard()
    click(page.button('Bekijk beide'))
    expect(why(page)?.value).toBe('Het mijne')
    expect(page.find('section [role=alert]').textContent).toContain('Na de telling.')
    click(page.button('Laat dat staan'))
    expect(why(page)?.value).toBe('Na de telling.')
  })
})

describe('[RS14] many, and without a connection', () => {
  it('[RS14] every act fits in a message, and every note is in one of them', () => {
    const lines = Array.from({ length: 3_000 }, (_, n) => ({
      step: 'a-step-with-quite-a-long-name-as-it-may-be' as never,
      notes: [{ id: `${n}`.padStart(22, 'n') as never, text: '' }],
    }))
    const acts = actsFor(lines, {})
    const answer = { status: 'not-taken-up', why: '"'.repeat(500), by: '"'.repeat(80), due: '"'.repeat(40) }
    for (const notes of acts)
      expect(JSON.stringify({ type: 'answers.give', notes, answer }).length).toBeLessThan(20_000)
    expect(new Set(acts.flat().map(({ note }) => note)).size).toBe(3_000)
    expect(draftName(['a', 'b'])).toBe(draftName(['b', 'a']))
    expect(draftName(['a', 'b'])).not.toBe(draftName(['a', 'c']))
  })

  it('[RS14] offline it waits and says so, and a later answer takes its place', async () => {
    const page = await openAnswers()
    await act(async () => page.fake.state('offline'))
    for (const digit of ['1', '2']) {
      click(page.row('Een bord'))
      press(grid(page), digit)
      because(page)
      press(grid(page), 'Enter', { ctrlKey: true })
      await settle()
    }
    expect(page.row('Een bord').textContent).toContain('Nog niet verstuurd')
    expect(page.box.textContent).toContain('1 antwoord wacht op dit toestel.')
    await act(async () => page.fake.state('online'))
    await settle()
    expect(page.fake.sent.map(({ envelope }) => envelope.intent)).toMatchObject([
      { answer: { status: 'later' } },
    ])
  })
})

describe('[RS15] counting and finding', () => {
  it('[RS15] counts what everyone may read and what was promised an answer', async () => {
    const page = await openAnswers()
    const pills = [...page.box.querySelectorAll('button[aria-pressed]')].map((pill) => pill.textContent)
    expect(pills).toEqual(['Open 4', 'Klachten 1', 'Tafels 3', 'Alles 4', 'Weggelegd 1'])
    type(page.find('input[type=search]'), 'CAFE')
    await settle()
    expect(page.rows()).toEqual(['Café-terras, Tafel 3, Nog geen antwoord'])
  })
})

/** The next two seconds, at once. */
const wait = () => act(async () => vi.advanceTimersByTimeAsync(gatherMs + 1))

describe('[RS18] a workshop that goes on', () => {
  it('[RS18] new notes come by themselves; what is chosen, typed and has the focus stays', async () => {
    const page = await openAnswers()
    click(page.row('Een bord'))
    click(page.row('Café'))
    type(why(page), 'Twee borden')
    why(page)?.focus()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const [tables, silent] = points
    if (!tables || !silent) throw new Error('no points')
    const late = { ...silent, points: silent.points.map((one) => ({ ...one, id: 'late', text: 'Te laat' })) }
    page.moved([late, tables, silent])
    expect(page.rows().length).toBe(4)
    await wait()
    expect(page.rows().length).toBe(5)
    expect(document.activeElement).toBe(why(page))
    expect([chosenIn(page).length, why(page)?.value]).toEqual([2, 'Twee borden'])
  })

  it('[RS18] while a step is open it looks by itself', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const page = await openAnswers()
    page.serve(points.slice(0, 1))
    expect(page.rows().length).toBe(4)
    act(() => void vi.advanceTimersByTime(lookMs))
    const isShown = async () => {
      await settle()
      expect(page.rows().length).toBe(3)
    }
    await vi.waitFor(isShown, { timeout: 2 * gatherMs })
  })

  it('[RS18] a line that went into a group takes cursor and focus along', async () => {
    const page = await openAnswers()
    press(grid(page), 'End')
    press(grid(page), 'ArrowUp')
    const held = document.activeElement?.getAttribute('aria-label')
    expect(held).toContain('Café-terras')
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const [tables, silent] = points
    if (!tables || !silent) throw new Error('no points')
    const [sign, group, cafe] = tables.points
    if (!sign || !group || !cafe) throw new Error('no points')
    const grown = { ...group, notes: [...group.notes, ...cafe.notes] }
    page.moved([{ ...tables, points: [sign, grown] }, silent])
    await wait()
    expect(document.activeElement?.getAttribute('aria-label')).toContain('Leveren in de ochtend')
  })
})

describe('[RS19] one note, erased for good', () => {
  it('[RS19] asks first and says what goes; a group has no such button', async () => {
    const page = await openAnswers()
    click(page.button('Wis voorgoed'))
    expect(page.find('dialog').textContent).toContain('Een bord met vrije plaatsen')
    expect(page.find('dialog').textContent).toContain('Niemand kan dit terugdraaien.')
    expect(page.fake.sent).toEqual([])
    click(page.find('dialog [class*=destructive]'))
    await settle()
    expect(page.fake.last().envelope.intent).toEqual({ type: 'note.erase', step: 'tables', notes: ['sign'] })
    click(page.row('Leveren in de ochtend'))
    expect(page.box.textContent).not.toContain('Wis voorgoed')
  })
})

describe('[RS16] publishing and finishing', () => {
  it('[RS16] asks first and says what will be read; finishing waits for complaints', async () => {
    const page = await openAnswers()
    expect(page.button('Rond af').getAttribute('aria-disabled')).toBe('true')
    click(page.button('Rond af'))
    click(page.button('Maak openbaar'))
    expect(page.find('dialog').textContent).toContain('Bij 4 staat: nog geen antwoord.')
    expect(page.fake.sent).toEqual([])
    const escape = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true })
    act(() => void page.find('dialog p').dispatchEvent(escape))
    expect(escape.defaultPrevented).toBe(false)
    click(page.button('Ja, maak openbaar'))
    await settle()
    expect(page.fake.last().envelope.intent).toEqual({ type: 'feedback.publish', changed: '' })
  })
})
