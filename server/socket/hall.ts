// What the sockets of one workshop share: they watch its room together. Made by `index.ts` for the first socket, kept
// until the last person has been away for ten minutes.
import type { IntentId, PersonId } from '../../shared/ids.ts'
import { audienceOf, type Audience } from '../../shared/protocol/documents.ts'
import type { Mine } from '../../shared/protocol/frame.ts'
import type { Caller, Room } from '../workshop/api.ts'
import { createFrames } from './frames.ts'
import { createMines } from './mines.ts'
import { createPresence, type Presence } from './presence.ts'
import { audienceRoom, personRoom, sessionRoom, type Wire, type WireSocket } from './wire.ts'

export interface HallTimes {
  readonly frameEveryMs: number
  readonly mineSpreadMs: number
  readonly unseenMs: number
}

export interface HallDeps {
  readonly io: Wire
  readonly times: HallTimes
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly after: (ms: number, run: () => void) => () => void
  readonly newId: () => string
  /** Nobody is left: forget this hall. */
  readonly empty: () => void
}

export interface Hall {
  readonly enter: (socket: WireSocket) => void
  readonly leave: (socket: WireSocket) => void
  readonly close: () => void
}

const audiences: readonly Audience[] = ['room', 'staff']
const system: Caller = { role: 'system', person: null, table: null, session: 'system' }

/** A moderator is no person here; what is private to the session is what it can take back. */
const handMine = (room: Room, session: string): Mine => ({
  person: null,
  steps: {},
  hand: room.hand(session),
})

const mineFor = (room: Room, { role, person, session }: Caller): Mine | null => {
  if (person !== null) return room.mine(person)
  return role === 'moderator' ? handMine(room, session) : null
}

const joinRooms = (room: Room, socket: WireSocket): void => {
  const { role, person, session } = socket.data.caller
  const own = person === null ? [] : [personRoom(room.id, person)]
  void socket.join([audienceRoom(room.id, audienceOf(role)), sessionRoom(session), ...own])
}

const sendOut = (io: Wire, room: Room, person: PersonId, presence: Presence): void => {
  presence.removed(person)
  io.in(personRoom(room.id, person)).disconnectSockets(true)
}

const sendAllOut = (io: Wire, room: Room): void => {
  for (const audience of audiences) io.in(audienceRoom(room.id, audience)).disconnectSockets(true)
}

export const createHall = (room: Room, deps: HallDeps): Hall => {
  const { io, times, after } = deps
  let sockets = 0

  const emptyOut = (): void => {
    if (sockets > 0 || !presence.isEmpty()) return
    close()
    deps.empty()
  }
  const presence = createPresence({
    // The id is made here, so it is one.
    ask: (intent) => room.ask({ id: deps.newId() as IntentId, step: null, intent }, system),
    after,
    unseenMs: times.unseenMs,
    expected: room.here(),
    empty: emptyOut,
  })
  const frames = createFrames({
    make: (audience) => room.frame(audience),
    emit: (audience, frame) => void io.to(audienceRoom(room.id, audience)).emit('frame', frame),
    after,
    now: deps.now,
    everyMs: times.frameEveryMs,
  })
  const mines = createMines({
    send: (person) => void io.to(personRoom(room.id, person)).emit('mine', room.mine(person)),
    here: presence.here,
    after,
    spreadMs: times.mineSpreadMs,
  })
  const stopWatching = room.watch({
    frameChanged: frames.changed,
    mineChanged: mines.changed,
    handChanged: (session) => void io.to(sessionRoom(session)).emit('mine', handMine(room, session)),
    personRemoved: (person) => sendOut(io, room, person, presence),
    ended: () => sendAllOut(io, room),
  })
  const close = (): void => {
    stopWatching()
    frames.close()
    mines.close()
    presence.close()
  }

  return {
    enter: (socket) => {
      const { role, person } = socket.data.caller
      sockets += 1
      joinRooms(room, socket)
      if (person !== null) presence.opened(person)
      socket.emit('frame', frames.present(audienceOf(role)))
      const mine = mineFor(room, socket.data.caller)
      if (mine) socket.emit('mine', mine)
    },
    leave: (socket) => {
      sockets -= 1
      const { person } = socket.data.caller
      if (person !== null) presence.closed(person)
      emptyOut()
    },
    close,
  }
}
