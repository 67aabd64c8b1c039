// Which documents this screen wants open, and what is in them. Opened at the first want, closed some seconds after the
// last, so that a change of screen does not close what the next one wants. Made by `client.ts`.
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ClientPart } from '../../shared/notes/expect.ts'
import type { DocumentStatus, OpenDocument, OpenedDocument } from '../net/transport.ts'
import type { Ports } from './ports.ts'

/** How long an unwanted document stays open. */
const lingerMs = 5_000
/** A document that was refused is tried again at a random moment after the room has changed: not by all at once. */
const retryMs = 2_000

export interface DocumentState {
  readonly status: DocumentStatus
  /** Undefined while it loads for the first time. */
  readonly part: ClientPart | undefined
  /** The step's public version it stands at; 0 while it loads. */
  readonly version: number
}

export interface DocumentsState {
  readonly open: { readonly [name: string]: DocumentState }
}

export interface Documents {
  readonly store: StoreApi<DocumentsState>
  /** Opens the document for as long as someone wants it; returns how to stop wanting. */
  readonly want: (name: string) => () => void
  /** Tries those again that the server refused: what may be seen changes with the frame. */
  readonly retryGone: () => void
  readonly close: () => void
}

interface Wanted {
  wants: number
  opened: OpenedDocument | null
  cancel: () => void
}

type DocumentPorts = Pick<Ports, 'after'> & {
  readonly openDocument: OpenDocument
  readonly random: () => number
}

const fresh: DocumentState = { status: 'loading', part: undefined, version: 0 }

export const createDocuments = (ports: DocumentPorts): Documents => {
  const store = createStore<DocumentsState>(() => ({ open: {} }))
  const wanted = new Map<string, Wanted>()

  const change = (name: string, change: Partial<DocumentState>): void =>
    store.setState(({ open }) => ({ open: { ...open, [name]: { ...(open[name] ?? fresh), ...change } } }))

  const open = (name: string, one: Wanted): void => {
    one.opened?.close()
    change(name, { status: store.getState().open[name]?.part ? 'stale' : 'loading' })
    one.opened = ports.openDocument(name, {
      status: (status) => change(name, { status }),
      changed: (part, version) => change(name, { part, version }),
    })
  }

  const drop = (name: string): void => {
    wanted.get(name)?.opened?.close()
    wanted.delete(name)
    store.setState(({ open: { [name]: _closed, ...rest } }) => ({ open: rest }))
  }

  const release = (name: string, one: Wanted): void => {
    one.wants -= 1
    if (one.wants > 0) return
    one.cancel()
    one.cancel = ports.after(lingerMs, () => drop(name))
  }

  const want = (name: string): (() => void) => {
    const known = wanted.get(name)
    const one = known ?? { wants: 0, opened: null, cancel: () => {} }
    one.wants += 1
    // Only a closing that was planned is called off, never a retry.
    if (one.wants === 1) one.cancel()
    wanted.set(name, one)
    if (!known) open(name, one)
    let released = false
    return () => {
      if (!released) release(name, one)
      released = true
    }
  }

  const retryGone = (): void => {
    for (const [name, one] of wanted) {
      if (one.wants === 0 || store.getState().open[name]?.status !== 'gone') continue
      one.cancel()
      one.cancel = ports.after(ports.random() * retryMs, () => open(name, one))
    }
  }

  const close = (): void => {
    for (const [name, one] of wanted) {
      one.cancel()
      drop(name)
    }
  }

  return { store, want, retryGone, close }
}
