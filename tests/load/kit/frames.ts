// A page's own clock of its frames: what a gesture does to them, and how long a press takes to be seen. The functions that
// stand in `inPage` run in the page. Used by board.ts.
import type { CDPSession, Page } from 'playwright-core'
import { quantile } from './figures.ts'

export interface Frames {
  /** Milliseconds. */
  readonly median: number
  readonly p95: number
  readonly longest: number
  /** Tasks of more than 50 ms. */
  readonly longTasks: number
}

interface Recorder {
  readonly start: () => void
  readonly stop: () => { readonly times: readonly number[]; readonly longTasks: number }
  /** From now on the next press counts: until the first frame painted in which `isSo` holds. */
  readonly arm: (isSo: () => boolean) => void
  /** Milliseconds of the press that was armed. */
  seen: Promise<number>
}

declare global {
  interface Window {
    frameClock: Recorder
  }
}

const inPage = (): void => {
  let times: number[] = []
  let longTasks = 0
  let last = 0
  let isOn = false
  const observer = new PerformanceObserver((list) => {
    if (isOn) longTasks += list.getEntries().length
  })
  observer.observe({ entryTypes: ['longtask'] })
  const frame = (now: number): void => {
    if (!isOn) return
    if (last > 0) times.push(now - last)
    last = now
    requestAnimationFrame(frame)
  }
  window.frameClock = {
    start: () => {
      times = []
      longTasks = 0
      last = 0
      isOn = true
      requestAnimationFrame(frame)
    },
    stop: () => {
      isOn = false
      return { times, longTasks }
    },
    seen: Promise.resolve(0),
    arm: (isSo) => {
      window.frameClock.seen = new Promise((done) => {
        const look = (from: number): void => {
          // What holds before a frame is painted with it.
          if (isSo()) requestAnimationFrame(() => done(performance.now() - from))
          else requestAnimationFrame(() => look(from))
        }
        addEventListener('pointerdown', ({ timeStamp }) => look(timeStamp), { capture: true, once: true })
      })
    },
  }
}

/** Before the page is opened. */
export const watchFrames = async (page: Page): Promise<void> => {
  // The runner wraps functions by this name, also those that run in the page.
  await page.addInitScript('globalThis.__name = (made) => made')
  await page.addInitScript(inPage)
}

/** Frames of the page while `run` goes on. */
export const framesDuring = async (page: Page, run: () => Promise<void>): Promise<Frames> => {
  await page.evaluate(() => window.frameClock.start())
  await run()
  const { times, longTasks } = await page.evaluate(() => window.frameClock.stop())
  return { median: quantile(times, 0.5), p95: quantile(times, 0.95), longest: Math.max(...times), longTasks }
}

/** Milliseconds from the press that `press` makes to the first frame in which `isSo` (an expression of the page) holds. */
export const pressUntil = async (
  page: Page,
  isSo: string,
  press: () => Promise<unknown>,
): Promise<number> => {
  await page.evaluate(`window.frameClock.arm(() => ${isSo})`)
  await press()
  return page.evaluate(() =>
    Promise.race([
      window.frameClock.seen,
      new Promise<number>((_, fail) => setTimeout(() => fail(new Error('the press was never seen')), 10_000)),
    ]),
  )
}

const everyMs = 16

/** A hand that moves for so long: `at` gives where it is, from 0 to 1 of the time, sixty times a second. */
export const moving = async (ms: number, send: (share: number) => Promise<unknown>): Promise<void> => {
  const from = performance.now()
  for (let now = from; now < from + ms; now = performance.now()) {
    // Not waited for: a hand does not slow down because the page does.
    send((now - from) / ms).catch(() => {})
    await new Promise((done) => setTimeout(done, everyMs))
  }
}

export const mouse = (
  devtools: CDPSession,
  type: 'mousePressed' | 'mouseReleased' | 'mouseMoved',
  at: { readonly x: number; readonly y: number },
  more: { readonly modifiers?: number; readonly buttons?: number } = {},
) => {
  const button = type === 'mouseMoved' ? {} : { button: 'left' as const, clickCount: 1 }
  return devtools.send('Input.dispatchMouseEvent', {
    type,
    ...at,
    buttons: type === 'mouseReleased' ? 0 : 1,
    ...button,
    ...more,
  })
}

export const click = async (
  devtools: CDPSession,
  at: { readonly x: number; readonly y: number },
  more: { readonly modifiers?: number } = {},
): Promise<void> => {
  await mouse(devtools, 'mousePressed', at, more)
  await mouse(devtools, 'mouseReleased', at, more)
}

export const wheel = (
  devtools: CDPSession,
  at: { readonly x: number; readonly y: number },
  deltaY: number,
  modifiers = 0,
) => devtools.send('Input.dispatchMouseEvent', { type: 'mouseWheel', ...at, deltaX: 0, deltaY, modifiers })
