// A slow line in front of a server: every connection through it shares the same few bytes a second, and each byte is under
// way for half a round trip. Unlike a browser's own throttling it holds for WebSockets too. Used by slow-phone.ts.
import { createServer, connect, type AddressInfo, type Socket } from 'node:net'

export interface Profile {
  readonly name: string
  readonly roundTripMs: number
  readonly downKbit: number
  readonly upKbit: number
}

export interface Line {
  readonly url: string
  /** Bytes carried since the last `reset`, headers included. */
  readonly carried: () => { readonly down: number; readonly up: number }
  readonly reset: () => void
  readonly close: () => void
}

/** Small enough that two downloads share the line as packets would. */
const pieceBytes = 2_920

/** One direction of the line: what comes first leaves first, at so many kilobits a second. */
const createDirection = (kbit: number, delayMs: number) => {
  let freeAt = 0
  let bytes = 0
  return {
    bytes: () => bytes,
    reset: () => void (bytes = 0),
    /** `notBefore`: performance.now() at which the connection stands. */
    carry: (chunk: Buffer, to: Socket, notBefore: number) => {
      for (let at = 0; at < chunk.length; at += pieceBytes) {
        const piece = chunk.subarray(at, at + pieceBytes)
        const now = performance.now()
        freeAt = Math.max(now, freeAt, notBefore) + (piece.length * 8) / kbit
        bytes += piece.length
        setTimeout(() => to.writable && to.write(piece), freeAt + delayMs - now)
      }
    },
  }
}

/** Opens a port on this machine that leads to `target` (`http://host:port`) over the line. */
export const openLine = async (target: string, profile: Profile): Promise<Line> => {
  const { roundTripMs, downKbit, upKbit } = profile
  const down = createDirection(downKbit, roundTripMs / 2)
  const up = createDirection(upKbit, roundTripMs / 2)
  const sockets = new Set<Socket>()
  const { hostname, port } = new URL(target)
  const server = createServer((near) => {
    // Shaking hands costs a round trip before the first byte of a request.
    const standsAt = performance.now() + roundTripMs
    const far = connect(Number(port), hostname)
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.setNoDelay(true)
      socket.on('error', () => socket.destroy())
      socket.on('close', () => {
        sockets.delete(socket)
        const other = socket === near ? far : near
        setTimeout(() => other.destroy(), roundTripMs)
      })
    }
    near.on('data', (chunk: Buffer) => up.carry(chunk, far, standsAt))
    far.on('data', (chunk: Buffer) => down.carry(chunk, near, standsAt))
  })
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done))
  // A TCP server's address is an object.
  const own = (server.address() as AddressInfo).port
  return {
    url: `http://127.0.0.1:${own}`,
    carried: () => ({ down: down.bytes(), up: up.bytes() }),
    reset: () => {
      down.reset()
      up.reset()
    },
    close: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}
