// The hall's door as a phone knocks on it: looks a code up, and joins with code or token. Called by the code and language screens.
import type { Language } from '../../shared/localized.ts'

export interface FoundWorkshop {
  readonly workshop: string
  readonly title: string
  readonly place: string
  /** As the organiser wrote it; may be empty. */
  readonly date: string
  readonly languages: readonly Language[]
}

export type Knock =
  | { readonly type: 'found'; readonly found: FoundWorkshop }
  /** Wrong and closed alike. */
  | { readonly type: 'unknown' }
  | { readonly type: 'removed' }
  /** No network, or the server asks to come back later. */
  | { readonly type: 'unreachable' }

export interface Door {
  lookUp(code: string): Promise<Knock>
  /** Sets this browser's session cookie; the same person again where it has one already. */
  join(code: string, token?: string): Promise<Knock>
}

interface Refused {
  readonly refusal?: { readonly reason?: string }
}

const toKnock = async (response: Response): Promise<Knock> => {
  if (response.ok) return { type: 'found', found: (await response.json()) as FoundWorkshop }
  if (response.status >= 500 || response.status === 429) return { type: 'unreachable' }
  const { refusal } = (await response.json()) as Refused
  return { type: refusal?.reason === 'removed' ? 'removed' : 'unknown' }
}

export const createDoor = (ask: typeof fetch): Door => {
  const knock = async (url: string, init?: RequestInit): Promise<Knock> => {
    try {
      return await toKnock(await ask(url, init))
    } catch {
      return { type: 'unreachable' }
    }
  }
  return {
    lookUp: (code) => knock(`/api/join/${encodeURIComponent(code)}`),
    join: (code, token) =>
      knock('/api/join', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(token === undefined ? { code } : { code, token }),
      }),
  }
}
