// The phone's shell in a real browser: the smallest screen, the back button, the keyboard that takes half of the screen.
import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import * as board from './kit/board.ts'
import { soon, startEvening, steps, type Evening } from './kit/evening.ts'
import { createPhone, goMine, goNow, goSilent, joinByScan, noteOf, type Phone } from './kit/phone.ts'
import { t } from './kit/words.ts'

let evening: Evening
let phone: Phone

const button = (name: string): Locator => phone.page().getByRole('button', { name, exact: true })
const field = (): Locator => phone.page().getByRole('textbox').first()
const placeNow = (): Locator => button(t('phone.place.now'))

beforeAll(async () => {
  evening = await startEvening()
  phone = await createPhone('small phone', await evening.world.person('small phone', 'small'))
})
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await evening.world.shootAll('failed-phone')
})
afterAll(async () => {
  await evening?.close()
})

const isWide = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > innerWidth)

/** True when all of it can be seen now, under nothing else at its middle and at its edges. */
const isInView = (one: Locator): Promise<boolean> =>
  one.evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect()
    const x = (left + right) / 2
    const points = [top + 2, (top + bottom) / 2, bottom - 2]
    return (
      left >= 0 &&
      right <= innerWidth &&
      points.every((y) => {
        const seen = document.elementFromPoint(x, y)
        return element.contains(seen) || seen?.contains(element) === true
      })
    )
  })

const expectWhole = async (main: Locator): Promise<void> => {
  await main.waitFor()
  await expect.poll(() => isInView(main), soon).toBe(true)
  expect(await isWide(phone.page())).toBe(false)
}

describe('the smallest phone', () => {
  it('[PH14] sees the code field, the start page and the languages whole', async () => {
    await phone.page().goto('/')
    await phone.page().getByLabel(t('code.field')).fill(evening.door.code)
    await phone.page().getByText(t('code.found'), { exact: true }).waitFor()
    await expectWhole(phone.page().getByRole('button', { name: t('code.join') }))
    await phone
      .page()
      .getByRole('link', { name: t('code.start') })
      .click()
    await phone.page().getByRole('heading', { level: 1 }).waitFor()
    expect(await isWide(phone.page())).toBe(false)
    await joinByScan(phone, evening.scanned)
    await placeNow().waitFor()
    expect(await isWide(phone.page())).toBe(false)
  })

  it('[PH14] sees every writing screen whole', async () => {
    await board.askOfLine(evening.board, steps.silent, t('board.act.step.open'))
    await board.askOfLine(evening.board, steps.map, t('board.step.go'))
    await board.openStep(evening.board)
    await expectWhole(button(t('map.lay')))
    await goSilent(phone)
    await expectWhole(button(t('silent.send')))
    await goNow(phone)
  })
})

describe('going back', () => {
  it('[PH15] goes from each place to where one was, with the text', async () => {
    await field().fill('Wijkraad')
    await goMine(phone)
    await phone.page().goBack()
    await expect.poll(() => field().inputValue(), soon).toBe('Wijkraad')
    await goSilent(phone)
    await field().fill('Niemand luistert')
    await phone.page().goBack()
    await expect.poll(() => field().inputValue(), soon).toBe('Wijkraad')
    await phone
      .page()
      .getByRole('button', { name: t('common.language') })
      .click()
    await phone.page().goBack()
    await expect.poll(() => field().inputValue(), soon).toBe('Wijkraad')
    await goSilent(phone)
    await expect.poll(() => field().inputValue(), soon).toBe('Niemand luistert')
    await goNow(phone)
  })

  it('[PH15] a reload, a new tab and a step that comes and goes cost no text', async () => {
    await phone.page().reload()
    await expect.poll(() => field().inputValue(), soon).toBe('Wijkraad')
    await phone.reopen()
    await expect.poll(() => field().inputValue(), soon).toBe('Wijkraad')
    await board.askOfLine(evening.board, steps.vote, t('board.step.go'))
    await phone.page().getByRole('banner').filter({ hasText: steps.vote }).waitFor()
    await board.askOfLine(evening.board, steps.map, t('board.step.go'))
    await board.askOfLine(evening.board, steps.map, t('board.act.step.reopen'))
    await button(t('map.lay')).waitFor()
    expect(await field().inputValue()).toBe('Wijkraad')
  })

  it('[PH15] a change that was begun is found again', async () => {
    await goSilent(phone)
    await field().press('Enter')
    await noteOf(phone, 'Niemand luistert').waitFor()
    await goMine(phone)
    await button(t('silent.edit')).click()
    await field().fill('Niemand luistert naar ons')
    await phone.page().goBack()
    await goMine(phone)
    await expect.poll(() => field().inputValue(), soon).toBe('Niemand luistert naar ons')
    await phone.page().reload()
    await expect.poll(() => field().inputValue(), soon).toBe('Niemand luistert naar ons')
    await button(t('silent.save')).click()
    await noteOf(phone, 'Niemand luistert naar ons').waitFor()
  })
})

describe('the keyboard', () => {
  /** As the screen is while a keyboard takes the lower half. */
  const withKeyboard = async (main: string): Promise<void> => {
    const page = phone.page()
    await field().focus()
    await page.setViewportSize({ width: 390, height: 420 })
    await expect.poll(() => isInView(field()), soon).toBe(true)
    await expect.poll(() => isInView(button(main)), soon).toBe(true)
    expect(await placeNow().isVisible()).toBe(false)
    await page.setViewportSize({ width: 390, height: 844 })
    await field().blur()
    await placeNow().waitFor()
  }

  it('[PH16] covers neither the field nor the button, on the map and at the silent table', async () => {
    await goNow(phone)
    await withKeyboard(t('map.lay'))
    await goSilent(phone)
    await withKeyboard(t('silent.send'))
  })

  it('[PH16] Enter sends, Shift with Enter makes a line', async () => {
    await field().fill('Eerst dit')
    await field().press('Shift+Enter')
    await field().pressSequentially('dan dat')
    await field().press('Enter')
    await noteOf(phone, 'dan dat').waitFor()
    expect(await field().inputValue()).toBe('')
  })
})
