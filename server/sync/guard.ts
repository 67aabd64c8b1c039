// Sends readers away when their right to read ends: their session was revoked, or the person removed. Used by `index.ts`.
import { closeCodes } from '../../shared/protocol/documents.ts'
import type { Auth } from '../auth/api.ts'
import type { Room } from '../workshop/api.ts'
import type { Reader } from './reader.ts'

/** Documents one browser has open in one role, all tabs together. */
const mostPerSession = 100

export interface Guard {
  /** False: this session has too many open already. */
  readonly admit: (reader: Reader, room: Room) => boolean
  readonly left: (reader: Reader) => void
  readonly all: () => readonly Reader[]
  readonly close: () => void
}

const ended = { code: closeCodes.notAllowed, reason: 'ended' }

export const createGuard = (auth: Pick<Auth, 'onRevoked'>): Guard => {
  const bySession = new Map<string, Set<Reader>>()
  const roomOf = new Map<Reader, Room>()
  /** Readers per room, and how to stop watching it. */
  const watched = new Map<Room, { readonly readers: Set<Reader>; readonly stop: () => void }>()

  /** `readers` is a copy: each that is sent away leaves the sets. */
  const endThose = (readers: readonly Reader[]): void => {
    for (const reader of readers) reader.sendAway(ended)
  }
  const watch = (room: Room) => {
    const readers = new Set<Reader>()
    const stop = room.watch({
      frameChanged: () => {},
      mineChanged: () => {},
      personRemoved: (person) => endThose([...readers].filter(({ caller }) => caller.person === person)),
      ended: () => endThose([...readers]),
    })
    const watching = { readers, stop }
    watched.set(room, watching)
    return watching
  }
  const stopRevoked = auth.onRevoked((session) => endThose([...(bySession.get(session) ?? [])]))

  return {
    admit: (reader, room) => {
      const own = bySession.get(reader.caller.session) ?? new Set()
      if (own.size >= mostPerSession) return false
      bySession.set(reader.caller.session, own.add(reader))
      roomOf.set(reader, room)
      ;(watched.get(room) ?? watch(room)).readers.add(reader)
      return true
    },
    left: (reader) => {
      const own = bySession.get(reader.caller.session)
      own?.delete(reader)
      if (own?.size === 0) bySession.delete(reader.caller.session)
      const room = roomOf.get(reader)
      roomOf.delete(reader)
      const watching = room && watched.get(room)
      watching?.readers.delete(reader)
      if (!room || !watching || watching.readers.size > 0) return
      watching.stop()
      watched.delete(room)
    },
    all: () => [...roomOf.keys()],
    close: stopRevoked,
  }
}
