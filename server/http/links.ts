// The moderator's keyring: which links and sessions live, further links and new ones for lost ones, ending a link or a session.
import { Router, type Request } from 'express'
import { z } from 'zod'
import { slugSchema, textSchema } from '../../shared/schema.ts'
import { toCookie } from '../auth/cookies.ts'
import { linkRoles, toLinkPath } from '../auth/links.ts'
import { readBody, refuse } from './answers.ts'
import type { HttpDeps } from './deps.ts'
import { isSecure } from './secure.ts'
import { toWorkshopId, visit } from './visitor.ts'

const seatSchema = z
  .strictObject({
    role: z.enum(linkRoles),
    table: slugSchema.nullable().default(null),
    /** Told apart by name, a seat may have several links; '' for the first. */
    name: textSchema(40, 0).default(''),
  })
  .refine(
    ({ role, table }) => (role === 'host' || role === 'tablet') === (table !== null),
    'expected a table for a host or tablet, and for nobody else',
  )

type Deps = Pick<HttpDeps, 'links' | 'sessions' | 'rooms' | 'config' | 'log'>

/** The moderator's own browser may show the projector's page too, without a link that would replace the one in use. */
const addScreen = (router: Router, deps: Deps): void => {
  const { sessions } = deps
  router.post('/api/workshops/:id/screen', async (request, response) => {
    const id = toWorkshopId(request.params.id)
    const visited = await visit(deps, request, response, id, ['moderator'])
    if (!visited || !id) return
    // One is enough, however often the projector or the example of a phone is opened.
    if (await sessions.callerFrom(request.headers, id, 'screen')) {
      response.status(204).end()
      return
    }
    const { secret } = await sessions.start({ workshop: id, role: 'screen', table: null, person: null })
    response.append('Set-Cookie', toCookie(id, 'screen', secret, isSecure(request as Request, deps.config)))
    response.status(204).end()
  })
}

/** Ends a session: both its sockets close. */
const addSessions = (router: Router, deps: Deps): void => {
  const { sessions, log } = deps
  router.delete('/api/workshops/:id/sessions/:session', async (request, response) => {
    const id = toWorkshopId(request.params.id)
    if (!(await visit(deps, request, response, id, ['moderator'])) || !id) return
    if (!(await sessions.revoke(id, request.params.session))) return refuse(response, 'not-found')
    log.info('session ended', { workshop: id })
    response.status(204).end()
  })
}

export const createLinksRouter = (deps: Deps): Router => {
  const { links, sessions, log } = deps
  const router = Router()

  router.get('/api/workshops/:id/links', async (request, response) => {
    const id = toWorkshopId(request.params.id)
    const visited = await visit(deps, request, response, id, ['moderator'])
    if (!id || !visited) return
    const living = await sessions.list(id)
    response.set('Cache-Control', 'no-store').json({
      links: (await links.list(id)).map(({ role, table, name, createdAt }) => ({
        role,
        table,
        name,
        createdAt,
      })),
      // Participants are people: they are counted here, and removed on the board.
      sessions: living
        .filter(({ role }) => role !== 'participant')
        .map(({ id: session, role, table, name, createdAt }) => ({
          id: session,
          role,
          table,
          name,
          createdAt,
          current: session === visited.caller.session,
        })),
      participants: living.filter(({ role }) => role === 'participant').length,
    })
  })

  addScreen(router, deps)

  router.post('/api/workshops/:id/links', async (request, response) => {
    const id = toWorkshopId(request.params.id)
    if (!(await visit(deps, request, response, id, ['moderator'])) || !id) return
    const seat = readBody(response, seatSchema, request.body)
    if (!seat) return
    const secret = await links.make(id, seat)
    log.info('link made again', { workshop: id, role: seat.role })
    response.status(201).json({ ...seat, link: toLinkPath(id, seat, secret) })
  })

  /** The link opens nothing any more, and who came in by it is sent away, but for the one who asks. */
  router.post('/api/workshops/:id/links/end', async (request, response) => {
    const id = toWorkshopId(request.params.id)
    const visited = await visit(deps, request, response, id, ['moderator'])
    if (!visited || !id) return
    const seat = readBody(response, seatSchema, request.body)
    if (!seat) return
    if (!(await links.revoke(id, seat))) return refuse(response, 'not-found')
    const inside = (await sessions.list(id)).filter(
      ({ id: session, role, table, name }) =>
        session !== visited.caller.session &&
        role === seat.role &&
        table === seat.table &&
        name === seat.name,
    )
    for (const session of inside) await sessions.revoke(id, session.id)
    log.info('link ended', { workshop: id, role: seat.role, count: inside.length })
    response.status(204).end()
  })

  addSessions(router, deps)
  return router
}
