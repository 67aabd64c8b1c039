// A phone (or board) in Node: the client's own stores and network, with a cookie from a real join. Its waits are cut, its
// storage is a map that outlives nothing, and all answers are written down. Used by the fault tests.
import { randomBytes } from 'node:crypto'
import { WebSocket } from 'ws'
import { createConnect } from '../../client/net/connection.ts'
import { createOpenDocument } from '../../client/net/open-document.ts'
import type { Connect } from '../../client/net/transport.ts'
import { createClient, type Client } from '../../client/store/client.ts'
import type { Ports, Storage } from '../../client/store/ports.ts'
import type { Answer } from '../../shared/protocol/answer.ts'
import type { Envelope } from '../../shared/protocol/intent.ts'
import type { Role } from '../../shared/roles.ts'

/** Waits are cut to this part unless told otherwise, or twenty restarts would take as many minutes. */
const usualHaste = 20

/** Each document's provider hears when the process ends. */
process.setMaxListeners(200)

const createMapStorage = (): Storage => {
  const kept = new Map<string, unknown>()
  return {
    volatile: false,
    entries: (prefix) => Promise.resolve([...kept].filter(([key]) => key.startsWith(prefix))),
    put: (key, value) => Promise.resolve(void kept.set(key, value)),
    remove: (key) => Promise.resolve(void kept.delete(key)),
  }
}

/** The WebSocket of a browser that has this cookie. */
const webSocketWith = (cookie: string): typeof globalThis.WebSocket => {
  const Cookied = function (this: unknown, address: string) {
    return new WebSocket(address, { headers: { cookie } })
  }
  Object.assign(Cookied, { OPEN: 1, CONNECTING: 0, CLOSING: 2, CLOSED: 3 })
  return Cookied as unknown as typeof globalThis.WebSocket
}

export interface Answered {
  readonly envelope: Envelope
  readonly answer: Answer
  /** When it came, on `performance.now`'s clock. */
  readonly at: number
}

export interface PhoneClient extends Client {
  readonly answers: readonly Answered[]
  /** The outbox is empty: all was answered, nothing was refused, and what can be seen is seen. */
  readonly isDone: () => boolean
}

export interface PhoneOptions {
  readonly url: string
  readonly workshop: string
  readonly role: Role
  readonly cookie: string
  /** 1: waits as a phone in a hall does. */
  readonly haste?: number
}

/** Writes down every answer that came back. */
const listening =
  (connect: Connect, heard: (answered: Answered) => void): Connect =>
  (listener) => {
    const connection = connect(listener)
    return {
      ...connection,
      ask: async (envelope) => {
        const answer = await connection.ask(envelope)
        heard({ envelope, answer, at: performance.now() })
        return answer
      },
    }
  }

const portsFor = (options: PhoneOptions, heard: (one: Answered) => void): Ports => {
  const { url, workshop, role, cookie, haste = usualHaste } = options
  const random = (): number => Math.random()
  const after: Ports['after'] = (ms, run) => {
    const timer = setTimeout(run, ms / haste)
    return () => clearTimeout(timer)
  }
  const headers = { cookie }
  // Uncompressed: who listens on the wire reads plain bytes.
  const fetchWithCookie: typeof fetch = (input, init) =>
    fetch(input, { ...init, headers: { ...headers, 'accept-encoding': 'identity' } })
  return {
    connect: listening(createConnect({ url, workshop, role, random, after, headers }), heard),
    openDocument: createOpenDocument({
      url,
      role,
      random,
      after,
      fetch: fetchWithCookie,
      WebSocket: webSocketWith(cookie),
    }),
    openStorage: () => Promise.resolve(createMapStorage()),
    randomBytes: (length) => randomBytes(length),
    now: () => Date.now(),
    after,
  }
}

export const openPhone = async (options: PhoneOptions): Promise<PhoneClient> => {
  const answers: Answered[] = []
  const ports = portsFor(options, (one) => void answers.push(one))
  const client = await createClient({ workshop: options.workshop, role: options.role, ports })
  await client.readyKeys()
  return {
    ...client,
    answers,
    isDone: () => client.stores.outbox.getState().entries.length === 0,
  }
}

/** Waits until something holds; fails, saying what it waited for, when it takes far too long. */
export const until = async (what: string, holds: () => boolean, mostMs = 60_000): Promise<void> => {
  const end = performance.now() + mostMs
  while (!holds()) {
    if (performance.now() > end) throw new Error(`waited too long: ${what}`)
    await new Promise((done) => setTimeout(done, 10))
  }
}
