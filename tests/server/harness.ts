// A whole server on a port of its own, with the real heart, a memory store, and nothing behind the two sockets' paths.
// Used by the tests in this folder.
import { createHash, randomBytes } from 'node:crypto'
import { request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createApp, type Attachable } from '../../server/app.ts'
import { createLinks } from '../../server/auth/links.ts'
import { createSessions } from '../../server/auth/sessions.ts'
import { createInProcessBus } from '../../server/bus/in-process.ts'
import { readConfig } from '../../server/config.ts'
import { createArchives } from '../../server/archive/archives.ts'
import { createExporter } from '../../server/exports/exporter.ts'
import { createThreads } from '../../server/exports/threads.ts'
import { createRehearsals } from '../../server/rehearsal/rehearsals.ts'
import type { HttpDeps } from '../../server/http/deps.ts'
import { createOrigins } from '../../server/http/origin.ts'
import { silentLog } from '../../server/log.ts'
import { createPictures } from '../../server/pictures/pictures.ts'
import { createSharpEncoder } from '../../server/pictures/sharp.ts'
import { createMemoryStore } from '../../server/store/memory.ts'
import { loadWords } from '../../server/words.ts'
import { createWorkshop } from '../../server/workshop/create.ts'
import { createRooms } from '../../server/workshop/rooms.ts'
import { idFromBytes } from '../../shared/ids.ts'
import type { RunSheet, Template } from '../../shared/template.ts'
import { stubKind } from './stub-kind.ts'

export const adminKey = 'an-admin-key-of-some-length'
const root = new URL('../../', import.meta.url)

const template = {
  id: 'lines',
  kind: 'stub',
  title: { nl: 'Lijnen', en: 'Lines' },
  about: { nl: 'Een lijst.' },
  icon: 'list',
  minutes: 10,
  config: {},
} as unknown as Template

const runSheet = {
  id: 'evening',
  title: { nl: 'Avond' },
  about: { nl: 'Een avond.' },
  steps: [
    { id: 'talk', template: 'lines', config: { tables: [{ id: 'parking' }, { id: 'green' }] } },
    { id: 'vote', template: 'lines', config: { from: ['talk'] } },
  ],
} as unknown as RunSheet

export interface Reply {
  readonly status: number
  readonly headers: { readonly [name: string]: string | string[] | undefined }
  readonly bytes: Buffer
  readonly json: () => Record<string, unknown>
  readonly cookie: string
}

/** Plain node:http: fetch would not let a test name its own Host, Origin or Cookie. A body of bytes goes as it is. */
export const send = (
  port: number,
  method: string,
  path: string,
  options: { readonly body?: unknown; readonly headers?: Record<string, string> } = {},
): Promise<Reply> =>
  new Promise((done, failed) => {
    const isBytes = options.body instanceof Uint8Array
    const text = options.body === undefined || isBytes ? options.body : JSON.stringify(options.body)
    const headers = {
      ...(text === undefined || isBytes ? {} : { 'content-type': 'application/json' }),
      ...options.headers,
    }
    const request = httpRequest(
      { port, method, path, headers, host: '127.0.0.1', agent: false },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => {
          const bytes = Buffer.concat(chunks)
          done({
            status: response.statusCode ?? 0,
            headers: response.headers,
            bytes,
            json: () => JSON.parse(bytes.toString('utf8')) as Record<string, unknown>,
            cookie: (response.headers['set-cookie'] ?? []).map((line) => line.split(';')[0]).join('; '),
          })
        })
      },
    )
    request.on('error', failed)
    request.end(text)
  })

export interface Overrides {
  readonly environment?: Record<string, string>
  readonly sockets?: readonly Attachable[]
  readonly deps?: Partial<HttpDeps>
}

export const startServer = async ({ environment = {}, sockets = [], deps = {} }: Overrides = {}) => {
  const config = readConfig(environment)
  const store = createMemoryStore()
  const now = () => Date.now()
  const newId = () => idFromBytes(randomBytes(16))
  const kinds = { stub: stubKind }
  const heart = {
    store,
    kinds,
    now,
    newId,
    bus: createInProcessBus(),
    tick: () => performance.now(),
    random: () => randomBytes(6).readUIntBE(0, 6) / 2 ** 48,
    hash: (text: string) => createHash('sha256').update(text).digest('hex'),
    soon: (run: () => void) => void setImmediate(run),
    after: (ms: number, run: () => void) => {
      const timer = setTimeout(run, ms).unref()
      return () => clearTimeout(timer)
    },
    log: silentLog,
  }
  const rooms = createRooms(heart)
  const sessions = createSessions({ store, now })
  const words = await loadWords(root.pathname)
  const drawing = createThreads(new URL('server/exports/pictures/worker.ts', root))
  const paper = createThreads(new URL('server/exports/paper/worker.ts', root))
  const made = { config, store, rooms, sessions, adminKey, kinds, now, newId, log: silentLog }
  const app = createApp(
    {
      ...made,
      links: createLinks({ store, now }),
      origins: createOrigins({ publicUrl: config.publicUrl, now, addresses: () => ['192.168.7.20'] }),
      library: { templates: [template], runSheets: [runSheet], errors: [] },
      words,
      exporter: createExporter({ worker: new URL('server/exports/worker.ts', root), words }),
      paper,
      drawing,
      pictures: createPictures({ store, encoder: createSharpEncoder(), now }),
      archives: createArchives({
        ...heart,
        threads: createThreads(new URL('server/archive/worker.ts', root)),
        encoder: createSharpEncoder(),
        keep: () => undefined,
      }),
      rehearsals: createRehearsals({ ...heart, rooms }),
      createWorkshop: (plan) => createWorkshop(plan, heart),
      pages: new URL('dist/nothing-here', root).pathname,
      wait: () => Promise.resolve(),
      isReady: () => true,
      ...deps,
    },
    sockets,
  )
  await new Promise<void>((done) => app.server.listen(0, '127.0.0.1', done))
  const { port } = app.server.address() as AddressInfo
  const ask = (method: string, path: string, options?: Parameters<typeof send>[3]) =>
    send(port, method, path, options)
  const stop = async () => {
    await app.close(1_000)
    await rooms.close()
    await paper.close()
    await drawing.close()
  }
  return { port, ask, stop, store, rooms, sessions, newId, app }
}

export type TestServer = Awaited<ReturnType<typeof startServer>>

interface Made {
  readonly id: string
  readonly code: string
  readonly join: string
  readonly links: {
    readonly moderator: string
    readonly screen: string
    readonly officer: string
    readonly hosts: readonly { readonly table: string; readonly link: string }[]
  }
}

/** A workshop on the test's run sheet. */
export const makeWorkshop = async (server: TestServer): Promise<Made> => {
  const reply = await server.ask('POST', '/api/workshops', {
    body: {
      title: 'Centrum in beweging',
      place: 'De Spinnerij',
      date: '12 november 2026',
      runSheet: 'evening',
    },
    headers: { authorization: `Bearer ${adminKey}` },
  })
  return reply.json() as unknown as Made
}

export const secretOf = (link: string): string => link.split('#')[1] ?? ''

/** Swaps a role's link for its cookie. */
export const enter = async (server: TestServer, workshop: string, link: string): Promise<string> => {
  const reply = await server.ask('POST', '/api/enter', { body: { workshop, secret: secretOf(link) } })
  return reply.cookie
}

export const join = (server: TestServer, code: string, cookie?: string): Promise<Reply> =>
  server.ask('POST', '/api/join', { body: { code }, headers: cookie ? { cookie } : {} })
