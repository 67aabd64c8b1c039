// What a client is lent: network, storage, chance, clock. `browser-ports.ts` has the real ones, tests their own.
import type { Connect, OpenDocument } from '../net/transport.ts'

/** Small values under text keys, kept across reloads. Keys start with what they belong to: `outbox/…`. */
export interface Storage {
  /** Nothing survives a reload: a private window, or a browser without storage. */
  readonly volatile: boolean
  readonly entries: (prefix: string) => Promise<readonly (readonly [key: string, value: unknown])[]>
  readonly put: (key: string, value: unknown) => Promise<void>
  readonly remove: (key: string) => Promise<void>
}

export interface Ports {
  readonly connect: Connect
  readonly openDocument: OpenDocument
  /** Never rejects: falls back to memory. */
  readonly openStorage: () => Promise<Storage>
  readonly randomBytes: (length: number) => Uint8Array
  /** Milliseconds since 1970, this device's clock. */
  readonly now: () => number
  /** Runs once after some milliseconds; returns how to cancel. */
  readonly after: (ms: number, run: () => void) => () => void
}
