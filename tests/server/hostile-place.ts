// A whole server in a process of its own with one workshop of every kind, and a socket for whoever knocks.
// Used by the tests with hostile input.
import { randomBytes } from 'node:crypto'
import { io, type Socket } from 'socket.io-client'
import { idFromBytes } from '../../shared/ids.ts'
import type { Answer } from '../../shared/protocol/answer.ts'
import type { Role } from '../../shared/roles.ts'
import { enterByLink, joinAsParticipant, makeWorkshop } from '../kit/hall-client.ts'
import { buildServer, createServerProcess } from '../kit/server-process.ts'
import { send } from './harness.ts'

export const plan = [
  { id: 'welcome', template: 'welcome' },
  { id: 'tables', template: 'theme-tables' },
  { id: 'silent', template: 'silent-table', beside: true },
  { id: 'actors', template: 'actor-map' },
  {
    id: 'vote',
    template: 'dot-voting',
    config: { typed: ['bank', 'tree', 'bin'].map((id) => ({ id, text: { nl: id } })) },
  },
]

/** The kind of each step. */
export const kindOf: { readonly [step: string]: string } = {
  welcome: 'frame',
  tables: 'tables',
  silent: 'silent',
  actors: 'map',
  vote: 'vote',
}

export type Cookies = { readonly [role in Exclude<Role, 'system'>]: string }

export const newId = (): string => idFromBytes(randomBytes(16))

/** `connected`, or why not. */
export const connected = (socket: Socket): Promise<string> =>
  new Promise((done) => {
    socket.once('connect', () => done('connected'))
    socket.once('connect_error', ({ message }) => done(message))
  })

export const ask = async (socket: Socket, envelope: unknown): Promise<Answer> =>
  (await socket.timeout(5_000).emitWithAck('intent', envelope)) as Answer

export const askIntent = (socket: Socket, step: string | null, intent: unknown): Promise<Answer> =>
  ask(socket, { id: newId(), step, intent })

export const reasonOf = (answer: Answer): string =>
  answer.type === 'refused' ? answer.refusal.reason : answer.type

/** A field that no intent has: what the table allows is then refused by the schema, and nothing happens. */
export const probe = (type: string) => ({ type, bogus: true })

/** One cookie for each role. */
const enterAll = async (url: string, port: number, made: Awaited<ReturnType<typeof makeWorkshop>>) => {
  const { links } = made
  const [host] = links.hosts
  if (!host) throw new Error('no host')
  const enter = (link: string) => enterByLink(url, made, link)
  const moderator = await enter(links.moderator)
  const reply = await send(port, 'POST', `/api/workshops/${made.id}/links`, {
    body: { role: 'tablet', table: host.table },
    headers: { cookie: moderator },
  })
  const cookies: Cookies = {
    moderator,
    screen: await enter(links.screen),
    officer: await enter(links.officer),
    host: await enter(host.link),
    tablet: await enter(String(reply.json()['link'])),
    participant: await joinAsParticipant(url, made),
  }
  return cookies
}

export const openHostilePlace = async () => {
  const built = await buildServer()
  const server = await createServerProcess(built.folder)
  await server.start()
  const made = await makeWorkshop(server.url, plan)
  const cookies = await enterAll(server.url, server.port, made)
  const opened: Socket[] = []
  return {
    server,
    made,
    cookies,
    socketOf: (role: string, cookie: string): Socket => {
      const auth = { workshop: made.id, role, protocol: 1 }
      const options = { auth, transports: ['websocket'], reconnection: false, forceNew: true }
      const socket = io(server.url, { ...options, extraHeaders: { cookie } })
      opened.push(socket)
      return socket
    },
    /** It lives, and its store takes writes. */
    isWell: async (): Promise<boolean> => !server.hasDied() && (await fetch(`${server.url}/readyz`)).ok,
    close: async (): Promise<void> => {
      for (const socket of opened) socket.disconnect()
      await server.remove()
      built.remove()
    },
  }
}

export type HostilePlace = Awaited<ReturnType<typeof openHostilePlace>>
