// One client per page: ties the connection, the documents and what this device keeps together. Called by the surfaces.
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Keep } from '../../shared/activities/faces.ts'
import { idFromBytes, type IntentId, type StepId } from '../../shared/ids.ts'
import { fromDocumentName } from '../../shared/protocol/documents.ts'
import type { Frame, Mine } from '../../shared/protocol/frame.ts'
import type { Role } from '../../shared/roles.ts'
import type { Connection, ConnectionState } from '../net/transport.ts'
import { createServerClock } from './clock.ts'
import { createDocuments, type Documents, type DocumentState } from './documents.ts'
import { createKeeps, type KeepState } from './keep.ts'
import { createOutbox, type Outbox } from './outbox.ts'
import { createOutboxStorage, type AskedIntent } from './outbox-entries.ts'
import type { OutboxState } from './outbox-list.ts'
import type { Ports } from './ports.ts'
import { createSeed, type Seed } from './seed.ts'
import { share } from './share.ts'

export interface ClientOptions {
  readonly workshop: string
  readonly role: Role
  readonly ports: Ports
}

export interface Client {
  readonly workshop: string
  readonly role: Role
  readonly stores: {
    readonly connection: StoreApi<ConnectionState>
    readonly frame: StoreApi<{ readonly frame: Frame | null }>
    readonly mine: StoreApi<{ readonly mine: Mine | null }>
    readonly documents: Documents['store']
    readonly outbox: StoreApi<OutboxState>
    readonly keep: StoreApi<KeepState>
  }
  /** Opens a document for as long as someone wants it; returns how to stop wanting. Names come from the frame. */
  readonly want: (documentName: string) => () => void
  /** Puts an intent in the outbox: shown at once, sent when there is network, exactly once. Step null: the workshop itself. */
  readonly ask: <Intent extends AskedIntent>(step: StepId | null, intent: Intent, key?: string) => IntentId
  readonly forget: (id: IntentId) => void
  readonly keep: (step: string) => Keep
  /** Before the first `keyFor`: its script is loaded late. Rejects without network. */
  readonly readyKeys: () => Promise<void>
  /** A key only this device can make: the same for the same step and purpose. */
  readonly keyFor: (step: string, purpose: string) => string
  readonly newId: <Id extends string>() => Id
  /** Milliseconds since 1970 in the server's clock. */
  readonly now: () => number
  /** This device's seed for a personal link ("keep my notes"), and how such a link is taken over. */
  readonly seed: Pick<Seed, 'text' | 'adopt'>
  readonly close: () => void
}

const openDocumentsOf = (documents: Documents, step: StepId | null): readonly DocumentState[] =>
  Object.entries(documents.store.getState().open)
    .filter(([name, { status }]) => status !== 'gone' && fromDocumentName(name)?.step === step)
    .map(([, state]) => state)

/** What the outbox must know of the screen: whether an accepted intent shows. */
const sightOf = (documents: Documents) => ({
  isVisible: (step: StepId | null, version: number): boolean => {
    const open = openDocumentsOf(documents, step)
    return open.length === 0 || open.some((document) => document.version >= version)
  },
  isLive: (step: StepId | null): boolean =>
    openDocumentsOf(documents, step).every(({ status }) => status === 'live'),
})

/** Resolves when storage was read; the connection is being made by then. Never rejects. */
export const createClient = async ({ workshop, role, ports }: ClientOptions): Promise<Client> => {
  const newId = <Id extends string>(): Id => idFromBytes(ports.randomBytes(16)) as Id
  const random = (): number => (ports.randomBytes(1)[0] ?? 0) / 256
  const scope = `${workshop}/${role}`
  const storage = await ports.openStorage()
  const outboxStorage = createOutboxStorage(storage, scope)
  const [seed, keeps, stored] = await Promise.all([
    createSeed(storage, scope, ports.randomBytes),
    createKeeps(storage, scope),
    outboxStorage.load(),
  ])

  const clock = createServerClock(ports.now)
  const connection = createStore<ConnectionState>(() => ({ type: 'connecting' }))
  const frame = createStore<{ frame: Frame | null }>(() => ({ frame: null }))
  const mine = createStore<{ mine: Mine | null }>(() => ({ mine: null }))
  const documents = createDocuments({ openDocument: ports.openDocument, after: ports.after, random })
  let link: Connection | null = null
  const outbox: Outbox = createOutbox({
    storage: outboxStorage,
    stored,
    volatile: storage.volatile,
    send: (envelope) => link?.ask(envelope) ?? Promise.reject(new Error('not connected')),
    newId,
    random,
    after: ports.after,
    ...sightOf(documents),
  })
  documents.store.subscribe(outbox.settle)

  link = ports.connect({
    state: (state) => {
      connection.setState(state, true)
      outbox.setOnline(state.type === 'online')
    },
    frame: (next) => {
      clock.heard(next.now)
      frame.setState(({ frame: before }) => ({ frame: share(before, next) }))
      documents.retryGone()
    },
    mine: (next) => mine.setState(({ mine: before }) => ({ mine: share(before, next) })),
  })

  return {
    workshop,
    role,
    stores: { connection, frame, mine, documents: documents.store, outbox: outbox.store, keep: keeps.store },
    want: documents.want,
    ask: outbox.ask,
    forget: outbox.forget,
    keep: keeps.of,
    readyKeys: seed.ready,
    keyFor: seed.keyFor,
    newId,
    now: clock.now,
    seed,
    close: () => {
      link?.close()
      outbox.close()
      documents.close()
    },
  }
}
