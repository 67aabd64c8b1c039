// A room that answers what a test tells it to, with real live documents, and the cookies that open it.
// Used by the tests of the two sockets.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocket } from 'ws'
import type { Auth } from '../../server/auth/api.ts'
import type { Caller, Room, RoomListener, Rooms } from '../../server/workshop/api.ts'
import { createLiveDocument, type WritableDocument } from '../../server/workshop/live-document.ts'
import type { PersonId, WorkshopId } from '../../shared/ids.ts'
import type { JsonObject } from '../../shared/json.ts'
import type { Answer } from '../../shared/protocol/answer.ts'
import { epochHeader, fromDocumentName, toDocumentName } from '../../shared/protocol/documents.ts'
import type { Frame } from '../../shared/protocol/frame.ts'
import type { Envelope } from '../../shared/protocol/intent.ts'

export const workshop = 'W'.repeat(22) as WorkshopId
export const ada = 'A'.repeat(22) as PersonId
export const bob = 'B'.repeat(22) as PersonId

export const frameFor = (audience: string): Frame => ({
  protocol: 1,
  workshop: {
    id: workshop,
    title: audience,
    place: '',
    date: '',
    languages: ['nl'],
    code: 'ABC234',
    closed: false,
    groups: [],
  },
  now: Date.now(),
  current: null,
  lines: [],
  steps: [],
  timer: { type: 'off' },
  blank: false,
  storage: 'ok',
  people: { ready: 0, hands: 0, here: 0 },
})

export interface Asked {
  readonly envelope: Envelope
  readonly by: Caller
}

export const createFakeRoom = () => {
  const listeners = new Set<RoomListener>()
  const documents = new Map<string, WritableDocument>()
  const entries = new Map<string, Map<string, JsonObject>>()
  const asked: Asked[] = []
  const removed = new Set<PersonId>()
  const frames = { room: 0, staff: 0 }
  let epochs = 0
  let version = 1
  let answer: (asked: Asked) => Answer | Promise<Answer> = () => ({ type: 'accepted', version: null })

  const whole = (name: string) => ({
    version,
    changes: [...(entries.get(name) ?? [])].map(([id, entry]) => ({ collection: 'notes', id, entry })),
  })
  const documentOf = (name: string): WritableDocument | null => {
    if (!entries.has(name)) return null
    const clock = { newId: () => `epoch-${++epochs}`, tick: () => performance.now() }
    const document = documents.get(name) ?? createLiveDocument(() => whole(name), clock)
    documents.set(name, document)
    return document
  }
  const room: Room = {
    id: workshop,
    ask: async (envelope, by) => {
      asked.push({ envelope, by })
      return answer({ envelope, by })
    },
    frame: (audience) => {
      frames[audience] += 1
      return frameFor(audience)
    },
    mine: (person) => ({ person, steps: { talk: { for: person } } }),
    example: () => ({ person: null, steps: {} }),
    hand: () => ({ undo: null, redo: null, last: null }),
    people: () => [],
    renewCode: () => Promise.resolve(),
    items: () => [],
    moments: () => [],
    published: () => null,
    report: () => ({ title: '', place: '', date: '', sections: [] }) as unknown as ReturnType<Room['report']>,
    views: () => [],
    points: () => [],
    answers: () => ({ rev: 0, answers: [], feedback: { edition: 0, isOpen: false, at: 0 } }),
    feedback: () => null,
    trail: () => Promise.resolve([]),
    knows: (person) => !removed.has(person),
    here: () => [],
    simulated: () => [],
    playedBy: () => null,
    watch: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    document: (name) => documentOf(toDocumentName(name)),
  }

  return {
    room,
    asked,
    frames,
    watchers: () => listeners.size,
    readers: (name: string) => documents.get(name)?.readers() ?? 0,
    answerWith: (next: typeof answer) => {
      answer = next
    },
    tell: (how: (listener: RoomListener) => void) => [...listeners].forEach(how),
    remove: (person: PersonId) => {
      removed.add(person)
      for (const listener of listeners) listener.personRemoved(person)
    },
    readmit: (person: PersonId) => void removed.delete(person),
    /** Makes the document exist, with these notes. */
    put: (name: string, notes: { readonly [id: string]: JsonObject }) =>
      entries.set(name, new Map(Object.entries(notes))),
    /** One drain: changes notes (null takes one out) and tells the readers. */
    drain: (name: string, notes: { readonly [id: string]: JsonObject | null }) => {
      version += 1
      const changes = Object.entries(notes).map(([id, entry]) => ({ collection: 'notes', id, entry }))
      for (const { id, entry } of changes)
        if (entry) entries.get(name)?.set(id, entry)
        else entries.get(name)?.delete(id)
      documents.get(name)?.apply(changes, version)
      return version
    },
    /** A new epoch, as after an erasure. */
    renew: (name: string) => documents.get(name)?.renew(),
    /** As a restart does it: the documents are built anew when asked for. */
    forgetDocuments: () => documents.clear(),
    epoch: (name: string) => documentOf(name)?.epoch() ?? '',
    snapshot: (name: string) => documentOf(name)?.snapshot(),
  }
}

export type FakeRoom = ReturnType<typeof createFakeRoom>

const callers: { readonly [cookie: string]: Caller } = {
  'who=ada': { role: 'participant', person: ada, table: null, session: 'session-ada' },
  'who=bob': { role: 'participant', person: bob, table: null, session: 'session-bob' },
  'who=moderator': { role: 'moderator', person: null, table: null, session: 'session-moderator' },
  'who=screen': { role: 'screen', person: null, table: null, session: 'session-screen' },
}

/** Cookies `who=ada`, `who=bob`, `who=moderator`, `who=screen`. */
export const createFakeAuth = () => {
  const listeners = new Set<(session: string) => void>()
  const revoked = new Set<string>()
  const auth: Auth = {
    callerFrom: (headers, id, role) => {
      const caller = callers[headers.cookie ?? '']
      const found = caller && caller.role === role && id === workshop && !revoked.has(caller.session)
      return Promise.resolve(found ? caller : null)
    },
    onRevoked: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
  const revoke = (session: string) => {
    revoked.add(session)
    for (const listener of listeners) listener(session)
  }
  return { auth, revoke }
}

export const roomsOf = (room: Room): Rooms => ({
  room: (id) => Promise.resolve(id === workshop ? room : null),
  erase: () => Promise.resolve(false),
  strip: () => Promise.resolve(false),
  onRewritten: () => () => {},
  close: () => Promise.resolve(),
})

/** An HTTP server that serves snapshots, and whatever is attached to it. `port` 0: any. */
export const listen = async (
  fake: FakeRoom,
  attach: (server: Server) => void,
  port = 0,
): Promise<{
  readonly server: Server
  readonly url: string
  readonly port: number
  readonly stop: () => Promise<void>
}> => {
  const server = createServer((request, response) => {
    const name = /^\/api\/documents\/([^?]+)/.exec(request.url ?? '')?.[1] ?? ''
    const snapshot = fromDocumentName(name) ? fake.snapshot(name) : undefined
    if (!snapshot) return void response.writeHead(404).end()
    response.writeHead(200, { [epochHeader]: snapshot.epoch }).end(Buffer.from(snapshot.state))
  })
  attach(server)
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done))
  const { port: own } = server.address() as AddressInfo
  const stop = () =>
    new Promise<void>((done) => {
      server.close(() => done())
      server.closeAllConnections()
    })
  return { server, url: `http://127.0.0.1:${own}`, port: own, stop }
}

/** A WebSocket for Node that sends a cookie, as a browser does by itself. */
export const webSocketWith = (cookie: string): typeof globalThis.WebSocket => {
  const Cookied = function (this: unknown, address: string) {
    return new WebSocket(address, { headers: { cookie } })
  }
  Object.assign(Cookied, { OPEN: 1, CONNECTING: 0, CLOSING: 2, CLOSED: 3 })
  return Cookied as unknown as typeof globalThis.WebSocket
}

/** Waits until something holds; fails with the test's own time limit. */
export const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((done) => setTimeout(done, 5))
}
