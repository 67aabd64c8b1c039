// The main screens as some people have them: letters twice as large, 320 pixels wide, more contrast, colours of one's own,
// no motion. Nothing is wider than the page, no word is cut, the main button is in reach. `npm run test:accessible`.
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import * as desk from '../browser/kit/board.ts'
import { steps } from '../browser/kit/evening.ts'
import * as at from '../browser/kit/phone.ts'
import { shaped, t } from '../browser/kit/words.ts'
import { findingsOn } from './checks.ts'
import { cutWords, outOfReach, widerThanPage } from './reflow.ts'
import { setStage, type Stage } from './stage.ts'

let stage: Stage
let phone: at.Phone

beforeAll(async () => {
  stage = await setStage()
  phone = await stage.newPhone('phone')
})
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await stage.world.shootAll('failed-modes')
})
afterAll(async () => {
  await stage?.close()
})

const shot = (page: Page, name: string) => stage.world.shot(page, `modes ${name}`)

/** Letters of another size, as a reader sets them in the browser: 16 is what it has by itself. */
const setLetters = async (page: Page, standard: number): Promise<void> => {
  const session = await page.context().newCDPSession(page)
  await session.send('Page.setFontSizes', { fontSizes: { standard, fixed: standard } })
  await session.detach()
}

const resize = async (page: Page, width: number, height: number): Promise<void> => {
  await page.setViewportSize({ width, height })
  await page.waitForTimeout(150)
}

const expectReflow = async (page: Page, where: string): Promise<void> => {
  await shot(page, where)
  expect.soft(await page.evaluate(widerThanPage), where).toEqual([])
  expect.soft(await page.evaluate(outOfReach), where).toEqual([])
}

/** Small, large letters, and both; then the colours. */
const expectForAll = async (where: string): Promise<void> => {
  const page = phone.page()
  for (const width of [320, 390]) {
    await resize(page, width, width === 320 ? 568 : 844)
    await expectReflow(page, `${where} ${width}`)
    expect.soft(await page.evaluate(cutWords), `${where} ${width}`).toEqual([])
    await setLetters(page, 32)
    await page.waitForTimeout(100)
    await expectReflow(page, `${where} ${width} 200%`)
    await setLetters(page, 16)
  }
  await page.emulateMedia({ contrast: 'more', reducedMotion: 'reduce' })
  expect.soft(await findingsOn(page), `${where}, contrast`).toEqual([])
  await shot(page, `${where} contrast`)
  await page.emulateMedia({ contrast: null, reducedMotion: null, forcedColors: 'active' })
  await shot(page, `${where} forced`)
  await page.emulateMedia({ forcedColors: null })
}

/** A laptop enlarged four times is as wide as a small phone. */
const expectEnlarged = async (page: Page, where: string): Promise<void> => {
  await resize(page, 320, 640)
  await shot(page, `${where} 400%`)
  expect.soft(await page.evaluate(widerThanPage), `${where} 400%`).toEqual([])
  await resize(page, 1440, 900)
  for (const media of [{ contrast: 'more' }, { forcedColors: 'active' }] as const) {
    await page.emulateMedia(media)
    await shot(page, `${where} ${Object.keys(media)[0] ?? ''}`)
  }
  await page.emulateMedia({ contrast: null, forcedColors: null })
}

describe('[BR14] for whoever needs it larger, clearer or calmer', () => {
  it('the door', async () => {
    const page = phone.page()
    await page.goto('/')
    await page.getByLabel(t('code.field')).fill(stage.made.code)
    await page.getByText(t('code.found'), { exact: true }).waitFor()
    await expectForAll('code')
    await page.goto(stage.made.join)
    await page.getByRole('button', { name: t('phone.language.button') }).waitFor()
    await expectForAll('language')
    await page.getByRole('button', { name: t('phone.language.button') }).click()
    await page.getByRole('heading', { name: t('room.group.title') }).waitFor()
    await expectForAll('group')
    await page.getByRole('radio', { name: t('room.group.none') }).check({ force: true })
    await page.getByRole('button', { name: t('room.group.button'), exact: true }).click()
    await page.getByRole('heading', { name: t('phone.lobby.title') }).waitFor()
    await expectForAll('lobby')
    await expectEnlarged(stage.board, 'board lobby')
  })

  it('theme tables', async () => {
    const { board } = stage
    await desk.askOfLine(board, steps.tables, t('board.step.go'))
    await desk.openStep(board)
    await desk.askOfLine(board, steps.silent, t('board.act.step.open'))
    await desk.press(board, t('tables.spread'))
    await desk.startRound(board, 1)
    await phone.page().getByRole('textbox').first().waitFor()
    await desk.startRound(board, 2)
    await phone
      .page()
      .getByRole('button', { name: shaped('tables.iSit') })
      .waitFor()
    await expectForAll('go to table')
    await phone
      .page()
      .getByRole('button', { name: shaped('tables.iSit') })
      .click()
    await at.layAtTable(phone, 'Een fietsenstalling bij de bibliotheek')
    await expectForAll('table')
    await expectEnlarged(board, 'board tables')
    await at.goSilent(phone)
    await expectForAll('silent')
    await at.goNow(phone)
  })

  it('the map', async () => {
    await desk.askOfLine(stage.board, steps.map, t('board.step.go'))
    await desk.openStep(stage.board)
    await phone
      .page()
      .getByRole('button', { name: t('map.lay') })
      .waitFor()
    await expectForAll('map')
    await at.layOnMap(phone, {
      text: 'Fietsersbond',
      tab: await phone
        .page()
        .getByRole('radio')
        .first()
        .evaluate((one) => one.closest('label')?.innerText ?? ''),
      ring: 'Dichtbij',
      sector: 'Ondernemers',
    })
    await expectEnlarged(stage.board, 'board map')
    await at.goMine(phone)
    await expectForAll('mine')
    await at.goNow(phone)
  })

  it('the vote', async () => {
    const { board } = stage
    await desk.askOfLine(board, steps.vote, t('board.step.go'))
    await desk.openStep(board)
    await phone.page().locator('[aria-pressed]').first().waitFor()
    await expectForAll('vote')
    await expectEnlarged(board, 'board vote')
  })

  it('the pages of the desk', async () => {
    const page = await stage.newPage('organiser', 'desk')
    await page.goto(`/start#${stage.product.adminKey}`)
    await page.getByLabel(t('start.field.title')).waitFor()
    await expectEnlarged(page, 'start')
    await page.goto(stage.made.links.officer)
    await page.getByRole('treegrid').waitFor()
    await expectEnlarged(page, 'answers')
    await page.getByRole('button', { name: t('answering.everything') }).click()
    await page.getByRole('rowheader').first().waitFor()
    await expectEnlarged(page, 'results')
  })
})
