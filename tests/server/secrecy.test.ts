// Planted secrets, searched for in every byte: a whole server in a process of its own, every role looking on, one phone
// that whispers and votes. Sockets, documents, downloads, exports, logs and the database file.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSqliteStore } from '../../server/store/sqlite.ts'
import { lockOf } from '../../shared/activities/vote/lock.ts'
import { receiptOf, receiptText } from '../../shared/activities/vote/receipt.ts'
import type { IntentId, NoteId, StepId, WorkshopId } from '../../shared/ids.ts'
import { joinAsParticipant, makeWorkshop, secretOf, type MadeWorkshop } from '../kit/hall-client.ts'
import { openPhone, until, type PhoneClient } from '../kit/phone-client.ts'
import { adminKey, buildServer, createServerProcess, type ServerProcess } from '../kit/server-process.ts'
import { documentNames, look, type Onlooker } from './onlookers.ts'

const steps = ['tables', 'silent', 'actors', 'vote']
/** One table has the name that the one part of other activities has: its host must not thereby read theirs. */
const tables = ['main', 'green', 'traffic']
const whisper = 'canary whisper zwijgend 7f3a'
const onMap = 'canary actor spreekt 91bc'

const plan = () => {
  const config = {
    tables: tables.map((id) => ({ id, title: { nl: id }, host: '', cap: null })),
    prompts: [{ id: 'worry', question: { nl: 'Wat baart zorgen?' } }],
    matrix: { worry: tables },
    rounds: 2,
  }
  const typed = ['bank', 'tree', 'bin'].map((id) => ({ id, text: { nl: id } }))
  return [
    { id: 'tables', template: 'theme-tables', config },
    { id: 'silent', template: 'silent-table', beside: true },
    { id: 'actors', template: 'actor-map' },
    { id: 'vote', template: 'dot-voting', config: { typed } },
  ]
}

let built: Awaited<ReturnType<typeof buildServer>>
let server: ServerProcess
let made: MadeWorkshop
let onlookers: readonly Onlooker[]
let writer: PhoneClient
let writersCookie: string
let ballotIntent: IntentId
let whisperIntent: IntentId
let whispered: NoteId

const moderator = (): Onlooker => {
  const found = onlookers.find(({ role }) => role === 'moderator')
  if (!found) throw new Error('no moderator')
  return found
}
const moderate = async (
  ...intents: readonly { readonly type: string; readonly [key: string]: unknown }[]
) => {
  const { client } = moderator()
  const before = client.answers.length
  for (const intent of intents) client.ask(null, intent)
  await until('the moderator to be answered', () => client.answers.length === before + intents.length)
  expect(client.answers.slice(before).map(({ answer }) => answer.type)).toEqual(intents.map(() => 'accepted'))
}
const write = async (
  step: string,
  intent: { readonly type: string; readonly [key: string]: unknown },
  key?: string,
) => {
  const id = writer.ask(step as StepId, intent, key)
  await until('the writer to be answered', () => writer.answers.some(({ envelope }) => envelope.id === id))
  expect(writer.answers.find(({ envelope }) => envelope.id === id)?.answer.type).toBe('accepted')
  return id
}

/** Everything everyone can see now, after a moment for what is still on its way. */
const everyoneLooks = async (): Promise<void> => {
  await new Promise((done) => setTimeout(done, 700))
  for (const onlooker of onlookers) await onlooker.askForEverything()
}
const whoSaw = (text: string): readonly string[] =>
  onlookers.filter((onlooker) => onlooker.seen().includes(text)).map(({ name }) => name)
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

const diskHas = (text: string): boolean =>
  ['', '-wal'].some((suffix) => {
    const path = server.databasePath + suffix
    return existsSync(path) && readFileSync(path).includes(text)
  })

/** The pseudonym under which the ballot lies in the ledger until it is stirred. */
const voterInLedger = async (): Promise<string> => {
  const store = await createSqliteStore(server.databasePath)
  const ledger = await store.read(made.id as WorkshopId, 0)
  await store.close()
  const cast = ledger.flatMap(({ facts }) => facts).find(({ fact }) => fact['type'] === 'ballot.cast')
  return cast?.fact['voter'] as string
}

const items = (client: PhoneClient): readonly string[] =>
  Object.keys(client.stores.documents.getState().open[`${made.id}.vote.main.room`]?.part?.['items'] ?? {})

beforeAll(async () => {
  built = await buildServer()
  server = await createServerProcess(built.folder)
  await server.start()
  made = await makeWorkshop(server.url, plan())
  const place = { server, made, steps, names: documentNames(made, steps, ['green', 'traffic']) }
  const { links } = made
  const seats = [
    ['moderator', 'moderator', links.moderator],
    ['screen', 'screen', links.screen],
    ['officer', 'officer', links.officer],
    ...links.hosts.map(({ table, link }) => [`host of ${table}`, 'host', link] as const),
    ['a participant', 'participant', null],
    ['another participant', 'participant', null],
  ] as const
  const looking: Onlooker[] = []
  for (const [name, role, link] of seats) looking.push(await look(name, role, link, place))
  onlookers = looking
  writersCookie = await joinAsParticipant(server.url, made)
  writer = await openPhone({ url: server.url, workshop: made.id, role: 'participant', cookie: writersCookie })
  await moderate(
    ...['tables', 'actors'].flatMap((step) => [{ type: 'step.go', step }]),
    ...['silent', 'actors', 'vote'].map((step) => ({ type: 'step.open', step })),
  )
  await until('the writer to be seated', () => writer.stores.mine.getState().mine !== null)
  await until('the items', () => items(moderator().client).length === 3)
}, 60_000)

afterAll(async () => {
  for (const onlooker of onlookers ?? []) onlooker.close()
  writer?.close()
  await server?.remove()
  built?.remove()
})

describe('planted secrets', { timeout: 60_000 }, () => {
  it('[SE1] a silent note is seen by nobody before it is collected', async () => {
    const note = writer.newId<NoteId>()
    whispered = note
    whisperIntent = await write(
      'silent',
      { type: 'note.add', note, text: whisper },
      writer.keyFor('silent', note),
    )
    const place = { ring: 1, sector: 'business-owners', angle: 0.5, depth: 0.5 }
    await write('actors', {
      type: 'note.add',
      note: writer.newId<NoteId>(),
      prompt: 'active',
      place,
      text: onMap,
    })
    await everyoneLooks()
    // What is not secret comes through the same wires: the search would have found it.
    expect(whoSaw(onMap)).toHaveLength(onlookers.length)
    expect(whoSaw(whisper)).toEqual([])
    expect(whoSaw(note)).toEqual([])
  })

  it('[SE2] a ballot is seen by nobody before the reveal: not its dots, its receipt, its key or its voter', async () => {
    const before = new Map(onlookers.map((onlooker) => [onlooker, onlooker.seen().length]))
    const key = writer.keyFor('vote', 'ballot')
    const [first = ''] = items(moderator().client)
    ballotIntent = await write('vote', { type: 'ballot.cast', dots: { [first]: 1 } }, key)
    await new Promise((done) => setTimeout(done, 700))
    // Live bytes since the ballot name no item at all: two different ballots look the same.
    for (const onlooker of onlookers) {
      const since = onlooker.seen().subarray(before.get(onlooker))
      expect(since.length).toBeGreaterThan(0)
      expect(items(moderator().client).filter((item) => since.includes(item))).toEqual([])
    }
    await everyoneLooks()
    const voter = await voterInLedger()
    expect(diskHas(voter)).toBe(true)
    const receipt = receiptOf(lockOf(key))
    for (const secret of [key, lockOf(key), receipt, receiptText(receipt), voter, ballotIntent])
      expect(whoSaw(secret)).toEqual([])
    for (const { client } of onlookers) {
      const part = client.stores.documents.getState().open[`${made.id}.vote.main.room`]?.part
      expect(part?.['vote']?.['turnout']).toEqual({ voted: 1 })
      expect([part?.['result'] ?? {}, part?.['receipts'] ?? {}]).toEqual([{}, {}])
    }
  })

  it('[SE3] once collected it is read by the silence keeper alone, the moderator; a table called "main" gives no right', async () => {
    await moderate({ type: 'step.collect', step: 'silent' })
    await everyoneLooks()
    const readers = new Set(whoSaw(whisper))
    // The officer's files hold what was collected, as the report says; nobody in the hall sees it.
    readers.delete('officer')
    expect([...readers]).toEqual(['moderator'])
  })

  it('[SE4] once revealed it is there for everyone, and so are the receipts: the search can find them', async () => {
    await moderate(
      { type: 'step.close', step: 'silent' },
      { type: 'step.reveal', step: 'silent' },
      { type: 'step.close', step: 'vote' },
      { type: 'step.reveal', step: 'vote' },
    )
    await everyoneLooks()
    expect(whoSaw(whisper)).toHaveLength(onlookers.length)
    expect(whoSaw(receiptOf(lockOf(writer.keyFor('vote', 'ballot'))))).toHaveLength(onlookers.length)
  })

  it('[SE5] after the release still nobody has the keys, their hashes or the voter', () => {
    const key = writer.keyFor('vote', 'ballot')
    for (const secret of [key, lockOf(key), ballotIntent, whisperIntent]) expect(whoSaw(secret)).toEqual([])
  })

  it('[SE6] a person’s id is known to that person, and to the moderator who seats and removes people', () => {
    const person = writer.stores.mine.getState().mine?.person ?? ''
    expect(person).toHaveLength(22)
    expect(whoSaw(person).filter((name) => name !== 'moderator')).toEqual([])
  })

  it('[SE7] cookies and the secrets of links are never sent to anyone again', () => {
    const { links } = made
    const secrets = [
      adminKey,
      ...[links.moderator, links.screen, links.officer, ...links.hosts.map(({ link }) => link)].map(secretOf),
      ...[writersCookie, ...onlookers.map(({ cookie }) => cookie)].map(
        (cookie) => cookie.split('=')[1] ?? '',
      ),
    ]
    for (const secret of secrets) {
      expect(secret.length).toBeGreaterThanOrEqual(22)
      expect(whoSaw(secret)).toEqual([])
      const hash = createHash('sha256').update(secret).digest()
      for (const hidden of [hash.toString('base64url'), hash.toString('hex')])
        expect(whoSaw(hidden)).toEqual([])
    }
  })

  it('[SE8] the log holds no words, people, cookies or secrets, at its most talkative', () => {
    const person = writer.stores.mine.getState().mine?.person ?? ''
    const [, , code = '', token = ''] = made.join.split('/')
    const cookie = writersCookie.split('=')[1] ?? ''
    expect(server.output()).toContain('workshop made')
    for (const secret of [
      whisper,
      onMap,
      person,
      cookie,
      token,
      code,
      secretOf(made.links.moderator),
      '127.0.0.1"',
    ])
      expect(server.output().includes(secret)).toBe(false)
  })

  it('[SE9] after stirring the database file links no voter to a ballot, byte by byte', async () => {
    const lock = hashOf(writer.keyFor('vote', 'ballot'))
    // What must be there: the ballot under its lock, the note under its, and the person who once joined.
    expect(diskHas(lock)).toBe(true)
    expect(diskHas(whisper)).toBe(true)
    expect(diskHas(writer.stores.mine.getState().mine?.person ?? '')).toBe(true)
    for (const gone of ['ballot.cast', ballotIntent, whisperIntent, `"note.added","note":"${whispered}`])
      expect(diskHas(gone)).toBe(false)
    const bytes = readFileSync(server.databasePath).toString('latin1')
    // Voters stand in a list of their own, sorted: no object holds a voter and a lock.
    expect(bytes).toMatch(/"voters":\["[0-9a-f]{64}"/)
    expect(bytes).not.toMatch(/"voter":/)
  })
})
