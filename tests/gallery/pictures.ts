// The pictures of the README, taken from the running product with forty-six invented people: `npx tsx tests/gallery/pictures.ts`
// (after a build). Writes to `docs/pictures`, or to the folder named as argument.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { NoteId, StepId } from '../../shared/ids.ts'
import type { WorkshopIntent } from '../../shared/protocol/workshop-intent.ts'
import { openWorld, type World } from '../browser/kit/browser.ts'
import { enterByLink, joinAsParticipant, type MadeWorkshop } from '../kit/hall-client.ts'
import { openPhone, until, type PhoneClient } from '../kit/phone-client.ts'
import { adminKey, buildServer, createServerProcess } from '../kit/server-process.ts'
import { actors, complaints, ideas } from './evening-texts.ts'

const folder = process.argv[2] ?? join('docs', 'pictures')
const people = 46
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

const make = async (url: string): Promise<MadeWorkshop> => {
  const response = await fetch(`${url}/api/workshops`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${adminKey}` },
    body: JSON.stringify({
      title: 'Centrum in beweging',
      place: 'De Spinnerij, Wilgenbeke',
      date: 'do 12 november, 19 uur',
      languages: ['nl', 'en'],
      runSheet: 'hard-subject',
    }),
  })
  return (await response.json()) as MadeWorkshop
}

interface Hall {
  readonly moderator: PhoneClient
  readonly phones: readonly PhoneClient[]
  /** Resolves when nothing is on its way any more. */
  readonly settled: () => Promise<void>
}

const openHall = async (url: string, workshop: MadeWorkshop): Promise<Hall> => {
  const cookie = await enterByLink(url, workshop, workshop.links.moderator)
  const moderator = await openPhone({ url, workshop: workshop.id, role: 'moderator', cookie })
  const phones: PhoneClient[] = []
  for (let n = 0; n < people; n++) {
    const own = await joinAsParticipant(url, workshop)
    phones.push(await openPhone({ url, workshop: workshop.id, role: 'participant', cookie: own }))
  }
  const all = [moderator, ...phones]
  const settled = () =>
    until('the hall is quiet', () =>
      all.every(({ stores }) => stores.outbox.getState().entries.every(({ state }) => state !== 'waiting')),
    )
  return { moderator, phones, settled }
}

const act = async ({ moderator, settled }: Hall, ...intents: readonly WorkshopIntent[]) => {
  for (const intent of intents) moderator.ask(null, intent)
  await settled()
  await pause(400)
}

const layOnTables = async (hall: Hall): Promise<void> => {
  const { moderator, phones, settled } = hall
  const tables = 'tables' as StepId
  await act(
    hall,
    { type: 'step.go', step: 'tables' as StepId },
    { type: 'step.open', step: 'tables' as StepId },
    { type: 'step.open', step: 'silent' as StepId },
  )
  for (let round = 1; round <= 2; round++) {
    moderator.ask(tables, { type: 'round.next' })
    moderator.ask(tables, { type: 'round.arrived' })
    moderator.ask(null, { type: 'timer.start', minutes: 20 } as { type: string })
    await settled()
    await pause(900)
    phones.forEach((phone, n) => {
      const seat = phone.stores.mine.getState().mine?.steps['tables']?.['table']
      const idea = ideas.filter(({ table }) => table === seat)[(n + round * 3) % 8]
      if (idea)
        phone.ask(tables, {
          type: 'note.add',
          note: phone.newId<NoteId>(),
          prompt: idea.prompt,
          text: idea.text,
          place: { table: idea.table, round },
        } as { type: string })
    })
    await settled()
  }
}

const complain = async ({ phones, settled }: Hall): Promise<void> => {
  complaints.forEach((text, n) => {
    const phone = phones[n]
    const note = phone?.newId<NoteId>()
    if (phone && note)
      phone.ask(
        'silent' as StepId,
        { type: 'note.add', note, text } as { type: string },
        phone.keyFor('silent', `note:${note}`),
      )
  })
  await settled()
}

const layOnMap = async (hall: Hall): Promise<void> => {
  const { phones, settled } = hall
  await act(
    hall,
    { type: 'step.go', step: 'actors' as StepId },
    { type: 'step.open', step: 'actors' as StepId },
  )
  actors.forEach(({ text, prompt, ring, sector }, n) => {
    const place = { ring, sector, angle: ((n * 37) % 80) / 100 + 0.1, depth: ((n * 53) % 60) / 100 + 0.2 }
    const phone = phones[n % people]
    phone?.ask(
      'actors' as StepId,
      { type: 'note.add', note: phone.newId<NoteId>(), prompt, text, place } as { type: string },
    )
  })
  await settled()
}

const vote = async (hall: Hall, open: () => Promise<void>): Promise<void> => {
  const { moderator, phones, settled } = hall
  const step = 'vote' as StepId
  await act(hall, { type: 'step.go', step: 'vote' as StepId })
  const items = ideas.slice(0, 10).map(({ text }) => text)
  const config = moderator.stores.frame.getState().frame?.steps.find(({ id }) => id === step)
    ?.config as object
  const typed = items.map((text, n) => ({ id: `item-${n + 1}`, text: { nl: text } }))
  await act(
    hall,
    { type: 'step.configure', step, config: { ...config, from: [], typed, dotsPerPerson: 5 } },
    { type: 'step.open', step },
  )
  const name =
    moderator.stores.frame.getState().frame?.steps.find(({ id }) => id === step)?.documents['main'] ?? ''
  moderator.want(name)
  await until(
    'the items are there',
    () => Object.keys(moderator.stores.documents.getState().open[name]?.part?.['items'] ?? {}).length > 0,
  )
  const ids = Object.keys(moderator.stores.documents.getState().open[name]?.part?.['items'] ?? {})
  const cast = (from: number, to: number) =>
    phones.slice(from, to).forEach((phone, n) => {
      const liked = [0, 1, 2, 3, 4].map((k) =>
        Math.floor((((n * 7 + k * 13) % 100) / 100) * ((n + k) % 3 === 0 ? ids.length : 5)),
      )
      const dots = Object.fromEntries([...new Set(liked)].map((at) => [ids[at] ?? '', 1]))
      phone.ask(step, { type: 'ballot.cast', dots } as { type: string }, phone.keyFor('vote', 'ballot'))
    })
  cast(0, 31)
  await settled()
  await open()
  cast(31, 43)
  await settled()
  await act(hall, { type: 'step.close', step }, { type: 'step.reveal', step })
}

const takeAll = async (world: World, url: string, workshop: MadeWorkshop, hall: Hall): Promise<void> => {
  const shot = async (page: Page, name: string) => {
    await pause(1_500)
    await page.screenshot({ path: join(folder, `${name}.png`) })
  }
  const page = async (name: string, device: 'projector' | 'phone', path: string) => {
    const opened = await (await world.person(name, device)).newPage()
    await opened.goto(url + path)
    return opened
  }
  const board = await page('board', 'projector', workshop.links.moderator)
  const screen = await page('screen', 'projector', workshop.links.screen)
  const phone = await page('phone', 'phone', workshop.join)
  await phone.getByRole('button', { name: 'Verder in het Nederlands' }).click()
  await shot(screen, 'projector-lobby')
  await layOnTables(hall)
  await shot(board, 'board-tables')
  await shot(phone, 'phone-table')
  await complain(hall)
  await layOnMap(hall)
  await phone.getByRole('textbox').first().fill('Fietsersgroep')
  await phone.getByRole('radio', { name: /Dichtbij.*ewoners/ }).click({ force: true })
  await shot(phone, 'phone-actor-map')
  await shot(board, 'board-actor-map')
  await shot(screen, 'projector-actor-map')
  await vote(hall, async () => {
    await shot(screen, 'vote-live')
    await shot(phone, 'phone-vote')
  })
  await shot(board, 'vote-result')
  await act(
    hall,
    { type: 'step.close', step: 'silent' as StepId },
    { type: 'step.reveal', step: 'silent' as StepId },
    { type: 'step.go', step: 'silent' as StepId },
  )
  await shot(screen, 'silent-wall')
}

mkdirSync(folder, { recursive: true })
const built = await buildServer()
const server = await createServerProcess(built.folder)
await server.start()
const world = await openWorld(server.url)
try {
  const workshop = await make(server.url)
  const hall = await openHall(server.url, workshop)
  await takeAll(world, server.url, workshop, hall)
  for (const phone of [hall.moderator, ...hall.phones]) phone.close()
} finally {
  await world.close()
  await server.remove()
  built.remove()
}
process.exit(0)
