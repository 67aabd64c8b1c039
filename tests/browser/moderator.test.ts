// The moderator's hand on the built product: what a phone sees, people, a locked door, a new code, a second moderator.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import * as board from './kit/board.ts'
import { soon, startEvening, steps, type Evening } from './kit/evening.ts'
import { joinByScan } from './kit/phone.ts'
import { like, shaped, t } from './kit/words.ts'

let evening: Evening

beforeAll(async () => {
  evening = await startEvening()
})
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await evening.world.shootAll('failed-moderator')
})
afterAll(async () => {
  await evening?.close()
})

/** What is serious, in a line each; the example in its frame is the phone's own page, looked at elsewhere. */
const faultsOn = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}

const goTo = async (step: string) => {
  await board.askOfLine(evening.board, step, t('board.step.go'))
  await board.openStep(evening.board)
}

describe('the moderator’s hand', () => {
  it('[BR10] looks at what a phone sees: it follows the room, counts nobody and writes nothing', async () => {
    const { board: desk } = evening
    await desk.getByRole('button', { name: t('desk.phone.open') }).click()
    const phone = desk.frameLocator(`iframe[title="${t('desk.phone.frame')}"]`)
    await phone.getByRole('heading', { name: t('phone.lobby.title') }).waitFor()
    await goTo(steps.map)
    await phone.getByRole('button', { name: t('map.lay') }).waitFor()
    await phone.getByRole('button', { name: t('room.hand') }).click()
    await desk.getByText(t('desk.phone.nowhere')).waitFor()
    expect(await faultsOn(desk)).toEqual([])
    await desk
      .getByRole('navigation')
      .getByText(t('board.rail.here', { n: 0 }))
      .waitFor()
    expect(await desk.getByText(t('desk.hands', { n: 1 })).count()).toBe(0)
    await desk.getByRole('button', { name: t('desk.phone.open') }).click()
  })

  it('[BR10] takes back and does again, and says what', async () => {
    const { board: desk, screen } = evening
    await desk.keyboard.press('b')
    const blank = screen.getByRole('main', { name: t('board.screen.blank') })
    await blank.waitFor({ state: 'attached' })
    await desk.keyboard.press('u')
    await desk
      .getByText(t('desk.undo.done', { what: t('desk.did.screen.blank') }))
      .first()
      .waitFor()
    await desk.keyboard.press('Shift+U')
    await desk
      .getByText(t('desk.redo.done', { what: t('desk.did.screen.blank') }))
      .first()
      .waitFor()
    await desk.keyboard.press('b')
    await blank.waitFor({ state: 'detached' })
  })

  it('[BR10] sends somebody out, takes it back, and that phone comes in again', async () => {
    const { board: desk } = evening
    const phone = await evening.newPhone()
    await joinByScan(phone, evening.scanned)
    await desk.getByRole('button', { name: like(t('board.rail.here', { n: 1 })) }).click()
    await desk.getByRole('button', { name: t('desk.people.removeOf', { n: 1 }) }).click()
    const dialog = desk.getByRole('dialog', { name: t('desk.remove.title', { n: 1 }) })
    expect(await faultsOn(desk)).toEqual([])
    await dialog.getByRole('button', { name: t('desk.remove.yes', { n: 1 }) }).click()
    await phone.page().getByText(t('room.removed.title')).waitFor()
    await desk.getByRole('button', { name: t('desk.people.readmitOf', { n: 1 }) }).click()
    await desk.getByText(t('desk.people.removed'), { exact: true }).waitFor({ state: 'hidden' })
    await phone.page().goto(evening.scanned)
    await phone
      .page()
      .getByRole('button', { name: t('phone.language.button') })
      .click()
    await desk.getByRole('button', { name: t('desk.people.removeOf', { n: 1 }) }).waitFor()
    await desk.keyboard.press('d')
  })

  it('[BR10] locks the door and makes a new code: the old one opens nothing, who is inside stays', async () => {
    const { board: desk, screen, product, door } = evening
    const inside = evening.phone(1).page()
    await desk.getByRole('button', { name: t('board.act.workshop') }).click()
    const dialog = desk.getByRole('dialog', { name: t('board.act.workshop') })
    await dialog.getByRole('button', { name: t('desk.code.renew') }).click()
    const said = dialog.getByText(shaped('desk.code.done'))
    await said.waitFor()
    const code = /[0-9A-Z]{3} [0-9A-Z]{3}/.exec(await said.innerText())?.[0] ?? ''
    await screen.getByText(code).waitFor()
    const stranger = await (await evening.world.person('stranger', 'phone')).newPage()
    await stranger.goto(product.base)
    const field = stranger.getByLabel(t('code.field'))
    await field.fill(door.code)
    await stranger.getByText(t('code.wrong')).waitFor()
    await field.fill(code)
    await stranger.getByText(t('code.found'), { exact: true }).waitFor()
    await dialog.getByRole('button', { name: t('desk.door.lock') }).click()
    await dialog.getByText(t('desk.door.locked')).waitFor()
    await screen.getByText(code).waitFor({ state: 'hidden' })
    await field.fill(code.replace(' ', ''))
    await stranger.reload()
    await stranger.getByLabel(t('code.field')).fill(code)
    await stranger.getByText(t('code.wrong')).waitFor()
    await inside.reload()
    await inside.getByRole('button', { name: t('map.lay') }).waitFor()
    await dialog.getByRole('button', { name: t('desk.door.unlock') }).click()
    await dialog.getByRole('button', { name: t('common.save') }).click()
  })

  it('[BR10] makes a link for a second moderator, sees what that one does, and ends it', async () => {
    const { board: desk } = evening
    await desk.getByRole('button', { name: t('board.act.workshop') }).click()
    await desk
      .getByRole('dialog')
      .getByRole('button', { name: t('desk.keys.open') })
      .click()
    const keys = desk.getByRole('dialog', { name: t('board.keys.title') })
    await keys.getByLabel(t('desk.keys.name')).fill('Lieve')
    await keys.getByRole('button', { name: t('board.keys.make') }).click()
    const name = t('desk.keys.named', { seat: t('board.role.moderator'), name: 'Lieve' })
    const link = await keys.getByLabel(t('desk.keys.address', { name })).inputValue()
    const second = await (await evening.world.person('second', 'desk')).newPage()
    await second.goto(evening.product.base + new URL(link).pathname + new URL(link).hash)
    await second.getByRole('button', { name: t('board.act.blank') }).click()
    // In the rail and in the notice that says so.
    const blanked = () =>
      desk.getByRole('button', { name: t('board.act.unblank'), includeHidden: true }).count()
    await expect.poll(blanked, soon).toBe(2)
    expect(await faultsOn(desk)).toEqual([])
    await keys.getByRole('button', { name: t('desk.keys.endOf', { name }) }).click()
    await second.getByText(t('board.door.strange')).waitFor()
    await desk.keyboard.press('Escape')
    expect(evening.world.faults.filter((fault) => !/404|403|40[0-9]{2}/.test(fault))).toEqual([])
  })
})
