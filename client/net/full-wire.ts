// Socket.IO by its own client, with long polling where a proxy lets no WebSocket through. Used by `connection.ts`; phones
// load it only when they must (`thin-connection.ts`).
import { io } from 'socket.io-client'
import { answerWithinMs, claimOf, connectWithinMs, type OpenWire, type WireOptions } from './wire.ts'

const openSocket = (options: WireOptions) =>
  io(options.url, {
    path: '/socket.io/',
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    withCredentials: true,
    auth: claimOf(options),
    autoConnect: false,
    reconnection: false,
    timeout: connectWithinMs,
    forceNew: true,
    ...(options.headers ? { extraHeaders: { ...options.headers } } : {}),
  })

export const openFullWire =
  (options: WireOptions): OpenWire =>
  (events) => {
    const socket = openSocket(options)
    socket.on('connect', events.opened)
    socket.on('connect_error', (error) => events.ended('data' in error ? error.data : undefined))
    socket.on('disconnect', () => events.ended())
    socket.onAny(events.heard)
    return {
      connect: () => void socket.connect(),
      isOpen: () => socket.connected,
      ask: (name, value) => socket.timeout(answerWithinMs).emitWithAck(name, value),
      close: () => void socket.disconnect(),
    }
  }
