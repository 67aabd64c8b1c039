// Two officers on the running product: they answer at the same time, neither overwrites the other, and together they publish and
// finish.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { NoteId, StepId } from '../../shared/ids.ts'
import { enterByLink, joinAsParticipant, type MadeWorkshop } from '../kit/hall-client.ts'
import { openPhone, until } from '../kit/phone-client.ts'
import { openWorld, type World } from './kit/browser.ts'
import { startProduct, type Product } from './kit/server.ts'
import { t } from './kit/words.ts'

const complaints = ['De laatste bus gaat te vroeg', 'Niemand zegt wanneer de straat opengaat'] as const
const silent = 'silent' as StepId

let product: Product
let world: World
let made: MadeWorkshop

const make = async (): Promise<MadeWorkshop> => {
  const steps = [{ id: 'silent', template: 'silent-table' }]
  const answer = await fetch(`${product.base}/api/workshops`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${product.adminKey}` },
    body: JSON.stringify({ title: 'Centrum in beweging', languages: ['nl'], steps }),
  })
  if (!answer.ok) throw new Error(await answer.text())
  return (await answer.json()) as MadeWorkshop
}

/** Two people write in silence, and the moderator reads it. */
const complain = async (): Promise<void> => {
  const url = product.base
  const at = { url, workshop: made.id } as const
  const moderator = await openPhone({
    ...at,
    role: 'moderator',
    cookie: await enterByLink(url, made, made.links.moderator),
  })
  const ask = (type: string) => moderator.ask(null, { type, step: silent } as { type: string })
  ask('step.go')
  ask('step.open')
  const phone = await openPhone({ ...at, role: 'participant', cookie: await joinAsParticipant(url, made) })
  await until('the step is open', () =>
    Boolean(phone.stores.frame.getState().frame?.lines.some(({ phase }) => phase === 'open')),
  )
  for (const text of complaints) {
    const note = phone.newId<NoteId>()
    phone.ask(
      silent,
      { type: 'note.add', note, text } as { type: string },
      phone.keyFor('silent', `note:${note}`),
    )
  }
  const isQuiet = () => phone.stores.outbox.getState().entries.every(({ state }) => state !== 'waiting')
  await until('both are in', isQuiet)
  ask('step.collect')
  await until('it was read', () =>
    moderator.stores.outbox.getState().entries.every(({ state }) => state !== 'waiting'),
  )
  phone.close()
  moderator.close()
}

beforeAll(async () => {
  product = await startProduct()
  world = await openWorld(product.base)
  made = await make()
  await complain()
}, 60_000)
afterAll(async () => {
  await world?.close()
  await product?.stop()
})

const open = async (name: string): Promise<Page> => {
  const page = await (await world.person(name, 'desk')).newPage()
  await page.goto(made.links.officer)
  await page.getByRole('treegrid').waitFor()
  return page
}

const row = (page: Page, text: string) => page.getByRole('row', { name: text })
const why = (page: Page) => page.getByLabel(t('answering.why'))

const type = async (page: Page, text: string, status: string, reason: string): Promise<void> => {
  await row(page, text).click()
  await page.keyboard.press(status)
  await why(page).fill(reason)
}

it('[RS17] two officers answer at the same time, publish and finish', async () => {
  const [one, two] = [await open('one'), await open('two')]
  const [bus, street] = complaints
  await type(one, bus, '1', 'De laatste bus rijdt een uur later.')
  await type(two, bus, '3', 'Daar is geen geld voor.')
  await one.keyboard.press('Control+Enter')
  // The other reads it beside their own words, and leaves it.
  await two.getByRole('alert').getByText('De laatste bus rijdt een uur later.').waitFor()
  expect(await why(two).inputValue()).toBe('Daar is geen geld voor.')
  expect(await two.getByRole('button', { name: t('answering.finish') }).getAttribute('aria-disabled')).toBe(
    'true',
  )
  await two.getByRole('button', { name: t('answering.moved.theirs') }).click()
  await two.keyboard.press('Escape')
  await row(two, bus).click()
  await type(two, street, '5', 'Je krijgt een brief, drie weken vooraf.')
  await two.keyboard.press('Control+Enter')
  await row(one, street).getByText('Je krijgt een brief').waitFor()
  await one.getByRole('button', { name: t('answering.publish'), exact: true }).click()
  await one.getByRole('button', { name: t('answering.publish.yes') }).click()
  await two.getByRole('link', { name: t('answering.page') }).waitFor()
  const page = await (await fetch(`${product.base}/f/${made.id}`)).text()
  expect(page).not.toContain('Daar is geen geld voor.')
  await two.getByRole('button', { name: t('answering.finish') }).click()
  await one.getByText(t('answering.finished')).waitFor()
  expect(world.faults).toEqual([])
}, 60_000)
