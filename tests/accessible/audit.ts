// Looks at a page in three sizes and both directions and gathers what is found. Called by the tests here and by tests/browser.
import type { Page } from 'playwright-core'
import { findingsOn } from './checks.ts'

/** The smallest phone, a usual one, a tablet; a small laptop, a usual one, a projector. */
const sizes = {
  phone: [
    [320, 568],
    [390, 844],
    [768, 1024],
  ],
  desk: [
    [1280, 720],
    [1440, 900],
    [1920, 1080],
  ],
} as const

export type Device = keyof typeof sizes

const directions = ['ltr', 'rtl'] as const

export interface Audit {
  /** Checks the page in every size and direction, and leaves it as it was. */
  readonly look: (page: Page, where: string, device: Device) => Promise<void>
  /** Each finding once, with the places where it was found. */
  readonly findings: () => readonly string[]
  /** How many pages were looked at, each size and direction counted. */
  readonly looks: () => number
}

const settled = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  )

/** `shots`: called for every size and direction, for who wants to see them. */
export const createAudit = (shots?: (page: Page, name: string) => Promise<void>): Audit => {
  const found = new Map<string, string[]>()
  let looks = 0
  const lookOnce = async (page: Page, where: string) => {
    looks += 1
    for (const finding of await findingsOn(page)) found.set(finding, [...(found.get(finding) ?? []), where])
    await shots?.(page, where)
  }
  return {
    look: async (page, where, device) => {
      const before = page.viewportSize()
      const direction = await page.evaluate(() => document.documentElement.dir)
      for (const dir of directions) {
        await page.evaluate((to) => void (document.documentElement.dir = to), dir)
        for (const [width, height] of sizes[device]) {
          await page.setViewportSize({ width, height })
          await settled(page)
          await lookOnce(page, `${where} ${width} ${dir}`)
        }
      }
      await page.evaluate((to) => void (document.documentElement.dir = to), direction)
      if (before) await page.setViewportSize(before)
    },
    findings: () => [...found].map(([finding, places]) => `${finding}\n    (${places.join(', ')})`),
    looks: () => looks,
  }
}
