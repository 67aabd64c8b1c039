// What an officer takes home: the report as data, and the same in files; and what a vote may take up, for the moderator.
import { Router } from 'express'
import { isSlug, type StepId } from '../../shared/ids.ts'
import { safeFileName, toContentDisposition } from '../exports/file-name.ts'
import { isFormat, formats } from '../exports/formats.ts'
import { toExportLanguage } from '../words.ts'
import { refuse } from './answers.ts'
import type { HttpDeps } from './deps.ts'
import { exportSource } from './export-source.ts'
import { toWorkshopId, visit } from './visitor.ts'

const readers = ['officer', 'moderator'] as const

/** A count of answers, 0 when left out; null when it is none. */
const toRev = (text: unknown): number | null => {
  if (text === undefined) return 0
  return typeof text === 'string' && /^\d{1,9}$/.test(text) ? Number(text) : null
}

type Deps = Pick<HttpDeps, 'sessions' | 'rooms' | 'exporter' | 'log' | 'store'>

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
    if (visited) response.set('Cache-Control', 'no-store').json({ steps: visited.room.points() })
  })

  router.get('/api/workshops/:id/answers', async (request, response) => {
    const visited = await visit(deps, request, response, toWorkshopId(request.params.id), readers)
    if (!visited) return
    const after = toRev(request.query['after'])
    if (after === null) return refuse(response, 'malformed')
    response.set('Cache-Control', 'no-store').json(visited.room.answers(after))
  })

  router.get('/api/workshops/:id/export.:format', async (request, response) => {
    const id = toWorkshopId(request.params.id)
    const visited = await visit(deps, request, response, id, readers)
    if (!visited || !id) return
    const { format } = request.params
    if (!isFormat(format)) return refuse(response, 'not-found')
    const source = await exportSource(deps, visited.room)
    const { report } = source
    const { languages } = visited.room.frame('room').workshop
    const language = toExportLanguage(request.query['language'], languages)
    const bytes = await deps.exporter.write(format, source, language, languages[0] ?? language)
    deps.log.info('export taken', {
      workshop: id,
      role: visited.caller.role,
      kind: format,
      seq: report.state,
    })
    const { mime, extension } = formats[format]
    const name = safeFileName(`${report.workshop.title} ${report.workshop.date}`, extension)
    response.set({
      'Cache-Control': 'no-store',
      'Content-Type': mime,
      'Content-Disposition': toContentDisposition(name),
      'Content-Length': String(bytes.byteLength),
    })
    response.end(bytes)
  })
  return router
}
