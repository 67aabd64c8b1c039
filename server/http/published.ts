// What a step made public, for anyone with the address: the list of ballots of a vote, and the same as a file. No session.
import { Router, type Request, type Response } from 'express'
import { isSlug, type StepId } from '../../shared/ids.ts'
import { isLanguage, languages, type Language } from '../../shared/localized.ts'
import type { Published } from '../../shared/published.ts'
import { createWords, type Words } from '../exports/export.ts'
import { safeFileName, toContentDisposition } from '../exports/file-name.ts'
import { listCsv } from '../published/csv.ts'
import { listPage, noListPage } from '../published/page.ts'
import { listStyle } from '../published/style.ts'
import type { Room } from '../workshop/api.ts'
import type { HttpDeps } from './deps.ts'
import { toWorkshopId } from './visitor.ts'

type Deps = Pick<HttpDeps, 'rooms' | 'words'>

const languageFor = (request: Request, first: Language): Language => {
  const asked = request.query['language']
  if (typeof asked === 'string' && isLanguage(asked)) return asked
  const wished = request.headers['accept-language'] ? request.acceptsLanguages([...languages]) : false
  return wished !== false && isLanguage(wished) ? wished : first
}

interface Found {
  readonly room: Room
  readonly published: Published
}

export const createPublishedRouter = ({ rooms, words }: Deps): Router => {
  const router = Router({ caseSensitive: true })

  const wordsFor = (request: Request, first: Language): Words => {
    const language = languageFor(request, first)
    return createWords({ language, fallback: first, messages: words[language] })
  }

  /** Null: it was answered, and the same way whether the list is not there yet or the workshop does not exist. */
  const find = async (request: Request, response: Response): Promise<Found | null> => {
    const { id, step } = request.params
    const workshop = toWorkshopId(id)
    const room = workshop && typeof step === 'string' && isSlug(step) ? await rooms.room(workshop) : null
    // The pattern is what makes it a step's id.
    const published = room?.published(step as StepId) ?? null
    response.set({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' })
    if (room && published) return { room, published }
    response
      .status(404)
      .type('html')
      .send(noListPage(wordsFor(request, 'nl')))
    return null
  }

  router.get('/v/list.css', (_request, response) => {
    response.set('Cache-Control', 'public, max-age=3600').type('css').send(listStyle)
  })

  router.get('/v/:id/:step', async (request, response) => {
    const found = await find(request, response)
    if (!found) return
    const { workshop } = found.room.frame('room')
    const spoken = wordsFor(request, workshop.languages[0] ?? 'nl')
    const code = request.query['code']
    const page = listPage({
      workshop,
      published: found.published,
      words: spoken,
      wanted: typeof code === 'string' && code.trim() !== '' ? code.slice(0, 20) : null,
      file: `/v/${workshop.id}/${String(request.params['step'])}/ballots.csv?language=${spoken.language}`,
    })
    response.type('html').send(page)
  })

  router.get('/v/:id/:step/ballots.csv', async (request, response) => {
    const found = await find(request, response)
    if (!found) return
    const { workshop } = found.room.frame('room')
    const spoken = wordsFor(request, workshop.languages[0] ?? 'nl')
    const name = safeFileName(`${workshop.title} ${spoken.t('vote.list')}`, 'csv')
    response
      .set('Content-Disposition', toContentDisposition(name))
      .type('text/csv; charset=utf-8')
      .end(listCsv(found.published, spoken))
  })
  return router
}
