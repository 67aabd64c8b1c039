// Who may read which document: the address of a sync connection, checked. Called by `index.ts` for each upgrade.
import type { WorkshopId } from '../../shared/ids.ts'
import { closeCodes, fromDocumentName, type DocumentName } from '../../shared/protocol/documents.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { roles, type Role } from '../../shared/roles.ts'
import { mayRead, type Auth, type RequestHeaders } from '../auth/api.ts'
import type { Caller, LiveDocument, Room, Rooms } from '../workshop/api.ts'

/** How a connection is sent away: y-websocket takes codes 4400 to 4499 as final, 1013 as "come again". */
export interface Away {
  readonly code: number
  readonly reason: string
}

export const tryAgain: Away = { code: 1013, reason: 'try again later' }
export const epochAway = (epoch: string): Away => ({ code: closeCodes.epoch, reason: epoch })

export interface Entered {
  readonly room: Room
  readonly caller: Caller
  readonly document: LiveDocument
}

const unknown: Away = { code: closeCodes.unknownDocument, reason: 'unknown document' }
const notAllowed: Away = { code: closeCodes.notAllowed, reason: 'not allowed' }

interface Asked {
  readonly name: DocumentName
  readonly role: Role
  readonly epoch: string | null
}

const isRole = (value: string | null): value is Role => roles.some((role) => role === value)

/** `/sync/<document name>?role=…&epoch=…` */
const readAddress = (address: string): Asked | null => {
  const [path = '', query = ''] = address.split('?')
  const name = fromDocumentName(path.slice('/sync/'.length))
  const asked = new URLSearchParams(query)
  const role = asked.get('role')
  return name && isRole(role) ? { name, role, epoch: asked.get('epoch') } : null
}

/** Never rejects. */
export const enter = async (
  request: { readonly url?: string | undefined; readonly headers: RequestHeaders },
  deps: { readonly rooms: Rooms; readonly auth: Auth },
): Promise<Result<Entered, Away>> => {
  const asked = readAddress(request.url ?? '')
  if (!asked) return fail(unknown)
  const { name, role, epoch } = asked
  // The name's pattern is that of an id.
  const workshop = name.workshop as WorkshopId
  try {
    const caller = await deps.auth.callerFrom(request.headers, workshop, role)
    if (!caller || !mayRead(caller, name)) return fail(notAllowed)
    const room = await deps.rooms.room(workshop)
    if (!room || (caller.person !== null && !room.knows(caller.person))) return fail(notAllowed)
    const document = room.document(name, caller.role)
    if (!document) return fail(unknown)
    return epoch === document.epoch() ? ok({ room, caller, document }) : fail(epochAway(document.epoch()))
  } catch {
    return fail(tryAgain)
  }
}
