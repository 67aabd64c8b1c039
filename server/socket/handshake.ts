// Who comes in: workshop, role and protocol are named in the handshake, and the cookie of that role proves it.
// Called by `index.ts` for each new socket, before it counts as connected.
import { isId, type WorkshopId } from '../../shared/ids.ts'
import { protocolVersion } from '../../shared/protocol/version.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { roles, type Role } from '../../shared/roles.ts'
import type { Auth, RequestHeaders } from '../auth/api.ts'
import type { Rooms } from '../workshop/api.ts'
import type { SocketData } from './wire.ts'

/**
 * Sent as `data.code` of the connect error. `protocol`: the page is too old (or too new), reload it. `removed`: the
 * moderator ended this. `not-allowed`: no session, for whatever reason. `busy`: try again.
 */
export type DoorCode = 'protocol' | 'not-allowed' | 'removed' | 'busy'

export interface Handshake {
  readonly headers: RequestHeaders
  readonly auth: { readonly [name: string]: unknown }
}

/** This protocol and the one before: a phone that was asleep during an upgrade goes on. */
const isSpoken = (protocol: unknown): boolean =>
  protocol === protocolVersion || (protocol === protocolVersion - 1 && protocol > 0)

const isRole = (value: unknown): value is Exclude<Role, 'system'> =>
  value !== 'system' && roles.some((role) => role === value)

const isWorkshopId = (value: unknown): value is WorkshopId => typeof value === 'string' && isId(value)

/** Never rejects. */
export const admit = async (
  { headers, auth: claim }: Handshake,
  { rooms, auth }: { readonly rooms: Rooms; readonly auth: Auth },
): Promise<Result<SocketData, DoorCode>> => {
  const { workshop, role, protocol } = claim
  if (!isSpoken(protocol)) return fail('protocol')
  if (!isWorkshopId(workshop) || !isRole(role)) return fail('not-allowed')
  try {
    const caller = await auth.callerFrom(headers, workshop, role)
    const room = caller && (await rooms.room(workshop))
    if (!room) return fail('not-allowed')
    if (caller.person !== null && !room.knows(caller.person)) return fail('removed')
    return ok({ room, caller })
  } catch {
    // The store does not answer just now; the phone comes back by itself.
    return fail('busy')
  }
}
