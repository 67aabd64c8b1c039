// The list the outbox works on: what screens see of it, and its copy in storage. Used by `outbox.ts`.
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { IntentId } from '../../shared/ids.ts'
import type { Answer } from '../../shared/protocol/answer.ts'
import type { OutboxEntry, OutboxStorage } from './outbox-entries.ts'

export interface OutboxState {
  readonly entries: readonly OutboxEntry[]
  /** Storage failed: what is not sent yet is lost with this page. */
  readonly volatile: boolean
  /** The server asked to wait, and why: its disk is full, it is busy, or this device asked too fast. */
  readonly later: Extract<Answer, { type: 'later' }>['why'] | null
}

export interface OutboxList {
  readonly store: StoreApi<OutboxState>
  readonly entries: () => readonly OutboxEntry[]
  readonly add: (entry: OutboxEntry) => void
  /** Changes an entry on the screen and in storage. */
  readonly change: (id: IntentId, change: Partial<OutboxEntry>) => void
  /** Accepted: it stays on the screen until it can be seen, but a reload need not ask again. */
  readonly accepted: (id: IntentId, version: number | null) => void
  readonly remove: (id: IntentId) => void
  readonly keepOnly: (keep: (entry: OutboxEntry) => boolean) => void
  /** Resolves when storage holds the entry, or cannot. */
  readonly saved: (id: IntentId) => Promise<void>
}

export const createOutboxList = (
  storage: OutboxStorage,
  stored: readonly OutboxEntry[],
  volatile: boolean,
): OutboxList => {
  const store = createStore<OutboxState>(() => ({ entries: stored, volatile, later: null }))
  /** Writes to storage of one entry follow one another, or a slow first one would undo the last. */
  const writes = new Map<IntentId, Promise<void>>()

  const write = (id: IntentId, run: () => Promise<void>): void => {
    const done = saved(id)
      .then(run)
      .catch(() => store.setState({ volatile: true }))
      .finally(() => {
        if (writes.get(id) === done) writes.delete(id)
      })
    writes.set(id, done)
  }
  const saved = (id: IntentId): Promise<void> => writes.get(id) ?? Promise.resolve()

  const entries = () => store.getState().entries
  const replace = (id: IntentId, change: Partial<OutboxEntry>): void =>
    store.setState({ entries: entries().map((entry) => (entry.id === id ? { ...entry, ...change } : entry)) })
  const keepOnly: OutboxList['keepOnly'] = (keep) => {
    const kept = entries().filter(keep)
    if (kept.length < entries().length) store.setState({ entries: kept })
  }

  return {
    store,
    entries,
    add: (entry) => {
      store.setState({ entries: [...entries(), entry] })
      write(entry.id, () => storage.put(entry))
    },
    change: (id, change) => {
      replace(id, change)
      const entry = entries().find((one) => one.id === id)
      if (entry) write(id, () => storage.put(entry))
    },
    accepted: (id, version) => {
      replace(id, { state: 'accepted', version })
      write(id, () => storage.remove(id))
    },
    remove: (id) => {
      keepOnly((entry) => entry.id !== id)
      write(id, () => storage.remove(id))
    },
    keepOnly,
    saved,
  }
}
