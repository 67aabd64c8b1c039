// The socket server on a port of its own over a fake room, and bare socket.io clients. Used by the socket tests.
import { io, type Socket } from 'socket.io-client'
import { silentLog } from '../../server/log.ts'
import type { HallTimes } from '../../server/socket/hall.ts'
import { createSockets } from '../../server/socket/index.ts'
import type { Answer } from '../../shared/protocol/answer.ts'
import type { Frame, Mine } from '../../shared/protocol/frame.ts'
import { createFakeAuth, createFakeRoom, listen, roomsOf, until, workshop } from './fake-room.ts'

const roleOf = (cookie: string) =>
  cookie === 'who=moderator' ? 'moderator' : cookie === 'who=screen' ? 'screen' : 'participant'

/** An envelope as a phone sends it. */
export const envelope = (change: object = {}) => ({
  id: 'i'.repeat(22),
  step: 'talk',
  intent: { type: 'note.add' },
  ...change,
})

export const startSockets = async (times: Partial<HallTimes> = {}) => {
  const fake = createFakeRoom()
  const { auth, revoke } = createFakeAuth()
  const sockets = createSockets({
    rooms: roomsOf(fake.room),
    auth,
    config: { limits: { intentsBurst: 5, intentsPerSecond: 1 } },
    log: silentLog,
    times: { frameEveryMs: 100, mineSpreadMs: 50, ...times },
  })
  const at = await listen(fake, sockets.attach)
  const opened: Socket[] = []

  const connect = (cookie = 'who=ada', claim: object = {}, transports = ['websocket']) => {
    const socket = io(at.url, {
      transports,
      reconnection: false,
      forceNew: true,
      extraHeaders: { cookie },
      auth: { workshop, role: roleOf(cookie), protocol: 1, ...claim },
    })
    opened.push(socket)
    const frames: Frame[] = []
    const mines: Mine[] = []
    let code: string | null = null
    let isClosed = false
    socket.on('frame', (frame: Frame) => void frames.push(frame))
    socket.on('mine', (mine: Mine) => void mines.push(mine))
    socket.on('connect_error', (error) => {
      code = (error as Error & { data?: { code?: string } }).data?.code ?? 'network'
    })
    socket.on('disconnect', () => {
      isClosed = true
    })
    return {
      socket,
      frames,
      mines,
      refused: async () => {
        await until(() => code !== null)
        return code
      },
      ready: () => until(() => frames.length > 0),
      closed: () => until(() => isClosed),
      isOpen: () => socket.connected,
      ask: (envelope: unknown): Promise<Answer> =>
        socket.timeout(5_000).emitWithAck('intent', envelope) as Promise<Answer>,
    }
  }

  const stop = async () => {
    for (const socket of opened) socket.disconnect()
    await sockets.close()
    await at.stop()
  }
  return {
    fake,
    revoke,
    connect,
    stop,
    /** What people asked, without what presence told the room in the system's name. */
    askedByPeople: () => fake.asked.filter(({ by }) => by.role !== 'system'),
    toldBySystem: () =>
      fake.asked.filter(({ by }) => by.role === 'system').map(({ envelope: { intent } }) => intent),
  }
}

export type SocketServer = Awaited<ReturnType<typeof startSockets>>
