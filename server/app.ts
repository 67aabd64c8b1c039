// One port for everything: express for HTTP, socket.io for intents, y-websocket for documents. Listens to nothing itself;
// `server/main` (and each test) does that.
import { createServer, STATUS_CODES, type IncomingMessage, type Server } from 'node:http'
import type { Duplex } from 'node:stream'
import express, { type Express } from 'express'
import type { HttpDeps } from './http/deps.ts'
import { createArchiveRouter } from './http/archive.ts'
import { createDocumentsRouter } from './http/documents.ts'
import { createEnterRouter } from './http/enter.ts'
import { createExportsRouter } from './http/exports.ts'
import { createFeedbackRouter } from './http/feedback.ts'
import { createHealthRouter } from './http/health.ts'
import { createJoinRouter } from './http/join.ts'
import { createLibraryRouter } from './http/library.ts'
import { createLinksRouter } from './http/links.ts'
import { createPaperRouter } from './http/paper.ts'
import { createPagesRouter } from './http/pages.ts'
import { createPeopleRouter } from './http/people.ts'
import { createPicturesRouter } from './http/pictures.ts'
import { createRecordsRouter } from './http/records.ts'
import { createRehearsalRouter } from './http/rehearsal.ts'
import { createPublishedRouter } from './http/published.ts'
import { createResultsRouter } from './http/results.ts'
import { createStepPicturesRouter } from './http/step-pictures.ts'
import { createRoomDoorRouter } from './http/room-door.ts'
import { answerErrors, foreignHost, onlyOurOwn, pagePolicy, readJson, unknownRoute } from './http/security.ts'
import { createWorkshopsRouter } from './http/workshops.ts'

/** A server of sockets that hangs itself on the HTTP server. */
export interface Attachable {
  attach(server: Server): void
  close(): Promise<void>
}

export interface App {
  readonly server: Server
  /** Refuses newcomers, ends the sockets, waits for answers on their way; after `withinMs` it cuts what is left. */
  close(withinMs: number): Promise<void>
}

const createHttp = (deps: HttpDeps): Express => {
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', deps.config.trustProxy)
  app.set('query parser', 'simple')
  app.set('etag', false)
  app.use(createHealthRouter(deps))
  app.use(onlyOurOwn(deps.origins), pagePolicy(deps.config))
  app.use(createArchiveRouter(deps))
  app.use('/api', readJson)
  app.use(createLibraryRouter(deps))
  app.use(createWorkshopsRouter(deps))
  app.use(createJoinRouter(deps))
  app.use(createEnterRouter(deps))
  app.use(createLinksRouter(deps))
  app.use(createRoomDoorRouter(deps))
  app.use(createPeopleRouter(deps))
  app.use(createDocumentsRouter(deps))
  app.use(createPaperRouter(deps))
  app.use(createPicturesRouter(deps))
  app.use(createExportsRouter(deps))
  app.use(createStepPicturesRouter(deps))
  app.use(createResultsRouter(deps))
  app.use(createRecordsRouter(deps))
  app.use(createRehearsalRouter(deps))
  app.use(createFeedbackRouter(deps))
  app.use('/api', unknownRoute)
  app.use(createPublishedRouter(deps))
  app.use(createPagesRouter(deps.pages))
  app.use(unknownRoute)
  app.use(answerErrors(deps.log))
  return app
}

/** Patient with a hall on a bad network, not with someone who sends a byte a minute. */
const slowest = { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 5_000 }

const refuseUpgrade = (socket: Duplex, status: number, text = ''): void => {
  socket.on('error', () => {})
  const head = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`
  socket.end(`${head}\r\nConnection: close\r\nContent-Length: ${text.length}\r\n\r\n${text}`)
}

/**
 * Stands before the sockets' own listeners, for upgrades and for socket.io's long polling: host and origin first, then the
 * path. What is neither of the two sockets' is refused here, for nobody else would.
 */
const guardSockets = (server: Server, { origins }: Pick<HttpDeps, 'origins'>): void => {
  type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void
  const upgrades = server.listeners('upgrade') as Upgrade[]
  server.removeAllListeners('upgrade')
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const path = request.url ?? ''
    if (!origins.isOurHost(request.headers)) refuseUpgrade(socket, 421, foreignHost)
    else if (!origins.isOurOrigin(request.headers)) refuseUpgrade(socket, 403)
    else if (!path.startsWith('/socket.io/') && !path.startsWith('/sync/')) refuseUpgrade(socket, 404)
    else for (const upgrade of upgrades) upgrade.call(server, request, socket, head)
  })

  type Handle = Parameters<typeof createServer>[1] & object
  const handlers = server.listeners('request') as Handle[]
  server.removeAllListeners('request')
  server.on('request', (request, response) => {
    const isPolling = request.url?.startsWith('/socket.io/') ?? false
    if (isPolling && !(origins.isOurHost(request.headers) && origins.isOurOrigin(request.headers)))
      response.writeHead(403).end()
    else for (const handle of handlers) handle.call(server, request, response)
  })
}

const waitAtMost = async (ms: number, work: Promise<unknown>): Promise<void> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>((done) => {
    timer = setTimeout(done, ms)
  })
  await Promise.race([work, late])
  clearTimeout(timer)
}

/** `sockets`: socket.io and the document sync, each already made. */
export const createApp = (deps: HttpDeps, sockets: readonly Attachable[]): App => {
  const server = createServer(slowest, createHttp(deps))
  server.maxConnections = deps.config.limits.sockets
  for (const socket of sockets) socket.attach(server)
  guardSockets(server, deps)

  const close = async (withinMs: number): Promise<void> => {
    const stopped = new Promise<void>((done) => server.close(() => done()))
    server.closeIdleConnections()
    await waitAtMost(withinMs, Promise.all([stopped, ...sockets.map((socket) => socket.close())]))
    server.closeAllConnections()
  }
  return { server, close }
}
