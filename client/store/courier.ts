// Carries what waits to the server: one at a time, the oldest first, and again with the same id after every doubt.
// Used by `outbox.ts`.
import type { Answer } from '../../shared/protocol/answer.ts'
import type { Envelope } from '../../shared/protocol/intent.ts'
import { backoffMs } from '../net/backoff.ts'
import { envelopeOf, type OutboxEntry } from './outbox-entries.ts'
import type { Ports } from './ports.ts'

/** The shortest wait after an answer that did not come. */
const leastMs = 300

export interface CourierDeps extends Pick<Ports, 'after'> {
  /** The oldest that waits. */
  readonly head: () => OutboxEntry | undefined
  /** Resolves when a reload would find it again: nothing is sent before. */
  readonly saved: (id: OutboxEntry['id']) => Promise<void>
  /** Rejects when no answer came. */
  readonly send: (envelope: Envelope) => Promise<Answer>
  readonly answered: (entry: OutboxEntry, answer: Answer) => void
  readonly random: () => number
}

export interface Courier {
  /** Something waits. */
  readonly call: () => void
  readonly setOnline: (online: boolean) => void
  /** The intent under way just now. */
  readonly carrying: () => OutboxEntry['id'] | null
  readonly close: () => void
}

export const createCourier = (deps: CourierDeps): Courier => {
  let carrying: OutboxEntry['id'] | null = null
  let online = false
  let failures = 0
  let cancelWait: (() => void) | null = null

  const stopWaiting = (): void => {
    cancelWait?.()
    cancelWait = null
  }
  const wait = (ms: number): void => {
    stopWaiting()
    cancelWait = deps.after(ms, () => {
      cancelWait = null
      call()
    })
  }

  const carry = async (entry: OutboxEntry): Promise<void> => {
    await deps.saved(entry.id)
    const answer = online ? await deps.send(envelopeOf(entry)).catch(() => null) : null
    carrying = null
    if (answer) {
      failures = 0
      deps.answered(entry, answer)
      // A little random, so that a hall that was told the same does not come back at once.
      if (answer.type === 'later') return wait(answer.afterMs * (1 + deps.random() / 4))
      return call()
    }
    if (online) wait(leastMs + backoffMs(failures++, deps.random))
  }

  const call = (): void => {
    if (!online || carrying !== null || cancelWait !== null) return
    const entry = deps.head()
    if (!entry) return
    carrying = entry.id
    void carry(entry)
  }

  return {
    call,
    setOnline: (next) => {
      online = next
      stopWaiting()
      failures = 0
      call()
    },
    carrying: () => carrying,
    close: () => {
      online = false
      stopWaiting()
    },
  }
}
