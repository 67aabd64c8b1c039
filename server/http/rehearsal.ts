// Begin a rehearsal, or let it play on after a restart: the moderator's tap. Wiping it is an intent like any other.
import { Router } from 'express'
import { z } from 'zod'
import type { IntentId } from '../../shared/ids.ts'
import { putOff, readBody, refuse } from './answers.ts'
import type { HttpDeps } from './deps.ts'
import { toWorkshopId, visit } from './visitor.ts'

const bodySchema = z.strictObject({ people: z.number().int().min(1).max(200) })

type Deps = Pick<HttpDeps, 'sessions' | 'rooms' | 'rehearsals' | 'newId'>

export const createRehearsalRouter = (deps: Deps): Router => {
  const router = Router()
  router.post('/api/workshops/:id/rehearsal', async (request, response) => {
    const id = toWorkshopId(request.params.id)
    const visited = await visit(deps, request, response, id, ['moderator'])
    const body = visited && readBody(response, bodySchema, request.body)
    if (!visited || !id || !body) return
    const intent = { type: 'rehearsal.begin' }
    const answer = await visited.room.ask(
      { id: deps.newId() as IntentId, step: null, intent },
      visited.caller,
    )
    if (answer.type === 'later') return putOff(response, answer.afterMs)
    if (answer.type === 'refused') return refuse(response, answer.refusal.reason, answer.refusal.detail)
    deps.rehearsals.play(id, body.people)
    response.status(204).end()
  })
  return router
}
