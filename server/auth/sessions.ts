// Sessions: who swapped a link, or joined, on which browser. Read at every request, so kept at hand for some seconds;
// revoking takes effect at once on this node. Made by `server/main`.
import type { PersonId, Slug, WorkshopId } from '../../shared/ids.ts'
import type { Role } from '../../shared/roles.ts'
import type { SessionRow, Store } from '../store/store.ts'
import type { Caller } from '../workshop/api.ts'
import type { Auth } from './api.ts'
import { cookieName, readCookie } from './cookies.ts'
import { hashOf, isSecret, newSecret } from './secrets.ts'

/** How long another node may go on after a revocation here. */
const freshForMs = 5_000
const mostKept = 5_000

export interface Sessions extends Auth {
  /** A new session; `secret` is the cookie's value and is given here only. */
  start(opening: {
    readonly workshop: WorkshopId
    readonly role: Role
    readonly table: string | null
    readonly name?: string
    readonly person: PersonId | null
  }): Promise<{ readonly secret: string; readonly caller: Caller }>
  list(workshop: WorkshopId): Promise<readonly SessionRow[]>
  /** Ends the session with this id and closes its sockets. False: there is none. */
  revoke(workshop: WorkshopId, id: string): Promise<boolean>
}

export interface SessionsDeps {
  readonly store: Pick<Store, 'putSession' | 'session' | 'sessions'>
  /** Milliseconds since 1970. */
  readonly now: () => number
}

interface Kept {
  readonly row: SessionRow
  readonly readAt: number
}

// The ids in a row were made by this server, so their types are taken as they are.
const toCaller = (row: SessionRow): Caller => ({
  role: row.role,
  person: row.person as PersonId | null,
  table: row.table as Slug | null,
  session: row.id,
  name: row.name,
})

/** The newest few thousand sessions that were asked for. */
const createCache = (deps: SessionsDeps) => {
  const kept = new Map<string, Kept>()
  const put = (row: SessionRow): void => {
    kept.delete(row.hash)
    kept.set(row.hash, { row, readAt: deps.now() })
    const [oldest] = kept.keys()
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
  }
  const read = async (hash: string): Promise<SessionRow | null> => {
    const found = kept.get(hash)
    if (found && deps.now() - found.readAt < freshForMs) return found.row
    const row = await deps.store.session(hash)
    // A revocation may have been written while this was read: it holds.
    if (kept.get(hash)?.row.revoked) return null
    if (row) put(row)
    return row
  }
  return { put, read }
}

export const createSessions = (deps: SessionsDeps): Sessions => {
  const cache = createCache(deps)
  const listeners = new Set<(session: string) => void>()

  const callerFrom: Sessions['callerFrom'] = async (headers, workshop, role) => {
    const secret = readCookie(headers.cookie, cookieName(workshop, role))
    if (secret === null || !isSecret(secret)) return null
    const row = await cache.read(hashOf(secret))
    return row && !row.revoked && row.workshop === workshop && row.role === role ? toCaller(row) : null
  }

  const start: Sessions['start'] = async (opening) => {
    const secret = newSecret()
    const row = {
      name: '',
      ...opening,
      hash: hashOf(secret),
      id: newSecret(),
      createdAt: deps.now(),
      revoked: false,
    }
    await deps.store.putSession(row)
    return { secret, caller: toCaller(row) }
  }

  const revoke: Sessions['revoke'] = async (workshop, id) => {
    const row = (await deps.store.sessions(workshop)).find((session) => session.id === id)
    if (!row) return false
    const revoked = { ...row, revoked: true }
    await deps.store.putSession(revoked)
    cache.put(revoked)
    for (const hear of listeners) hear(id)
    return true
  }

  return {
    callerFrom,
    start,
    revoke,
    list: async (workshop) => (await deps.store.sessions(workshop)).filter(({ revoked }) => !revoked),
    onRevoked: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
