// One document, followed: download, then the y-websocket provider closes the gap and brings what changes. Loaded only
// when a screen wants a document (`open-document.ts`). Yjs stays in here: screens get plain JSON.
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { ClientPart } from '../../shared/notes/expect.ts'
import { closeCodes } from '../../shared/protocol/documents.ts'
import type { Role } from '../../shared/roles.ts'
import { backoffMs } from './backoff.ts'
import { followCollections } from './collections.ts'
import { fetchSnapshot, type Fetch } from './snapshot.ts'
import type { DocumentListener, OpenedDocument } from './transport.ts'
import { onOffline, onWaking } from './waking.ts'

/** Readers of a document that starts anew come back within this time, not all at once. */
const newEpochSpreadMs = 5_000

export interface DocumentDeps {
  /** Where the server is, `https://host:port`. */
  readonly url: string
  readonly role: Role
  readonly random: () => number
  readonly after: (ms: number, run: () => void) => () => void
  /** Node only, where there is neither a cookie jar nor, in older ones, a WebSocket. */
  readonly fetch?: Fetch
  readonly WebSocket?: typeof globalThis.WebSocket
}

const isFinal = (code: number): boolean => code >= 4400 && code < 4500

/** What happened to a line that is not open any more. */
type Ended = { readonly type: 'epoch'; readonly epoch: string } | { readonly type: 'gone' }

interface Line {
  readonly part: () => ClientPart
  readonly wake: () => void
  readonly lose: () => void
  readonly close: () => void
}

/** Keeps a provider connected: every close comes here, and the timing is ours. */
const keepConnected = (
  provider: WebsocketProvider,
  status: DocumentListener['status'],
  ended: (ended: Ended) => void,
  deps: DocumentDeps,
) => {
  let attempt = 0
  let cancelRetry: (() => void) | null = null
  const retryIn = (ms: number) => {
    cancelRetry?.()
    cancelRetry = deps.after(ms, () => {
      cancelRetry = null
      provider.connect()
    })
  }
  const retry = () => {
    status('stale')
    retryIn(backoffMs(attempt, deps.random))
    attempt += 1
  }
  provider.on('sync', (isSynced: boolean) => {
    if (!isSynced) return
    attempt = 0
    status('live')
  })
  provider.on('closed', ({ code, reason }: { readonly code: number; readonly reason: string }) => {
    if (code === closeCodes.epoch) ended({ type: 'epoch', epoch: reason })
    else if (isFinal(code)) ended({ type: 'gone' })
    else retry()
  })
  // The provider heard nothing for 30 s and lets go; it would be back at once, and so would the whole hall.
  provider.on('connection-close', (event: CloseEvent | null) => {
    if (event !== null || !provider.shouldConnect) return
    provider.shouldConnect = false
    retry()
  })
  provider.connect()
  return {
    wake: () => {
      if (cancelRetry) retryIn(deps.random() * 1_000)
    },
    // A line through a network that is gone can look open for half a minute; what is missed meanwhile is not told.
    lose: () => {
      if (cancelRetry) return
      provider.disconnect()
      retry()
    },
    stop: () => cancelRetry?.(),
  }
}

/** One Y.Doc with its provider, within one epoch. */
const openLine = (
  name: string,
  start: { readonly state: Uint8Array | null; readonly epoch: string; readonly shown: ClientPart },
  listener: DocumentListener,
  ended: (ended: Ended) => void,
  deps: DocumentDeps,
): Line => {
  const doc = new Y.Doc()
  // Before the provider exists, or it would send the whole state back to the server.
  if (start.state) Y.applyUpdate(doc, start.state)
  const emit = () => listener.changed(collections.part(), collections.version())
  const collections = followCollections(doc, start.shown, emit)
  if (start.state) emit()

  const provider = new WebsocketProvider(`${deps.url.replace(/^http/, 'ws')}/sync`, name, doc, {
    params: { role: deps.role, epoch: start.epoch },
    disableBc: true,
    connect: false,
    shouldReconnect: () => false,
    ...(deps.WebSocket ? { WebSocketPolyfill: deps.WebSocket } : {}),
  })
  provider.awareness.setLocalState(null)
  const connected = keepConnected(provider, listener.status, ended, deps)

  return {
    part: collections.part,
    wake: connected.wake,
    lose: connected.lose,
    close: () => {
      connected.stop()
      collections.stop()
      provider.destroy()
      // The provider leaves the timer of its awareness alive; only the document stops it.
      doc.destroy()
    },
  }
}

/** Opens and follows; `listener` hears of it until `close`. */
export const openDocument = (
  name: string,
  listener: DocumentListener,
  deps: DocumentDeps,
): OpenedDocument => {
  let line: Line | null = null
  let shown: ClientPart = {}
  let isClosed = false
  let cancel = () => {}
  let attempt = 0

  const later = (ms: number, run: () => void) => {
    cancel = deps.after(ms, run)
  }
  const end = (ended: Ended) => {
    shown = line?.part() ?? shown
    line?.close()
    line = null
    if (isClosed) return
    listener.status(ended.type === 'gone' ? 'gone' : 'stale')
    if (ended.type === 'epoch') later(deps.random() * newEpochSpreadMs, () => void start(ended.epoch))
  }
  /** `epoch`: what the server named; its sockets know better than a download that may be some seconds old. */
  const start = async (epoch: string | null): Promise<void> => {
    const got = await fetchSnapshot(name, deps)
    if (isClosed) return
    if (got.type === 'gone') return end({ type: 'gone' })
    if (got.type === 'failed') return later(backoffMs(attempt++, deps.random), () => void start(epoch))
    attempt = 0
    const isPresent = epoch === null || got.epoch === epoch
    const begin = { state: isPresent ? got.state : null, epoch: epoch ?? got.epoch, shown }
    line = openLine(name, begin, listener, end, deps)
  }
  const stopWaking = onWaking(() => line?.wake())
  const stopLosing = onOffline(() => line?.lose())
  void start(null)

  return {
    close: () => {
      isClosed = true
      cancel()
      stopWaking()
      stopLosing()
      line?.close()
      line = null
    },
  }
}
