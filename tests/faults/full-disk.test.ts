// A disk with no room left: the kernel refuses to let the server's files grow (a limit on their size, set and lifted from
// outside, so that no mount and no root are needed). Nothing is acknowledged meanwhile, everyone is told, and it goes on.
import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StepId } from '../../shared/ids.ts'
import { enterByLink, joinAsParticipant, makeWorkshop, type MadeWorkshop } from '../kit/hall-client.ts'
import { openPhone, until, type PhoneClient } from '../kit/phone-client.ts'
import { buildServer, createServerProcess, type ServerProcess } from '../kit/server-process.ts'

/** Linux's own limits; `prlimit` comes with every distribution. */
const limitFiles = (pid: number, bytes: number | 'unlimited'): void =>
  void execFileSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:unlimited`])

const step = 'actors'
const place = { ring: 1, sector: 'business-owners', angle: 0.5, depth: 0.5 }

let built: Awaited<ReturnType<typeof buildServer>>
let server: ServerProcess
let made: MadeWorkshop
let moderator: PhoneClient
let phone: PhoneClient

const name = (): string => `${made.id}.${step}.main.room`
const shown = (client: PhoneClient): readonly string[] =>
  Object.values(client.stores.documents.getState().open[name()]?.part?.['notes'] ?? {}).map(
    ({ text }) => text as string,
  )
const storage = (client: PhoneClient) => client.stores.frame.getState().frame?.storage

const write = (text: string): void =>
  void phone.ask(step as StepId, {
    type: 'note.add',
    note: phone.newId(),
    prompt: 'active',
    place,
    text,
  })

beforeAll(async () => {
  built = await buildServer()
  server = await createServerProcess(built.folder)
  await server.start()
  const { url } = server
  made = await makeWorkshop(url, [{ id: step, template: 'actor-map' }])
  const workshop = made.id
  const staff = await enterByLink(url, made, made.links.moderator)
  moderator = await openPhone({ url, workshop, role: 'moderator', cookie: staff })
  for (const type of ['step.go', 'step.open']) moderator.ask(null, { type, step })
  await until('the step to open', () => moderator.isDone())
  const cookie = await joinAsParticipant(url, made)
  phone = await openPhone({ url, workshop, role: 'participant', cookie })
  for (const client of [moderator, phone]) client.want(name())
}, 60_000)

afterAll(async () => {
  moderator?.close()
  phone?.close()
  await server?.remove()
  built?.remove()
})

describe('a full disk', () => {
  it('[FA2] refuses nothing and acknowledges nothing: what is written waits, and everyone is told', async () => {
    write('before')
    await until('the first note to show', () => shown(moderator).includes('before'))
    const acknowledged = phone.answers.length

    limitFiles(server.pid(), 4_096)
    write('meanwhile')
    write('and this')
    await until('three tries', () => phone.answers.length >= acknowledged + 3)
    const meanwhile = phone.answers.slice(acknowledged)
    expect(meanwhile.map(({ answer }) => answer)).toEqual(
      meanwhile.map(() => ({ type: 'later', afterMs: 3_000, why: 'storage' })),
    )
    await until('everyone to be told', () => [moderator, phone].every((one) => storage(one) === 'full'))
    expect(phone.stores.outbox.getState()).toMatchObject({ later: 'storage', entries: [{}, {}] })
  })

  it('[FA2] can still be read meanwhile, says so to who watches, and shows nothing that is not kept', async () => {
    expect(shown(moderator)).toEqual(['before'])
    expect((await fetch(`${server.url}/readyz`)).status).toBe(503)
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
    expect(server.hasDied()).toBe(false)
  })

  it('[FA2] goes on by itself when there is room', async () => {
    limitFiles(server.pid(), 'unlimited')
    await until('the outbox to empty', () => phone.isDone())
    await until('the notes to show', () => shown(moderator).length === 3)
    expect(shown(moderator).toSorted()).toEqual(['and this', 'before', 'meanwhile'])
    await until('everyone to be told', () => [moderator, phone].every((one) => storage(one) === 'ok'))
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200)
  })

  it('[FA2] kept all of it: a killed server comes back with the three notes, each once', async () => {
    await server.kill()
    await server.start()
    const state = moderator.stores.documents
    await until('the documents to come back', () => state.getState().open[name()]?.status === 'live')
    expect(shown(moderator).toSorted()).toEqual(['and this', 'before', 'meanwhile'])
  })
})
