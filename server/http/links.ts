// The moderator's keyring: which links and sessions live, new links for lost ones, ending a session; and what the
// projector's QR holds.
import { Router, type Request } from 'express'
import { z } from 'zod'
import { slugSchema } from '../../shared/schema.ts'
import { toCookie } from '../auth/cookies.ts'
import { linkRoles, toLinkPath } from '../auth/links.ts'
import { readBody, refuse } from './answers.ts'
import { joinBase } from './addresses.ts'
import type { HttpDeps } from './deps.ts'
import { isSecure } from './secure.ts'
import { toWorkshopId, visit } from './visitor.ts'

const seatSchema = z
  .strictObject({ role: z.enum(linkRoles), table: slugSchema.nullable().default(null) })
  .refine(
    ({ role, table }) => (role === 'host' || role === 'tablet') === (table !== null),
    'expected a table for a host or tablet, and for nobody else',
  )

type Deps = Pick<HttpDeps, 'links' | 'sessions' | 'rooms' | 'store' | 'config' | 'log'>

export const createLinksRouter = (deps: Deps): Router => {
  const { links, sessions, store, log } = deps
  const router = Router()

  router.get('/api/workshops/:id/door', async (request, response) => {
    const id = toWorkshopId(request.params.id)
    const visited = await visit(deps, request, response, id, ['moderator', 'screen', 'host'])
    const row = id && visited && (await store.workshop(id))
    if (!row) return
    const base = joinBase(request as Request, deps.config)
    const path = `/J/${row.code}/${row.joinToken}`
    response.set('Cache-Control', 'no-store').json({ code: row.code, base, path, closed: row.closed })
  })

  router.get('/api/workshops/:id/links', async (request, response) => {
    const id = toWorkshopId(request.params.id)
    const visited = await visit(deps, request, response, id, ['moderator'])
    if (!id || !visited) return
    const living = await sessions.list(id)
    response.set('Cache-Control', 'no-store').json({
      links: (await links.list(id)).map(({ role, table, createdAt }) => ({ role, table, createdAt })),
      // Participants are people: they are counted here, and removed on the board.
      sessions: living
        .filter(({ role }) => role !== 'participant')
        .map(({ id: session, role, table, createdAt }) => ({
          id: session,
          role,
          table,
          createdAt,
          current: session === visited.caller.session,
        })),
      participants: living.filter(({ role }) => role === 'participant').length,
    })
  })

  /** The moderator's own browser may show the projector's page too, without a link that would replace the one in use. */
  router.post('/api/workshops/:id/screen', async (request, response) => {
    const id = toWorkshopId(request.params.id)
    if (!(await visit(deps, request, response, id, ['moderator'])) || !id) return
    const { secret } = await sessions.start({ workshop: id, role: 'screen', table: null, person: null })
    response.append('Set-Cookie', toCookie(id, 'screen', secret, isSecure(request as Request, deps.config)))
    response.status(204).end()
  })

  router.post('/api/workshops/:id/links', async (request, response) => {
    const id = toWorkshopId(request.params.id)
    if (!(await visit(deps, request, response, id, ['moderator'])) || !id) return
    const seat = readBody(response, seatSchema, request.body)
    if (!seat) return
    const secret = await links.make(id, seat)
    log.info('link made again', { workshop: id, role: seat.role })
    response.status(201).json({ ...seat, link: toLinkPath(id, seat, secret) })
  })

  router.delete('/api/workshops/:id/sessions/:session', async (request, response) => {
    const id = toWorkshopId(request.params.id)
    if (!(await visit(deps, request, response, id, ['moderator'])) || !id) return
    if (!(await sessions.revoke(id, request.params.session))) return refuse(response, 'not-found')
    log.info('session ended', { workshop: id })
    response.status(204).end()
  })
  return router
}
