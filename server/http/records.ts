// The moderator's records and the end of a workshop: the trail as a list and as a file, erasing now, taking names out now; and
// for who holds the admin key, what is left of workshops that are gone.
import { Router, type Response } from 'express'
import { z } from 'zod'
import { toExportLanguage } from '../words.ts'
import type { WorkshopId } from '../../shared/ids.ts'
import type { TrailPage } from '../../shared/trail.ts'
import { isSame } from '../auth/secrets.ts'
import { createWords } from '../exports/export.ts'
import { safeFileName, toContentDisposition } from '../exports/file-name.ts'
import { trailCsv } from '../exports/trail.ts'
import { codeOf } from '../log.ts'
import { putOff, readBody, refuse, refuseStranger } from './answers.ts'
import type { HttpDeps } from './deps.ts'
import { toWorkshopId, visit } from './visitor.ts'

const onPage = 100

type Deps = Pick<HttpDeps, 'sessions' | 'rooms' | 'store' | 'words' | 'log' | 'adminKey'>

/** The title, typed over: nobody erases by a slip of the hand. */
const typed = z.strictObject({ title: z.string().max(400) })

const plain = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()

const toPlace = (text: unknown): number =>
  typeof text === 'string' && /^\d{1,9}$/.test(text) ? Number(text) : 0

/** Says that it is done once it is; when it could not be done, when to ask again. */
const answerWhenDone = async (
  { log }: Pick<Deps, 'log'>,
  response: Response,
  { id, said }: { readonly id: WorkshopId; readonly said: string },
  run: () => Promise<unknown>,
): Promise<void> => {
  try {
    await run()
  } catch (error) {
    log.error(`workshop not ${said}`, { workshop: id, code: codeOf(error) })
    return putOff(response, 3_000)
  }
  log.info(`workshop ${said}`, { workshop: id })
  response.status(204).end()
}

export const createRecordsRouter = (deps: Deps): Router => {
  const { rooms, store } = deps
  const router = Router()

  router.get('/api/workshops/:id/trail', async (request, response) => {
    const visited = await visit(deps, request, response, toWorkshopId(request.params.id), ['moderator'])
    if (!visited) return
    const lines = await visited.room.trail()
    const from = toPlace(request.query['from'])
    const next = from + onPage < lines.length ? from + onPage : null
    const page: TrailPage = { lines: lines.slice(from, from + onPage), next }
    response.set('Cache-Control', 'no-store').json(page)
  })

  router.get('/api/workshops/:id/trail.csv', async (request, response) => {
    const visited = await visit(deps, request, response, toWorkshopId(request.params.id), ['moderator'])
    if (!visited) return
    const { workshop, lines } = visited.room.frame('staff')
    const [fallback = 'nl'] = workshop.languages
    const language = toExportLanguage(request.query['language'], workshop.languages)
    const words = createWords({ language, fallback, messages: deps.words[language] })
    const name = safeFileName(`${workshop.title} ${words.t('records.title')}`, 'csv')
    const bytes = trailCsv(await visited.room.trail(), lines, words)
    response
      .set({ 'Cache-Control': 'no-store', 'Content-Disposition': toContentDisposition(name) })
      .type('text/csv; charset=utf-8')
      .end(bytes)
  })

  /** When this is answered nothing of the workshop is left on this server but the record that it was. */
  router.post('/api/workshops/:id/erase', async (request, response) => {
    const id = toWorkshopId(request.params.id)
    const visited = await visit(deps, request, response, id, ['moderator'])
    const body = visited && id && readBody(response, typed, request.body)
    if (!body) return
    if (plain(body.title) !== plain(visited.room.frame('staff').workshop.title))
      return refuse(response, 'not-possible', { why: 'title' })
    await answerWhenDone(deps, response, { id, said: 'erased' }, () => rooms.erase(id, 'asked'))
  })

  router.post('/api/workshops/:id/strip', async (request, response) => {
    const id = toWorkshopId(request.params.id)
    const visited = await visit(deps, request, response, id, ['moderator'])
    if (!visited || !id) return
    await answerWhenDone(deps, response, { id, said: 'stripped of names' }, () => rooms.strip(id, 'asked'))
  })

  /** For the server's owner: what was destroyed, when and why. It holds no word of any workshop. */
  router.get('/api/destroyed', async (request, response) => {
    const [scheme, key] = (request.headers.authorization ?? '').split(' ')
    if (scheme !== 'Bearer' || key === undefined || !isSame(key, deps.adminKey))
      return refuseStranger(response)
    response.set('Cache-Control', 'no-store').json({ destroyed: await store.destroyed() })
  })
  return router
}
