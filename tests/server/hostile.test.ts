// Hostile input against a whole server: every role against every intent in every phase, and what is no intent at all.
// The process survives all of it.
import type { Socket } from 'socket.io-client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { kinds } from '../../shared/activities/kinds.ts'
import type { Phase } from '../../shared/protocol/phase.ts'
import { workshopPermits } from '../../shared/protocol/workshop-intent.ts'
import { permitted, type Permits, type Role } from '../../shared/roles.ts'
import { until } from '../kit/phone-client.ts'
import {
  ask,
  askIntent,
  connected,
  kindOf,
  newId,
  openHostilePlace,
  probe,
  reasonOf,
  type HostilePlace,
} from './hostile-place.ts'

let place: HostilePlace

beforeAll(async () => {
  place = await openHostilePlace()
}, 60_000)
afterAll(() => place?.close())

/** What must come of a probe, worked out from the permission table alone. */
const expected = (permits: Permits, type: string, role: Role, phase: Phase): string => {
  const verdict = permitted(permits, type, role, phase)
  return verdict === 'allowed' ? 'malformed' : verdict
}

/** Everyone asks everything of every step, in the phase it is in; the differences from the table. */
const tryEverything = async (sockets: ReadonlyMap<Role, Socket>, phaseOf: (step: string) => Phase) => {
  const types = new Set(Object.values(kinds).flatMap(({ permits }) => Object.keys(permits)))
  const wrong: string[] = []
  let tried = 0
  for (const [role, socket] of sockets)
    for (const [step, kind] of Object.entries(kindOf))
      for (const type of [...types, 'opened', 'stirred', 'toString', '__proto__']) {
        const want = expected(kinds[kind]?.permits ?? {}, type, role, phaseOf(step))
        const got = reasonOf(await askIntent(socket, step, probe(type)))
        tried += 1
        if (got !== want) wrong.push(`${role} ${step} ${type}: ${got}, not ${want}`)
      }
  return { wrong, tried }
}

const connectEveryone = async (): Promise<ReadonlyMap<Role, Socket>> => {
  const sockets = new Map<Role, Socket>()
  for (const [role, cookie] of Object.entries(place.cookies) as [Role, string][]) {
    const socket = place.socketOf(role, cookie)
    expect(await connected(socket)).toBe('connected')
    sockets.set(role, socket)
  }
  return sockets
}

describe('every role against every intent', { timeout: 120_000 }, () => {
  let sockets: ReadonlyMap<Role, Socket>
  const turn = async (...types: readonly string[]): Promise<void> => {
    const moderator = sockets.get('moderator')
    for (const type of types)
      for (const step of Object.keys(kindOf)) if (moderator) await askIntent(moderator, null, { type, step })
  }

  it('[SE10] answers as the permission table says, in every phase', async () => {
    sockets = await connectEveryone()
    const phases: readonly (readonly [Phase, readonly string[]])[] = [
      ['prepared', []],
      ['open', ['step.open']],
      ['closed', ['step.close']],
      ['revealed', ['step.reveal']],
    ]
    for (const [phase, acts] of phases) {
      await turn(...acts)
      const phaseOf = (step: string): Phase =>
        phase === 'revealed' && !kinds[kindOf[step] ?? '']?.secret ? 'closed' : phase
      const { wrong, tried } = await tryEverything(sockets, phaseOf)
      expect(wrong).toEqual([])
      expect(tried).toBeGreaterThan(700)
    }
    await turn('step.reopen')
  })

  it('[SE10] the same for the workshop’s own intents', async () => {
    const wrong: string[] = []
    for (const [role, socket] of sockets)
      for (const type of [...Object.keys(workshopPermits), 'note.add', 'workshop.created', 'person.joined']) {
        // They stand for another act, so their fields are not looked at; the moderator's are tried elsewhere.
        if ((type === 'undo' || type === 'redo') && role === 'moderator') continue
        const want = expected(workshopPermits, type, role, 'open')
        const got = reasonOf(await askIntent(socket, null, probe(type)))
        if (got !== want) wrong.push(`${role} ${type}: ${got}, not ${want}`)
      }
    expect(wrong).toEqual([])
  })

  it('[SE11] a role is proved by its own cookie, and the system is nobody', async () => {
    const roles = [...Object.keys(place.cookies), 'system', 'admin', '__proto__']
    for (const role of roles)
      for (const [owner, cookie] of Object.entries(place.cookies))
        if (role !== owner) expect(await connected(place.socketOf(role, cookie))).toBe('not-allowed')
    expect(await connected(place.socketOf('moderator', ''))).toBe('not-allowed')
    const [, participants = ''] = place.cookies.participant.split('=')
    const forged = `tr_moderator_${place.made.id}=${participants}`
    expect(await connected(place.socketOf('moderator', forged))).toBe('not-allowed')
  })
})

const deep = (levels: number): unknown => (levels === 0 ? 'x' : { inner: deep(levels - 1) })

const envelopes: readonly (readonly [string, unknown])[] = [
  ['nothing', undefined],
  ['null', null],
  ['a number', 7],
  ['a text', 'note.add'],
  ['a list', [[]]],
  ['no id', { step: null, intent: { type: 'undo' } }],
  ['an id that is none', { id: '../../etc', step: null, intent: { type: 'undo' } }],
  ['an id of wrong type', { id: { $gt: '' }, step: null, intent: { type: 'undo' } }],
  [
    'a step that is none',
    { id: newId(), step: 'Robert"); DROP TABLE entries', intent: { type: 'note.add' } },
  ],
  ['a step named as a property', { id: newId(), step: 'constructor', intent: { type: 'note.add' } }],
  ['no intent', { id: newId(), step: 'actors' }],
  ['an intent without type', { id: newId(), step: 'actors', intent: {} }],
  ['a field too many', { id: newId(), step: null, intent: { type: 'undo' }, seq: 1 }],
  ['deep JSON', { id: newId(), step: 'actors', intent: { type: 'note.add', place: deep(40) } }],
  [
    'a polluted prototype',
    JSON.parse(`{"id":"${newId()}","step":"actors","intent":{"type":"note.add","__proto__":{"polluted":1}}}`),
  ],
  [
    'a constructor',
    { id: newId(), step: 'actors', intent: { type: 'note.add', constructor: { prototype: 1 } } },
  ],
  ['bytes', { id: newId(), step: 'actors', intent: { type: 'note.add', text: Buffer.alloc(200, 1) } }],
  ['a long text', { id: newId(), step: 'actors', intent: { type: 'note.add', text: 'x'.repeat(30_000) } }],
]

describe('what is no intent', { timeout: 60_000 }, () => {
  it.each(envelopes)('[SE12] %s is refused, and the socket lives on', async (_name, envelope) => {
    const socket = place.socketOf('participant', place.cookies.participant)
    expect(await connected(socket)).toBe('connected')
    const answer = await ask(socket, envelope)
    expect(['malformed', 'too-long', 'not-found', 'not-allowed']).toContain(reasonOf(answer))
    expect(reasonOf(await askIntent(socket, 'actors', probe('note.add')))).toBe('malformed')
    socket.disconnect()
    expect(await place.isWell()).toBe(true)
  })

  it('[SE12] events that do not exist, without acknowledgement, and too large ones do nothing to others', async () => {
    const [rude, other] = [
      place.socketOf('participant', place.cookies.participant),
      place.socketOf('screen', place.cookies.screen),
    ]
    await Promise.all([connected(rude), connected(other)])
    for (const event of ['frame', 'mine', 'toString', '__proto__']) rude.emit(event, { type: 'x' })
    rude.emit('intent')
    rude.emit('intent', { id: newId() })
    rude.emit(
      'intent',
      () => {},
      () => {},
    )
    rude.emit('intent', { id: newId(), step: null, intent: { type: 'undo', text: 'x'.repeat(100_000) } })
    await until('the large one to end the line', () => rude.disconnected)
    expect(other.connected).toBe(true)
    expect(reasonOf(await askIntent(other, null, { type: 'undo' }))).toBe('not-allowed')
    expect(await place.isWell()).toBe(true)
  })

  const packets = [
    '42["newListener",1]',
    '42["disconnect"]',
    '42[{"toString":1},2]',
    '42[null]',
    '42[]',
    '42{"a":1}',
    '420["intent"]',
    '421["intent",{"_placeholder":true,"num":0}]',
    '451-2["intent",{"_placeholder":true,"num":9}]',
    '4599999999999999999999-["intent"]',
    '43999[]',
    '9',
    `42["intent",${'['.repeat(20_000)}`,
  ]
  it.each(packets)('[SE12] the packet %s at worst ends the line it came on', async (packet) => {
    const address = `ws://127.0.0.1:${place.server.port}/socket.io/?EIO=4&transport=websocket`
    const socket = new WebSocket(address, { headers: { cookie: place.cookies.participant } })
    socket.on('error', () => {})
    const auth = { workshop: place.made.id, role: 'participant', protocol: 1 }
    await new Promise<void>((done) => {
      socket.on('message', (data: Buffer) => {
        if (String(data).startsWith('0')) socket.send(`40${JSON.stringify(auth)}`)
        if (String(data).startsWith('40')) done()
      })
    })
    socket.send(packet)
    const other = place.socketOf('screen', place.cookies.screen)
    await connected(other)
    expect(reasonOf(await askIntent(other, null, { type: 'undo' }))).toBe('not-allowed')
    socket.close()
    other.disconnect()
    expect(await place.isWell()).toBe(true)
  })
})
