// Documents over HTTP, candidates, and what an officer takes home.
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { IntentId, WorkshopId } from '../../shared/ids.ts'
import type { Caller } from '../../server/workshop/api.ts'
import * as Y from 'yjs'
import { enter, join, makeWorkshop, startServer, type TestServer } from './harness.ts'

const moderator: Caller = { role: 'moderator', person: null, table: null, session: 'test' }

let server: TestServer
let made: Awaited<ReturnType<typeof makeWorkshop>>
let cookies: {
  readonly moderator: string
  readonly host: string
  readonly person: string
  readonly officer: string
}

beforeEach(async () => {
  server = await startServer()
  made = await makeWorkshop(server)
  cookies = {
    moderator: await enter(server, made.id, made.links.moderator),
    host: await enter(server, made.id, made.links.hosts[0]?.link ?? ''),
    officer: await enter(server, made.id, made.links.officer),
    person: (await join(server, made.code)).cookie,
  }
  const room = await server.rooms.room(made.id as WorkshopId)
  const ask = (step: string | null, intent: { readonly type: string; readonly [key: string]: unknown }) =>
    room?.ask({ id: server.newId() as IntentId, step: step as never, intent }, moderator)
  await ask(null, { type: 'step.go', step: 'talk' })
  await ask(null, { type: 'step.open', step: 'talk' })
  await ask('talk', { type: 'line.add', id: 'one', text: '=1+1 gevaarlijk' })
})
afterEach(() => server.stop())

const get = (path: string, cookie: string, headers: Record<string, string> = {}) =>
  server.ask('GET', path, { headers: { cookie, ...headers } })
const documentPath = (part = 'main', audience = 'room') =>
  `/api/documents/${made.id}.talk.${part}.${audience}`

const textsIn = (state: Uint8Array) => {
  const document = new Y.Doc()
  Y.applyUpdate(document, state)
  return JSON.stringify(document.getMap('lines').toJSON())
}

describe('documents', () => {
  it('[HT1] the state comes in the encoding that was asked for, with its epoch', async () => {
    const plain = await get(documentPath(), cookies.person, { 'accept-encoding': 'identity' })
    expect([plain.status, plain.headers['content-encoding']]).toEqual([200, undefined])
    expect(textsIn(plain.bytes)).toContain('gevaarlijk')
    const zipped = await get(documentPath(), cookies.person, { 'accept-encoding': 'gzip, deflate' })
    expect([zipped.headers['content-encoding'], textsIn(gunzipSync(zipped.bytes))]).toEqual([
      'gzip',
      textsIn(plain.bytes),
    ])
    const brotli = await get(documentPath(), cookies.person, { 'accept-encoding': 'gzip, br' })
    expect([brotli.headers['content-encoding'], textsIn(brotliDecompressSync(brotli.bytes))]).toEqual([
      'br',
      textsIn(plain.bytes),
    ])
    const room = await server.rooms.room(made.id as WorkshopId)
    const document = room?.document({ workshop: made.id, step: 'talk', part: 'main', audience: 'room' })
    expect(brotli.headers['x-epoch']).toBe(document?.epoch())
    expect(brotli.headers['vary']).toContain('Accept-Encoding')
  })

  it('[HT2] who has it already gets 304', async () => {
    const first = await get(documentPath(), cookies.person)
    const again = await get(documentPath(), cookies.person, {
      'if-none-match': String(first.headers['etag']),
    })
    expect([again.status, again.bytes.length]).toEqual([304, 0])
  })

  it('[HT3] what the room does not see is for moderators; strangers and odd names get 404', async () => {
    expect((await get(documentPath('main', 'staff'), cookies.moderator)).status).toBe(200)
    const refused: readonly (readonly [string, string])[] = [
      [documentPath('main', 'staff'), cookies.person],
      [documentPath('main', 'staff'), cookies.officer],
      [documentPath('main', 'staff'), cookies.host],
      [documentPath(), ''],
      [documentPath('nothing'), cookies.person],
      ['/api/documents/nonsense', cookies.moderator],
      [`/api/documents/${made.id}.__proto__.main.room`, cookies.moderator],
    ]
    for (const [path, cookie] of refused)
      expect([path, (await get(path, cookie)).status]).toEqual([path, 404])
  })

  it('[HT4] a browser with two roles uses the one it names', async () => {
    const both = `${cookies.moderator}; ${cookies.person}`
    expect((await get(`${documentPath('main', 'staff')}?role=participant`, both)).status).toBe(404)
    expect((await get(`${documentPath()}?role=participant`, both)).status).toBe(200)
    expect((await get(`${documentPath('main', 'staff')}?role=moderator`, both)).status).toBe(200)
  })
})

describe('results', () => {
  it('[HT5] candidates of the sources, for the moderator', async () => {
    const reply = await get(`/api/workshops/${made.id}/steps/vote/candidates`, cookies.moderator)
    expect(reply.json()['items']).toMatchObject([
      { origin: { step: 'talk', id: 'one' }, text: '=1+1 gevaarlijk' },
    ])
  })

  it('[HT6] the report and its files come from one numbered state', async () => {
    const report = (await get(`/api/workshops/${made.id}/report`, cookies.officer)).json()
    expect(report).toMatchObject({ people: 1, workshop: { title: 'Centrum in beweging' } })
    const file = await get(`/api/workshops/${made.id}/export.json`, cookies.officer)
    // What a build does not know (this test's own kind) is in no archive; the state's number is.
    expect(file.json()['report']).toMatchObject({ state: report['state'], workshop: report['workshop'] })
    const csv = await get(`/api/workshops/${made.id}/export.csv?language=en`, cookies.officer)
    expect(csv.bytes.toString()).toContain(`"'=1+1 gevaarlijk"`)
    expect(csv.bytes.toString()).toContain('Question')
    expect(csv.headers['content-disposition']).toBe(
      `attachment; filename="Centrum-in-beweging-12-november-2026-notes.csv"; filename*=UTF-8''Centrum-in-beweging-12-november-2026-notes.csv`,
    )
    const xlsx = await get(`/api/workshops/${made.id}/export.xlsx`, cookies.moderator)
    expect(xlsx.bytes.subarray(0, 2).toString()).toBe('PK')
    expect((await get(`/api/workshops/${made.id}/export.exe`, cookies.moderator)).status).toBe(404)
  })

  it("[HT7] the door's address for the QR: the projector's own, for staff and the projector only", async () => {
    const reply = await get(`/api/workshops/${made.id}/door`, cookies.moderator, {
      host: '192.168.7.20:3000',
    })
    expect(reply.json()).toEqual({
      code: made.code,
      base: 'http://192.168.7.20:3000',
      path: made.join,
      closed: false,
    })
    expect((await get(`/api/workshops/${made.id}/door`, cookies.person)).status).toBe(404)
  })
})
