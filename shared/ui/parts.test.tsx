// @vitest-environment happy-dom
// How the parts answer to hands, keys and screen readers.
import { act, useState } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { CodeField } from './code-field.tsx'
import { Composer } from './composer.tsx'
import { Countdown } from './countdown.tsx'
import { DotPlace, DotStepper } from './dots.tsx'
import { Note } from './note.tsx'
import { PromptTabs } from './prompt-tabs.tsx'
import { QrCode } from './qr-code.tsx'
import { click, press, render } from './render.test-kit.tsx'
import type { Cell } from './ring-geometry.ts'
import { RingMap } from './ring-map.tsx'
import { TableDisc } from './table-disc.tsx'

const WORDS = {
  minutes: (n: number) => `${n} min`,
  over: 'Tijd',
  spoken: (n: number) => `Nog ${n} min`,
  left: 'Nog',
}
const quiet = () => undefined

afterEach(() => {
  vi.useRealTimers()
  document.body.innerHTML = ''
})

describe('[UI1] ring map', () => {
  const map = (
    chosen: { ring: number; sector: number } | null,
    onChoose = vi.fn<(cell: Cell) => void>(),
  ) => ({
    onChoose,
    view: render(
      <RingMap
        label="Waar hoort die?"
        sectors={['Stad', 'Winkels', 'School'].map((name) => ({ id: name, name }))}
        rings={['Hart', 'Dichtbij', 'Verder'].map((name) => ({ id: name, name }))}
        chosen={chosen}
        onChoose={onChoose}
      />,
    ),
  })

  it('[UI1] is one tab stop whose cells say ring and sector', () => {
    const { view } = map({ ring: 1, sector: 2 })
    const cells = [...view.box.querySelectorAll('[role=radio]')]
    expect(cells).toHaveLength(9)
    expect(cells.filter((cell) => cell.getAttribute('tabindex') === '0')).toHaveLength(1)
    const chosen = view.find('[aria-checked=true]')
    expect(chosen.getAttribute('aria-label')).toBe('Dichtbij, School')
    expect(chosen.getAttribute('tabindex')).toBe('0')
  })

  it('[UI1] moves by arrows: sideways the sector, up outwards', () => {
    const { view, onChoose } = map({ ring: 1, sector: 2 })
    press(view.find('[aria-checked=true]'), 'ArrowRight')
    press(view.find('[aria-checked=true]'), 'ArrowUp')
    expect(onChoose.mock.calls.map(([cell]) => cell)).toEqual([
      { ring: 1, sector: 0 },
      { ring: 2, sector: 2 },
    ])
  })

  it('[UI1] keeps the focus on the cell that the arrows reached', () => {
    const Living = () => {
      const [chosen, setChosen] = useState({ ring: 1, sector: 2 })
      const names = ['a', 'b', 'c'].map((name) => ({ id: name, name }))
      return <RingMap label="Waar?" sectors={names} rings={names} chosen={chosen} onChoose={setChosen} />
    }
    const view = render(<Living />)
    view.find('[aria-checked=true]').focus()
    for (const key of ['ArrowLeft', 'ArrowUp']) press(document.activeElement ?? view.box, key)
    expect(document.activeElement?.getAttribute('aria-label')).toBe('c, b')
    expect(document.activeElement?.getAttribute('aria-checked')).toBe('true')
    expect(document.activeElement?.getAttribute('tabindex')).toBe('0')
  })

  it('[UI1] starts at the heart when nothing is chosen, and takes Space', () => {
    const { view, onChoose } = map(null)
    const stop = view.find('[tabindex="0"]')
    expect(stop.dataset['cell']).toBe('0-0')
    press(stop, ' ')
    expect(onChoose.mock.calls[0]?.[0]).toEqual({ ring: 0, sector: 0 })
  })
})

describe('[UI1] composer', () => {
  const write = (value: string, more: { onSend?: undefined } = {}) => {
    const onSend = vi.fn<() => void>()
    const view = render(
      <Composer
        label="Wie?"
        value={value}
        onChange={quiet}
        limit={5}
        limitMessage="Te lang"
        onSend={onSend}
        {...more}
      />,
    )
    return { onSend, view, field: view.find('textarea') }
  }

  it('[UI1] counts, and says when it is too long without cutting', () => {
    const { view, field } = write('Fietsers')
    expect(view.find('bdi').textContent).toBe('8 / 5')
    expect(view.find('bdi').getAttribute('dir')).toBe('ltr')
    expect(view.find('[role=status]').textContent).toBe('Te lang')
    expect(field.getAttribute('aria-invalid')).toBe('true')
    expect(field.hasAttribute('maxlength')).toBe(false)
  })

  it('[UI1] sends on Enter, never with Shift or while composing', () => {
    const asked = write('ja')
    expect(asked.field.getAttribute('enterkeyhint')).toBe('send')
    press(asked.field, 'Enter', { shiftKey: true })
    press(asked.field, 'Enter', { isComposing: true })
    // The Enter that ends the composing of a letter, as Safari sends it.
    const last = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })
    Object.defineProperty(last, 'which', { value: 229 })
    act(() => void asked.field.dispatchEvent(last))
    expect(asked.onSend).not.toHaveBeenCalled()
    press(asked.field, 'Enter')
    expect(asked.onSend).toHaveBeenCalledOnce()
  })

  it('[UI1] leaves the Enter key alone where nothing can be sent', () => {
    const { field } = write('ja', { onSend: undefined })
    expect(field.hasAttribute('enterkeyhint')).toBe(false)
    const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true })
    act(() => void field.dispatchEvent(enter))
    expect(enter.defaultPrevented).toBe(false)
  })
})

describe('[UI1] countdown', () => {
  const clock = (remaining: number) => <Countdown look="phone" remaining={remaining} running words={WORDS} />
  const shown = (view: ReturnType<typeof render>) => view.find('[role=timer]').textContent

  it('[UI1] ticks by itself, turns to m:ss at two minutes and is calm at zero', () => {
    vi.useFakeTimers()
    const view = render(clock(121_000))
    expect(shown(view)).toBe('3 min')
    act(() => void vi.advanceTimersByTime(2_000))
    expect(shown(view)).toBe('1:59')
    act(() => void vi.advanceTimersByTime(1))
    expect(view.find('[role=status]').textContent).toBe('Nog 2 min')
    act(() => void vi.advanceTimersByTime(200_000))
    expect(shown(view)).toBe('Tijd')
    view.remove()
    expect(vi.getTimerCount()).toBe(0)
  })

  it('[UI1] takes a new time', () => {
    vi.useFakeTimers()
    const view = render(clock(60_000))
    view.redraw(clock(600_000))
    expect(shown(view)).toBe('10 min')
    view.remove()
  })

  it('[UI1] wakes nobody while the page is hidden, and is right when it is seen again', () => {
    vi.useFakeTimers()
    const see = (hidden: boolean) =>
      act(() => {
        vi.spyOn(document, 'hidden', 'get').mockReturnValue(hidden)
        document.dispatchEvent(new Event('visibilitychange'))
      })
    const view = render(clock(60_000))
    see(true)
    expect(vi.getTimerCount()).toBe(0)
    act(() => void vi.advanceTimersByTime(20_000))
    see(false)
    expect(shown(view)).toBe('0:40')
    act(() => void vi.advanceTimersByTime(1_100))
    expect(shown(view)).toBe('0:39')
    view.remove()
  })

  it('[UI1] counts on after zero for the moderator alone', () => {
    const over = (overtime: boolean) =>
      render(<Countdown look="board" remaining={-80_000} running={false} words={WORDS} overtime={overtime} />)
    expect(over(true).box.textContent).toContain('+1:20')
    expect(over(false).box.textContent).not.toContain('1:20')
  })
})

describe('[UI1] dots', () => {
  it('[UI1] lays and takes back with one pressed button', () => {
    const onToggle = vi.fn<() => void>()
    const view = render(<DotPlace label="Banken" laid onToggle={onToggle} />)
    const place = view.find('button')
    expect(place.getAttribute('aria-pressed')).toBe('true')
    click(place)
    expect(onToggle).toHaveBeenCalledOnce()
  })

  it('[UI1] stacks by keys and buttons, says why at the most, and never goes below zero', () => {
    const onChange = vi.fn<(count: number) => void>()
    const onFull = vi.fn<() => void>()
    const stepper = (count: number) => (
      <DotStepper
        label="Banken"
        count={count}
        max={2}
        onChange={onChange}
        onFull={onFull}
        valueWords={`${count} stippen`}
        lessLabel="Minder"
        moreLabel="Meer"
        fullWord="max"
      />
    )
    const view = render(stepper(1))
    press(view.find('[role=spinbutton]'), 'ArrowUp')
    expect(onChange).toHaveBeenLastCalledWith(2)
    view.redraw(stepper(2))
    click(view.find('button[aria-label^=Meer]'))
    expect(onFull).toHaveBeenCalledOnce()
    view.redraw(stepper(0))
    press(view.find('[role=spinbutton]'), 'ArrowDown')
    expect(onChange).toHaveBeenCalledOnce()
  })
})

describe('[UI1] the other parts', () => {
  it('[UI1] prompt tabs are radios with their words', () => {
    const onChoose = vi.fn<(id: string) => void>()
    const tabs = [1, 2].map((prompt) => ({ id: `p${prompt}`, prompt, word: `Vraag ${prompt}` }))
    const view = render(<PromptTabs label="Vraag" tabs={tabs} chosen="p1" onChoose={onChoose} />)
    expect(view.find('input:checked').getAttribute('value')).toBe('p1')
    click(view.find('input[value=p2]'))
    expect(onChoose).toHaveBeenCalledWith('p2')
  })

  it('[UI1] the code field takes what people type', () => {
    const onChange = vi.fn<(code: string) => void>()
    const view = render(<CodeField label="Code" value="" onChange={onChange} />)
    const field = view.find('input') as HTMLInputElement
    act(() => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, 'k7m - 4px9')
      field.dispatchEvent(new Event('input', { bubbles: true }))
    })
    expect(onChange).toHaveBeenCalledWith('K7M4PX')
  })

  it("[UI1] a note keeps its language, its letters' direction and its facts", () => {
    const edit = { label: 'Wijzig', onEdit: vi.fn<() => void>() }
    const view = render(<Note text="Otopark" lang="tr" prompt={5} waiting="Wacht" edit={edit} />)
    const note = view.find('[data-note]')
    expect(note.dataset['paper']).toBe('1')
    expect(note.textContent).toContain('5')
    expect(view.find('p[lang=tr]').getAttribute('dir')).toBe('auto')
    expect(note.textContent).toContain('Wacht')
    click(view.find('button'))
    expect(edit.onEdit).toHaveBeenCalledOnce()
  })

  it('[UI1] a table draws one seat per place and names itself', () => {
    const view = render(<TableDisc number={3} seats={12} taken={11} label="Tafel 3" />)
    expect(view.find('svg').getAttribute('aria-label')).toBe('Tafel 3')
    expect(view.box.querySelectorAll('circle')).toHaveLength(13)
  })

  it('[UI1] a QR code has four modules of white around and a name', () => {
    const view = render(<QrCode text="HTTPS://A.EXAMPLE/J/K7M4PX" title="Doe mee" />)
    expect(view.find('title').textContent).toBe('Doe mee')
    const corner = view.find('path').getAttribute('d') ?? ''
    expect(corner.startsWith('M4 4h1')).toBe(true)
  })
})
