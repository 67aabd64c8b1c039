// Who is here, for the moderator alone and only when the list is opened: by number, never in a frame, and there are no names.
// And what somebody who is nobody would see.
import { Router } from 'express'
import type { Slug } from '../../shared/ids.ts'
import {
  smallestCount,
  type GroupCount,
  type PeopleAnswer,
  type PersonLine,
} from '../../shared/protocol/people.ts'
import type { HttpDeps } from './deps.ts'
import { toWorkshopId, visit } from './visitor.ts'

/** How many of each group are here; a few are never counted out. */
const countsOf = (people: readonly PersonLine[], groups: readonly Slug[]): readonly GroupCount[] =>
  groups.map((group) => {
    const here = people.filter((person) => person.here && person.group === group).length
    return { group, here: here < smallestCount ? null : here }
  })

type Deps = Pick<HttpDeps, 'sessions' | 'rooms'>

export const createPeopleRouter = (deps: Deps): Router => {
  const router = Router()
  router.get('/api/workshops/:id/people', async (request, response) => {
    const visited = await visit(deps, request, response, toWorkshopId(request.params.id), ['moderator'])
    if (!visited) return
    const people = visited.room.people()
    const groups = visited.room.frame('staff').workshop.groups.map(({ id }) => id)
    const answer: PeopleAnswer = { people, groups: countsOf(people, groups) }
    response.set('Cache-Control', 'no-store').json(answer)
  })
  /** For the frame with a phone on the board: what the private view of a newcomer would be. Nobody is made for it. */
  router.get('/api/workshops/:id/example', async (request, response) => {
    const visited = await visit(deps, request, response, toWorkshopId(request.params.id), ['moderator'])
    if (visited) response.set('Cache-Control', 'no-store').json(visited.room.example())
  })
  return router
}
