// The silent table: what nobody may see before it is revealed, setting aside with a reason, and the wall.
// Called by evening.test.ts.
import { expect } from 'vitest'
import * as board from '../kit/board.ts'
import { soon, steps, write, type Evening } from '../kit/evening.ts'
import * as at from '../kit/phone.ts'
import { like, t } from '../kit/words.ts'

const kept = 'De ophaaldienst komt nooit op tijd'
const rewritten = 'De ophaaldienst komt vaak te laat'
const wished = 'Een ophaalronde die begint na zes uur'
const unkind = 'Jan van het loket groet nooit'

/** Neither on a screen nor in anything that was sent to the people named. */
const expectUnseen = async (evening: Evening, texts: readonly string[], names: readonly string[]) => {
  const pages = [evening.board, evening.screen, ...evening.phones.map((phone) => phone.page())]
  const people = ['moderator', 'projector', ...evening.phones.map(({ name }) => name)]
  for (const [n, name] of people.entries()) {
    if (!names.includes(name)) continue
    const html = await pages[n]?.content()
    for (const text of texts) {
      expect(html, `${name} sees it`).not.toContain(text)
      expect(evening.world.received(name), `${name} was sent it`).not.toContain(text)
    }
  }
}

const writeSilently = async (evening: Evening): Promise<void> => {
  const [first, second] = [evening.phone(1), evening.phone(2)]
  await at.goSilent(first)
  await at.complain(first, kept)
  await at
    .noteOf(first, kept)
    .getByRole('button', { name: t('silent.edit') })
    .click()
  await first
    .page()
    .getByRole('textbox', { name: t('silent.edit') })
    .fill(rewritten)
  await first
    .page()
    .getByRole('button', { name: t('silent.save') })
    .click()
  await at.noteOf(first, rewritten).waitFor()
  await first
    .page()
    .getByRole('button', { name: t('silent.wishMake') })
    .click()
  await first
    .page()
    .getByRole('textbox', { name: t('silent.wishAsk') })
    .fill(wished)
  await first
    .page()
    .getByRole('button', { name: t('silent.wishSave') })
    .click()
  await at.noteOf(first, wished).waitFor()
  await at.goSilent(second)
  await at.complain(second, unkind)
  await evening.world.shot(first.page(), 'silent-phone')
  // The tables go on meanwhile: what comes after has passed the same wires.
  await at.goNow(evening.phone(3))
}

const everyoneElse = ['moderator', 'projector', 'phone 3', 'phone 4']

const readAndSetAside = async (evening: Evening): Promise<void> => {
  const { board: desk, world } = evening
  await board.askOfLine(desk, steps.silent, t('board.act.step.collect'))
  await board.askOfLine(desk, steps.silent, t('board.step.look'))
  const drawer = await board.openDrawer(desk)
  await board.keptNote(drawer, rewritten).waitFor()
  await world.shot(desk, 'silent-drawer')
  // Who is named is pointed out before anything hangs, to the keeper alone.
  await board.keptNote(drawer, unkind).getByText(t('board.privacy.name')).waitFor()
  await drawer.getByText(t('silent.waiting.answer', { n: 2 })).waitFor()
  await board.setAside(drawer, unkind, t('silent.reasonName'))
  const second = evening.phone(2)
  await second.page().getByText(t('silent.reasonName')).waitFor()
  await world.shot(second.page(), 'silent-aside-phone')
}

const hangUp = async (evening: Evening): Promise<void> => {
  const { board: desk, screen, world } = evening
  await board.askOfLine(desk, steps.silent, t('board.act.step.close'))
  await board.askOfLine(desk, steps.silent, t('board.step.go'))
  await screen.getByText(t('silent.calmClosed')).waitFor()
  await board.reveal(desk, steps.silent)
  const wall = screen.getByRole('list', { name: t('silent.wallLabel') })
  await wall.getByText(rewritten).waitFor()
  await expect.poll(() => wall.getByRole('listitem').count(), soon).toBe(1)
  expect(await wall.getByRole('listitem').innerText()).toContain(wished)
  // What is looked for in vain above would have been found.
  expect(world.received('projector')).toContain(rewritten)
  await world.shot(screen, 'silent-wall')
}

export const keepSilence = async (evening: Evening): Promise<void> => {
  await writeSilently(evening)
  await expectUnseen(evening, [kept, rewritten, unkind, wished], everyoneElse)
  await board.closeStep(evening.board)
  await readAndSetAside(evening)
  await expectUnseen(evening, [kept, rewritten, unkind, wished], ['projector', 'phone 3', 'phone 4'])
  await hangUp(evening)
  for (const number of [1, 2]) await at.goNow(evening.phone(number))
  await evening.phone(3).page().getByText(like(rewritten)).waitFor()
  await expectUnseen(evening, [unkind], ['projector', 'phone 1', 'phone 3', 'phone 4'])
  write(evening, { step: steps.silent, text: rewritten, status: t('silent.status.revealed') })
  write(evening, {
    step: steps.silent,
    text: unkind,
    status: t('silent.status.aside'),
    reason: t('silent.reasonName'),
  })
}
