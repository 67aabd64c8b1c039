// How a desk page gets in: the secret in the address's fragment is swapped for a cookie and taken out of the address.
import type { Role } from '../../shared/roles.ts'

export type Entered = 'yes' | 'no' | 'offline'

/** Lets the moderator's browser show the projector as well; the cookie it has says that it may. */
const borrowScreen = async (workshop: string): Promise<Entered> => {
  const answer = await fetch(`/api/workshops/${workshop}/screen`, { method: 'POST' })
  return answer.ok ? 'yes' : 'no'
}

/** `no`: the link is not known (any more). Without a secret in the address the cookie of an earlier visit must do. */
export const enter = async (workshop: string): Promise<Entered> => {
  const secret = location.hash.slice(1)
  const borrows = new URLSearchParams(location.search).get('as') === 'moderator'
  if (secret === '' && !borrows) return 'yes'
  try {
    if (secret === '') return await borrowScreen(workshop)
    const answer = await fetch('/api/enter', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ workshop, secret }),
    })
    if (!answer.ok) return 'no'
    history.replaceState(null, '', location.pathname + location.search)
    return 'yes'
  } catch {
    return 'offline'
  }
}

/** `/w/ID`, `/s/ID`, `/t/ID/TABLE` and `/r/ID`. */
export const pageAddress = (): { readonly workshop: string; readonly table: string | null } => {
  const [, , workshop, table] = location.pathname.split('/')
  return { workshop: workshop ?? '', table: table ?? null }
}

export interface Door {
  readonly code: string
  /** Where phones reach this server, such as `http://192.168.1.20:3000`. */
  readonly base: string
  readonly path: string
}

/** What the QR holds; null while it cannot be had. */
export const fetchDoor = async (workshop: string, role: Role): Promise<Door | null> => {
  try {
    const answer = await fetch(`/api/workshops/${workshop}/door?role=${role}`)
    return answer.ok ? ((await answer.json()) as Door) : null
  } catch {
    return null
  }
}

/** In upper case a QR takes fewer modules, and host names do not mind. */
export const qrAddress = ({ base, path }: Door): string => (base + path).toUpperCase()

/** The address as it is read out: without the protocol. */
export const spokenAddress = ({ base }: Door): string => base.replace(/^https?:\/\//, '')

export const spokenCode = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`
