// The hall's door: six signs or the QR's token become a participant. Unknown, closed and wrong codes get one answer.
import { Router, type Request, type Response } from 'express'
import { z } from 'zod'
import { isCode, toCode, type IntentId, type PersonId } from '../../shared/ids.ts'
import { slugSchema } from '../../shared/schema.ts'
import { toCookie } from '../auth/cookies.ts'
import { isSame } from '../auth/secrets.ts'
import type { WorkshopRow } from '../store/store.ts'
import type { Caller, Room } from '../workshop/api.ts'
import { putOff, readBody, refuse } from './answers.ts'
import type { HttpDeps } from './deps.ts'
import { isSecure } from './secure.ts'
import { createTypedCap } from './typed-cap.ts'

const bodySchema = z.strictObject({
  code: z.string().max(40),
  token: z.string().max(64).optional(),
  group: slugSchema.optional(),
})

const system: Caller = { role: 'system', person: null, table: null, session: 'system' }

type Deps = Pick<HttpDeps, 'store' | 'rooms' | 'sessions' | 'config' | 'now' | 'wait' | 'newId'>

interface Door {
  readonly row: WorkshopRow
  readonly room: Room
}

/** Behind the door, or null: the code is unknown, the workshop is closed, or the token is not its own. */
const createKnock = ({ store, rooms }: Deps) => {
  return async (code: string, token: string | undefined): Promise<Door | null> => {
    const row = isCode(code) ? await store.workshopByCode(code) : null
    if (!row || row.closed || (token !== undefined && !isSame(toCode(token), row.joinToken))) return null
    const room = await rooms.room(row.id)
    return room && !room.frame('room').workshop.closed ? { row, room } : null
  }
}

/** What the join page shows before anyone has joined. */
const shown = ({ row, room }: Door) => ({
  workshop: row.id,
  title: row.title,
  place: row.place,
  date: room.frame('room').workshop.date,
  languages: room.frame('room').workshop.languages,
  groups: room.frame('room').workshop.groups,
})

export const createJoinRouter = (deps: Deps): Router => {
  const { sessions, config, newId } = deps
  const knock = createKnock(deps)
  const cap = createTypedCap({ ...deps, perMinute: config.limits.typedJoinsPerMinute })

  /** True: this browser joined before, and is let in as the same person. False: it did not. Null: it was removed. */
  const wasHere = async (request: Request, { row, room }: Door): Promise<boolean | null> => {
    const caller = await sessions.callerFrom(request.headers, row.id, 'participant')
    if (!caller?.person) return false
    return room.knows(caller.person) ? true : null
  }

  /** A locked door is none for who has been inside. Null: it was answered, like a wrong code. */
  const open = async (
    request: Request,
    response: Response,
    typed: string,
    token: string | undefined,
  ): Promise<Door | null> => {
    const handBack = token === undefined ? await cap.turn() : () => {}
    if (!handBack) {
      putOff(response, 30_000)
      return null
    }
    const found = await knock(toCode(typed), token)
    const isLocked = found?.room.frame('room').workshop.locked === true
    const door = found && isLocked && (await wasHere(request, found)) === false ? null : found
    if (door) handBack()
    else refuse(response, 'not-found')
    return door
  }

  const enter = async (
    request: Request,
    response: Response,
    door: Door,
    group: string | undefined,
  ): Promise<void> => {
    const { row, room } = door
    // The id is made here, so it is one.
    const person = newId() as PersonId
    const intent = { type: 'person.join', person, ...(group === undefined ? {} : { group }) }
    const answer = await room.ask({ id: newId() as IntentId, step: null, intent }, system)
    if (answer.type === 'later') return putOff(response, answer.afterMs)
    if (answer.type === 'refused') return refuse(response, 'not-found')
    const opening = { workshop: row.id, role: 'participant', table: null, person } as const
    const { secret } = await sessions.start(opening)
    response.append('Set-Cookie', toCookie(row.id, 'participant', secret, isSecure(request, config)))
    response.status(201).json({ ...shown(door), again: false })
  }

  const router = Router()
  router.get('/api/join/:code', async (request, response) => {
    const door = await open(request, response, request.params.code, undefined)
    if (door) response.set('Cache-Control', 'no-store').json(shown(door))
  })
  router.post('/api/join', async (request, response) => {
    const body = readBody(response, bodySchema, request.body)
    const door = body && (await open(request, response, body.code, body.token))
    if (!door) return
    const here = await wasHere(request, door)
    if (here === null) return refuse(response, 'removed')
    if (here) response.json({ ...shown(door), again: true })
    else await enter(request, response, door, body.group)
  })
  return router
}
