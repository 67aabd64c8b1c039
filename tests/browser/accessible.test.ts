// Without a mouse, and by the rules that a machine can check: on the main screens of the built product. Every screen in every
// size and direction is looked at by tests/accessible, which takes minutes.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createAudit } from '../accessible/audit.ts'
import { findingsOn } from '../accessible/checks.ts'
import * as board from './kit/board.ts'
import { startEvening, steps, workshop, type Evening } from './kit/evening.ts'
import { enterOn, tabTo } from './kit/keys.ts'
import { joinByScan } from './kit/phone.ts'
import { like, t } from './kit/words.ts'

let evening: Evening

beforeAll(async () => {
  evening = await startEvening()
})
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await evening.world.shootAll('failed-accessible')
})
afterAll(async () => {
  await evening?.close()
})

describe('before the start', () => {
  it('[BR8] the lobby on the projector and the board have no finding', async () => {
    await evening.screen.getByRole('heading', { name: workshop.title }).waitFor()
    expect(await findingsOn(evening.screen)).toEqual([])
    await evening.board.getByRole('heading', { name: workshop.title }).waitFor()
    expect(await findingsOn(evening.board)).toEqual([])
  })

  it('[BR8] the door of a phone, typed and scanned, has no finding', async () => {
    const phone = await evening.newPhone()
    await phone.page().goto('/')
    await phone.page().getByLabel(t('code.field')).fill(evening.door.code)
    await phone.page().getByText(t('code.found'), { exact: true }).waitFor()
    expect(await findingsOn(phone.page())).toEqual([])
    await phone.page().goto(evening.scanned)
    await phone
      .page()
      .getByRole('button', { name: t('phone.language.button') })
      .waitFor()
    expect(await findingsOn(phone.page())).toEqual([])
  })
})

describe('a step without a mouse', () => {
  it('[BR9] the moderator goes to the map, opens it, writes a note from paper and goes on', async () => {
    const { board: desk, screen } = evening
    const rail = desk.getByRole('navigation', { name: t('board.rail.label') })
    await enterOn(desk, rail.getByRole('button', { name: like(steps.map) }))
    const dialog = desk.getByRole('dialog', { name: steps.map })
    await enterOn(desk, dialog.getByRole('button', { name: t('board.step.go') }))
    await dialog.waitFor({ state: 'hidden' })
    const tools = board.toolBar(desk)
    await enterOn(desk, tools.getByRole('button', { name: t('board.primary.step.open'), exact: true }))
    await enterOn(desk, tools.getByRole('button', { name: t('map.paper') }))
    const paper = desk.getByRole('dialog', { name: t('map.paper') })
    await tabTo(desk, paper.getByLabel(t('notes.line')))
    await desk.keyboard.type('Wijkraad')
    await desk.keyboard.press('Enter')
    await board.chip(screen, 'Wijkraad').waitFor()
    await desk.keyboard.press('Escape')
    await paper.waitFor({ state: 'hidden' })
  })

  it('[BR8] the map on phone, board and projector has no finding', async () => {
    const phone = evening.phone(1)
    await joinByScan(phone, evening.scanned)
    await phone
      .page()
      .getByRole('button', { name: t('map.lay') })
      .waitFor()
    const audit = createAudit()
    await audit.look(phone.page(), 'phone', 'phone')
    await audit.look(evening.board, 'board', 'desk')
    expect(audit.findings()).toEqual([])
    expect(audit.looks()).toBe(12)
    expect(await findingsOn(evening.screen)).toEqual([])
  })

  it('[BR9] and goes on to the next step', async () => {
    const { board: desk, screen } = evening
    const tools = board.toolBar(desk)
    await enterOn(desk, tools.getByRole('button', { name: t('board.primary.step.close'), exact: true }))
    const next = t('board.primary.next', { step: steps.vote })
    await enterOn(desk, tools.getByRole('button', { name: next }))
    await screen.getByText(t('vote.onScreen')).waitFor()
  })
})

describe('afterwards', () => {
  it('[BR8] the results page has no finding', async () => {
    const page = await (await evening.world.person('officer', 'desk')).newPage()
    await page.goto(evening.links.officer)
    await page.getByRole('row').filter({ hasText: 'Wijkraad' }).first().waitFor()
    expect(await findingsOn(page)).toEqual([])
  })

  it('[BR7] no page complained, was refused anything or asked elsewhere', () => {
    expect(evening.world.faults).toEqual([])
  })
})
