// The document sockets: a y-websocket endpoint that only reads out. Made and attached by the composition root; host and
// origin were checked before an upgrade comes here.
import type { IncomingMessage, Server as HttpServer } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type WebSocket } from 'ws'
import type { Auth } from '../auth/api.ts'
import type { Log } from '../log.ts'
import type { Rooms } from '../workshop/api.ts'
import { createDesks } from './desk.ts'
import { enter, tryAgain, type Entered } from './entry.ts'
import { createGuard } from './guard.ts'
import { keepaliveMessage } from './messages.ts'
import { createReader, type Reader } from './reader.ts'

export interface SyncDeps {
  readonly rooms: Rooms
  readonly auth: Auth
  readonly log: Log
  /** Keepalive and ping; for tests. */
  readonly probeEveryMs?: number
}

export interface Sync {
  readonly attach: (server: HttpServer) => void
  /** Takes an upgrade of a path under `/sync/`. */
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void
  readonly close: () => Promise<void>
  /** Messages of clients that were dropped since the start, for measuring. */
  readonly dropped: () => number
}

/** The stock client lets go after 30 s of silence. */
const usualProbeMs = 20_000

const webSocketOptions = {
  noServer: true,
  clientTracking: false,
  perMessageDeflate: false,
  maxPayload: 65_536,
  // A client that does not answer a close is cut after a second, not after ws's thirty.
  closeTimeout: 1_000,
}

const ignore = () => {}

export const createSync = (deps: SyncDeps): Sync => {
  const server = new WebSocketServer(webSocketOptions)
  const guard = createGuard(deps.auth)
  const desks = createDesks()
  let dropped = 0

  const seat = (socket: WebSocket, { room, caller, document }: Entered): void => {
    const desk = desks.of(document)
    const reader = createReader(socket, {
      caller,
      document,
      synced: desk.follow,
      dropped: () => void (dropped += 1),
      left: (one) => {
        desk.leave(one)
        guard.left(one)
      },
    })
    desk.enter(reader)
    if (!guard.admit(reader, room)) reader.sendAway(tryAgain)
  }

  const upgrade: Sync['upgrade'] = (request, socket, head) => {
    socket.on('error', ignore)
    const open = async (): Promise<void> => {
      const entered = await enter(request, deps)
      socket.off('error', ignore)
      server.handleUpgrade(request, socket, head, (webSocket) => {
        if (entered.ok) seat(webSocket, entered.value)
        else webSocket.on('error', ignore).close(entered.error.code, entered.error.reason)
      })
    }
    open().catch(() => socket.destroy())
  }

  const probe = (reader: Reader): void => {
    if (reader.probe()) reader.send(keepaliveMessage)
  }
  const probing = setInterval(() => guard.all().forEach(probe), deps.probeEveryMs ?? usualProbeMs).unref()

  return {
    attach: (http) => {
      http.on('upgrade', (request, socket, head) => {
        if (request.url?.startsWith('/sync/')) upgrade(request, socket, head)
      })
    },
    upgrade,
    close: () => {
      clearInterval(probing)
      guard.close()
      for (const reader of guard.all()) reader.sendAway({ code: 1012, reason: 'restarting' })
      server.close()
      return Promise.resolve()
    },
    dropped: () => dropped,
  }
}
