// The evening in its order, with a picture wherever the design has one. Called by `pictures.ts`.
import type { BrowserContext, Page } from 'playwright-core'
import type { World } from '../../browser/kit/browser.ts'
import { adminKey } from '../../kit/server-process.ts'
import { playDayAfter } from './day-after.ts'
import { pause, steps, type Hall } from './hall.ts'
import { layOnMap } from './map-act.ts'
import { goTo, type Pages } from './pages.ts'
import { layPlan } from './plan.ts'
import { cast, complain, openVote } from './secret-acts.ts'
import { sitDown, startRound, sumUp } from './tables-act.ts'

/** Twenty-seven by headless phones first, two in browsers, and so many more. */
const people = Number(process.env['PEOPLE'] ?? 46)

export interface Evening {
  readonly hall: Hall
  readonly pages: Pages
  readonly world: World
  /** Where pictures and files are put. */
  readonly folder: string
  /** Puts the clock of the server forward to this hour. */
  readonly at: (time: string) => Promise<void>
}

/** Who is looked over the shoulder all evening. */
interface Seen {
  readonly board: Page
  readonly screen: Page
  readonly phone: Page
  readonly context: BrowserContext
}

const takeStart = async ({ pages }: Evening): Promise<void> => {
  const start = await pages.open('organiser', 'desk', `/start#${adminKey}`)
  await start.getByLabel('Titel').fill('Centrum in beweging')
  await start.getByLabel('Plaats').fill('De Spinnerij, Wilgenbeke')
  await start.getByLabel('Titel').focus()
  await pages.shot(start, 'laptop-start')
  await start.close()
}

/** The door: scanning, typing, choosing a language. */
const enter = async (evening: Evening): Promise<Seen> => {
  const { hall, pages } = evening
  const { links, join, code } = hall.workshop
  const board = await pages.open('moderator', 'projector', links.moderator)
  const screen = await pages.open('screen', 'projector', links.screen)
  const typing = await pages.open('typing', 'phone', '/')
  await typing.getByRole('textbox').first().pressSequentially(code, { delay: 40 })
  await pages.shot(typing, 'phone-join')
  await typing.close()
  await hall.enter(27)
  const phone = await pages.open('phone', 'phone', join)
  await pages.shot(phone, 'phone-language')
  await phone.getByRole('button', { name: 'Verder in het Nederlands' }).click()
  await phone.getByText('Stadsdiensten').click()
  await pages.shot(phone, 'phone-group')
  await phone.getByRole('button', { name: 'Verder' }).click()
  await pages.shot(screen, 'projector-lobby')
  await hall.enter(people - 29)
  return { board, screen, phone, context: phone.context() }
}

const takeMap = async ({ hall, pages, at }: Evening, { board, screen, phone }: Seen): Promise<void> => {
  await at('19:19:00')
  await hall.act(
    { type: 'step.go', step: steps.actors },
    { type: 'step.open', step: steps.actors },
    { type: 'step.open', step: steps.silent },
  )
  await layOnMap(hall)
  await at('19:36:20')
  await pause(1_000)
  await phone.getByRole('textbox').first().fill('Fietsersgroep')
  await phone.getByRole('radio', { name: /Dichtbij.*ewoners/ }).click({ force: true })
  await pages.shot(phone, 'phone-note-actor-map')
  await pages.shot(board, 'board-actor-map')
  await pages.shot(screen, 'projector-actor-map')
  await phone.getByRole('button', { name: 'Leg op de kaart' }).click()
  await takeArabic(pages, hall)
}

const takeArabic = async (pages: Pages, { workshop }: Hall): Promise<void> => {
  const phone = await pages.open('arabic', 'phone', workshop.join)
  await phone.getByText('العربية').click()
  await phone.getByRole('button').last().click()
  await phone.getByRole('heading').waitFor()
  // The last of the groups is none of them; the button after it goes on.
  await phone.locator('label').last().click()
  await phone.getByRole('main').getByRole('button').last().click()
  await phone.getByRole('textbox').first().fill('مجموعة الدرّاجين')
  await pages.shot(phone, 'phone-arabic-rtl')
  await phone.context().close()
}

const takeTables = async (evening: Evening, seen: Seen): Promise<void> => {
  const { hall, pages, at } = evening
  const { board, screen, phone } = seen
  await at('19:52:00')
  await hall.act({ type: 'step.go', step: steps.tables }, { type: 'step.open', step: steps.tables })
  const drawing = await pages.open('drawing', 'projector', '/')
  await layPlan(hall, drawing)
  await drawing.context().close()
  await startRound(hall, 1)
  await sitDown(hall, 1)
  await at('20:07:10')
  await pause(1_500)
  await board.getByRole('button', { name: /Toon het draaiboek/ }).click()
  await pages.shot(board, 'board-run-sheet')
  await board.keyboard.press('Escape')
  await board.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await startRound(hall, 2)
  await hall.act({ type: 'timer.start', minutes: 15 })
  await pages.shot(phone, 'phone-go-to-table')
  await pages.shot(screen, 'projector-walking')
  await sitDown(hall, 2)
  await sumUp(hall)
  await at('20:14:40')
  await pause(1_500)
  await pages.shot(board, 'board-tables-overview')
  await pages.shot(screen, 'projector-tables')
  await pages.shot(phone, 'phone-table')
  const link = hall.workshop.links.hosts.find(({ table }) => table === 'parking')?.link ?? ''
  const host = await pages.open('host', 'projector', link)
  await pages.shot(host, 'board-table')
  await host.context().close()
}

const takeSilence = async ({ hall, pages, world }: Evening, { phone, context }: Seen): Promise<void> => {
  await goTo(phone, 'Stiltetafel')
  const lay = async (text: string) => {
    await phone.getByRole('textbox').first().fill(text)
    await phone.getByRole('button', { name: 'Leg stil neer' }).click()
    await pause(700)
  }
  await lay('De laatste bus gaat voor ik mijn winkel sluit.')
  await phone.getByRole('textbox').first().fill('Als de straat openligt, horen wij het als laatste.')
  await pages.shot(phone, 'phone-silent')
  await phone.getByRole('textbox').first().fill('')
  await goTo(phone, 'Nu')
  await world.withoutNetwork(context, async () => {
    await pause(2_000)
    await phone.getByRole('textbox').first().fill('Een bank aan de bushalte')
    await phone
      .getByRole('button', { name: /Leg op tafel/ })
      .first()
      .click()
    await pause(4_000)
    await pages.shot(phone, 'phone-offline')
  })
  await pause(3_000)
  await complain(hall)
}

const layDots = async (phone: Page, items: readonly string[]): Promise<void> => {
  for (const item of items) {
    await phone
      .getByRole('button', { name: new RegExp(item) })
      .and(phone.locator('[aria-pressed]'))
      .click()
    await pause(250)
  }
}

const takeVote = async ({ hall, pages, at }: Evening, { board, screen, phone }: Seen): Promise<void> => {
  await at('20:49:00')
  const ids = await openVote(hall)
  await cast(hall, ids, 0, 30)
  await pause(800)
  await layDots(phone, ['Banken', 'Laden', 'Veilig'])
  await at('20:58:50')
  await pages.shot(phone, 'phone-vote')
  await hall.act({ type: 'screen.theme', theme: 'eve' })
  await pages.shot(screen, 'board-vote-live')
  await hall.act({ type: 'screen.theme', theme: 'day' })
  await cast(hall, ids, 30, 42)
  await layDots(phone, ['Toiletten', 'Markt'])
  await pause(800)
  await at('21:03:00')
  await hall.act({ type: 'step.close', step: steps.vote }, { type: 'step.reveal', step: steps.vote })
  await pause(800)
  await pages.shot(board, 'board-vote-result')
  await pages.shot(screen, 'projector-vote-result')
  await phone.evaluate(() => scrollTo(0, 0))
  await pages.shot(phone, 'phone-vote-result')
}

const takeWall = async ({ hall, pages }: Evening, { board, screen, phone }: Seen): Promise<void> => {
  const step = steps.silent
  await hall.act({ type: 'step.close', step }, { type: 'step.reveal', step }, { type: 'step.go', step })
  await hall.act({ type: 'screen.theme', theme: 'eve' })
  await pages.shot(screen, 'board-silent-wall')
  await pages.shot(board, 'board-silent-keeper')
  await goTo(phone, 'Mijn briefjes')
  await pages.shot(phone, 'phone-mine-evening')
}

export const playEvening = async (evening: Evening): Promise<void> => {
  await takeStart(evening)
  const seen = await enter(evening)
  await evening.at('19:00:00')
  await evening.hall.act({ type: 'step.go', step: steps.welcome }, { type: 'step.open', step: steps.welcome })
  await pause(800)
  await evening.pages.shot(seen.phone, 'phone-welcome')
  await takeMap(evening, seen)
  await takeTables(evening, seen)
  await takeSilence(evening, seen)
  await takeVote(evening, seen)
  await takeWall(evening, seen)
  await playDayAfter(evening, seen)
}
