// The room of the long evening: the built server, a board, a projector, real phones and simulated guests, all let in.
// Used by evening.ts.
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { createEars } from './ears.ts'
import { eveningSteps } from './evening-plan.ts'
import { openGuest, type Guest } from './guest.ts'
import { launch, openHall, type Hall } from './hall.ts'
import { heapOf, residentMb } from './memory.ts'
import { openRealPhone, type RealPhone } from './real-phone.ts'

export const realOnes = 3

export interface Stage {
  readonly hall: Hall
  readonly browser: Browser
  readonly guests: readonly Guest[]
  readonly real: readonly RealPhone[]
  readonly board: Page
  readonly screen: Page
  readonly ears: ReturnType<typeof createEars>
}

/** Of the server (resident) and of each page: board, projector, real phones. */
export const memoryOf = async ({ hall, real, board, screen }: Stage) => {
  const pages = [board, screen, ...real.map((phone) => phone.page())]
  return [
    { mb: residentMb(hall.server.pid()), nodes: 0 },
    ...(await Promise.all(pages.map(async (page) => heapOf(page)))),
  ]
}

/** `faster`: how much faster than a real hour the phones wait. */
export const openStage = async (simulated: number, faster: number): Promise<Stage> => {
  const hall = await openHall(eveningSteps, {
    // As an operator has them.
    LIMIT_INTENTS_PER_SECOND: '',
    LIMIT_INTENTS_BURST: '',
    LIMIT_SOCKETS: '',
  })
  const { url } = hall.server
  const browser = await launch()
  const ears = createEars()
  const wall = async (name: string, path: string): Promise<Page> => {
    const context: BrowserContext = await browser.newContext({
      viewport: { width: 1920, height: 1080 },
      locale: 'nl-BE',
    })
    ears.listen(context, name)
    const page = await context.newPage()
    await page.goto(url + new URL(path, url).pathname + new URL(path, url).hash)
    return page
  }
  const board = await wall('board', hall.made.links.moderator)
  const screen = await wall('projector', hall.made.links.screen)
  const real: RealPhone[] = []
  for (let n = 0; n < realOnes; n++) {
    const phone = await openRealPhone(`echte telefoon ${n + 1}`, browser, url, ears)
    await phone.join(new URL(hall.made.join, url).pathname)
    real.push(phone)
  }
  const guests: Guest[] = []
  for (let n = 0; n < simulated; n++) guests.push(await openGuest(`gast ${n + 1}`, url, hall.made, faster))
  return { hall, browser, guests, real, board, screen, ears }
}
