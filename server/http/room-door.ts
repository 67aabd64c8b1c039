// The way in for phones, as staff and the projector need it: what the QR holds, and a new code when the old one went too far.
import { Router, type Request } from 'express'
import { joinBase } from './addresses.ts'
import { putOff } from './answers.ts'
import type { HttpDeps } from './deps.ts'
import { toWorkshopId, visit } from './visitor.ts'

type Deps = Pick<HttpDeps, 'sessions' | 'rooms' | 'store' | 'config' | 'log'>

export const createRoomDoorRouter = (deps: Deps): Router => {
  const { store, log } = deps
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

  /** Old code and token are dead when this is answered; the new code reaches all screens in the frame. */
  router.post('/api/workshops/:id/code', async (request, response) => {
    const id = toWorkshopId(request.params.id)
    const visited = await visit(deps, request, response, id, ['moderator'])
    if (!visited || !id) return
    try {
      await visited.room.renewCode()
    } catch {
      return putOff(response, 3_000)
    }
    log.info('join code made anew', { workshop: id })
    response.status(204).end()
  })
  return router
}
