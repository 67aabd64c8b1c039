// The moderator's board as a page object: the one filled button, the run sheet, the drawer, notes on the map.
// Called by the browser tests.
import type { Locator, Page } from 'playwright-core'
import { like, t } from './words.ts'

export const toolBar = (page: Page): Locator => page.getByRole('toolbar', { name: t('board.tools') })

/** The one filled button, found by what it says. */
export const press = (page: Page, words: string): Promise<void> =>
  toolBar(page).getByRole('button', { name: words, exact: true }).click()

export const begin = (page: Page, step: string): Promise<void> =>
  press(page, t('board.primary.begin', { step }))
export const goOn = (page: Page, step: string): Promise<void> =>
  press(page, t('board.primary.next', { step }))
export const openStep = (page: Page): Promise<void> => press(page, t('board.primary.step.open'))
export const closeStep = (page: Page): Promise<void> => press(page, t('board.primary.step.close'))
export const startRound = (page: Page, n: number): Promise<void> => press(page, t('tables.start', { n }))

/** What was hidden is shown only after a question. */
export const reveal = async (page: Page, step: string): Promise<void> => {
  await press(page, t('board.primary.step.reveal'))
  const dialog = page.getByRole('dialog', { name: t('board.confirm.title', { step }) })
  await dialog.getByRole('button', { name: t('board.confirm.yes') }).click()
  await dialog.waitFor({ state: 'hidden' })
}

/** Opens a line of the run sheet and presses what it can be asked. */
export const askOfLine = async (page: Page, step: string, act: string): Promise<void> => {
  await page
    .getByRole('navigation', { name: t('board.rail.label') })
    .getByRole('listitem')
    .getByRole('button', { name: like(step) })
    .click()
  const dialog = page.getByRole('dialog', { name: step })
  await dialog.getByRole('button', { name: act, exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
}

export const openDrawer = async (page: Page): Promise<Locator> => {
  const drawer = page.getByRole('complementary', { name: t('board.drawer.title') })
  // A step with something to prepare opens it by itself: its button then says so from the start.
  const toggle = toolBar(page).getByRole('button', { name: t('board.act.drawer') })
  await toggle.waitFor()
  if ((await toggle.getAttribute('aria-expanded')) === 'false') await toggle.click()
  await drawer.waitFor()
  return drawer
}

/** A silent note's row in the silence keeper's drawer. */
export const keptNote = (drawer: Locator, text: string): Locator =>
  drawer.getByRole('listitem').filter({ hasText: text })

export const setAside = async (drawer: Locator, text: string, reason: string): Promise<void> => {
  const row = keptNote(drawer, text)
  await row.getByRole('button', { name: t('silent.aside') }).click()
  await row.getByLabel(t('silent.reason')).fill(reason)
  await row.getByRole('button', { name: t('silent.aside') }).click()
  await row.getByText(t('silent.status.aside')).waitFor()
}

/** A note or group on the map: a button for the moderator, a thing to look at for the hall. */
export const chip = (page: Page, text: string): Locator =>
  page.getByRole('main').locator(`[data-chip][title=${JSON.stringify(text)}]`)

/** Where a note lies, as it is read aloud. */
export const spoken = async (page: Page, text: string): Promise<string> =>
  (await chip(page, text).getAttribute('aria-label')) ?? ''

const middle = async (locator: Locator): Promise<{ readonly x: number; readonly y: number }> => {
  const box = await locator.boundingBox()
  if (!box) throw new Error('nothing to be seen there')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Drags a note by mouse to where another one lies. */
export const dragOnto = async (page: Page, text: string, other: string): Promise<void> => {
  const [from, to] = [await middle(chip(page, text)), await middle(chip(page, other))]
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 })
  await page.mouse.move(to.x, to.y, { steps: 4 })
  await page.mouse.up()
}

/** Takes a note up with V, carries it with an arrow key, and puts it down. */
export const carryByKeys = async (page: Page, text: string, arrow: string, times: number): Promise<void> => {
  await chip(page, text).focus()
  await page.keyboard.press('v')
  for (let n = 0; n < times; n++) await page.keyboard.press(arrow)
  await page.getByText(t('map.moving')).waitFor({ state: 'attached' })
  await page.keyboard.press('Enter')
}

export const openNote = async (page: Page, text: string): Promise<Locator> => {
  await chip(page, text).click()
  const dialog = page.getByRole('dialog', { name: text })
  await dialog.waitFor()
  return dialog
}

export const undo = (page: Page): Promise<void> =>
  page
    .getByRole('navigation', { name: t('board.rail.label') })
    .getByRole('button', { name: t('board.act.undo') })
    .click()
