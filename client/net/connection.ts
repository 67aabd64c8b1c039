// The socket.io connection: intents up, frame and private view down. Made by `client/store/browser-ports.ts`.
// Reconnects by itself: socket.io's own timing would bring a whole hall back at one moment.
import { io } from 'socket.io-client'
import type { Answer } from '../../shared/protocol/answer.ts'
import type { Frame, Mine } from '../../shared/protocol/frame.ts'
import { protocolVersion } from '../../shared/protocol/version.ts'
import type { Role } from '../../shared/roles.ts'
import { backoffMs } from './backoff.ts'
import type { Connect, DoorCode } from './transport.ts'
import { onWaking } from './waking.ts'

const answerWithinMs = 8_000
const connectWithinMs = 10_000

export interface ConnectOptions {
  /** Where the server is, `https://host:port`. */
  readonly url: string
  readonly workshop: string
  readonly role: Role
  readonly random: () => number
  readonly after: (ms: number, run: () => void) => () => void
  /** Node only: the session's cookie, which a browser sends by itself. */
  readonly headers?: { readonly [name: string]: string }
}

const doorCodes: readonly unknown[] = ['not-allowed', 'protocol', 'removed'] satisfies readonly DoorCode[]

/** The server's own word why it did not let us in; null when the network failed or it asks to come again. */
const doorCodeOf = (error: Error): DoorCode | null => {
  const code =
    'data' in error && error.data instanceof Object && 'code' in error.data ? error.data.code : null
  return doorCodes.includes(code) ? (code as DoorCode) : null
}

const openSocket = (options: ConnectOptions) =>
  io(options.url, {
    path: '/socket.io/',
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    withCredentials: true,
    auth: { workshop: options.workshop, role: options.role, protocol: protocolVersion },
    reconnection: false,
    timeout: connectWithinMs,
    forceNew: true,
    ...(options.headers ? { extraHeaders: { ...options.headers } } : {}),
  })

export const createConnect =
  (options: ConnectOptions): Connect =>
  (listener) => {
    const socket = openSocket(options)
    let attempt = 0
    let cancelRetry: (() => void) | null = null
    let isFinal = false

    const retryIn = (ms: number): void => {
      cancelRetry?.()
      cancelRetry = options.after(ms, () => {
        cancelRetry = null
        socket.connect()
      })
    }
    const retry = (): void => {
      listener.state({ type: 'offline' })
      retryIn(backoffMs(attempt, options.random))
      attempt += 1
    }
    const refuse = (code: DoorCode): void => {
      isFinal = true
      listener.state({ type: 'refused', code })
    }

    socket.on('connect', () => {
      attempt = 0
      listener.state({ type: 'online' })
    })
    socket.on('connect_error', (error) => {
      const code = doorCodeOf(error)
      if (code) refuse(code)
      else if (!isFinal) retry()
    })
    socket.on('disconnect', () => {
      if (!isFinal) retry()
    })
    socket.on('frame', (frame: Frame) => listener.frame(frame))
    socket.on('mine', (mine: Mine) => listener.mine(mine))
    // Someone looks at the phone, or the network is back: do not let them wait out a long pause.
    const stopWaking = onWaking(() => {
      if (cancelRetry) retryIn(options.random() * 1_000)
    })

    return {
      ask: async (envelope) => {
        // Sent while disconnected, socket.io would keep it and send it later; the outbox does that, and better.
        if (!socket.connected) throw new Error('not connected')
        const answer: Answer = await socket.timeout(answerWithinMs).emitWithAck('intent', envelope)
        return answer
      },
      close: () => {
        isFinal = true
        cancelRetry?.()
        stopWaking()
        socket.disconnect()
      },
    }
  }
