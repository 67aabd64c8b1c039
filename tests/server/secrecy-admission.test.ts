// Planted secrets of the room that runs itself: names of voters, printed codes, wishes, names behind "functions only", the
// participant group a person named. A whole server, every role looking on, every byte searched.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lockOf } from '../../shared/activities/vote/lock.ts'
import { receiptOf } from '../../shared/activities/vote/receipt.ts'
import { ticketHash, ticketKey } from '../../shared/activities/vote/ticket.ts'
import type { NoteId, StepId } from '../../shared/ids.ts'
import { joinAsParticipant, makeWorkshop, type MadeWorkshop } from '../kit/hall-client.ts'
import { openPhone, until, type PhoneClient } from '../kit/phone-client.ts'
import { buildServer, createServerProcess, type ServerProcess } from '../kit/server-process.ts'
import { documentNames, look, type Onlooker } from './onlookers.ts'

const steps = ['silent', 'actors', 'named', 'ticketed']
const wish = 'canary wish in plaats daarvan 5d21'
const complaint = 'canary complaint zwijgend 0c77'
const name = 'Canary Voternaam 88fe'
const code = 'BCDFGHJK'
const actor = 'canary actorname bakkerij 3a90'
const role = 'canary role bakker 44b1'

const vote = (id: string, mode: string) => ({
  id,
  template: 'dot-voting',
  config: { mode, typed: ['bank', 'tree', 'bin'].map((typed) => ({ id: typed, text: { nl: typed } })) },
})

let built: Awaited<ReturnType<typeof buildServer>>
let server: ServerProcess
let made: MadeWorkshop
let onlookers: readonly Onlooker[]
let writer: PhoneClient

type Intent = { readonly type: string; readonly [field: string]: unknown }

const ask = async (
  client: PhoneClient,
  step: string | null,
  intent: Intent,
  key?: string,
): Promise<string> => {
  const id = client.ask(step as StepId | null, intent, key)
  await until(`${intent.type} to be answered`, () =>
    client.answers.some(({ envelope }) => envelope.id === id),
  )
  const answer = client.answers.find(({ envelope }) => envelope.id === id)?.answer
  expect([intent.type, answer]).toMatchObject([intent.type, { type: 'accepted' }])
  return id
}
const moderator = (): PhoneClient => {
  const found = onlookers.find((one) => one.role === 'moderator')
  if (!found) throw new Error('no moderator')
  return found.client
}
const moderate = (step: string | null, intent: Intent) => ask(moderator(), step, intent)
const everyoneLooks = async (): Promise<void> => {
  await new Promise((done) => setTimeout(done, 700))
  for (const onlooker of onlookers) await onlooker.askForEverything()
}
const whoSaw = (text: string): readonly string[] =>
  onlookers.filter((onlooker) => onlooker.seen().includes(text)).map(({ name: who }) => who)
const firstItem = (step: string): string =>
  Object.keys(
    moderator().stores.documents.getState().open[`${made.id}.${step}.main.room`]?.part?.['items'] ?? {},
  )[0] ?? ''

beforeAll(async () => {
  built = await buildServer()
  server = await createServerProcess(built.folder)
  await server.start()
  made = await makeWorkshop(server.url, [
    { id: 'tables', template: 'theme-tables' },
    { id: 'silent', template: 'silent-table', beside: true },
    { id: 'actors', template: 'actor-map' },
    vote('named', 'named'),
    vote('ticketed', 'ticket'),
  ])
  const place = { server, made, steps, names: documentNames(made, steps, []) }
  const { links } = made
  const [host] = links.hosts
  const seats = [
    ['moderator', 'moderator', links.moderator],
    ['screen', 'screen', links.screen],
    ['officer', 'officer', links.officer],
    ['host', 'host', host?.link ?? null],
    ['a participant', 'participant', null],
  ] as const
  const looking: Onlooker[] = []
  for (const [who, as, link] of seats) looking.push(await look(who, as, link, place))
  onlookers = looking
  writer = await openPhone({
    url: server.url,
    workshop: made.id,
    role: 'participant',
    cookie: await joinAsParticipant(server.url, made),
  })
  const group = (id: string) => ({ id, title: { nl: `Groep ${id}` } })
  await moderate(null, { type: 'workshop.change', groups: [group('planted-group'), group('other')] })
  await moderate('ticketed', { type: 'tickets.make', tickets: [ticketHash('ticketed', code)] })
  for (const step of steps) await moderate(null, { type: 'step.open', step })
  await until('the items', () => firstItem('named') !== '' && firstItem('ticketed') !== '')
}, 60_000)

afterAll(async () => {
  for (const onlooker of onlookers ?? []) onlooker.close()
  writer?.close()
  await server?.remove()
  built?.remove()
})

describe('planted secrets of who is let in, wished and named', { timeout: 60_000 }, () => {
  it('[SE19] a wish is seen by nobody before it is collected, then by the silence keeper, and by all once it hangs', async () => {
    const note = writer.newId<NoteId>()
    const key = writer.keyFor('silent', note)
    await ask(writer, 'silent', { type: 'note.add', note, text: complaint }, key)
    await ask(writer, 'silent', { type: 'note.wish', note, text: wish }, key)
    await everyoneLooks()
    expect([whoSaw(wish), whoSaw(complaint)]).toEqual([[], []])
    await moderate(null, { type: 'step.collect', step: 'silent' })
    await everyoneLooks()
    expect(whoSaw(wish).filter((who) => who !== 'officer')).toEqual(['moderator'])
    await moderate(null, { type: 'step.close', step: 'silent' })
    await moderate(null, { type: 'step.reveal', step: 'silent' })
    await everyoneLooks()
    expect(whoSaw(wish)).toHaveLength(onlookers.length)
  })

  it('[SE20] a voter’s name is for the moderator alone, and stands in no file and no list', async () => {
    await ask(writer, 'named', { type: 'name.give', name })
    await ask(
      writer,
      'named',
      { type: 'ballot.cast', dots: { [firstItem('named')]: 1 } },
      writer.keyFor('named', 'ballot'),
    )
    await moderate(null, { type: 'step.close', step: 'named' })
    await moderate(null, { type: 'step.reveal', step: 'named' })
    await everyoneLooks()
    expect(whoSaw(name)).toEqual(['moderator'])
    expect(whoSaw(receiptOf(lockOf(writer.keyFor('named', 'ballot'))))).toHaveLength(onlookers.length)
    expect(server.output().includes(name)).toBe(false)
  })

  it('[SE21] a printed code is never sent: not its signs, its key, its hash, nor who used it', async () => {
    await ask(writer, 'ticketed', { type: 'ticket.use' }, ticketKey('ticketed', code))
    const dots = { [firstItem('ticketed')]: 1 }
    await ask(writer, 'ticketed', { type: 'ballot.cast', dots }, writer.keyFor('ticketed', 'ballot'))
    await moderate(null, { type: 'step.close', step: 'ticketed' })
    await moderate(null, { type: 'step.reveal', step: 'ticketed' })
    await everyoneLooks()
    for (const secret of [code, ticketKey('ticketed', code), ticketHash('ticketed', code)])
      expect([secret, whoSaw(secret)]).toEqual([secret, []])
    expect(whoSaw(receiptOf(lockOf(writer.keyFor('ticketed', 'ballot'))))).toHaveLength(onlookers.length)
    expect(server.output().includes(ticketHash('ticketed', code))).toBe(false)
  })

  it('[SE22] while functions only are shown, a name that is written is for its writer and the moderator', async () => {
    await moderate('actors', { type: 'look.change', functions: true })
    await ask(writer, 'actors', {
      type: 'note.add',
      note: writer.newId<NoteId>(),
      prompt: 'active',
      place: { ring: 1, sector: 'business-owners', angle: 0.5, depth: 0.5 },
      text: actor,
      role,
    })
    await everyoneLooks()
    expect(whoSaw(role)).toHaveLength(onlookers.length)
    expect(whoSaw(actor)).toEqual(['moderator'])
    await moderate('actors', { type: 'look.change', functions: false })
    await everyoneLooks()
    expect(whoSaw(actor)).toHaveLength(onlookers.length)
  })

  it('[SE23] the group somebody named is told to them and to the moderator’s list, and to nobody else', async () => {
    await ask(writer, null, { type: 'person.group', group: 'planted-group' })
    await everyoneLooks()
    expect(whoSaw('planted-group')).toHaveLength(onlookers.length)
    expect(whoSaw('"group":"planted-group"').filter((who) => who !== 'moderator')).toEqual([])
    expect(writer.stores.mine.getState().mine?.group).toBe('planted-group')
  })
})
