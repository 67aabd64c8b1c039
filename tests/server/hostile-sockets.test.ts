// Hostile bytes and visitors at both sockets of a whole server: garbage, foreign origins and hosts, other people's notes
// and other workshops. Nobody else notices, and the process survives all of it.
import { connect } from 'node:net'
import type { Socket } from 'socket.io-client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import type { NoteId, StepId } from '../../shared/ids.ts'
import { joinAsParticipant, makeWorkshop, secretOf } from '../kit/hall-client.ts'
import { openPhone, until, type PhoneClient } from '../kit/phone-client.ts'
import { send } from './harness.ts'
import {
  ask,
  askIntent,
  connected,
  newId,
  openHostilePlace,
  plan,
  type HostilePlace,
} from './hostile-place.ts'

let place: HostilePlace

beforeAll(async () => {
  place = await openHostilePlace()
  const moderator = place.socketOf('moderator', place.cookies.moderator)
  await connected(moderator)
  for (const step of ['actors', 'silent']) await askIntent(moderator, null, { type: 'step.open', step })
}, 60_000)
afterAll(() => place?.close())

const documentName = (): string => `${place.made.id}.actors.main.room`

const openSync = async (headers: Record<string, string> = {}) => {
  const at = `/api/documents/${documentName()}?role=participant`
  const state = await send(place.server.port, 'GET', at, { headers: { cookie: place.cookies.participant } })
  const address = `ws://127.0.0.1:${place.server.port}/sync/${documentName()}?role=participant&epoch=${String(state.headers['x-epoch'])}`
  const socket = new WebSocket(address, { headers: { cookie: place.cookies.participant, ...headers } })
  const closed: number[] = []
  const messages: Buffer[] = []
  socket.on('error', () => {})
  socket.on('close', (code) => void closed.push(code))
  socket.on('message', (data: Buffer) => void messages.push(data))
  await new Promise<void>((done) => {
    socket.once('open', () => done())
    socket.once('close', () => done())
  })
  return { socket, closed, messages }
}

/** The status line of an upgrade (or of a plain request) written by hand. */
const statusOf = (path: string, headers: readonly string[]): Promise<string> =>
  new Promise((done) => {
    const socket = connect(place.server.port, '127.0.0.1', () =>
      socket.write([`GET ${path} HTTP/1.1`, ...headers, '', ''].join('\r\n')),
    )
    socket.once('data', (bytes: Buffer) => {
      done(bytes.toString('latin1').split(' ')[1] ?? '')
      socket.destroy()
    })
    socket.once('error', () => done('closed'))
  })

describe('the sockets', { timeout: 60_000 }, () => {
  const garbage: readonly (readonly [string, Buffer | string])[] = [
    ['no bytes', Buffer.alloc(0)],
    ['an unknown message', Buffer.from([99, 1, 2])],
    ['an unknown step', Buffer.from([0, 9, 1, 0])],
    ['a cut vector', Buffer.from([0, 0, 200, 1])],
    ['a vector of nonsense', Buffer.concat([Buffer.from([0, 0, 20]), Buffer.alloc(20, 255)])],
    ['text', 'hello'],
  ]
  it.each(garbage)(
    '[SE13] %s on /sync closes that line with 4400, and nobody else notices',
    async (_name, bytes) => {
      const [rude, other] = [await openSync(), await openSync()]
      other.socket.send(Buffer.from([0, 0, 1, 0]))
      await until('the answer', () => other.messages.length > 0)
      const before = other.messages.length
      rude.socket.send(bytes)
      await until('the close', () => rude.closed.length > 0)
      expect(rude.closed).toEqual([4400])
      const writer = place.socketOf('moderator', place.cookies.moderator)
      await connected(writer)
      const spot = { ring: 1, sector: 'business-owners', angle: 0.5, depth: 0.5 }
      const note = {
        type: 'note.add',
        note: newId(),
        prompt: 'active',
        place: spot,
        text: 'after the garbage',
      }
      expect((await askIntent(writer, 'actors', note)).type).toBe('accepted')
      await until('the note', () => other.messages.length > before)
      expect(other.closed).toEqual([])
      writer.disconnect()
      other.socket.close()
      expect(await place.isWell()).toBe(true)
    },
  )

  it('[SE14] a foreign origin gets into neither socket, a foreign host into nothing at all', async () => {
    const own = `Host: 127.0.0.1:${place.server.port}`
    const upgrade = [
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      `Sec-WebSocket-Key: ${'A'.repeat(22)}==`,
    ]
    const paths = [
      '/socket.io/?EIO=4&transport=websocket',
      `/sync/${documentName()}?role=participant&epoch=x`,
    ]
    const foreign = [
      'https://evil.example',
      'null',
      `http://127.0.0.1:${place.server.port + 1}`,
      `http://127.0.0.1.evil.example:${place.server.port}`,
    ]
    for (const path of paths) {
      expect(await statusOf(path, [own, ...upgrade, `Origin: http://127.0.0.1:${place.server.port}`])).toBe(
        '101',
      )
      for (const origin of foreign)
        expect(await statusOf(path, [own, ...upgrade, `Origin: ${origin}`])).toBe('403')
      expect(await statusOf(path, ['Host: rebound.example', ...upgrade])).toBe('421')
    }
    const polling = '/socket.io/?EIO=4&transport=polling'
    expect(await statusOf(polling, [own])).toBe('200')
    for (const origin of foreign) expect(await statusOf(polling, [own, `Origin: ${origin}`])).toBe('403')
    for (const path of ['/', '/api/templates', `/api/documents/${documentName()}`])
      expect(await statusOf(path, ['Host: rebound.example'])).toBe('421')
    expect(await statusOf('/elsewhere', [own, ...upgrade])).toBe('404')
  })
})

describe('other people’s things', { timeout: 60_000 }, () => {
  let ada: PhoneClient
  let bob: Socket
  beforeAll(async () => {
    const cookie = await joinAsParticipant(place.server.url, place.made)
    ada = await openPhone({ url: place.server.url, workshop: place.made.id, role: 'participant', cookie })
    bob = place.socketOf('participant', place.cookies.participant)
    await connected(bob)
  })
  afterAll(() => ada.close())

  it('[SE15] another’s note and a note that does not exist are answered alike, byte for byte', async () => {
    const spot = { ring: 1, sector: 'business-owners', angle: 0.5, depth: 0.5 }
    const [note, whisper] = [ada.newId<NoteId>(), ada.newId<NoteId>()]
    ada.ask('actors' as StepId, {
      type: 'note.add',
      note,
      prompt: 'active',
      place: spot,
      text: 'van Ada',
    })
    ada.ask(
      'silent' as StepId,
      { type: 'note.add', note: whisper, text: 'stil' },
      ada.keyFor('silent', 'one'),
    )
    await until('both to be kept', () => ada.answers.length === 2)
    expect(ada.answers.map(({ answer }) => answer.type)).toEqual(['accepted', 'accepted'])
    const tries = [
      { step: 'actors', type: 'note.edit', more: { text: 'van Bob' } },
      { step: 'actors', type: 'note.move', more: { place: spot } },
      { step: 'actors', type: 'note.withdraw', more: {} },
      { step: 'silent', type: 'note.edit', more: { text: 'van Bob' } },
      { step: 'silent', type: 'note.withdraw', more: {} },
    ]
    const answersTo = (ids: { readonly [step: string]: string }) =>
      Promise.all(
        tries.map(async ({ step, type, more }) => {
          const intent = { type, note: ids[step], ...more }
          return JSON.stringify(await ask(bob, { id: newId(), step, key: 'k'.repeat(22), intent }))
        }),
      )
    const unknown = await answersTo({ actors: newId(), silent: newId() })
    expect(await answersTo({ actors: note, silent: whisper })).toEqual(unknown)
    expect(unknown).toEqual(unknown.map(() => '{"type":"refused","refusal":{"reason":"not-found"}}'))
  })

  it('[SE16] another workshop’s cookie opens nothing here, and a link’s secret fits its own workshop alone', async () => {
    const other = await makeWorkshop(place.server.url, plan)
    const body = { workshop: other.id, secret: secretOf(place.made.links.moderator) }
    expect((await send(place.server.port, 'POST', '/api/enter', { body })).status).toBe(404)
    const at = `/api/workshops/${other.id}/report`
    const unknown = await send(place.server.port, 'GET', `/api/workshops/${newId()}/report`, {
      headers: { cookie: place.cookies.moderator },
    })
    const foreign = await send(place.server.port, 'GET', at, { headers: { cookie: place.cookies.moderator } })
    expect([foreign.status, foreign.bytes.toString()]).toEqual([unknown.status, unknown.bytes.toString()])
    expect(foreign.status).toBe(404)
    expect(await place.isWell()).toBe(true)
  })
})
