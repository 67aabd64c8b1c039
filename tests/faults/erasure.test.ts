// A planted word, looked for in every byte: of every file in the data folder, of every page, file and log of a real server, before
// and after its note is erased, and before and after its whole workshop is.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formats } from '../../server/exports/formats.ts'
import type { NoteId, StepId } from '../../shared/ids.ts'
import { enterByLink, joinAsParticipant, makeWorkshop, type MadeWorkshop } from '../kit/hall-client.ts'
import { openPhone, until, type PhoneClient } from '../kit/phone-client.ts'
import { adminKey, buildServer, createServerProcess, type ServerProcess } from '../kit/server-process.ts'
import { unzipTexts } from '../kit/unzip.ts'

const canary = 'kanariegeel'
/** Signs that stand nowhere else. */
const initials = 'ѲѢѲѢ'
const beside = 'blijftgewoonstaan'
const title = 'Centrum in beweging'

const plan = [
  { id: 'actors', template: 'actor-map' },
  { id: 'silent', template: 'silent-table', beside: true },
  { id: 'vote', template: 'dot-voting', config: { from: ['actors'] } },
]

let built: Awaited<ReturnType<typeof buildServer>>
let server: ServerProcess
let made: MadeWorkshop
let moderator: PhoneClient
let phone: PhoneClient
let officerCookie = ''
let moderatorCookie = ''
let note: NoteId
let complaint: NoteId

const filesOnDisk = (): string =>
  readdirSync(server.dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)).toString('utf8'))
    .join('\n')

const get = async (path: string, cookie = officerCookie): Promise<Response> =>
  fetch(server.url + path, { headers: { cookie } })

/** A workbook or a ZIP as the texts inside; nested ones opened too. */
const readable = (bytes: Uint8Array): string => {
  const text = Buffer.from(bytes).toString('utf8')
  return text.startsWith('PK') ? [...unzipTexts(bytes)].flat().join('\n') : text
}

const files = async (): Promise<ReadonlyMap<string, string>> => {
  const paths = [
    ...Object.keys(formats)
      .filter((format) => ['xlsx', 'csv', 'votes-csv', 'actors-csv', 'json'].includes(format))
      .map((format) => `/api/workshops/${made.id}/export.${format}`),
    `/api/workshops/${made.id}/report`,
    `/api/workshops/${made.id}/points`,
    `/api/workshops/${made.id}/answers`,
    `/f/${made.id}`,
    `/api/feedback/${made.id}`,
    `/api/feedback/${made.id}/notes`,
  ]
  const own = [`/api/workshops/${made.id}/trail`, `/api/workshops/${made.id}/trail.csv`]
  const read = async (path: string, cookie: string) => {
    const response = await get(path, cookie)
    expect({ path, status: response.status }).toEqual({ path, status: 200 })
    return [path, readable(new Uint8Array(await response.arrayBuffer()))] as const
  }
  return new Map([
    ...(await Promise.all(paths.map((path) => read(path, officerCookie)))),
    ...(await Promise.all(own.map((path) => read(path, moderatorCookie)))),
  ])
}

const holding = (texts: ReadonlyMap<string, string>, word: string): readonly string[] =>
  [...texts].filter(([, text]) => text.includes(word)).map(([path]) => path)

const nameOf = (step: string): string => `${made.id}.${step}.main.room`
const partOf = (client: PhoneClient, step: string) =>
  client.stores.documents.getState().open[nameOf(step)]?.part

/** Whatever is refused stays in the outbox: said at once, not after a minute. */
const done = (what: string) =>
  until(what, () => {
    const refused = [...moderator.answers, ...phone.answers].filter(({ answer }) => answer.type === 'refused')
    if (refused.length > 0) throw new Error(JSON.stringify(refused))
    return moderator.isDone() && phone.isDone()
  })

const post = (path: string, body: unknown): Promise<Response> =>
  fetch(server.url + path, {
    method: 'POST',
    headers: { cookie: moderatorCookie, 'content-type': 'application/json', origin: server.url },
    body: JSON.stringify(body),
  })

const write = async (): Promise<void> => {
  const place = { ring: 1, sector: 'residents-users', angle: 0.4, depth: 0.5 }
  const words = { why: `${canary} why`, role: `${canary} role`, initials }
  note = phone.newId<NoteId>()
  complaint = phone.newId<NoteId>()
  phone.ask('actors' as StepId, {
    type: 'note.add',
    note,
    prompt: 'active',
    place,
    text: `${canary} text`,
    ...words,
  })
  phone.ask('actors' as StepId, {
    type: 'note.add',
    note: phone.newId<NoteId>(),
    prompt: 'active',
    place,
    text: beside,
  })
  const key = phone.keyFor('silent', complaint)
  phone.ask('silent' as StepId, { type: 'note.add', note: complaint, text: `${canary} complaint` }, key)
  phone.ask('silent' as StepId, { type: 'note.wish', note: complaint, text: `${canary} wish` }, key)
  await done('the notes')
}

const tidy = async (): Promise<void> => {
  const translated = { type: 'note.translate', note, language: 'en', text: `${canary} translation` }
  moderator.ask('actors' as StepId, translated)
  for (const type of ['step.collect', 'step.close', 'step.reveal'])
    moderator.ask(null, { type, step: 'silent' })
  moderator.ask('actors' as StepId, { type: 'note.discard', note, reason: `${canary} reason` })
  moderator.ask('actors' as StepId, { type: 'note.restore', note })
  moderator.ask('vote' as StepId, { type: 'items.choose', items: [{ step: 'actors', id: note }] })
  moderator.ask(null, { type: 'step.open', step: 'vote' })
  moderator.ask(null, {
    type: 'answers.give',
    notes: [
      { step: 'actors', note, was: 0 },
      { step: 'silent', note: complaint, was: 0 },
    ],
    answer: { status: 'later', why: `${canary} answer`, by: 'Dienst', due: '' },
  })
  moderator.ask(null, { type: 'feedback.publish', changed: '' })
  await done('the tidying')
}

beforeAll(async () => {
  built = await buildServer()
  server = await createServerProcess(built.folder)
  await server.start()
  const { url } = server
  made = await makeWorkshop(url, plan)
  moderatorCookie = await enterByLink(url, made, made.links.moderator)
  officerCookie = await enterByLink(url, made, made.links.officer)
  moderator = await openPhone({ url, workshop: made.id, role: 'moderator', cookie: moderatorCookie })
  moderator.ask(null, { type: 'step.go', step: 'actors' })
  for (const step of ['actors', 'silent']) moderator.ask(null, { type: 'step.open', step })
  const cookie = await joinAsParticipant(url, made)
  phone = await openPhone({ url, workshop: made.id, role: 'participant', cookie })
  for (const client of [moderator, phone]) {
    client.want(nameOf('actors'))
    client.want(nameOf('vote'))
  }
  await until('the steps to open', () => moderator.isDone())
  await write()
  await tidy()
}, 120_000)

afterAll(async () => {
  moderator?.close()
  phone?.close()
  await server?.remove()
  built?.remove()
})

describe('a planted word', () => {
  it('[RC4] is in files, pages, documents and exports before its notes are erased, and in no byte after', async () => {
    const refused = moderator.answers.filter(({ answer }) => answer.type === 'refused')
    expect(refused).toEqual([])
    await until('the vote on the phone', () => JSON.stringify(partOf(phone, 'vote') ?? {}).includes(canary))
    const before = await files()
    expect(holding(before, canary).length).toBeGreaterThan(7)
    expect(filesOnDisk()).toContain(canary)
    expect(filesOnDisk()).toContain(initials)
    const job = (await (await post(`/api/workshops/${made.id}/exports`, { format: 'json' })).json()) as {
      readonly job: string
    }
    const file = `/api/workshops/${made.id}/exports/${job.job}/file`
    while ((await get(file, moderatorCookie)).status !== 200) await wait(20)

    moderator.ask(null, { type: 'note.erase', step: 'actors', notes: [note] })
    moderator.ask(null, { type: 'note.erase', step: 'silent', notes: [complaint] })
    await until('the erasure', () => moderator.isDone())
    expect(moderator.answers.slice(-2).map(({ answer }) => answer.type)).toEqual(['accepted', 'accepted'])

    for (const word of [canary, initials]) expect([word, filesOnDisk().includes(word)]).toEqual([word, false])
    const after = await files()
    for (const word of [canary, initials]) expect(holding(after, word)).toEqual([])
    expect(holding(after, beside).length).toBeGreaterThan(4)
    expect((await get(file, moderatorCookie)).status).toBe(404)
    expect(server.output()).not.toContain(canary)
    for (const client of [moderator, phone])
      for (const step of ['actors', 'vote'])
        await until(
          `the document of ${step}`,
          () => !JSON.stringify(partOf(client, step) ?? {}).includes(canary),
        )
    await until('the note beside it', () => JSON.stringify(partOf(phone, 'actors') ?? {}).includes(beside))
  })

  it('[RC5] is gone from the disk of a server that is killed and started again', async () => {
    await server.kill()
    await server.start()
    expect(filesOnDisk()).not.toContain(canary)
    expect(holding(await files(), canary)).toEqual([])
  })

  it('[RC6] with its whole workshop: only the typed title erases, and then every address answers as for an unknown one', async () => {
    const wrong = await post(`/api/workshops/${made.id}/erase`, { title: 'iets anders' })
    expect(wrong.status).toBe(409)
    expect(filesOnDisk()).toContain(beside)
    expect((await post(`/api/workshops/${made.id}/erase`, { title })).status).toBe(204)
    const left = filesOnDisk()
    for (const word of [beside, title, 'Spinnerij', made.code])
      expect([word, left.includes(word)]).toEqual([word, false])
    const unknown = 'A'.repeat(22)
    for (const path of ['/f/ID', '/api/feedback/ID', '/api/workshops/ID/report', '/v/ID/vote']) {
      const [own, other] = await Promise.all([
        get(path.replace('ID', made.id)),
        get(path.replace('ID', unknown)),
      ])
      expect([own.status, await own.text()]).toEqual([other.status, await other.text()])
    }
    await until('the phone to be let go', () => phone.stores.connection.getState().type === 'refused')
    const key = { authorization: `Bearer ${adminKey}` }
    const records = await fetch(`${server.url}/api/destroyed`, { headers: key })
    expect(await records.json()).toMatchObject({
      destroyed: [{ workshop: made.id, act: 'erase', why: 'asked', people: 1 }],
    })
    expect((await fetch(`${server.url}/api/destroyed`)).status).toBe(401)
  })
})
