// Every screen of an evening in three sizes and both directions: no finding at all. Takes minutes: `npm run test:accessible`.
import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import * as desk from '../browser/kit/board.ts'
import { steps } from '../browser/kit/evening.ts'
import * as at from '../browser/kit/phone.ts'
import { like, shaped, t } from '../browser/kit/words.ts'
import { createAudit, type Device } from './audit.ts'
import { setStage, type Stage } from './stage.ts'

let stage: Stage
let phone: at.Phone

beforeAll(async () => {
  stage = await setStage()
  phone = await stage.newPhone('phone')
})
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await stage.world.shootAll('failed-matrix')
})
afterAll(async () => {
  await stage?.close()
})

type Look = readonly [page: Page, where: string, device: Device]

/** Looks at each in all sizes and directions, and expects nothing found. */
const expectClean = async (...looks: readonly Look[]): Promise<void> => {
  const audit = createAudit((page, name) => stage.world.shot(page, `matrix ${name}`))
  for (const look of looks) await audit.look(...look)
  // Softly: one screen's finding does not keep the others from being looked at.
  expect.soft(audit.findings()).toEqual([])
}

const trio = (where: string): readonly Look[] => [
  [phone.page(), `phone, ${where}`, 'phone'],
  [stage.board, `board, ${where}`, 'desk'],
  [stage.screen, `projector, ${where}`, 'desk'],
]

const button = (page: Page | Locator, word: string): Locator =>
  page.getByRole('button', { name: word, exact: true })

/** Looks at what a button opens, and closes it again by Escape or the same button. */
const expectCleanOpen = async (opener: Locator, where: string, close?: Locator): Promise<void> => {
  await opener.click()
  await stage.board.waitForTimeout(300)
  await expectClean([stage.board, where, 'desk'])
  if (close) await close.click()
  else await stage.board.keyboard.press('Escape')
}

describe('[BR12] before the start', () => {
  it('the code, typed, wrong and found', async () => {
    const page = phone.page()
    await page.goto('/')
    const field = page.getByLabel(t('code.field'))
    await field.waitFor()
    await expectClean([page, 'code', 'phone'])
    await field.fill('AAAAAA')
    await page.getByText(t('code.wrong')).waitFor()
    await expectClean([page, 'code, wrong', 'phone'])
    await field.fill(stage.made.code)
    await page.getByText(t('code.found'), { exact: true }).waitFor()
    await expectClean([page, 'code, found', 'phone'])
  })

  it('language, group, lobby', async () => {
    const page = phone.page()
    await page.goto(stage.made.join)
    await page.getByRole('button', { name: t('phone.language.button') }).waitFor()
    await expectClean([page, 'language', 'phone'])
    await page.getByRole('button', { name: t('phone.language.button') }).click()
    await page.getByRole('heading', { name: t('room.group.title') }).waitFor()
    await expectClean([page, 'group', 'phone'])
    await page.getByRole('radio', { name: 'Bewoners' }).check({ force: true })
    await button(page, t('room.group.button')).click()
    await page.getByRole('heading', { name: t('phone.lobby.title') }).waitFor()
    await expectClean(...trio('lobby'))
    await at.goMine(phone)
    await expectClean([page, 'mine, empty', 'phone'])
    await at.goNow(phone)
  })

  it('the dialogs and panels of the board', async () => {
    const { board } = stage
    await expectCleanOpen(button(board, t('board.act.workshop')), 'settings')
    await button(board, t('board.act.workshop')).click()
    await expectCleanOpen(button(board.getByRole('dialog'), t('desk.keys.open')), 'keyring')
    await expectCleanOpen(button(board, t('board.shortcuts.title')), 'shortcuts')
    await expectCleanOpen(board.getByRole('button', { name: like(t('sheet.open')) }), 'run sheet')
    await board.getByRole('button', { name: like(t('sheet.open')) }).click()
    await button(board.getByRole('dialog'), t('sheet.edit')).click()
    await expectClean([board, 'run sheet, edited', 'desk'])
    await expectCleanOpen(button(board.getByRole('dialog'), t('sheet.insert')), 'step inserted')
    await board.keyboard.press('Escape')
    const people = board.getByRole('button', { name: like(t('board.rail.here', { n: 1 })) })
    await expectCleanOpen(people, 'people', people)
    const phones = button(board, t('desk.phone.open'))
    await expectCleanOpen(phones, 'what a phone sees', phones)
    const rail = board.getByRole('navigation', { name: t('board.rail.label') })
    for (const step of Object.values(steps)) {
      const line = rail.getByRole('listitem').getByRole('button', { name: like(step) })
      await expectCleanOpen(line, `step ${step}`)
    }
  })

  it('a rehearsal fills the room', async () => {
    await stage.rehearse(24)
    await stage.board.getByText(t('board.rehearsal.running')).waitFor()
    // Everyone is in before the tables are drawn up.
    await stage.board
      .getByRole('navigation')
      .getByText(t('board.rail.here', { n: 25 }))
      .waitFor({ timeout: 30_000 })
    await expectClean(...trio('rehearsal'))
  })
})

const go = async (step: string): Promise<void> => {
  await desk.askOfLine(stage.board, step, t('board.step.go'))
  await stage.board.locator('[aria-current=step]', { hasText: step }).waitFor()
}

describe('[BR12] the frame', () => {
  it('open and closed', async () => {
    await go(steps.welcome)
    await desk.openStep(stage.board)
    await stage.board.waitForTimeout(500)
    await expectClean(...trio('frame'))
    await desk.closeStep(stage.board)
  })
})

describe('[BR12] theme tables', () => {
  it('prepared, on the way to a table, at it', async () => {
    const { board } = stage
    await go(steps.tables)
    await board.waitForTimeout(500)
    await expectClean(...trio('tables, prepared'))
    await desk.openStep(board)
    await desk.askOfLine(board, steps.silent, t('board.act.step.open'))
    await desk.press(board, t('tables.spread'))
    await phone
      .page()
      .getByRole('heading', { name: shaped('tables.youSit') })
      .waitFor()
    await expectClean(...trio('tables, spread'))
    await desk.startRound(board, 1)
    await phone.page().getByRole('textbox').first().waitFor()
    await desk.startRound(board, 2)
    await phone
      .page()
      .getByRole('heading', { name: shaped('tables.goTo') })
      .waitFor()
    await expectClean([phone.page(), 'go to table', 'phone'])
    await phone
      .page()
      .getByRole('button', { name: shaped('tables.iSit') })
      .click()
    await phone.page().getByRole('textbox').first().waitFor()
    await board.waitForTimeout(6000)
    await at.layAtTable(phone, 'Een fietsenstalling bij de bibliotheek')
    await expectClean(...trio('tables, open'))
    await expectCleanOpen(
      desk.toolBar(board).getByRole('button', { name: t('board.act.drawer') }),
      'tables, drawer',
      desk.toolBar(board).getByRole('button', { name: t('board.act.drawer') }),
    )
  })

  it('the host’s page and the shared tablet', async () => {
    const seat = stage.made.links.hosts[0]
    if (!seat) throw new Error('There is no host')
    const host = await stage.newPage('host', 'desk')
    await host.goto(seat.link)
    await host.getByRole('heading', { level: 1 }).waitFor()
    await host.waitForTimeout(500)
    const tablet = await stage.newPage('tablet', 'desk')
    await tablet.goto(await stage.newLink('tablet', seat.table))
    await tablet.getByRole('heading', { level: 1 }).waitFor()
    await tablet.waitForTimeout(500)
    await expectClean([host, 'host', 'desk'], [tablet, 'tablet', 'desk'], [tablet, 'tablet', 'phone'])
    await host.close()
    await tablet.close()
  })

  it('a phone without network, and its own notes', async () => {
    const page = phone.page()
    await stage.world.withoutNetwork(phone.context, async () => {
      await page.getByText(t('phone.offline.title')).waitFor({ timeout: 40_000 })
      await page.getByRole('textbox').first().fill('Dit wacht op het net')
      await page.getByRole('button', { name: t('tables.lay') }).click()
      await expectClean([page, 'offline', 'phone'])
      await at.goMine(phone)
      await expectClean([page, 'mine, offline', 'phone'])
    })
    await at.goNow(phone)
  })
})

describe('[BR12] the silent table', () => {
  it('written, kept, collected, on the wall', async () => {
    const { board } = stage
    const page = phone.page()
    await at.goSilent(phone)
    await expectClean([page, 'silent, open', 'phone'])
    await at.complain(phone, 'Jan van het loket groet nooit')
    await expectClean([page, 'silent, written', 'phone'])
    await desk.askOfLine(board, steps.silent, t('board.step.look'))
    await desk.openDrawer(board)
    await board.waitForTimeout(500)
    await expectClean([board, 'silent, drawer', 'desk'])
    await button(desk.toolBar(board), t('board.act.drawer')).click()
    await desk.askOfLine(board, steps.silent, t('board.act.step.close'))
    await desk.askOfLine(board, steps.silent, t('board.step.go'))
    await stage.screen.getByText(t('silent.calmClosed')).waitFor()
    await expectClean([stage.screen, 'silent, closed', 'desk'], [page, 'silent, closed', 'phone'])
    await desk.reveal(board, steps.silent)
    await stage.screen.getByRole('list', { name: t('silent.wallLabel') }).waitFor()
    await expectClean(...trio('silent, wall'))
    await at.goNow(phone)
  })
})

describe('[BR12] the map', () => {
  it('open, its panels, closed', async () => {
    const { board } = stage
    const page = phone.page()
    await go(steps.map)
    await desk.openStep(board)
    await page.getByRole('button', { name: t('map.lay') }).waitFor()
    await board.waitForTimeout(25_000)
    await expectClean(...trio('map, open'))
    const tools = desk.toolBar(board)
    for (const name of await tools
      .getByRole('button')
      .evaluateAll((all) =>
        all
          .filter((one) => one.hasAttribute('aria-haspopup') || one.hasAttribute('aria-expanded'))
          .map((one) => one.textContent ?? ''),
      )) {
      const opener = tools.getByRole('button', { name })
      await expectCleanOpen(opener, `map, ${name}`)
      if ((await opener.getAttribute('aria-expanded')) === 'true') await opener.click()
    }
    await desk.closeStep(board)
    await expectClean(...trio('map, closed'))
    await at.goMine(phone)
    await expectClean([page, 'mine', 'phone'])
    await at.goNow(phone)
  })
})

describe('[BR12] the vote', () => {
  it('prepared, open, its result', async () => {
    const { board } = stage
    await go(steps.vote)
    const drawer = await desk.openDrawer(board)
    await button(drawer, t('vote.startEmpty')).click()
    await board.waitForTimeout(500)
    for (const box of (await drawer.getByRole('checkbox').all()).slice(0, 6)) await box.click()
    await board.waitForTimeout(500)
    await expectClean(...trio('vote, prepared'))
    await button(desk.toolBar(board), t('board.act.drawer')).click()
    await desk.openStep(board)
    await board.waitForTimeout(500)
    await phone.page().locator('[aria-pressed]').nth(1).click()
    await board.waitForTimeout(20_000)
    await expectClean(...trio('vote, open'))
    await desk.closeStep(board)
    await expectClean([phone.page(), 'vote, closed', 'phone'])
    await desk.reveal(board, steps.vote)
    await board.waitForTimeout(800)
    await expectClean(...trio('vote, result'))
  })

  it('the list of receipts, for everyone', async () => {
    const link = phone.page().getByRole('link', { name: t('vote.find') })
    const [list] = await Promise.all([phone.context.waitForEvent('page'), link.click()])
    await list.getByRole('heading', { level: 1 }).waitFor()
    await expectClean([list, 'receipts', 'phone'])
    const wide = await stage.newPage('public', 'desk')
    await wide.goto(list.url())
    await expectClean([wide, 'receipts', 'desk'])
  })
})

describe('[BR12] afterwards', () => {
  it('the results', async () => {
    const page = await stage.newPage('officer', 'desk')
    await page.goto(stage.made.links.officer)
    await page.getByRole('treegrid').waitFor()
    await expectClean([page, 'answers', 'desk'])
    await page.getByRole('button', { name: t('answering.everything') }).click()
    await page.getByRole('rowheader').first().waitFor()
    await expectClean([page, 'results', 'desk'])
  })
})
