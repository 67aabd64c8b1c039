// What an officer works with: the report as data, points and answers; and what a vote may take up, for the moderator.
import { Router } from 'express'
import { isSlug, type StepId } from '../../shared/ids.ts'
import { refuse } from './answers.ts'
import type { HttpDeps } from './deps.ts'
import { toWorkshopId, visit } from './visitor.ts'

const readers = ['officer', 'moderator'] as const

/** A count of answers, 0 when left out; null when it is none. */
const toRev = (text: unknown): number | null => {
  if (text === undefined) return 0
  return typeof text === 'string' && /^\d{1,9}$/.test(text) ? Number(text) : null
}

type Deps = Pick<HttpDeps, 'sessions' | 'rooms'>

export const createResultsRouter = (deps: Deps): Router => {
  const router = Router()

  router.get('/api/workshops/:id/steps/:step/candidates', async (request, response) => {
    const visited = await visit(deps, request, response, toWorkshopId(request.params.id), ['moderator'])
    if (!visited) return
    const { step } = request.params
    if (!isSlug(step)) return refuse(response, 'not-found')
    // The pattern is what makes it a step's id.
    response.set('Cache-Control', 'no-store').json({ items: visited.room.items(step as StepId) })
  })

  router.get('/api/workshops/:id/steps/:step/moments', async (request, response) => {
    const visited = await visit(deps, request, response, toWorkshopId(request.params.id), ['moderator'])
    if (!visited) return
    const { step } = request.params
    if (!isSlug(step)) return refuse(response, 'not-found')
    // The pattern is what makes it a step's id.
    response.set('Cache-Control', 'no-store').json({ moments: visited.room.moments(step as StepId) })
  })

  router.get('/api/workshops/:id/report', async (request, response) => {
    const visited = await visit(deps, request, response, toWorkshopId(request.params.id), readers)
    if (visited) response.set('Cache-Control', 'no-store').json(visited.room.report())
  })

  router.get('/api/workshops/:id/points', async (request, response) => {
    const visited = await visit(deps, request, response, toWorkshopId(request.params.id), readers)
    // The page asks on as whom it was let in: a browser may have both.
    const role = visited?.caller.role
    if (visited) response.set('Cache-Control', 'no-store').json({ role, steps: visited.room.points() })
  })

  router.get('/api/workshops/:id/answers', async (request, response) => {
    const visited = await visit(deps, request, response, toWorkshopId(request.params.id), readers)
    if (!visited) return
    const after = toRev(request.query['after'])
    if (after === null) return refuse(response, 'malformed')
    response.set('Cache-Control', 'no-store').json(visited.room.answers(after))
  })
  return router
}
