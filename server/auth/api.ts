// What auth offers to the sockets and to HTTP, as types: who stands behind a request, and when that ends.
import type { WorkshopId } from '../../shared/ids.ts'
import { mainPart, type DocumentName } from '../../shared/protocol/documents.ts'
import type { Role } from '../../shared/roles.ts'
import type { Caller } from '../workshop/api.ts'

/** The part of a request that says who it is from; Node's `IncomingMessage.headers` is one. */
export interface RequestHeaders {
  readonly cookie?: string | undefined
}

export interface Auth {
  /**
   * The session behind this request for one workshop and role, or null. `caller.session` is the id that lists and
   * `onRevoked` use. Not checked here: whether a participant was removed meanwhile (`room.knows`).
   */
  callerFrom(headers: RequestHeaders, workshop: WorkshopId, role: Role): Promise<Caller | null>
  /** Told at once when a session ends: close its sockets. Returns how to stop. */
  onRevoked(listener: (session: string) => void): () => void
}

/** Room documents are for all who are let in; what the room does not see, for moderators, and for a host of the own table. */
export const mayRead = (caller: Caller, name: DocumentName): boolean => {
  if (name.audience === 'room') return caller.role !== 'system'
  if (caller.role === 'moderator') return true
  // A table may be called "main" too; the one part of a silent table or a vote is nobody's table.
  return caller.role === 'host' && name.part !== mainPart && caller.table === name.part
}
