// The paper kit, for the moderator: what is printed for the hall, as one PDF on A4 or A3.
import { Router, type Request } from 'express'
import { languages, type Language } from '../../shared/localized.ts'
import { safeFileName, toContentDisposition } from '../exports/file-name.ts'
import { kitParts, paperSizes, toKit, type KitJob, type KitPart } from '../exports/paper/kit.ts'
import { toExportLanguage, type WordsByLanguage } from '../words.ts'
import { joinBase } from './addresses.ts'
import { putOff, refuse } from './answers.ts'
import type { HttpDeps } from './deps.ts'
import { toWorkshopId, visit } from './visitor.ts'

type Deps = Pick<HttpDeps, 'sessions' | 'rooms' | 'store' | 'config' | 'kinds' | 'words' | 'paper' | 'log'>

/** All of them when none is named; null when one is not known. */
const toParts = (asked: unknown): readonly KitPart[] | null => {
  if (typeof asked !== 'string') return kitParts
  const named = asked.split(',')
  return named.every((part) => (kitParts as readonly string[]).includes(part))
    ? kitParts.filter((part) => named.includes(part))
    : null
}

const messagesFor = (words: WordsByLanguage, wanted: readonly Language[]): KitJob['messages'] =>
  Object.fromEntries(
    languages
      .filter((language) => wanted.includes(language))
      .map((language) => [language, words[language]] as const),
  )

export const createPaperRouter = (deps: Deps): Router => {
  const router = Router()

  router.get('/api/workshops/:id/kit-:paper.pdf', async (request, response) => {
    const id = toWorkshopId(request.params.id)
    const visited = await visit(deps, request, response, id, ['moderator'])
    const row = id && visited && (await deps.store.workshop(id))
    if (!row) return
    const size = paperSizes.find((one) => one === request.params.paper)
    const parts = toParts(request.query['parts'])
    if (!size || !parts) return refuse(response, 'not-found')
    const frame = visited.room.frame('staff')
    const language = toExportLanguage(request.query['language'], frame.workshop.languages)
    const base = joinBase(request as Request, deps.config)
    const door = { base, path: `/J/${row.code}/${row.joinToken}`, code: row.code }
    const kit = toKit(frame, door, deps.kinds)
    const job: KitJob = {
      kit,
      size,
      parts,
      language,
      messages: messagesFor(deps.words, [language, ...kit.languages]),
    }
    const bytes = await deps.paper.run(job).bytes.catch(() => null)
    if (bytes === null) {
      deps.log.warn('paper kit failed', { workshop: id, kind: size })
      return putOff(response, 5_000)
    }
    deps.log.info('paper kit taken', { workshop: id, kind: size })
    const name = safeFileName(`${kit.title} ${kit.date} ${size}`, 'pdf')
    response.set({
      'Cache-Control': 'no-store',
      'Content-Type': 'application/pdf',
      'Content-Disposition': toContentDisposition(name),
      'Content-Length': String(bytes.byteLength),
    })
    response.end(bytes)
  })
  return router
}
