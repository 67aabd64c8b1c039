// Going through a page by keys alone. Called by the accessibility tests.
import type { Locator, Page } from 'playwright-core'

/** Far more than any page has stops. */
const mostStops = 80

const hasFocus = async (target: Locator): Promise<boolean> =>
  (await target.count()) === 1 && (await target.evaluate((element) => element === document.activeElement))

/** Presses Tab until the target has the focus. Throws when no number of presses gets there. */
export const tabTo = async (page: Page, target: Locator): Promise<void> => {
  await target.waitFor()
  for (let stop = 0; stop < mostStops; stop++) {
    if (await hasFocus(target)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`The Tab key never reaches ${String(target)}`)
}

export const enterOn = async (page: Page, target: Locator): Promise<void> => {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

export const pressOn = async (page: Page, target: Locator, key: string): Promise<void> => {
  await tabTo(page, target)
  await page.keyboard.press(key)
}

export const typeInto = async (page: Page, target: Locator, text: string): Promise<void> => {
  await tabTo(page, target)
  await page.keyboard.type(text)
}

/** Goes into a group of radios and presses an arrow: the next one is chosen. */
export const arrowTo = async (page: Page, radios: Locator, arrow: string): Promise<void> => {
  const isIn = () => radios.evaluateAll((all) => all.some((radio) => radio === document.activeElement))
  for (let stop = 0; stop < mostStops && !(await isIn()); stop++) await page.keyboard.press('Tab')
  if (!(await isIn())) throw new Error(`The Tab key never reaches ${String(radios)}`)
  await page.keyboard.press(arrow)
}
