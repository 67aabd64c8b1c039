// What the stores need of the network, as types: they know this file and nothing behind it. `connection.ts` and
// `open-document.ts` keep it with socket.io and Yjs; tests bring their own.
import type { ClientPart } from '../../shared/notes/expect.ts'
import type { Answer } from '../../shared/protocol/answer.ts'
import type { Frame, Mine } from '../../shared/protocol/frame.ts'
import type { Envelope } from '../../shared/protocol/intent.ts'

/** Why the server does not let this page in; final, until the person does something. */
export type DoorCode = 'not-allowed' | 'protocol' | 'removed'

export type ConnectionState =
  | { readonly type: 'connecting' }
  | { readonly type: 'online' }
  /** Lost; it will be tried again by itself. */
  | { readonly type: 'offline' }
  /** `protocol`: this page is older than the server, reload it. Others: no session (any more). */
  | { readonly type: 'refused'; readonly code: DoorCode }

export interface ConnectionListener {
  readonly state: (state: ConnectionState) => void
  readonly frame: (frame: Frame) => void
  readonly mine: (mine: Mine) => void
}

export interface Connection {
  /** Rejects when no answer came (in time): unknown whether it was done, so ask again with the same id. */
  readonly ask: (envelope: Envelope) => Promise<Answer>
  readonly close: () => void
}

export type Connect = (listener: ConnectionListener) => Connection

/**
 * loading: nothing to show yet · live: in step with the server · stale: shown as it was, reconnecting ·
 * gone: the server has no such document for us (any more); final.
 */
export type DocumentStatus = 'loading' | 'live' | 'stale' | 'gone'

export interface DocumentListener {
  readonly status: (status: DocumentStatus) => void
  /** Entries that did not change are the identical objects; `version` is the step's public version. */
  readonly changed: (part: ClientPart, version: number) => void
}

export interface OpenedDocument {
  readonly close: () => void
}

export type OpenDocument = (name: string, listener: DocumentListener) => OpenedDocument
