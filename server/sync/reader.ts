// One connection of one reader: answers its one sync step 1, ignores whatever else it sends. Made by `index.ts`.
import type { RawData, WebSocket } from 'ws'
import { closeCodes } from '../../shared/protocol/documents.ts'
import type { Caller, LiveDocument } from '../workshop/api.ts'
import type { Away } from './entry.ts'
import { readMessage, step2Message } from './messages.ts'

/** Bytes not taken by the network yet; a phone that is so far behind starts again. */
const mostBuffered = 1_048_576
const longestVector = 4_096

const malformed: Away = { code: closeCodes.malformed, reason: 'malformed' }
const tooLarge: Away = { code: closeCodes.tooLarge, reason: 'too large' }
const tooSlow: Away = { code: 1013, reason: 'too slow' }

export interface Reader {
  readonly caller: Caller
  /** The same bytes for every reader; nothing before its step 1 was answered. */
  readonly send: (bytes: Uint8Array) => void
  readonly sendAway: (away: Away) => void
  /** Pings; false and the end of it when the last ping was not answered. */
  readonly probe: () => boolean
}

export interface ReaderDeps {
  readonly caller: Caller
  readonly document: LiveDocument
  /** Step 1 is being answered with the present state: from now on it gets every update. */
  readonly synced: (reader: Reader) => void
  readonly dropped: () => void
  /** Gone, or being sent away: told once, before anything else happens. */
  readonly left: (reader: Reader) => void
}

const toBytes = (data: RawData): Uint8Array => {
  if (Array.isArray(data)) return Buffer.concat(data)
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data
}

/** Null: the vector is none. */
const diffOf = (document: LiveDocument, vector: Uint8Array): Uint8Array | null => {
  try {
    return document.diff(vector)
  } catch {
    return null
  }
}

export const createReader = (socket: WebSocket, deps: ReaderDeps): Reader => {
  let isSynced = false
  let isAlive = true
  let isGone = false

  const leave = (): void => {
    if (isGone) return
    isGone = true
    deps.left(reader)
  }
  const sendAway = ({ code, reason }: Away): void => {
    leave()
    socket.close(code, reason)
  }
  const send = (bytes: Uint8Array): void => {
    if (socket.bufferedAmount > mostBuffered) return sendAway(tooSlow)
    socket.send(bytes, { binary: true, compress: false })
  }
  /** What the reader lacks and its place among the readers, in one go: no update can fall between. */
  const answer = (vector: Uint8Array): Away | null => {
    const update = diffOf(deps.document, vector)
    if (!update) return malformed
    deps.synced(reader)
    send(step2Message(update))
    return null
  }
  const heard = (data: RawData, isBinary: boolean): Away | null => {
    const message = isBinary ? readMessage(toBytes(data)) : { type: 'malformed' as const }
    if (message.type === 'malformed') return malformed
    if (message.type === 'ignored' || isSynced) {
      deps.dropped()
      return null
    }
    if (message.vector.byteLength > longestVector) return tooLarge
    isSynced = true
    return answer(message.vector)
  }

  const reader: Reader = {
    caller: deps.caller,
    send,
    sendAway,
    probe: () => {
      if (!isAlive) socket.terminate()
      else socket.ping()
      const wasAlive = isAlive
      isAlive = false
      return wasAlive
    },
  }
  socket.on('message', (data, isBinary) => {
    if (isGone) return
    const away = heard(data, isBinary)
    if (away) sendAway(away)
  })
  socket.on('pong', () => {
    isAlive = true
  })
  socket.on('close', leave)
  // A frame that is too large or against the protocol: ws closes the line itself.
  socket.on('error', leave)
  return reader
}
