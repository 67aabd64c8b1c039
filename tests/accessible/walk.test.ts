// The walk through an evening as a screen reader has it: the tree of names and roles at each moment, counts left out, beside
// the one that was read and found right (tests/accessible/walk). After a wanted change: read it again, and write it with -u.
import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as desk from '../browser/kit/board.ts'
import { steps } from '../browser/kit/evening.ts'
import * as at from '../browser/kit/phone.ts'
import { shaped, t } from '../browser/kit/words.ts'
import { setStage, type Stage } from './stage.ts'

let stage: Stage
let phone: at.Phone

beforeAll(async () => {
  stage = await setStage()
  phone = await stage.newPhone('phone')
})
afterAll(async () => {
  await stage?.close()
})

/** Counts, clocks, codes and addresses differ from run to run; which of several tables somebody gets does, too. */
const steady = (tree: string): string =>
  tree
    .replaceAll(stage.made.code, 'CODE')
    .replaceAll(`${stage.made.code.slice(0, 3)} ${stage.made.code.slice(3)}`, 'CODE')
    .replaceAll(/https?:\/\/\S+?(?=["\s]|$)/g, 'ADDRESS')
    .replaceAll(/- \/url: .*/g, '- /url: …')
    .replaceAll(/(?<!level=)\d+/g, '#')

const heardOn = async (where: Locator, moment: string): Promise<void> =>
  expect(steady(await where.ariaSnapshot())).toMatchFileSnapshot(`walk/${moment}.txt`)

describe('[BR16] what is said', () => {
  it('at the door', async () => {
    const page = phone.page()
    await page.goto('/')
    await page.getByLabel(t('code.field')).fill(stage.made.code)
    await page.getByText(t('code.found'), { exact: true }).waitFor()
    await heardOn(page.getByRole('main'), '01-phone-code')
    await page.goto(stage.made.join)
    await page.getByRole('button', { name: t('phone.language.button') }).waitFor()
    await heardOn(page.getByRole('main'), '02-phone-language')
    await page.getByRole('button', { name: t('phone.language.button') }).click()
    await page.getByRole('radio', { name: 'Bewoners' }).check({ force: true })
    await heardOn(page.getByRole('main'), '03-phone-group')
    await page.getByRole('button', { name: t('room.group.button'), exact: true }).click()
    await page.getByRole('heading', { name: t('phone.lobby.title') }).waitFor()
    await heardOn(page.getByRole('main'), '04-phone-lobby')
    await heardOn(desk.toolBar(stage.board), '05-board-tools')
  })

  it('at the map', async () => {
    const { board } = stage
    const page = phone.page()
    await desk.askOfLine(board, steps.map, t('board.step.go'))
    await desk.openStep(board)
    await page.getByRole('button', { name: t('map.lay') }).waitFor()
    await heardOn(page.getByRole('main'), '06-phone-map')
    await page.getByRole('textbox').first().fill('Fietsersbond')
    await page.getByRole('radio', { name: 'Dichtbij, Ondernemers' }).check({ force: true })
    await page.getByRole('button', { name: t('map.lay') }).click()
    await desk.chip(board, 'Fietsersbond').waitFor()
    await heardOn(board.getByRole('main'), '07-board-map')
  })

  it('at a table', async () => {
    const { board } = stage
    const page = phone.page()
    await desk.askOfLine(board, steps.tables, t('board.step.go'))
    await desk.openStep(board)
    await desk.press(board, t('tables.spread'))
    await desk.startRound(board, 1)
    await page.getByRole('textbox').first().waitFor()
    await desk.startRound(board, 2)
    const sit = page.getByRole('button', { name: shaped('tables.iSit') })
    await sit.waitFor()
    const heading = page.getByRole('heading', { name: shaped('tables.goTo') })
    await expect.poll(() => heading.evaluate((one) => one === document.activeElement)).toBe(true)
    expect(await page.getByRole('alert').first().textContent()).toContain('tafel')
    await sit.click()
    await page.getByRole('textbox').first().waitFor()
  })

  it('at the silent table', async () => {
    await desk.askOfLine(stage.board, steps.silent, t('board.act.step.open'))
    await at.goSilent(phone)
    await phone.page().getByRole('textbox').waitFor()
    // The hints about names come a moment later, with a region of their own.
    await phone.page().getByRole('main').getByRole('status').nth(1).waitFor({ state: 'attached' })
    await heardOn(phone.page().getByRole('main'), '08-phone-silent')
  })
})
