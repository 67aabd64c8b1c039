// The time keeper's screen on the built product: opened by its key, minutes given by keys, a step inserted and taken back,
// settings that are refused, and another step looked at.
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import * as board from './kit/board.ts'
import { startEvening, steps, type Evening } from './kit/evening.ts'
import { like, t } from './kit/words.ts'

let evening: Evening

beforeAll(async () => {
  evening = await startEvening()
})
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await evening.world.shootAll('failed-run-sheet')
})
afterAll(async () => {
  await evening?.close()
})

const sheetOf = ({ board: desk }: Evening): Locator => desk.getByRole('dialog', { name: t('sheet.title') })

const rowOf = (step: string, minutes: number): Locator =>
  sheetOf(evening)
    .getByRole('button', { name: like(step) })
    .and(sheetOf(evening).getByRole('button', { name: like(` ${minutes} `) }))

const openSheet = async (): Promise<Locator> => {
  // From a button that stays, so that there is somewhere for the focus to come back to.
  await evening.board
    .getByRole('button', { name: t('sheet.open') })
    .first()
    .focus()
  await evening.board.keyboard.press('e')
  const sheet = sheetOf(evening)
  await sheet.waitFor()
  return sheet
}

describe('the run sheet', () => {
  it('[BR11] is opened by its key, gives and takes minutes by keys, and has no serious fault', async () => {
    const { board: desk } = evening
    await board.begin(desk, steps.welcome)
    await board.openStep(desk)
    const sheet = await openSheet()
    const { violations } = await new AxeBuilder({ page: desk }).include('dialog[open]').analyze()
    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
    await rowOf(steps.welcome, 15).focus()
    await desk.keyboard.press('+')
    await rowOf(steps.welcome, 17).waitFor()
    await desk.keyboard.press('-')
    await rowOf(steps.welcome, 15).waitFor()
    await desk.keyboard.press('ArrowDown')
    await desk.keyboard.press('-')
    await rowOf(steps.tables, 68).waitFor()
    await sheet.getByRole('button', { name: t('sheet.undo') }).click()
    await rowOf(steps.tables, 70).waitFor()
  })

  it('[BR11] a step is inserted and taken back; closing gives the focus back', async () => {
    const { board: desk } = evening
    const sheet = sheetOf(evening)
    await sheet.getByRole('button', { name: t('sheet.edit') }).click()
    await sheet.getByRole('button', { name: t('sheet.insert') }).click()
    const form = desk.getByRole('dialog', { name: t('sheet.insert') })
    await form.getByRole('radio', { name: like(steps.map) }).check()
    await form.getByLabel(t('sheet.insert.title')).fill('Nog een kaart')
    await form.getByRole('button', { name: t('sheet.insert.add'), exact: true }).click()
    await form.waitFor({ state: 'hidden' })
    const row = sheet.getByRole('button', { name: /^Nog een kaart, / })
    await row.waitFor()
    await sheet.getByRole('button', { name: t('sheet.undo') }).click()
    await row.waitFor({ state: 'hidden' })
    await desk.keyboard.press('Escape')
    await sheet.waitFor({ state: 'hidden' })
    await expect.poll(() => desk.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON')
  })

  it('[BR11] refused settings stay open with what was typed; saved ones are one act', async () => {
    const { board: desk } = evening
    const rail = desk.getByRole('navigation', { name: t('board.rail.label') })
    await rail.getByRole('button', { name: like(steps.map) }).click()
    const dialog = desk.getByRole('dialog', { name: steps.map })
    const minutes = dialog.getByLabel(t('board.step.minutes'), { exact: true })
    await dialog.getByLabel(t('board.step.lead')).fill('Joris')
    await minutes.fill('0')
    await dialog.getByRole('button', { name: t('common.save') }).click()
    await dialog.getByText(t('sheet.field.minutesWrong')).waitFor()
    expect(await dialog.getByLabel(t('board.step.lead')).inputValue()).toBe('Joris')
    await minutes.fill('33')
    await dialog.getByRole('button', { name: t('common.save') }).click()
    await dialog.waitFor({ state: 'hidden' })
    await rail.getByText('Joris').waitFor()
    await desk.keyboard.press('u')
    await rail.getByText('Joris').waitFor({ state: 'hidden' })
  })

  it('[BR11] while another step is looked at, the way back to the hall is the one filled button', async () => {
    const { board: desk } = evening
    await board.askOfLine(desk, steps.map, t('board.step.look'))
    const tools = board.toolBar(desk)
    await tools.getByRole('button', { name: t('board.look.back') }).waitFor()
    expect(await tools.getByRole('button', { name: t('board.primary.step.close') }).count()).toBe(0)
    await board.press(desk, t('board.look.back'))
    await tools.getByRole('button', { name: t('board.primary.step.close'), exact: true }).waitFor()
    expect(evening.world.faults).toEqual([])
  })
})
