// Moving to another server: a workshop is exported on one, loaded on an empty other one and exported there. Two servers as people
// run them, over HTTP.
import { unzipSync } from 'fflate'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Archive } from '../../server/archive/model.ts'
import type { NoteId, StepId } from '../../shared/ids.ts'
import { archived, bytesOf } from '../kit/archives.ts'
import {
  enterByLink,
  joinAsParticipant,
  makeWorkshop,
  secretOf,
  type MadeWorkshop,
} from '../kit/hall-client.ts'
import { openPhone, until, type PhoneClient } from '../kit/phone-client.ts'
import { hardSubject } from '../kit/plan.ts'
import { adminKey, buildServer, createServerProcess, type ServerProcess } from '../kit/server-process.ts'
import { playEvening } from '../simulation/evening.ts'
import { say } from './taken-away-kit.ts'

let built: Awaited<ReturnType<typeof buildServer>>
let here: ServerProcess
let there: ServerProcess
beforeAll(async () => {
  built = await buildServer()
  here = await createServerProcess(built.folder)
  there = await createServerProcess(built.folder)
  await Promise.all([here.start(), there.start()])
}, 60_000)
afterAll(async () => {
  await here?.remove()
  await there?.remove()
  built?.remove()
})

const send = (server: ServerProcess, body: Uint8Array, key = adminKey, type = 'application/json') =>
  fetch(`${server.url}/api/workshops/archive`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': type },
    body: Buffer.from(body),
  })

const load = async (server: ServerProcess, body: Uint8Array): Promise<MadeWorkshop> => {
  const answer = await send(server, body)
  expect([answer.status, await answer.clone().text()]).toEqual([201, expect.any(String)])
  return (await answer.json()) as MadeWorkshop
}

const take = async (server: ServerProcess, made: MadeWorkshop, path: string): Promise<Uint8Array> => {
  const cookie = await enterByLink(server.url, made, made.links.officer)
  const answer = await fetch(`${server.url}/api/workshops/${made.id}/${path}`, { headers: { cookie } })
  expect(answer.status).toBe(200)
  return new Uint8Array(await answer.arrayBuffer())
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
/** What stands in a workbook, without the moment at which its file was written. */
const cellsOf = (bytes: Uint8Array) =>
  Object.entries(unzipSync(bytes)).flatMap(([name, part]) =>
    /worksheets|sharedStrings/.test(name) ? [[name, textOf(part)]] : [],
  )

/** Exported here, loaded there, exported there. */
const moved = async (made: MadeWorkshop) => {
  const first = await take(here, made, 'export.json')
  const again = await load(there, first)
  expect(textOf(await take(there, again, 'export.json'))).toBe(textOf(first))
  expect(cellsOf(await take(there, again, 'export.xlsx'))).toEqual(
    cellsOf(await take(here, made, 'export.xlsx')),
  )
  const dataOf = async (server: ServerProcess, workshop: MadeWorkshop, path: string): Promise<unknown> =>
    JSON.parse(textOf(await take(server, workshop, path)))
  for (const path of ['points', 'report'])
    expect(await dataOf(there, again, path)).toEqual(await dataOf(here, made, path))
  return { first, again }
}

const asker = (client: PhoneClient) => async (step: string | null, intent: object, key?: string) => {
  const id = client.ask(step as StepId | null, intent as { type: string }, key)
  await until('an answer', () => client.answers.some(({ envelope }) => envelope.id === id))
  const answer = client.answers.find(({ envelope }) => envelope.id === id)?.answer
  expect([intent, answer]).toMatchObject([intent, { type: 'accepted' }])
}

const plan = () => {
  const typed = ['bank', 'tree'].map((id) => ({ id, text: { nl: id } }))
  return [
    { id: 'tables', template: 'theme-tables' },
    { id: 'silent', template: 'silent-table', beside: true },
    { id: 'actors', template: 'actor-map' },
    { id: 'vote', template: 'dot-voting', config: { typed } },
  ]
}

/** A picture on a table, notes, a complaint that was collected and one that was not, an answer that was published. */
const evening = async (made: MadeWorkshop) => {
  const cookie = await enterByLink(here.url, made, made.links.moderator)
  const moderator = await openPhone({ url: here.url, workshop: made.id, role: 'moderator', cookie })
  const phone = await openPhone({
    url: here.url,
    workshop: made.id,
    role: 'participant',
    cookie: await joinAsParticipant(here.url, made),
  })
  const [direct, write] = [asker(moderator), asker(phone)]
  const colour = { r: 200, g: 30, b: 60 }
  const png = await sharp({ create: { width: 300, height: 200, channels: 3, background: colour } })
    .png()
    .toBuffer()
  const kept = await fetch(`${here.url}/api/workshops/${made.id}/pictures`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'image/png' },
    body: png,
  })
  const ground = { ...((await kept.json()) as object), alt: 'Het plein' }
  await direct('tables', { type: 'ground.lay', table: made.links.hosts[0]?.table, ground })
  await direct(null, { type: 'step.go', step: 'actors' })
  await direct(null, { type: 'step.open', step: 'actors' })
  await direct(null, { type: 'step.open', step: 'silent' })
  const note = phone.newId<NoteId>()
  await write('actors', say(note, 'De bakker op de hoek'))
  const whisper = (text: string) => {
    const id = phone.newId<NoteId>()
    return write('silent', { type: 'note.add', note: id, text }, phone.keyFor('silent', id))
  }
  await whisper('canary verzameld')
  await direct(null, { type: 'step.collect', step: 'silent' })
  await whisper('canary verzegeld')
  const answer = { status: 'taken-up', why: 'Komt in orde', by: 'Dienst', due: '' }
  await direct(null, { type: 'answers.give', notes: [{ step: 'actors', note, was: 0 }], answer })
  await direct(null, { type: 'feedback.publish', changed: '' })
  moderator.close()
  phone.close()
}

describe('moving to another server', { timeout: 120_000 }, () => {
  it('[AR7] exported, loaded on an empty server and exported there: equal, byte for byte; and it goes on there', async () => {
    const made = await makeWorkshop(here.url, plan())
    await evening(made)
    const { first, again } = await moved(made)
    const archive = JSON.parse(textOf(first)) as Archive
    expect(archive.pictures).toHaveLength(1)
    expect(textOf(first)).toContain('canary verzameld')
    const everyByte = [
      made.id,
      made.code,
      adminKey,
      ...made.join.split('/').slice(3),
      secretOf(made.links.moderator),
    ]
    for (const secret of ['canary verzegeld', ...everyByte]) expect(textOf(first)).not.toContain(secret)
    expect([again.id, again.code]).not.toEqual([made.id, made.code])
    const id = archive.pictures[0]?.id
    const cookie = await enterByLink(there.url, again, again.links.moderator)
    const shown = await fetch(`${there.url}/api/workshops/${again.id}/pictures/${id}?size=small`, {
      headers: { cookie },
    })
    expect(shown.status).toBe(200)
    const client = await openPhone({ url: there.url, workshop: again.id, role: 'moderator', cookie })
    await asker(client)('actors', say(client.newId<NoteId>(), 'Nog een naam'))
    client.close()
    expect(textOf(await take(there, again, 'export.json'))).toContain('Nog een naam')
  })

  it('[AR7] an evening of hundreds of acts moves the same way', async () => {
    const { ledger } = await playEvening(11, hardSubject(), {
      phones: 5,
      acts: 500,
      loss: 0,
      doubled: 0,
      restarts: false,
    })
    const { again } = await moved(await load(here, bytesOf(archived(ledger))))
    expect(again.links.hosts.length).toBeGreaterThan(0)
  })

  it('[AR8] only who may make workshops may load one', async () => {
    expect((await send(there, bytesOf({}), 'another key')).status).toBe(401)
    expect((await fetch(`${there.url}/api/workshops/archive`, { method: 'POST', body: '{}' })).status).toBe(
      401,
    )
  })

  it.each([
    ['not JSON', Buffer.from('no archive'), 'not-an-archive'],
    ['nothing', Buffer.alloc(0), 'not-an-archive'],
    ['a newer file', bytesOf({ format: 'tafelronde-archive', formatVersion: 2 }), 'newer'],
    ['nested deeply', Buffer.from(`{"a":${'['.repeat(200_000)}${']'.repeat(200_000)}}`), 'not-an-archive'],
  ])('[AR9] %s is refused in a word, and the server stands', async (_what, body, why) => {
    const answer = await send(there, body)
    expect([answer.status, await answer.json()]).toMatchObject([400, { refusal: { detail: { why } } }])
    expect((await fetch(`${there.url}/readyz`)).status).toBe(200)
  })

  it('[AR9] a file above the limit is not read to its end', async () => {
    const answer = await send(there, new Uint8Array(66 * 1024 * 1024), adminKey, 'application/octet-stream')
    expect(answer.status).toBe(413)
  })
})
