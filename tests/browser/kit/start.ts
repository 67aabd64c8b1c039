// The start page as an organiser uses it: a title, a run sheet, and the links that come out. Called by the browser tests.
import type { Page } from 'playwright-core'
import { t } from './words.ts'

/** Addresses without their host; each opens one page. */
export interface Links {
  readonly moderator: string
  readonly screen: string
  readonly officer: string
}

const pathOf = (address: string): string => address.replace(/^https?:\/\/[^/]+/, '')

export interface Wish {
  readonly title: string
  readonly place: string
  readonly runSheet: string
}

/** Makes a workshop by the page at `/start#KEY` and reads the links off it. */
export const makeByStartPage = async (page: Page, adminKey: string, wish: Wish): Promise<Links> => {
  await page.goto(`/start#${adminKey}`)
  await page.getByLabel(t('start.field.title')).fill(wish.title)
  await page.getByLabel(t('start.field.place')).fill(wish.place)
  await page.getByRole('radio', { name: wish.runSheet }).check({ force: true })
  await page.getByRole('button', { name: t('start.make') }).click()
  await page.getByRole('heading', { name: t('start.made.heading', { title: wish.title }) }).waitFor()
  const linkOf = async (role: string) =>
    pathOf(
      await page
        .getByRole('textbox', { name: t('start.link.address', { title: t(`start.link.${role}`) }) })
        .inputValue(),
    )
  return {
    moderator: await linkOf('moderator'),
    screen: await linkOf('screen'),
    officer: await linkOf('officer'),
  }
}
