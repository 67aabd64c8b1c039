// What `keep-connected.ts` needs of a way to speak Socket.IO with the server, as types. Two ways keep it: the whole
// socket.io-client (`full-wire.ts`) and the phone's own (`thin-wire.ts`).
import { protocolVersion } from '../../shared/protocol/version.ts'
import type { Role } from '../../shared/roles.ts'

export const answerWithinMs = 8_000
export const connectWithinMs = 10_000

export interface WireOptions {
  /** Where the server is, `https://host:port`. */
  readonly url: string
  readonly workshop: string
  readonly role: Role
  /** Node only: the session's cookie, which a browser sends by itself. */
  readonly headers?: { readonly [name: string]: string }
  /** Node only, where older ones have none. */
  readonly WebSocket?: typeof globalThis.WebSocket
}

export interface WireEvents {
  readonly opened: () => void
  /** Not open, or not any more. `said`: what the server gave as its reason when it did not let us in. */
  readonly ended: (said?: unknown) => void
  readonly heard: (name: string, value: unknown) => void
}

export interface Wire {
  /** Tries once; ends in `opened` or `ended`. */
  readonly connect: () => void
  readonly isOpen: () => boolean
  /** Rejects when no answer came in time, or the wire ended. */
  readonly ask: (name: string, value: unknown) => Promise<unknown>
  /** For good: nothing is heard any more. */
  readonly close: () => void
}

export type OpenWire = (events: WireEvents) => Wire

/** What the server reads to let us in. */
export const claimOf = ({ workshop, role }: WireOptions) => ({ workshop, role, protocol: protocolVersion })
