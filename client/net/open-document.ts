// Opens documents without loading Yjs before the first one is wanted: a phone's first script stays small.
// Made by `client/store/browser-ports.ts`.
import type { DocumentDeps } from './document.ts'
import type { OpenDocument, OpenedDocument } from './transport.ts'

const retryMs = 3_000

export const createOpenDocument =
  (deps: DocumentDeps): OpenDocument =>
  (name, listener) => {
    let opened: OpenedDocument | null = null
    let isClosed = false
    const load = async (): Promise<void> => {
      try {
        const { openDocument } = await import('./document.ts')
        if (!isClosed) opened = openDocument(name, listener, deps)
      } catch {
        // The script could not be fetched: no network just now.
        deps.after(retryMs * (1 + deps.random()), () => {
          if (!isClosed) void load()
        })
      }
    }
    void load()
    return {
      close: () => {
        isClosed = true
        opened?.close()
      },
    }
  }
