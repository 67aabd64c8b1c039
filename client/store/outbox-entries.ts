// One intent in the outbox, and how it lies in storage: a key of its own each, so that two tabs of one phone never
// overwrite each other's. Used by `outbox.ts`.
import type { Outgoing } from '../../shared/activities/faces.ts'
import { isId, type IntentId, type StepId } from '../../shared/ids.ts'
import type { Envelope } from '../../shared/protocol/intent.ts'
import type { Storage } from './ports.ts'

/** As a screen asks it: a type, and what belongs to it. */
export interface AskedIntent {
  readonly type: string
}

export interface OutboxEntry extends Outgoing<AskedIntent> {
  readonly step: StepId | null
  readonly key?: string
  /** Place in the queue; grows. */
  readonly order: number
  /** The public version at which it can be seen, once accepted. */
  readonly version: number | null
}

export const envelopeOf = ({ id, step, key, intent }: OutboxEntry): Envelope =>
  key === undefined ? { id, step, intent } : { id, step, key, intent }

const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null

/** What was stored by this or an older release, if it still is an entry. */
const isEntry = (value: unknown): value is OutboxEntry =>
  isObject(value) &&
  typeof value['id'] === 'string' &&
  isId(value['id']) &&
  typeof value['order'] === 'number' &&
  (value['state'] === 'waiting' || value['state'] === 'refused') &&
  isObject(value['intent']) &&
  typeof value['intent']['type'] === 'string'

export const inOrder = (a: OutboxEntry, b: OutboxEntry): number => a.order - b.order || (a.id < b.id ? -1 : 1)

export interface OutboxStorage {
  readonly load: () => Promise<readonly OutboxEntry[]>
  readonly put: (entry: OutboxEntry) => Promise<void>
  readonly remove: (id: IntentId) => Promise<void>
}

export const createOutboxStorage = (storage: Storage, scope: string): OutboxStorage => {
  const prefix = `outbox/${scope}/`
  return {
    load: async () => {
      const stored = await storage.entries(prefix)
      return stored
        .map(([, value]) => value)
        .filter(isEntry)
        .toSorted(inOrder)
    },
    put: (entry) => storage.put(`${prefix}${entry.id}`, entry),
    remove: (id) => storage.remove(`${prefix}${id}`),
  }
}
