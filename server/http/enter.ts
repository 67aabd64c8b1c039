// A role's link becomes a session: the page sends the secret of its fragment once, and has a cookie from then on.
import { Router } from 'express'
import { z } from 'zod'
import { toCookie } from '../auth/cookies.ts'
import { readBody, refuse } from './answers.ts'
import type { HttpDeps } from './deps.ts'
import { isSecure } from './secure.ts'
import { toWorkshopId } from './visitor.ts'

const bodySchema = z.strictObject({ workshop: z.string().max(40), secret: z.string().max(64) })

type Deps = Pick<HttpDeps, 'links' | 'sessions' | 'config' | 'log'>

export const createEnterRouter = ({ links, sessions, config, log }: Deps): Router => {
  const router = Router()
  router.post('/api/enter', async (request, response) => {
    const body = readBody(response, bodySchema, request.body)
    if (!body) return
    const workshop = toWorkshopId(body.workshop)
    const link = workshop && (await links.find(workshop, body.secret))
    if (!workshop || !link) return refuse(response, 'not-found')
    const { role, table, name } = link
    const { secret } = await sessions.start({ workshop, role, table, name, person: null })
    response.append('Set-Cookie', toCookie(workshop, role, secret, isSecure(request, config)))
    log.info('link swapped for a session', { workshop, role })
    response.status(201).json({ workshop, role, table })
  })
  return router
}
