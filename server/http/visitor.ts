// Who asks, and in which room: every route of a workshop begins here. A stranger, a wrong role and a workshop that does
// not exist get one and the same answer.
import type { Request, Response } from 'express'
import { isId, type WorkshopId } from '../../shared/ids.ts'
import type { Role } from '../../shared/roles.ts'
import type { Auth } from '../auth/api.ts'
import type { Caller, Room, Rooms } from '../workshop/api.ts'
import { refuse } from './answers.ts'

export interface Visit {
  readonly caller: Caller
  readonly room: Room
}

interface VisitDeps {
  readonly sessions: Auth
  readonly rooms: Rooms
}

/** An id from an address; null when it cannot be one. */
export const toWorkshopId = (text: unknown): WorkshopId | null =>
  // The pattern is what makes it an id.
  typeof text === 'string' && isId(text) ? (text as WorkshopId) : null

/** The caller in the role that `?role=` names, else in the first of the allowed roles that this browser has. */
const callerIn = async (
  { sessions }: VisitDeps,
  request: Pick<Request, 'query' | 'headers'>,
  workshop: WorkshopId,
  allowed: readonly Role[],
): Promise<Caller | null> => {
  const named = request.query['role']
  for (const role of named === undefined ? allowed : allowed.filter((one) => one === named)) {
    const caller = await sessions.callerFrom(request.headers, workshop, role)
    if (caller) return caller
  }
  return null
}

/** Null: it was answered. */
export const visit = async (
  deps: VisitDeps,
  request: Pick<Request, 'query' | 'headers'>,
  response: Response,
  workshop: WorkshopId | null,
  allowed: readonly Role[],
): Promise<Visit | null> => {
  const caller = workshop && (await callerIn(deps, request, workshop, allowed))
  const room = caller && (await deps.rooms.room(workshop))
  if (!caller || !room) {
    refuse(response, 'not-found')
    return null
  }
  if (caller.person !== null && !room.knows(caller.person)) {
    refuse(response, 'removed')
    return null
  }
  return { caller, room }
}
