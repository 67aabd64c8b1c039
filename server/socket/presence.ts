// Who is in the room: a person whose first socket comes after an absence has joined (again), one without a socket for
// ten minutes has left. Made by `hall.ts`, one per workshop.
import type { PersonId } from '../../shared/ids.ts'
import type { Answer } from '../../shared/protocol/answer.ts'

export interface PresenceDeps {
  /** Asks the room in the system's name. */
  readonly ask: (intent: {
    readonly type: 'person.join' | 'person.unseen'
    readonly person: PersonId
  }) => Promise<Answer>
  /** Runs once after some milliseconds; returns how to cancel. */
  readonly after: (ms: number, run: () => void) => () => void
  readonly unseenMs: number
  /** Here when the room was loaded, each without a socket yet: a restart must not keep anyone for ever. */
  readonly expected: readonly PersonId[]
  /** Nobody is here or waited for any more. */
  readonly empty: () => void
}

export interface Presence {
  /** A socket of this person opened. */
  readonly opened: (person: PersonId) => void
  readonly closed: (person: PersonId) => void
  /** Sent out by the moderator: let in again, their first socket is a joining. */
  readonly removed: (person: PersonId) => void
  /** Those with a socket now. */
  readonly here: () => readonly PersonId[]
  readonly isEmpty: () => boolean
  readonly close: () => void
}

interface Seen {
  sockets: number
  cancel: () => void
}

export const createPresence = (deps: PresenceDeps): Presence => {
  const seen = new Map<PersonId, Seen>()

  const tell = async (
    type: 'person.join' | 'person.unseen',
    person: PersonId,
    until: () => boolean,
  ): Promise<void> => {
    if (!until()) return
    const answer = await deps.ask({ type, person })
    // The disk is full or the queue is: say it again as long as it is true.
    if (answer.type === 'later') deps.after(answer.afterMs, () => void tell(type, person, until))
  }

  const forget = (person: PersonId): void => {
    seen.delete(person)
    void tell('person.unseen', person, () => !seen.has(person))
    if (seen.size === 0) deps.empty()
  }

  const arrive = (person: PersonId): Seen => {
    const one = { sockets: 0, cancel: () => {} }
    seen.set(person, one)
    void tell('person.join', person, () => seen.has(person))
    return one
  }

  for (const person of deps.expected)
    seen.set(person, { sockets: 0, cancel: deps.after(deps.unseenMs, () => forget(person)) })

  return {
    opened: (person) => {
      const one = seen.get(person) ?? arrive(person)
      one.cancel()
      one.sockets += 1
    },
    closed: (person) => {
      const one = seen.get(person)
      if (!one) return
      one.sockets -= 1
      if (one.sockets === 0) one.cancel = deps.after(deps.unseenMs, () => forget(person))
    },
    removed: (person) => {
      seen.get(person)?.cancel()
      seen.delete(person)
    },
    here: () => [...seen].filter(([, { sockets }]) => sockets > 0).map(([person]) => person),
    isEmpty: () => seen.size === 0,
    close: () => {
      for (const { cancel } of seen.values()) cancel()
      seen.clear()
    },
  }
}
