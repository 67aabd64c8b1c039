// A page with many regions does not shout: virtual time, real regions.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { LiveRegion, quietMs } from './live-region.tsx'

let root: Root
let page: HTMLElement

beforeAll(() => void vi.useFakeTimers())
afterAll(() => void vi.useRealTimers())
beforeEach(() => {
  page = document.createElement('div')
  root = createRoot(page)
})
afterEach(() => {
  act(() => root.unmount())
  // The page is quiet again before the next test.
  vi.advanceTimersByTime(quietMs)
})

const draw = (...messages: readonly string[]): void =>
  act(() =>
    root.render(
      <>
        <LiveRegion message={messages[0] ?? ''} />
        {messages.length > 1 && <LiveRegion message={messages[1] ?? ''} />}
      </>,
    ),
  )
const pass = (ms: number): void => act(() => void vi.advanceTimersByTime(ms))
const heard = () => [...page.querySelectorAll('[role=status]')].map((region) => region.textContent)

describe('[UI2] live regions do not shout', () => {
  it('[UI2] the first sentence is said at once', () => {
    draw('Ligt op de kaart.')
    pass(0)
    expect(heard()).toEqual(['Ligt op de kaart.'])
  })

  it('[UI2] what comes up in one moment is one message', () => {
    draw('Ligt op de kaart.', 'Nog 5 minuten.')
    pass(0)
    expect(heard()).toEqual(['', 'Ligt op de kaart. Nog 5 minuten.'])
  })

  it('[UI2] a page speaks at most once in five seconds, whatever its regions ask', () => {
    const changes: number[] = []
    let before = ''
    for (let ms = 0; ms <= 60_000; ms += 250) {
      // Two regions, each with a new sentence four times a second.
      draw(`${ms} briefjes`, `${ms} stippen`)
      pass(250)
      const now = heard().join('|')
      if (now !== before) changes.push(ms)
      before = now
    }
    expect(changes.length).toBeGreaterThan(8)
    for (const [n, ms] of changes.entries())
      if (n > 0) expect(ms - (changes[n - 1] ?? 0)).toBeGreaterThanOrEqual(quietMs - 250)
  })

  it('[UI2] what is no longer so at its turn is not said, and the newest is', () => {
    draw('Eerst.')
    pass(0)
    draw('Tweede.')
    pass(1_000)
    draw('Derde.')
    pass(quietMs)
    expect(heard()).toEqual(['Derde.'])
    draw('Vierde.')
    draw('')
    pass(quietMs)
    expect(heard()).toEqual([''])
  })

  it('[UI2] "go to your table" waits for nobody', () => {
    draw('Ligt op de kaart.')
    pass(0)
    act(() => root.render(<LiveRegion assertive message="Ga naar tafel 3." />))
    expect(page.querySelector('[role=alert]')?.textContent).toBe('Ga naar tafel 3.')
  })
})
