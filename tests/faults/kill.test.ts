// kill -9 under load: a hall of phones goes on writing while the server is killed and started again at random moments.
// What was acknowledged is kept, nothing is kept twice, and the phones go on by themselves. KILLS=n for a longer run.
import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSqliteStore } from '../../server/store/sqlite.ts'
import type { Entry } from '../../server/store/store.ts'
import { viewOf } from '../../server/workshop/project.ts'
import { loadRoom } from '../../server/workshop/rooms.ts'
import { stepOf, type WorkshopState } from '../../server/workshop/state.ts'
import { kinds } from '../../shared/activities/kinds.ts'
import type { StepId, WorkshopId } from '../../shared/ids.ts'
import { entries } from '../../shared/table.ts'
import { enterByLink, joinAsParticipant, makeWorkshop, type MadeWorkshop } from '../kit/hall-client.ts'
import { openPhone, until, type PhoneClient } from '../kit/phone-client.ts'
import { buildServer, createServerProcess, type ServerProcess } from '../kit/server-process.ts'
import { createScribbler, steps, type Scribbler } from './scribbler.ts'

const kills = Number(process.env['KILLS'] ?? 6)
const phones = 30
/** A phone writes about so often. */
const everyMs = 60

const plan = [
  { id: steps.map, template: 'actor-map' },
  { id: steps.silent, template: 'silent-table', beside: true },
  {
    id: steps.vote,
    template: 'dot-voting',
    config: { typed: ['bank', 'tree', 'bin'].map((id) => ({ id, text: { nl: id } })) },
  },
]

let built: Awaited<ReturnType<typeof buildServer>>
let server: ServerProcess
let made: MadeWorkshop
let moderator: PhoneClient
let hall: Scribbler[]

const openEverything = async (): Promise<void> => {
  moderator.ask(null, { type: 'step.go', step: steps.map })
  for (const step of Object.values(steps)) moderator.ask(null, { type: 'step.open', step })
  await until('the steps to open', () => moderator.isDone())
}

const nameOf = (step: string): string => `${made.id}.${step}.main.room`
const documentOf = (phone: PhoneClient, step: string) => phone.stores.documents.getState().open[nameOf(step)]

const openHall = async (): Promise<void> => {
  const { url } = server
  const cookie = await enterByLink(url, made, made.links.moderator)
  moderator = await openPhone({ url, workshop: made.id, role: 'moderator', cookie })
  await openEverything()
  moderator.want(nameOf(steps.vote))
  await until('the vote', () => documentOf(moderator, steps.vote)?.status === 'live')
  const items = Object.keys(documentOf(moderator, steps.vote)?.part?.['items'] ?? {})
  hall = []
  for (let number = 0; number < phones; number++) {
    const joined = await joinAsParticipant(url, made)
    const phone = await openPhone({ url, workshop: made.id, role: 'participant', cookie: joined })
    phone.want(nameOf(steps.map))
    hall.push(createScribbler(`phone ${number}`, phone, items))
  }
}

const startWriting = (): (() => void) => {
  const timers = hall.map(({ scribble }) => setInterval(() => Math.random() < 0.5 && scribble(), everyMs / 2))
  return () => timers.forEach(clearInterval)
}

const killAndRestart = async (): Promise<void> => {
  for (let kill = 0; kill < kills; kill++) {
    await wait(200 + Math.random() * 800)
    expect(server.hasDied()).toBe(false)
    await server.kill()
    await server.start()
  }
}

/** What lies on disk, read without the server. */
const readLedger = async () => {
  const store = await createSqliteStore(server.databasePath)
  const workshop = made.id as WorkshopId
  const loaded = await loadRoom(workshop, { store, kinds })
  const ledger = await store.read(workshop, 0)
  const secret = await store.secretIntents(workshop)
  await store.close()
  if (!loaded) throw new Error('the workshop is gone')
  return { state: loaded.state, ledger, secret }
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

const idsOfFacts = (ledger: readonly Entry[], step: string, type: string): readonly string[] =>
  ledger
    .flatMap(({ facts }) => facts)
    .filter(({ step: own, fact }) => own === step && fact['type'] === type)
    .map(({ fact }) => fact['note'] as string)
    .toSorted()

const mapIn = (state: WorkshopState) => {
  const step = stepOf(state, steps.map as StepId)
  const notes = step && viewOf(step, 'room')['main']?.['notes']
  return Object.fromEntries(notes ? entries(notes) : [])
}

beforeAll(async () => {
  built = await buildServer()
  server = await createServerProcess(built.folder)
  await server.start()
  made = await makeWorkshop(server.url, plan)
  await openHall()
}, 60_000)

afterAll(async () => {
  moderator?.close()
  for (const { phone } of hall ?? []) phone.close()
  await server?.remove()
  built?.remove()
})

describe(`a server killed ${kills} times while ${phones} phones write`, () => {
  let onDisk: Awaited<ReturnType<typeof readLedger>>

  beforeAll(async () => {
    const stopWriting = startWriting()
    await killAndRestart()
    stopWriting()
    await until('every outbox to empty', () => hall.every(({ phone }) => phone.isDone()))
    await until('every map to be live', () =>
      hall.every(({ phone }) => documentOf(phone, steps.map)?.status === 'live'),
    )
    await server.kill()
    onDisk = await readLedger()
  }, 240_000)

  it('[FA1] everything acknowledged is in the ledger, and only once', () => {
    const inLedger = onDisk.ledger.flatMap(({ intentId }) => (intentId === null ? [] : [intentId]))
    const kept = new Set<string>(inLedger)
    expect(inLedger).toHaveLength(kept.size)
    const accepted = hall.flatMap(({ phone }) =>
      phone.answers.flatMap(({ envelope, answer }) => (answer.type === 'accepted' ? [envelope] : [])),
    )
    expect(accepted.length).toBeGreaterThan(kills * phones)
    const lost = accepted.filter(({ id, step }) =>
      step === steps.map ? !kept.has(id) : !onDisk.secret.has(hashOf(id)),
    )
    expect(lost).toEqual([])
  })

  it('[FA1] everything asked was accepted in the end, and the phones did it by themselves', () => {
    const answers = hall.flatMap(({ phone }) => phone.answers.map(({ answer }) => answer))
    expect(answers.filter(({ type }) => type === 'refused')).toEqual([])
    const kept = new Set(onDisk.ledger.map(({ intentId }) => intentId))
    expect(hall.flatMap(({ asked }) => asked).filter((id) => !kept.has(id))).toEqual([])
    const secret = hall.flatMap(({ askedInSecret }) => askedInSecret)
    expect(secret.filter((id) => !onDisk.secret.has(hashOf(id)))).toEqual([])
  })

  it('[FA1] no note was written twice', () => {
    const wanted = (notes: (one: Scribbler) => Iterable<string>) =>
      hall.flatMap((one) => [...notes(one)]).toSorted()
    expect(idsOfFacts(onDisk.ledger, steps.map, 'note.added')).toEqual(wanted(({ notes }) => notes.keys()))
    expect(idsOfFacts(onDisk.ledger, steps.silent, 'note.added')).toEqual(
      wanted(({ silent }) => silent.keys()),
    )
  })

  it('[FA1] each note says and lies as its writer last asked, and each ballot is the last one', () => {
    const map = mapIn(onDisk.state)
    for (const { notes } of hall)
      for (const [id, { text, place }] of notes)
        expect(map[id]).toMatchObject({ text, place: { ...place, depth: 0.5 } })
    const ballots = onDisk.ledger
      .flatMap(({ facts }) => facts.map(({ fact }) => fact))
      .filter(({ type }) => type === 'ballot.cast')
    const last = new Map(ballots.map(({ lock, dots }) => [lock, dots]))
    for (const { phone, ballot } of hall)
      expect(last.get(hashOf(phone.keyFor(steps.vote, 'ballot'))) ?? null).toEqual(ballot())
  })

  it('[FA1] the document on every phone is the state on disk', () => {
    const map = mapIn(onDisk.state)
    for (const { phone } of hall) expect(documentOf(phone, steps.map)?.part?.['notes']).toEqual(map)
  })
})
