// The first download of a document: its whole state over HTTP, compressed and shared by everyone who joins.
// Used by `document.ts`.
import { epochHeader } from '../../shared/protocol/documents.ts'
import type { Role } from '../../shared/roles.ts'

export type Snapshot =
  | { readonly type: 'state'; readonly state: Uint8Array; readonly epoch: string }
  /** No such document for this role. */
  | { readonly type: 'gone' }
  /** No network, or the server is busy. */
  | { readonly type: 'failed' }

export type Fetch = typeof globalThis.fetch

/** Never rejects. */
export const fetchSnapshot = async (
  name: string,
  at: { readonly url: string; readonly role: Role; readonly fetch?: Fetch },
): Promise<Snapshot> => {
  try {
    const address = `${at.url}/api/documents/${name}?role=${at.role}`
    const response = await (at.fetch ?? fetch)(address, { credentials: 'same-origin' })
    const epoch = response.headers.get(epochHeader)
    if (response.status >= 500 || response.status === 429) return { type: 'failed' }
    if (!response.ok || epoch === null) return { type: 'gone' }
    return { type: 'state', state: new Uint8Array(await response.arrayBuffer()), epoch }
  } catch {
    return { type: 'failed' }
  }
}
