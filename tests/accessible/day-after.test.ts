// The screens of the day after in three sizes and both directions: answers, what is public, one's own notes, the records.
// No finding at all. Takes minutes: `npm run test:accessible`.
import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { StepPoints } from '../../shared/points.ts'
import * as desk from '../browser/kit/board.ts'
import { steps } from '../browser/kit/evening.ts'
import * as at from '../browser/kit/phone.ts'
import { dutch, t, template } from '../browser/kit/words.ts'
import { enterByLink } from '../kit/hall-client.ts'
import { openPhone, until, type PhoneClient } from '../kit/phone-client.ts'
import { createAudit, type Device } from './audit.ts'
import { setStage, type Stage } from './stage.ts'

type Text = Parameters<typeof dutch>[0]
const { config } = template<{
  readonly config: {
    readonly rings: readonly Text[]
    readonly sectors: readonly { readonly title: Text }[]
    readonly prompts: readonly { readonly label: Text }[]
  }
}>('actor-map')
const onMap = {
  tab: dutch(config.prompts[0]?.label ?? {}),
  ring: dutch(config.rings[0] ?? {}),
  sector: dutch(config.sectors[0]?.title ?? {}),
}

let stage: Stage
let phone: at.Phone
let staff: PhoneClient

const acts = async (type: string, more: object = {}): Promise<void> => {
  const before = staff.answers.length
  staff.ask(null, { type, ...more } as { type: string })
  await until(`an answer to ${type}`, () => staff.answers.length > before)
  expect({ type, answer: staff.answers.at(-1)?.answer.type }).toEqual({ type, answer: 'accepted' })
}

/** The first point gets an answer, the second none. */
const answerOne = async (cookie: string): Promise<void> => {
  const address = `${stage.product.base}/api/workshops/${stage.made.id}/points?role=moderator`
  const response = await fetch(address, { headers: { cookie } })
  const { steps: all } = (await response.json()) as { readonly steps: readonly StepPoints[] }
  const [first] = all.flatMap(({ step, points }) => points.map(({ notes }) => ({ step, notes })))
  const notes = first?.notes.map(({ id: note }) => ({ step: first.step, note, was: 0 }))
  const answer = { status: 'taken-up', why: 'De groep zit mee aan tafel.', by: 'Nadia', due: 'juni 2027' }
  await acts('answers.give', { notes, answer })
}

beforeAll(async () => {
  stage = await setStage()
  phone = await stage.newPhone('writer')
  await at.joinByScan(phone, stage.made.join)
  await phone.page().getByRole('radio', { name: 'Bewoners' }).check({ force: true })
  await button(phone.page(), t('room.group.button')).click()
  await desk.askOfLine(stage.board, steps.silent, t('board.act.step.open'))
  await desk.askOfLine(stage.board, steps.map, t('board.step.go'))
  await desk.openStep(stage.board)
  await at.layOnMap(phone, { text: 'Fietsersgroep', ...onMap })
  await at.goSilent(phone)
  await at.complain(phone, 'De zone 30 is er wel, maar niemand houdt zich eraan.')
  const cookie = await enterByLink(stage.product.base, stage.made, stage.made.links.moderator)
  const seat = { url: stage.product.base, workshop: stage.made.id, role: 'moderator', cookie } as const
  staff = await openPhone(seat)
  await until('the moderator to be let in', () => staff.stores.frame.getState().frame !== null)
  for (const step of ['silent', 'actors']) await acts('step.close', { step })
  await acts('step.reveal', { step: 'silent' })
  await acts('workshop.close')
  await answerOne(cookie)
}, 90_000)
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await stage.world.shootAll('failed-day-after')
})
afterAll(async () => {
  staff?.close()
  await stage?.close()
})

const expectClean = async (page: Page, where: string, device: Device): Promise<void> => {
  const audit = createAudit((shown, name) => stage.world.shot(shown, `day-after ${name}`))
  await audit.look(page, where, device)
  expect.soft(audit.findings()).toEqual([])
}

const button = (page: Page | Locator, word: string): Locator =>
  page.getByRole('button', { name: word, exact: true })

describe('[BR12] the day after', () => {
  it('the last screen, and the page with answers before there are any', async () => {
    await stage.screen.getByRole('heading', { name: t('board.answers.later') }).waitFor()
    await expectClean(stage.screen, 'last screen', 'desk')
    const page = await stage.newPage('passer-by', 'phone')
    await page.goto(`/f/${stage.made.id}`)
    await page.getByText(t('feedback.later')).waitFor()
    await expectClean(page, 'answers, before', 'phone')
    await page.close()
  })

  it('answering, erasing and publishing', async () => {
    const page = await stage.newPage('officer', 'desk')
    await page.goto(stage.made.links.officer)
    await page.getByRole('treegrid').waitFor()
    for (const device of ['phone', 'desk'] as const) await expectClean(page, 'answering', device)
    await button(page, t('notes.erase')).click()
    await expectClean(page, 'erasing', 'phone')
    await page.keyboard.press('Escape')
    await button(page, t('answering.publish')).click()
    await expectClean(page, 'publishing', 'phone')
    await button(page, t('answering.publish.yes')).click()
    await page.getByRole('link', { name: t('answering.page') }).waitFor()
    await expectClean(page, 'published', 'phone')
    await button(page, t('answering.everything')).click()
    await page.getByRole('rowheader').first().waitFor()
    await expectClean(page, 'everything', 'phone')
  })

  it('the page with answers, in each order and language', async () => {
    const page = await stage.newPage('reader', 'phone')
    for (const more of ['', '?by=answer', '?language=ar', '?by=answer&language=ar']) {
      await page.goto(`/f/${stage.made.id}${more}`)
      for (const device of ['phone', 'desk'] as const) await expectClean(page, `answers ${more}`, device)
    }
  })

  it('one’s own notes: in the room, on the page, without a session, and by the personal link', async () => {
    await phone.reopen()
    const page = phone.page()
    await page.getByText('Fietsersgroep').first().waitFor()
    await expectClean(page, 'own, in the room', 'phone')
    await page.goto(`/f/${stage.made.id}`)
    await page.getByRole('region', { name: t('feedback.own') }).waitFor()
    await expectClean(page, 'own, on the page', 'phone')
    await phone.context.clearCookies()
    await page.goto(`/m/${stage.made.id}`)
    await page.getByText('Fietsersgroep').first().waitFor()
    await expectClean(page, 'own, without a session', 'phone')
    await button(page, t('room.keep')).click()
    await page.getByRole('textbox').waitFor()
    await expectClean(page, 'own, personal link', 'phone')
    await page.goto(stage.made.join)
    await page.getByText(t('room.out.title')).waitFor()
    await expectClean(page, 'place lost', 'phone')
  })

  it('what the moderator keeps, prints and reads afterwards', async () => {
    const { board } = stage
    await button(board, t('board.act.workshop')).click()
    const dialog = board.getByRole('dialog')
    for (const device of ['phone', 'desk'] as const) await expectClean(board, 'keep and paper', device)
    await button(dialog, t('endings.erase')).click()
    await expectClean(board, 'erasing all', 'phone')
    await button(dialog, t('records.open')).click()
    await board.getByRole('heading', { name: t('records.title') }).waitFor()
    for (const device of ['phone', 'desk'] as const) await expectClean(board, 'records', device)
    await board.keyboard.press('Escape')
    await button(board, t('board.act.workshop')).click()
    await button(dialog, t('desk.keys.open')).click()
    await dialog.getByRole('heading', { name: t('desk.answers.title') }).waitFor()
    for (const device of ['phone', 'desk'] as const) await expectClean(board, 'links', device)
  })
})
