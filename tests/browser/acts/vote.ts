// Dot voting over the tables' notes: chosen by the moderator, laid and moved by phone, secret until shown, and countable.
// Called by evening.test.ts.
import { expect } from 'vitest'
import * as board from '../kit/board.ts'
import { soon, steps, type Evening } from '../kit/evening.ts'
import * as at from '../kit/phone.ts'
import { t } from '../kit/words.ts'

const bikeStreet = '=Fietsstraat in de Kerkstraat'
const trees = 'Meer bomen; "groen", én water'
const bikeRack = 'Een fietsenstalling bij de bibliotheek'
const popUps = 'Pop-upwinkels in lege panden'
const items = [bikeStreet, trees, bikeRack, popUps]

/** What the ranking must say: rank, item, dots. */
export const ranking = [
  { rank: 1, item: bikeStreet, dots: 3 },
  { rank: 2, item: trees, dots: 2 },
  { rank: 2, item: bikeRack, dots: 2 },
  { rank: 4, item: popUps, dots: 1 },
] as const

/** Each phone's dots in the end. */
const ballots = [
  [bikeStreet, trees],
  [bikeStreet, bikeRack],
  [trees, popUps],
  [bikeStreet, bikeRack],
] as const

const prepare = async (evening: Evening): Promise<void> => {
  const { board: desk, world } = evening
  await board.closeStep(desk)
  await board.goOn(desk, steps.vote)
  // Once the board is there, the drawer stands open by itself.
  await board
    .toolBar(desk)
    .getByRole('button', { name: t('board.primary.step.open'), exact: true })
    .waitFor()
  const drawer = await board.openDrawer(desk)
  const fewer = t('vote.fewer', { what: t('vote.perPersonField') })
  await drawer.getByRole('button', { name: fewer }).click()
  const dots = drawer.getByRole('group', { name: t('vote.perPersonField') }).getByRole('status')
  await expect.poll(() => dots.innerText(), soon).toBe('2')
  await drawer.getByRole('button', { name: t('vote.startEmpty') }).click()
  for (const [n, item] of items.entries()) {
    await drawer.getByRole('checkbox', { name: item }).click()
    await drawer.getByText(t('vote.count', { n: n + 1 }), { exact: true }).waitFor()
  }
  await world.shot(desk, 'vote-drawer')
  await board.openStep(desk)
}

const expectTurnout = (evening: Evening, voted: number): Promise<void> =>
  evening.screen.getByRole('img', { name: t('vote.turnoutLabel', { n: voted, of: 4 }) }).waitFor()

/** More dots than there are: refused in words. And a dot that is taken back and laid elsewhere. */
const layDots = async (evening: Evening): Promise<void> => {
  const [first, third] = [evening.phone(1), evening.phone(3)]
  for (const phone of evening.phones) await at.goNow(phone)
  for (const item of ballots[0]) await at.layDot(first, item)
  await first
    .page()
    .getByRole('button', { name: t('vote.emptyLabel', { item: bikeRack }) })
    .click()
  await first.page().getByText(t('vote.noneLeft')).first().waitFor()
  await evening.world.shot(first.page(), 'vote-phone')
  await expectTurnout(evening, 1)
  await at.layDot(third, bikeStreet)
  await at.takeDot(third, bikeStreet)
  for (const number of [2, 3, 4])
    for (const item of ballots[number - 1] ?? []) await at.layDot(evening.phone(number), item)
  await expectTurnout(evening, 4)
  await evening.world.shot(evening.screen, 'vote-projector')
  const wall = await evening.screen.getByRole('main').innerText()
  for (const item of items) expect(wall).not.toContain(item)
}

const expectRanking = async ({ screen }: Evening): Promise<void> => {
  const rows = screen.getByRole('table', { name: t('vote.result') }).getByRole('row')
  await expect.poll(() => rows.count(), soon).toBe(ranking.length + 1)
  for (const [n, { rank, item, dots }] of ranking.entries()) {
    const row = rows.nth(n + 1)
    const [place = '', title = '', count = ''] = await row.locator('th, td').allInnerTexts()
    expect([place.trim(), count.trim()]).toEqual([String(rank), String(dots)])
    expect(title.startsWith(item)).toBe(true)
  }
  await screen.getByText(t('vote.sumRight')).waitFor()
}

/** Everyone finds the code of the slip on the public list, and there are as many as voters. */
const receipts = new Map<string, readonly string[]>()

/** The public list, in a page of its own: one's own row is marked, and its dots stand under the letters of its items. */
const expectOnList = async (phone: at.Phone, code: string, n: number): Promise<void> => {
  const link = phone.page().getByRole('link', { name: t('vote.find') })
  const [list] = await Promise.all([phone.context.waitForEvent('page'), link.click()])
  const row = list.getByRole('row').filter({ hasText: code })
  await row.getByText(t('vote.mine')).waitFor()
  const cells = await row.getByRole('cell').allInnerTexts()
  expect(cells.filter((cell) => cell.trim() === '1')).toHaveLength((ballots[n] ?? []).length)
  await list.getByText(t('vote.listHint', { n: 4 })).waitFor()
  await list.getByText(t('vote.list.right')).waitFor()
  await list.close()
}

const findReceipts = async (evening: Evening): Promise<void> => {
  for (const [n, phone] of evening.phones.entries()) {
    await phone
      .page()
      .getByRole('heading', { name: t('vote.where') })
      .waitFor()
    const code = await at.receiptOn(phone)
    receipts.set(code, ballots[n] ?? [])
    await expectOnList(phone, code, n)
  }
  expect(receipts.size).toBe(4)
}

/** What each slip stands for, by its code. */
export const ballotsByReceipt: ReadonlyMap<string, readonly string[]> = receipts

export const vote = async (evening: Evening): Promise<void> => {
  await prepare(evening)
  await layDots(evening)
  await board.closeStep(evening.board)
  const wall = await evening.screen.getByRole('main').innerText()
  for (const item of items) expect(wall).not.toContain(item)
  await board.reveal(evening.board, steps.vote)
  await expectRanking(evening)
  await evening.world.shot(evening.screen, 'vote-result-projector')
  await evening.world.shot(evening.phone(1).page(), 'vote-result-phone')
  await findReceipts(evening)
}
