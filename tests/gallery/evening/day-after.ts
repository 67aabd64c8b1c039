// The day after the evening: answers, what is made public, my notes with their answers, and every file there is.
// Called by `play.ts`.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Answer } from '../../../shared/answers.ts'
import type { Point, StepPoints } from '../../../shared/points.ts'
import { enterByLink } from '../../kit/hall-client.ts'
import { openPhone, type PhoneClient } from '../../kit/phone-client.ts'
import { pause, type Hall } from './hall.ts'
import { goTo, type Pages } from './pages.ts'
import { answers } from './answers.ts'
import { compareFiles } from './compare.ts'

interface Office {
  readonly officer: PhoneClient
  readonly cookie: string
}

const fetchPoints = async ({ url, workshop }: Hall, cookie: string): Promise<readonly StepPoints[]> => {
  const response = await fetch(`${url}/api/workshops/${workshop.id}/points`, { headers: { cookie } })
  return ((await response.json()) as { readonly steps: readonly StepPoints[] }).steps
}

const give = async ({ officer }: Office, step: string, { notes }: Point, answer: Answer): Promise<void> => {
  const targets = notes.map(({ id: note }) => ({ step, note, was: 0 }))
  officer.ask(null, { type: 'answers.give', notes: targets, answer } as { type: string })
}

/** Until the server has answered all that this officer asked. */
const untilDone = async ({ officer }: Office): Promise<void> => {
  while (!officer.isDone()) await pause(200)
}

/** Every complaint but four, and of the rest what fits in an afternoon. */
const answerSome = async (hall: Hall, office: Office): Promise<void> => {
  const steps = await fetchPoints(hall, office.cookie)
  let at = 0
  for (const { step, points } of steps)
    for (const [n, point] of points.entries()) {
      const isLeft = point.owed ? n >= points.length - 4 : n % 3 === 2
      const answer = answers[at++ % answers.length]
      if (!isLeft && point.standing === 'shown' && answer) await give(office, step, point, answer)
    }
  await untilDone(office)
}

const kit = ['kit-a4.pdf', 'kit-a3.pdf'] as const
const formats = ['xlsx', 'docx', 'pdf', 'csv', 'votes-csv', 'actors-csv', 'json', 'pictures', 'zip'] as const

const takeFiles = async ({ url, workshop, cookie: moderator }: Hall, { cookie }: Office, folder: string) => {
  const path = join(folder, 'files')
  mkdirSync(path, { recursive: true })
  const take = async (name: string, from: string, own: string): Promise<void> => {
    const response = await fetch(`${url}/api/workshops/${workshop.id}/${from}`, { headers: { cookie: own } })
    if (!response.ok) throw new Error(`${from} answered ${response.status}`)
    writeFileSync(join(path, name), new Uint8Array(await response.arrayBuffer()))
  }
  for (const format of formats) {
    const extension = format.endsWith('-csv')
      ? `${format}.csv`
      : format === 'pictures'
        ? 'pictures.zip'
        : format
    await take(`evening.${extension}`, `export.${format}?language=nl`, cookie)
  }
  for (const format of ['pdf', 'docx', 'xlsx'])
    await take(`evening-ar.${format}`, `export.${format}?language=ar`, cookie)
  for (const name of kit) await take(name, `${name}?language=nl`, moderator)
}

/** The officer's page as it is left in the afternoon: some loose notes chosen, a sentence half written. */
const takeResults = async (pages: Pages, hall: Hall): Promise<Page> => {
  const results = await pages.open('officer', 'desk', hall.workshop.links.officer)
  const open = results.getByText('Nog geen antwoord', { exact: true })
  for (const line of [0, 1, 2]) await open.nth(line).click()
  await results.getByLabel('Waarom, in één of twee zinnen').fill('In maart spreken we met hen af. Daarna')
  await results.evaluate(() => {
    for (const box of [document.scrollingElement, ...document.querySelectorAll('*')]) box?.scrollTo(0, 0)
  })
  await pages.shot(results, 'laptop-results')
  return results
}

const takeFeedback = async (pages: Pages, { workshop }: Hall): Promise<void> => {
  const page = await pages.open('reader', 'desk', `/f/${workshop.id}`)
  await pages.shot(page, 'feedback-page')
  await page.goto(page.url().replace(/[?#].*$/, '') + '?by=answer')
  await pages.shot(page, 'feedback-by-answer')
  await page.context().close()
}

export const playDayAfter = async (
  { hall, pages, folder }: { readonly hall: Hall; readonly pages: Pages; readonly folder: string },
  { phone, screen }: { readonly phone: Page; readonly screen: Page },
): Promise<void> => {
  const { url, workshop } = hall
  const cookie = await enterByLink(url, workshop, workshop.links.officer)
  const office = { cookie, officer: await openPhone({ url, workshop: workshop.id, role: 'officer', cookie }) }
  await answerSome(hall, office)
  const results = await takeResults(pages, hall)
  await hall.act({ type: 'workshop.close' })
  await pages.shot(screen, 'projector-end')
  office.officer.ask(null, { type: 'feedback.publish', changed: '' } as { type: string })
  await untilDone(office)
  await pause(1_500)
  await goTo(phone, 'Mijn briefjes')
  await phone.evaluate(() => scrollTo(0, 0))
  await pages.shot(phone, 'phone-mine')
  await takeFeedback(pages, hall)
  await pages.shot(results, 'laptop-results-published')
  await takeFiles(hall, office, folder)
  const points = await fetchPoints(hall, cookie)
  const wrong = await compareFiles(join(folder, 'files'), points, (text) => process.stdout.write(`${text}\n`))
  if (wrong.length > 0) throw new Error(`the files differ:\n${wrong.slice(0, 20).join('\n')}`)
  office.officer.close()
}
