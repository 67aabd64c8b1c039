// Three rounds at four tables with a latecomer, a phone without network, one that reloads and one that comes back.
// Called by evening.test.ts.
import { expect } from 'vitest'
import * as board from '../kit/board.ts'
import { afterReconnect, soon, shown, steps, write, type Evening } from '../kit/evening.ts'
import * as at from '../kit/phone.ts'
import type { Phone } from '../kit/phone.ts'
import { dutch, shaped, t, template } from '../kit/words.ts'
import type { Localized } from '../../../shared/localized.ts'

interface Titled {
  readonly id: string
  readonly title: Localized
}
interface Question {
  readonly id: string
  readonly question: Localized
  readonly label: Localized
}

const { config } = template<{
  readonly config: {
    readonly tables: readonly Titled[]
    readonly prompts: readonly Question[]
    readonly rounds: number
  }
}>('theme-tables')

const titles = config.tables.map(({ title }) => dutch(title))

/** Which tables each phone has sat at, in order. */
const seats = new Map<string, string[]>()

/** People per table as the board says them aloud. */
const peopleOf = async ({ board: desk }: Evening): Promise<readonly number[]> => {
  const labels = await desk
    .getByRole('main')
    .getByRole('button', { name: shaped('tables.tableSpoken') })
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? ''))
  return titles.map((title) => {
    const label = labels.find((words) => words.includes(`, ${title}, `)) ?? ''
    return Number(/, (\d+) (?:mens|persoon)/.exec(label)?.[1] ?? NaN)
  })
}

const expectBalance = async (evening: Evening, people: number): Promise<void> => {
  await expect.poll(async () => (await peopleOf(evening)).reduce((sum, n) => sum + n, 0), soon).toBe(people)
  const counts = await peopleOf(evening)
  expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
  await evening.screen.getByText(t('tables.even')).waitFor()
}

/** The table named in the phone's head. */
const tableOf = async ({ page }: Phone, round: number): Promise<string> => {
  const head = page()
    .getByRole('banner')
    .filter({ hasText: t('tables.round', { n: round, of: config.rounds }) })
  await head.waitFor()
  const words = await head.innerText()
  const title = titles.find((one) => words.includes(one))
  if (title === undefined) throw new Error(`No table is named in "${words}"`)
  return title
}

const takeSeat = async (phone: Phone, round: number): Promise<void> => {
  const table = await tableOf(phone, round)
  const had = seats.get(phone.name) ?? []
  expect(had).not.toContain(table)
  seats.set(phone.name, [...had, table])
}

/** The question that stands above the field now, in full. */
const questionOn = async ({ page }: Phone): Promise<string> => {
  const asked = await page().getByRole('textbox').getAttribute('id')
  return (await page().locator(`label[for="${asked}"]`).innerText()).trim()
}

const noteDown = async (evening: Evening, phone: Phone, round: number, text: string): Promise<void> => {
  const table = await tableOf(phone, round)
  const prompt = await questionOn(phone)
  write(evening, { step: steps.tables, text, prompt, table, round, status: shown })
}

const lay = async (evening: Evening, phone: Phone, round: number, text: string): Promise<void> => {
  await noteDown(evening, phone, round, text)
  await at.layAtTable(phone, text)
}

export const firstRound = async (evening: Evening): Promise<void> => {
  const { board: desk, screen, world } = evening
  await board.goOn(desk, steps.tables)
  await board.openStep(desk)
  await board.askOfLine(desk, steps.silent, t('board.act.step.open'))
  await board.press(desk, t('tables.spread'))
  for (const phone of evening.phones)
    await phone
      .page()
      .getByRole('heading', { name: shaped('tables.youSit') })
      .waitFor()
  await board.startRound(desk, 1)
  await expectBalance(evening, 3)
  for (const phone of evening.phones) await takeSeat(phone, 1)
  // Texts that a spreadsheet would take for formulas.
  await lay(evening, evening.phone(1), 1, '=Fietsstraat in de Kerkstraat')
  await lay(evening, evening.phone(2), 1, '+ Laden en lossen voor 11 uur')
  await lay(evening, evening.phone(3), 1, '-30 km per uur in het hele centrum')
  await world.shot(evening.phone(1).page(), 'tables-phone')
  await world.shot(screen, 'tables-projector')
}

/** The emptiest table is announced on the wall, and it is where the latecomer sits. */
export const latecomer = async (evening: Evening): Promise<void> => {
  const empty = (await peopleOf(evening)).indexOf(0)
  await evening.screen.getByText(t('tables.latecomers', { tables: empty + 1 })).waitFor()
  const phone = await evening.newPhone()
  await at.joinByCode(phone, evening.door.code)
  await at.sitDown(phone, 1)
  await takeSeat(phone, 1)
  expect(seats.get(phone.name)).toEqual([titles[empty]])
  await expectBalance(evening, 4)
  await lay(evening, phone, 1, '@ Banken en schaduw op het plein')
  const [, second] = await at.tabsAtTable(phone)
  await at.chooseTab(phone, second ?? '')
  await lay(evening, phone, 1, 'Meer bomen; "groen", én water')
}

const walk = async (evening: Evening, round: number): Promise<void> => {
  await board.startRound(evening.board, round)
  if (round === 2) {
    await evening
      .phone(1)
      .page()
      .getByRole('heading', { name: shaped('tables.goTo') })
      .waitFor()
    await evening.world.shot(evening.phone(1).page(), 'tables-walk-phone')
    await evening.world.shot(evening.screen, 'tables-walk-projector')
  }
  for (const phone of evening.phones) {
    await at.sitDown(phone, round)
    await takeSeat(phone, round)
  }
  await expectBalance(evening, 4)
  // While people walk, the filled button ends the walk; the next round, or the end of the step, comes after it.
  await board.press(evening.board, t('tables.allSit'))
}

/** Writes without network: the note waits, visibly, and then lies there once. */
const writeInTheAir = async (evening: Evening, phone: Phone, text: string): Promise<void> => {
  await evening.world.withoutNetwork(phone.context, async () => {
    await noteDown(evening, phone, 2, text)
    await at.layAtTable(phone, text)
    await at.noteOf(phone, text).getByText(t('tables.waiting')).waitFor()
    await phone.page().getByText(t('phone.offline.title'), { exact: true }).waitFor()
    await evening.world.shot(phone.page(), 'offline-phone')
  })
  await phone.page().getByText(t('phone.sent'), { exact: true }).waitFor(afterReconnect)
  await expectArrived(phone, text)
}

const expectArrived = async (phone: Phone, text: string): Promise<void> => {
  await at
    .noteOf(phone, text)
    .getByText(t('tables.waiting'))
    .waitFor({ state: 'detached', ...afterReconnect })
  // Between its arrival and the table's own document it may be gone for a moment.
  await expect.poll(() => at.noteOf(phone, text).count(), afterReconnect).toBe(1)
}

/** Reloads in the middle of a sentence, and again while a note waits. */
const reloadInTheMiddle = async (evening: Evening, phone: Phone, text: string): Promise<void> => {
  const half = text.slice(0, 12)
  const field = () => at.fieldAtTable(phone)
  await field().fill(half)
  await phone.page().reload()
  await expect.poll(() => field().inputValue(), soon).toBe(half)
  const address = phone.page().url()
  await evening.world.withoutNetwork(phone.context, async () => {
    await noteDown(evening, phone, 2, text)
    await at.layAtTable(phone, text)
    await at.noteOf(phone, text).getByText(t('tables.waiting')).waitFor()
    // Without network there is no page to reload to; the note must outlive that.
    await expect(phone.page().reload()).rejects.toThrow('ERR_INTERNET_DISCONNECTED')
  })
  await phone.page().goto(address)
  await at.noteOf(phone, text).waitFor()
  await expectArrived(phone, text)
}

export const secondRound = async (evening: Evening): Promise<void> => {
  await walk(evening, 2)
  await writeInTheAir(evening, evening.phone(1), 'Een veilige oversteek aan de school')
  await reloadInTheMiddle(evening, evening.phone(2), 'Een bord dat toont hoeveel plaatsen er vrij zijn')
  await lay(evening, evening.phone(3), 2, 'Stoepen waar een rolstoel door kan')
  await lay(evening, evening.phone(4), 2, 'Een rustige route naar het station')
}

export const thirdRound = async (evening: Evening): Promise<void> => {
  await walk(evening, 3)
  const phone = evening.phone(3)
  const text = 'Een fietsenstalling bij de bibliotheek'
  await at.fieldAtTable(phone).fill(text)
  await phone.reopen()
  await expect.poll(() => at.fieldAtTable(phone).inputValue(), soon).toBe(text)
  for (const [number, words] of [
    [1, 'Pop-upwinkels in lege panden'],
    [2, 'Parkeren aan de rand, en dan te voet'],
    [3, text],
    [4, 'Markt op zaterdag in plaats van dinsdag'],
  ] as const)
    await lay(evening, evening.phone(number), 3, words)
  expect([...seats.values()].map((tables) => new Set(tables).size)).toEqual([3, 3, 3, 3])
}
