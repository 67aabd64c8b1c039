// What others do never takes the focus: on a note, on a button of a list that grows, in a dialog, in a field.
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import * as desk from '../browser/kit/board.ts'
import { soon, steps } from '../browser/kit/evening.ts'
import * as at from '../browser/kit/phone.ts'
import { like, t } from '../browser/kit/words.ts'
import { setStage, type Stage } from './stage.ts'

let stage: Stage
const phones: at.Phone[] = []

const join = async (name: string): Promise<at.Phone> => {
  const phone = await stage.newPhone(name)
  await at.joinByScan(phone, stage.made.join)
  const page = phone.page()
  await page.getByRole('radio', { name: t('room.group.none') }).check({ force: true })
  await page.getByRole('button', { name: t('room.group.button'), exact: true }).click()
  phones.push(phone)
  return phone
}

const lay = async (phone: at.Phone, text: string): Promise<void> => {
  await phone.page().getByRole('textbox').first().fill(text)
  await phone.page().getByRole('radio', { name: 'Dichtbij, Ondernemers' }).check({ force: true })
  await phone
    .page()
    .getByRole('button', { name: t('map.lay') })
    .click()
}

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const here = document.activeElement
    return here?.getAttribute('aria-label') ?? here?.getAttribute('title') ?? here?.textContent ?? ''
  })

beforeAll(async () => {
  stage = await setStage()
  await join('one')
  await join('two')
  await desk.askOfLine(stage.board, steps.map, t('board.step.go'))
  await desk.openStep(stage.board)
})
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await stage.world.shootAll('failed-focus')
})
afterAll(async () => {
  await stage?.close()
})

describe('[BR15] the focus stays where it is', () => {
  it('on a note, when others arrive and it is grouped away from elsewhere', async () => {
    const { board } = stage
    const [one, two] = [phones[0], phones[1]]
    if (!one || !two) throw new Error('There are no phones')
    await lay(one, 'Fietsersbond')
    await desk.chip(board, 'Fietsersbond').focus()
    const before = await focused(board)
    for (const text of ['Wijkraad', 'Markthandelaars', 'Bibliotheek']) await lay(two, text)
    await desk.chip(board, 'Bibliotheek').waitFor()
    expect(await focused(board)).toBe(before)
  })

  it('in the list of people, when somebody comes in', async () => {
    const { board } = stage
    await board.getByRole('button', { name: like(t('board.rail.here', { n: 2 })) }).click()
    const remove = board.getByRole('button', { name: t('desk.people.removeOf', { n: 1 }) })
    await remove.focus()
    await join('three')
    await board.getByRole('button', { name: t('desk.people.removeOf', { n: 3 }) }).waitFor()
    expect(await focused(board)).toBe(t('desk.people.removeOf', { n: 1 }))
    await board.keyboard.press('d')
  })

  it('in a dialog, when what stands behind it changes', async () => {
    const { board } = stage
    const dialog = await desk.openNote(board, 'Fietsersbond')
    const close = dialog.getByRole('button', { name: t('common.close') }).first()
    await close.focus()
    const third = phones[2]
    if (!third) throw new Error('There is no third phone')
    await lay(third, 'Straatcomité')
    await desk.chip(stage.screen, 'Straatcomité').waitFor()
    expect(await focused(board)).toBe(t('common.close'))
    await board.keyboard.press('Escape')
    await expect.poll(() => focused(board), soon).toContain('Fietsersbond')
  })

  it('in a field, when others write and the clock changes; what was typed is still there after another step', async () => {
    const { board } = stage
    const [one, two] = [phones[0], phones[1]]
    if (!one || !two) throw new Error('There are no phones')
    const field = one.page().getByRole('textbox').first()
    await field.focus()
    await one.page().keyboard.type('Half een z')
    await lay(two, 'Buurtwerk')
    await desk
      .toolBar(board)
      .getByRole('button', { name: t('board.act.moreTime') })
      .click()
    await desk.chip(stage.screen, 'Buurtwerk').waitFor()
    await one.page().keyboard.type('in')
    expect(await field.inputValue()).toBe('Half een zin')
    await desk.askOfLine(board, steps.welcome, t('board.step.go'))
    await field.waitFor({ state: 'hidden' })
    await desk.askOfLine(board, steps.map, t('board.step.go'))
    await expect.poll(() => one.page().getByRole('textbox').first().inputValue(), soon).toBe('Half een zin')
  })
})
