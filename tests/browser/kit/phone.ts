// A participant's phone as a page object: in by QR or code, the three places, writing at a table, silently and on the map.
// Called by the browser tests.
import type { BrowserContext, Locator, Page } from 'playwright-core'
import { like, shaped, t } from './words.ts'

export interface Phone {
  readonly name: string
  readonly context: BrowserContext
  /** The open tab; another one after `reopen`. */
  readonly page: () => Page
  /** Closes the tab and opens the same address in a new one. */
  readonly reopen: () => Promise<void>
}

export const createPhone = async (name: string, context: BrowserContext): Promise<Phone> => {
  let page = await context.newPage()
  return {
    name,
    context,
    page: () => page,
    reopen: async () => {
      const address = page.url()
      await page.close()
      page = await context.newPage()
      await page.goto(address)
    },
  }
}

/** What a camera does with the QR, and the one button after it. */
export const joinByScan = async ({ page }: Phone, address: string): Promise<void> => {
  await page().goto(address)
  await page()
    .getByRole('button', { name: t('phone.language.button') })
    .click()
}

/** Typed as people do: small letters and a space. */
export const joinByCode = async ({ page }: Phone, code: string): Promise<void> => {
  await page().goto('/')
  await page()
    .getByLabel(t('code.field'))
    .fill(`${code.slice(0, 3)} ${code.slice(3)}`.toLowerCase())
  await page().getByText(t('code.found'), { exact: true }).waitFor()
  await page()
    .getByRole('button', { name: t('code.join') })
    .click()
}

const place = ({ page }: Phone, word: string): Locator =>
  page()
    .getByRole('navigation', { name: t('phone.places') })
    .getByRole('button', { name: word })

export const goNow = (phone: Phone): Promise<void> => place(phone, t('phone.place.now')).click()
export const goMine = (phone: Phone): Promise<void> => place(phone, t('phone.place.mine')).click()
export const goSilent = (phone: Phone): Promise<void> => place(phone, 'Stiltetafel').click()

/** A note anywhere on the page with these words. */
export const noteOf = ({ page }: Phone, text: string): Locator =>
  page().getByRole('article').filter({ hasText: text })

/** Reads "Go to table 3" and says "I sit". The table's number. */
export const sitDown = async ({ page }: Phone, round: number): Promise<number> => {
  await page()
    .getByText(t('tables.round', { n: round, of: 3 }), { exact: true })
    .waitFor()
  const heading = page().getByRole('heading', { name: shaped('tables.goTo') })
  const number = Number(/\d+/.exec(await heading.innerText())?.[0])
  await page()
    .getByRole('button', { name: t('tables.iSit', { n: number }) })
    .click()
  return number
}

/** The questions that this table offers, as their tabs name them; a single question has none. */
export const tabsAtTable = ({ page }: Phone): Promise<readonly string[]> =>
  page()
    .getByRole('group', { name: t('tables.questions') })
    .getByRole('radio')
    .evaluateAll((radios) => radios.map((radio) => radio.closest('label')?.textContent?.trim() ?? ''))

export const fieldAtTable = ({ page }: Phone): Locator => page().getByRole('textbox')

export const layAtTable = async (phone: Phone, text: string): Promise<void> => {
  await fieldAtTable(phone).fill(text)
  await phone
    .page()
    .getByRole('button', { name: t('tables.lay') })
    .click()
  await noteOf(phone, text).waitFor()
}

export const chooseTab = async ({ page }: Phone, word: string): Promise<void> => {
  await page().getByText(word, { exact: true }).click()
}

/** Lays a complaint on the silent table, from wherever the phone is. */
export const complain = async (phone: Phone, text: string): Promise<void> => {
  await phone.page().getByRole('textbox').fill(text)
  await phone
    .page()
    .getByRole('button', { name: t('silent.send') })
    .click()
  await noteOf(phone, text).waitFor()
}

export interface Spot {
  readonly ring: string
  readonly sector: string
}

/** A finger on the middle of a cell. The path's own box may have its middle outside of it, so the point is asked of it. */
export const tapCell = async (phone: Phone, { ring, sector }: Spot): Promise<void> => {
  const cell = phone.page().getByRole('radio', { name: `${ring}, ${sector}`, exact: true })
  await cell.scrollIntoViewIfNeeded()
  const at = await cell.evaluate((path) => {
    const box = path.getBoundingClientRect()
    const steps = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8]
    const points = steps.flatMap((x) =>
      steps.map((y) => ({ x: box.x + x * box.width, y: box.y + y * box.height })),
    )
    return points.find(({ x, y }) => document.elementFromPoint(x, y) === path)
  })
  if (!at) throw new Error(`${ring}, ${sector} is covered by something`)
  await phone.page().touchscreen.tap(at.x, at.y)
}

export interface MapNote extends Spot {
  readonly text: string
  /** The question's tab. */
  readonly tab: string
}

/** Writes a name, taps its place and lays it. */
export const layOnMap = async (phone: Phone, note: MapNote): Promise<void> => {
  await chooseTab(phone, note.tab)
  await phone.page().getByRole('textbox').first().fill(note.text)
  await tapCell(phone, note)
  await phone
    .page()
    .getByRole('button', { name: t('map.lay') })
    .click()
  await phone.page().getByText(t('map.sent'), { exact: true }).waitFor()
}

/** Changes the words and the place of one's own note, under "Mijn briefjes". */
export const changeOnMap = async (
  phone: Phone,
  text: string,
  to: Spot & { readonly text: string },
): Promise<void> => {
  await phone
    .page()
    .getByRole('button', { name: t('map.change-this', { text }) })
    .click()
  await phone.page().getByRole('textbox').first().fill(to.text)
  await tapCell(phone, to)
  await phone
    .page()
    .getByRole('button', { name: t('map.save'), exact: true })
    .click()
  await noteOf(phone, to.text)
    .filter({ hasText: `${to.ring}` })
    .waitFor()
}

export const withdrawFromMap = async (phone: Phone, text: string): Promise<void> => {
  await phone
    .page()
    .getByRole('button', { name: t('map.withdraw-this', { text }) })
    .click()
  await phone.page().getByText(t('map.withdrawn')).waitFor()
}

/** The place at an item where a dot is laid, whether one lies there or not. */
export const dotPlace = ({ page }: Phone, item: string): Locator =>
  page()
    .getByRole('button', { name: like(item) })
    .and(page().locator('[aria-pressed]'))

export const layDot = async (phone: Phone, item: string): Promise<void> => {
  await phone
    .page()
    .getByRole('button', { name: t('vote.emptyLabel', { item }) })
    .click()
  await phone
    .page()
    .getByRole('button', { name: t('vote.laidLabel', { item }) })
    .waitFor()
}

export const takeDot = async (phone: Phone, item: string): Promise<void> => {
  await phone
    .page()
    .getByRole('button', { name: t('vote.laidLabel', { item }) })
    .click()
  await phone
    .page()
    .getByRole('button', { name: t('vote.emptyLabel', { item }) })
    .waitFor()
}

/** The receipt as it is printed on the slip. */
export const receiptOn = async ({ page }: Phone): Promise<string> =>
  (
    await page()
      .getByRole('button', { name: shaped('vote.copy') })
      .innerText()
  ).trim()
