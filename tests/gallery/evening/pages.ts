// The pages of the evening: projector, moderator, host, laptop, phones, and how a picture of one is taken.
// Called by `pictures.ts` and the acts.
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Device, World } from '../../browser/kit/browser.ts'
import { pause } from './hall.ts'

export interface Pages {
  /** A new page of its own person. */
  readonly open: (name: string, device: Device, path: string) => Promise<Page>
  readonly shot: (page: Page, name: string) => Promise<void>
}

export const createPages = (world: World, url: string, folder: string): Pages => ({
  open: async (name, device, path) => {
    const context = await world.person(name, device)
    const page = await context.newPage()
    await page.goto(url + path)
    return page
  },
  shot: async (page, name) => {
    await page.evaluate(() => document.fonts.ready)
    await pause(1_300)
    await page.screenshot({ path: join(folder, `${name}.png`) })
  },
})

/** One of the three places at the foot of a phone. */
export const goTo = (page: Page, place: string): Promise<void> =>
  page.getByRole('navigation').last().getByRole('button', { name: place }).click()
