// The socket.io server with our events, and the names of its rooms. Types and names only; used by all files here.
import type { DefaultEventsMap, Server, Socket } from 'socket.io'
import type { PersonId } from '../../shared/ids.ts'
import type { Answer } from '../../shared/protocol/answer.ts'
import type { Audience } from '../../shared/protocol/documents.ts'
import type { Frame, Mine } from '../../shared/protocol/frame.ts'
import type { Caller, Room } from '../workshop/api.ts'

export interface Upward {
  /** Nothing is known of either before the door has looked. */
  intent: (envelope: unknown, ack: unknown) => void
  /** Is the line still there? A phone asks when its screen goes on again. */
  here: (nothing: unknown, ack: unknown) => void
}

export interface Downward {
  frame: (frame: Frame) => void
  mine: (mine: Mine) => void
}

/** Set by the handshake, before the socket counts as connected. */
export interface SocketData {
  room: Room
  caller: Caller
}

export type Wire = Server<Upward, Downward, DefaultEventsMap, SocketData>
export type WireSocket = Socket<Upward, Downward, DefaultEventsMap, SocketData>

export type Acknowledge = (answer: Answer) => void

export const audienceRoom = (workshop: string, audience: Audience): string =>
  `audience/${workshop}/${audience}`
export const personRoom = (workshop: string, person: PersonId): string => `person/${workshop}/${person}`
export const sessionRoom = (session: string): string => `session/${session}`
