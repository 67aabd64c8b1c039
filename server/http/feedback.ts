// What was done with what people said, for anyone with the address: a page, and the same as data for phones. No session, no
// cookie; nothing here depends on who asks.
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { Router, type Request, type Response } from 'express'
import type { PublicFeedback } from '../../shared/feedback.ts'
import { isLanguage, languages, type Language } from '../../shared/localized.ts'
import { createWords, type Words } from '../exports/export.ts'
import { findBuildFiles } from '../published/build-files.ts'
import { answersData, notesData } from '../published/feedback-data.ts'
import { feedbackPage, notYetPage, unknownPage, type FeedbackPage } from '../published/feedback-page.ts'
import { feedbackStyle } from '../published/feedback-style.ts'
import type { Room } from '../workshop/api.ts'
import { refuse } from './answers.ts'
import type { HttpDeps } from './deps.ts'
import { toWorkshopId } from './visitor.ts'

type Deps = Pick<HttpDeps, 'rooms' | 'words' | 'pages'>

const pack = promisify(gzip)

interface Written {
  readonly text: string
  readonly tag: string
  readonly packed: Promise<Buffer>
}

/** What was written of a feedback that did not change, by what was asked: a large page costs its writing once. */
const written = new WeakMap<PublicFeedback, Map<string, Written>>()

const toWritten = (text: string): Written => ({
  text,
  tag: `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`,
  packed: pack(text),
})

const writtenOnce = (feedback: PublicFeedback | null, asked: string, write: () => string): Written => {
  if (!feedback) return toWritten(write())
  const known = written.get(feedback) ?? new Map<string, Written>()
  written.set(feedback, known)
  const made = known.get(asked) ?? toWritten(write())
  known.set(asked, made)
  return made
}

/** Asked for anew each time, and sent only when it is another. */
const send = async (request: Request, response: Response, type: string, one: Written): Promise<void> => {
  response.set({ 'Cache-Control': 'no-cache', ETag: one.tag }).vary('Accept-Encoding')
  if (request.headers['if-none-match'] === one.tag) {
    response.status(304).end()
    return
  }
  response.type(type)
  if (request.acceptsEncodings('gzip') === 'gzip')
    response.set('Content-Encoding', 'gzip').end(await one.packed)
  else response.end(one.text)
}

/** In the workshop's languages only; what was asked for, else what the browser wishes. */
const languageFor = (request: Request, ofWorkshop: readonly Language[]): Language => {
  const asked = request.query['language']
  if (typeof asked === 'string' && isLanguage(asked) && ofWorkshop.includes(asked)) return asked
  const wished = request.headers['accept-language'] ? request.acceptsLanguages([...ofWorkshop]) : false
  return wished !== false && isLanguage(wished) ? wished : (ofWorkshop[0] ?? 'nl')
}

type Speak = (language: Language, fallback: Language) => Words

const createSpeak =
  (words: Deps['words']): Speak =>
  (language, fallback) =>
    createWords({ language, fallback, messages: words[language] })

const pageFor = (request: Request, room: Room, speak: Speak, script: string | null): FeedbackPage => {
  const { workshop } = room.frame('room')
  const spoken = workshop.languages.length > 0 ? workshop.languages : (['nl'] as const)
  return {
    workshop,
    words: speak(languageFor(request, spoken), spoken[0] ?? 'nl'),
    names: spoken.map((one) => [one, speak(one, one).t('common.language.name')]),
    by: request.query['by'] === 'answer' ? 'answer' : 'theme',
    script,
  }
}

type RoomOf = (request: Request) => Promise<Room | null>

const addData = (router: Router, roomOf: RoomOf, speak: Speak): void => {
  router.get('/api/feedback/:id', async (request, response) => {
    const room = await roomOf(request)
    if (!room) return refuse(response, 'not-found')
    const feedback = room.feedback()
    const write = () => JSON.stringify(answersData(feedback))
    await send(request, response, 'json', writtenOnce(feedback, 'answers', write))
  })

  router.get('/api/feedback/:id/notes', async (request, response) => {
    const room = await roomOf(request)
    if (!room) return refuse(response, 'not-found')
    const feedback = room.feedback()
    const { workshop } = room.frame('room')
    const language = workshop.languages[0] ?? 'nl'
    const write = () => JSON.stringify(notesData(workshop, feedback, speak(language, language)))
    await send(request, response, 'json', writtenOnce(feedback, 'notes', write))
  })
}

export const createFeedbackRouter = ({ rooms, words, pages }: Deps): Router => {
  const router = Router({ caseSensitive: true })
  const files = findBuildFiles(pages)
  const style = feedbackStyle(files.fonts)
  const speak = createSpeak(words)
  const roomOf: RoomOf = async (request) => {
    const id = toWorkshopId(request.params['id'])
    return id ? rooms.room(id) : null
  }

  router.get('/f/answers.css', (_request, response) => {
    response.set('Cache-Control', 'public, max-age=3600').type('css').send(style)
  })

  router.get('/f/:id', async (request, response) => {
    const room = await roomOf(request)
    response.set('X-Robots-Tag', 'noindex').vary('Accept-Language')
    if (!room) {
      const unknown = unknownPage(speak(languageFor(request, languages), 'nl'))
      response.status(404).set('Cache-Control', 'no-store').type('html').send(unknown)
      return
    }
    const feedback = room.feedback()
    const page = pageFor(request, room, speak, files.script)
    const write = () => (feedback ? feedbackPage(feedback, page) : notYetPage(page))
    await send(request, response, 'html', writtenOnce(feedback, `${page.words.language} ${page.by}`, write))
  })

  addData(router, roomOf, speak)
  return router
}
