// The socket.io server: intents up, frame and private views down. Made and attached by the composition root; host and
// origin were checked before a request comes here.
import { randomBytes } from 'node:crypto'
import type { Server as HttpServer } from 'node:http'
import { Server } from 'socket.io'
import { idFromBytes, type WorkshopId } from '../../shared/ids.ts'
import type { Auth } from '../auth/api.ts'
import type { Limits } from '../config.ts'
import type { Log } from '../log.ts'
import type { Room, Rooms } from '../workshop/api.ts'
import { createBuckets } from './bucket.ts'
import { createHall, type Hall, type HallTimes } from './hall.ts'
import { admit, type DoorCode } from './handshake.ts'
import { listenForHere, listenForIntents } from './intents.ts'
import { sessionRoom, type Wire, type WireSocket } from './wire.ts'

export interface SocketsDeps {
  readonly rooms: Rooms
  readonly auth: Auth
  readonly config: { readonly limits: Pick<Limits, 'intentsPerSecond' | 'intentsBurst'> }
  readonly log: Log
  /** For tests: shorter times, and a clock of their own. */
  readonly times?: Partial<HallTimes>
  readonly after?: (ms: number, run: () => void) => () => void
}

export interface Sockets {
  readonly attach: (server: HttpServer) => void
  readonly close: () => Promise<void>
}

const usualTimes: HallTimes = { frameEveryMs: 1_000, mineSpreadMs: 500, unseenMs: 600_000 }
/** Tabs of one browser in one role. */
const mostPerSession = 20

const afterByTimer = (ms: number, run: () => void): (() => void) => {
  const timer = setTimeout(run, ms).unref()
  return () => clearTimeout(timer)
}

const createWire = (): Wire =>
  new Server({
    path: '/socket.io/',
    transports: ['websocket', 'polling'],
    serveClient: false,
    destroyUpgrade: false,
    perMessageDeflate: false,
    httpCompression: true,
    maxHttpBufferSize: 65_536,
    connectTimeout: 10_000,
    pingInterval: 10_000,
    pingTimeout: 10_000,
  })

const doorError = (code: DoorCode): Error => Object.assign(new Error(code), { data: { code } })

/** What was needed of the request is read: 1.5 kB less for each phone. Engine.io itself must not be told (`handshake` would be empty). */
const letGoOfRequest = (socket: WireSocket): void => {
  const { conn } = socket as unknown as { readonly conn: { request: unknown } }
  conn.request = null
}

export const createSockets = (deps: SocketsDeps): Sockets => {
  const io = createWire()
  const halls = new Map<WorkshopId, Hall>()
  const intents = {
    buckets: createBuckets(() => performance.now()),
    limits: { burst: deps.config.limits.intentsBurst, perSecond: deps.config.limits.intentsPerSecond },
    log: deps.log,
  }

  const hallOf = (room: Room): Hall => {
    const known = halls.get(room.id)
    if (known) return known
    const hall = createHall(room, {
      io,
      times: { ...usualTimes, ...deps.times },
      now: Date.now,
      after: deps.after ?? afterByTimer,
      newId: () => idFromBytes(randomBytes(16)),
      empty: () => halls.delete(room.id),
    })
    halls.set(room.id, hall)
    return hall
  }

  const knock = async (socket: WireSocket): Promise<DoorCode | null> => {
    const admitted = await admit(socket.handshake, deps)
    if (!admitted.ok) return admitted.error
    Object.assign(socket.data, admitted.value)
    const own = io.sockets.adapter.rooms.get(sessionRoom(admitted.value.caller.session))
    return (own?.size ?? 0) < mostPerSession ? null : 'busy'
  }
  const letIn = async (socket: WireSocket, next: (error?: Error) => void): Promise<void> => {
    const code = await knock(socket)
    if (code === null) next()
    else next(doorError(code))
  }
  io.use((socket, next) => void letIn(socket, next))

  io.on('connection', (socket) => {
    letGoOfRequest(socket)
    const hall = hallOf(socket.data.room)
    socket.on('disconnect', () => hall.leave(socket))
    listenForIntents(socket, intents)
    listenForHere(socket, Date.now)
    hall.enter(socket)
  })

  const stopRevoked = deps.auth.onRevoked((session) => {
    io.in(sessionRoom(session)).disconnectSockets(true)
  })

  return {
    attach: (server) => void io.attach(server),
    close: async () => {
      stopRevoked()
      for (const hall of halls.values()) hall.close()
      halls.clear()
      io.disconnectSockets(true)
      io.engine?.close()
      await Promise.resolve()
    },
  }
}
