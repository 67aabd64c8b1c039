// The outbox: what this device asks is kept here until the server has answered, sent one at a time and in order, and
// asked again with the same id after every doubt. Survives reloads. Made by `client.ts`.
import type { StoreApi } from 'zustand/vanilla'
import type { IntentId, StepId } from '../../shared/ids.ts'
import type { Answer } from '../../shared/protocol/answer.ts'
import { refusal } from '../../shared/protocol/refusal.ts'
import { createCourier, type CourierDeps } from './courier.ts'
import type { AskedIntent, OutboxEntry, OutboxStorage } from './outbox-entries.ts'
import { createOutboxList, type OutboxState } from './outbox-list.ts'

/** Characters of JSON. The server's socket takes no more than 64 kB in one message; an answer would never come. */
const longestIntent = 20_000
/** An accepted intent that no open document shows after this time changed something that this screen cannot see. */
const longestSettlingMs = 10_000

export interface Outbox {
  readonly store: StoreApi<OutboxState>
  /** Shown at once; returns the intent's id. */
  readonly ask: (step: StepId | null, intent: AskedIntent, key?: string) => IntentId
  /** Takes one out: a refused one that was read, or a waiting one that is not under way. */
  readonly forget: (id: IntentId) => void
  /** Whether there is network; true starts at the head of the queue. */
  readonly setOnline: (online: boolean) => void
  /** Drops what was accepted and can be seen by now. Called after each change of a document. */
  readonly settle: () => void
  readonly close: () => void
}

export interface OutboxDeps extends Pick<CourierDeps, 'after' | 'send' | 'random'> {
  readonly storage: OutboxStorage
  /** What an earlier page left, in order. */
  readonly stored: readonly OutboxEntry[]
  readonly volatile: boolean
  readonly newId: () => IntentId
  /** Whether the step's open documents show this version; also true when none of them is open. */
  readonly isVisible: (step: StepId | null, version: number) => boolean
  /** Whether all open documents of the step are in step with the server, so that waiting longer brings nothing. */
  readonly isLive: (step: StepId | null) => boolean
}

const newEntry = (
  id: IntentId,
  order: number,
  step: StepId | null,
  intent: AskedIntent,
  key: string | undefined,
): OutboxEntry => {
  const entry = { id, order, step, intent, version: null, ...(key === undefined ? {} : { key }) }
  return JSON.stringify(intent).length > longestIntent
    ? { ...entry, state: 'refused', refusal: refusal('too-long') }
    : { ...entry, state: 'waiting' }
}

export const createOutbox = (deps: OutboxDeps): Outbox => {
  const list = createOutboxList(deps.storage, deps.stored, deps.volatile)
  let order = deps.stored.reduce((most, entry) => Math.max(most, entry.order), 0)
  let cancelLast = () => {}

  const settle = (): void =>
    list.keepOnly(
      ({ state, step, version }) =>
        state !== 'accepted' || (version !== null && !deps.isVisible(step, version)),
    )

  const settleForGood = (entry: OutboxEntry): void => {
    cancelLast()
    cancelLast = deps.after(longestSettlingMs, () => {
      list.keepOnly(
        ({ state, step, order: place }) => state !== 'accepted' || place > entry.order || !deps.isLive(step),
      )
      if (list.entries().some(({ id }) => id === entry.id)) settleForGood(entry)
    })
  }

  const answered = (entry: OutboxEntry, answer: Answer): void => {
    list.store.setState({ later: answer.type === 'later' ? (answer.why ?? 'busy') : null })
    if (answer.type === 'refused') list.change(entry.id, { state: 'refused', refusal: answer.refusal })
    if (answer.type !== 'accepted') return
    list.accepted(entry.id, answer.version)
    settle()
    if (list.entries().some(({ id }) => id === entry.id)) settleForGood(entry)
  }

  const courier = createCourier({
    ...deps,
    head: () => list.entries().find((entry) => entry.state === 'waiting'),
    saved: list.saved,
    answered,
  })

  const ask: Outbox['ask'] = (step, intent, key) => {
    order += 1
    const entry = newEntry(deps.newId(), order, step, intent, key)
    list.add(entry)
    courier.call()
    return entry.id
  }

  return {
    store: list.store,
    ask,
    forget: (id) => {
      if (id !== courier.carrying()) list.remove(id)
    },
    setOnline: courier.setOnline,
    settle,
    close: () => {
      cancelLast()
      courier.close()
    },
  }
}
