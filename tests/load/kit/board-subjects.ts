// The two boards that are measured side by side: the moderator's map of the built product, and the library's page; each with
// the same few things a hand can do. Used by board.ts.
import type { Browser, CDPSession, Page } from 'playwright-core'
import { watchFrames, wheel } from './frames.ts'
import type { Hall } from './hall.ts'
import { peerName } from './peer.ts'
import { names } from './two-thousand.ts'

export const step = 'actors'
export const size = { width: 1920, height: 1080 }
export const middle = { x: 1000, y: 560 }
const [ctrl, shift] = [2, 8]

export const rest = (page: Page): Promise<void> => page.waitForTimeout(700)

export interface Subject {
  readonly name: string
  readonly page: Page
  readonly devtools: CDPSession
  /** The whole board in the window. */
  readonly whole: () => Promise<void>
  /** Turns of the wheel that come this much closer (or, negative, away). */
  readonly zoomBy: (deltaY: number) => Promise<unknown>
  /** So close that some hundred and fifty notes are drawn. */
  readonly closer: () => Promise<void>
  readonly hand: () => Promise<void>
  readonly arrow: () => Promise<void>
  /** A note near the middle that can be pressed. */
  readonly note: () => Promise<{ readonly x: number; readonly y: number }>
  /** In the page: whether more is selected than when `note` was asked. */
  readonly isSelected: string
  readonly select: { readonly modifiers?: number }
  readonly unselect: () => Promise<void>
  readonly arrive: (texts: readonly string[]) => Promise<void> | void
  readonly drawn: () => Promise<number>
}

const openPage = async (
  browser: Browser,
): Promise<{ readonly page: Page; readonly devtools: CDPSession }> => {
  const context = await browser.newContext({ viewport: size, locale: 'nl-BE' })
  const page = await context.newPage()
  await watchFrames(page)
  return { page, devtools: await context.newCDPSession(page) }
}

const sectors = [
  'city-services',
  'business-owners',
  'property-owners',
  'culture-education',
  'residents-users',
]
export const lay = ({ moderator }: Hall, texts: readonly string[]): void => {
  for (const text of texts)
    moderator.ask(step as never, {
      type: 'note.add',
      note: moderator.newId(),
      prompt: Math.random() < 0.5 ? 'active' : 'needed',
      text,
      place: {
        ring: 1 + Math.floor(Math.random() * 3),
        sector: sectors[Math.floor(Math.random() * sectors.length)],
        angle: Math.random(),
        depth: Math.random(),
      },
      paper: true,
    })
}

const chips = `[...document.querySelectorAll('main [data-chip]:not([aria-pressed=true])')]`
const chosen = `document.querySelectorAll('main [data-chip][aria-pressed=true]').length`
const chipNearMiddle = `(() => {
  window.wasChosen = ${chosen}
  const found = ${chips}.map((chip) => ({ chip, box: chip.getBoundingClientRect() }))
    .map(({ chip, box }) => ({ chip, x: box.x + box.width / 2, y: box.y + box.height / 2 }))
    .filter(({ chip, x, y }) => chip.contains(document.elementFromPoint(x, y)))
  const far = ({ x, y }) => Math.hypot(x - ${middle.x}, y - ${middle.y})
  const { x, y } = found.toSorted((a, b) => far(a) - far(b))[0]
  return { x, y }
})()`

export const openProduct = async (browser: Browser, hall: Hall): Promise<Subject> => {
  const { page, devtools } = await openPage(browser)
  const { pathname, hash } = new URL(hall.made.links.moderator, hall.server.url)
  await page.goto(hall.server.url + pathname + hash)
  await page.locator('main [data-chip]').first().waitFor()
  await page.waitForTimeout(3_000)
  const zoomBy = (deltaY: number) => wheel(devtools, middle, deltaY)
  return {
    name: 'Tafelronde',
    page,
    devtools,
    whole: async () => {
      await page.keyboard.press('0')
      await rest(page)
    },
    zoomBy,
    closer: async () => {
      for (let turn = 0; turn < 30; turn++) await zoomBy(-24)
    },
    hand: async () => {},
    arrow: async () => {},
    note: () => page.evaluate(chipNearMiddle),
    isSelected: `${chosen} !== window.wasChosen`,
    select: { modifiers: shift },
    // Those that were chosen stay so; the next press is on another one.
    unselect: async () => {},
    arrive: (texts) => lay(hall, texts),
    drawn: () => page.locator('main [data-chip]').count(),
  }
}

export const openLibrary = async (browser: Browser, url: string, notes: number): Promise<Subject> => {
  const { page, devtools } = await openPage(browser)
  await page.goto(url)
  await page.waitForFunction('window.showNotes')
  await page.evaluate(`window.showNotes(${JSON.stringify(names(notes))})`)
  await page.waitForFunction('window.peer.ready() > 0')
  await page.waitForTimeout(3_000)
  const call = async (words: string): Promise<void> => void (await page.evaluate(`window.peer.${words}`))
  const zoomBy = (deltaY: number) => wheel(devtools, middle, deltaY, ctrl)
  const drawn = (): Promise<number> => page.evaluate('window.peer.drawn()')
  return {
    name: peerName(),
    page,
    devtools,
    whole: () => call('whole()'),
    zoomBy,
    closer: async () => {
      for (let turn = 0; turn < 60 && (await drawn()) > 170; turn++) {
        await zoomBy(-24)
        await page.waitForTimeout(50)
      }
    },
    hand: async () => {
      await call('near()')
      await call(`tool('hand')`)
    },
    arrow: async () => {
      await call('near()')
      await call(`tool('selection')`)
    },
    note: () => page.evaluate('window.peer.point()'),
    isSelected: 'window.peer.selected() !== null',
    select: {},
    unselect: () => call('clear()'),
    arrive: (texts) => call(`add(${JSON.stringify(texts)})`),
    drawn,
  }
}
