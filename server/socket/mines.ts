// When private views go out: to the few whom a fact concerns at once, to everyone spread over half a second, because each
// is made and encoded apart. Made by `hall.ts`, one per workshop.
import type { PersonId } from '../../shared/ids.ts'

export interface MinesDeps {
  /** Makes the view as it is at that moment and sends it to this person's sockets. */
  readonly send: (person: PersonId) => void
  /** Those with a socket now. */
  readonly here: () => readonly PersonId[]
  readonly after: (ms: number, run: () => void) => () => void
  readonly spreadMs: number
}

export interface Mines {
  readonly changed: (people: readonly PersonId[] | 'everyone') => void
  readonly close: () => void
}

const slices = 10
/** More people than this are spread as well. */
const few = 30

export const createMines = (deps: MinesDeps): Mines => {
  /** Who still waits for a view. */
  const waiting = new Set<PersonId>()
  let sliceSize = 0
  let cancel: (() => void) | null = null

  const sendNow = (person: PersonId): void => {
    waiting.delete(person)
    deps.send(person)
  }
  const sendSlice = (): void => {
    cancel = null
    for (const person of [...waiting].slice(0, sliceSize)) sendNow(person)
    if (waiting.size > 0) cancel = deps.after(deps.spreadMs / slices, sendSlice)
  }
  const spread = (people: readonly PersonId[]): void => {
    for (const person of people) waiting.add(person)
    sliceSize = Math.ceil(waiting.size / slices)
    if (!cancel) sendSlice()
  }

  return {
    changed: (people) => {
      if (people === 'everyone') spread(deps.here())
      else if (people.length > few) spread(people)
      else people.forEach(sendNow)
    },
    close: () => {
      cancel?.()
      waiting.clear()
    },
  }
}
