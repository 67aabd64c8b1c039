// Files to take home: at once for who follows a link, or as a job that says how far it is. Every one from one numbered state.
import { Router, type Request, type Response } from 'express'
import { z } from 'zod'
import type { WorkshopId } from '../../shared/ids.ts'
import { languages } from '../../shared/localized.ts'
import type { Asked } from '../exports/export.ts'
import { safeFileName, toContentDisposition } from '../exports/file-name.ts'
import { formats, isFormat, parts, type Format } from '../exports/formats.ts'
import { createJobs, type Jobs, type ReadyFile } from '../exports/jobs.ts'
import type { Caller, Room } from '../workshop/api.ts'
import { toExportLanguage } from '../words.ts'
import { putOff, readBody, refuse } from './answers.ts'
import type { HttpDeps } from './deps.ts'
import { exportSource } from './export-source.ts'
import { recordExport } from './record-export.ts'
import { toWorkshopId, visit, type Visit } from './visitor.ts'

const readers = ['officer', 'moderator'] as const

type Deps = Pick<HttpDeps, 'sessions' | 'rooms' | 'exporter' | 'log' | 'store' | 'now' | 'newId'>

const wished = z.strictObject({
  format: z.string().refine(isFormat),
  language: z.enum(languages).optional(),
})

const give = (response: Response, { name, mime, bytes }: Omit<ReadyFile, 'format'>): void => {
  response.set({
    'Cache-Control': 'no-store',
    'Content-Type': mime,
    'Content-Disposition': toContentDisposition(name),
    'Content-Length': String(bytes.byteLength),
  })
  response.end(bytes)
}

const ask = async (
  deps: Deps,
  { room, caller }: { readonly room: Room; readonly caller: Caller },
  format: Format,
  language: unknown,
): Promise<{ readonly asked: Asked; readonly file: Pick<ReadyFile, 'name' | 'mime'> }> => {
  const source = await exportSource(deps, room, format)
  const { workshop, state } = source.report
  const own = room.frame('room').workshop.languages
  const spoken = toExportLanguage(language, own)
  deps.log.info('export taken', { workshop: room.id, role: caller.role, kind: format, seq: state })
  const { mime, extension } = formats[format]
  return {
    asked: { format, source, language: spoken, fallback: own[0] ?? spoken },
    file: { name: safeFileName(`${workshop.title} ${workshop.date}`, extension, parts[format]), mime },
  }
}

/** For who follows a link: the file as the answer itself. */
const giveAtOnce = (router: Router, jobs: Jobs, deps: Deps): void => {
  router.get('/api/workshops/:id/export.:format', async (request, response) => {
    const visited = await visit(deps, request, response, toWorkshopId(request.params.id), readers)
    if (!visited) return
    const { format } = request.params
    if (!isFormat(format)) return refuse(response, 'not-found')
    const { asked, file } = await ask(deps, visited, format, request.query['language'])
    const running = deps.exporter.write(asked)
    response.once('close', running.end)
    jobs.watch(visited.room.id, running)
    const bytes = await running.bytes.catch(() => null)
    if (response.destroyed) return
    if (!bytes) return putOff(response, 3_000)
    give(response, { ...file, bytes })
    recordExport(visited.room, visited.caller, format, deps.newId)
  })
}

export const createExportsRouter = (deps: Deps): Router => {
  const router = Router()
  const jobs = createJobs(deps)
  deps.rooms.onRewritten(jobs.endAll)
  giveAtOnce(router, jobs, deps)

  router.post('/api/workshops/:id/exports', async (request, response) => {
    const visited = await visit(deps, request, response, toWorkshopId(request.params.id), readers)
    if (!visited) return
    const body = readBody(response, wished, request.body)
    if (!body || !isFormat(body.format)) return
    const { asked, file } = await ask(deps, visited, body.format, body.language)
    response
      .status(202)
      .set('Cache-Control', 'no-store')
      .json({ job: jobs.start(visited.room.id, asked, file) })
  })

  /** Runs with the job's id and its workshop, once the caller is known. */
  const onJob =
    (run: (response: Response, workshop: WorkshopId, job: string, visited: Visit) => void) =>
    async (request: Request<{ id: string; job: string }>, response: Response): Promise<void> => {
      const { id, job } = request.params
      const visited = await visit(deps, request, response, toWorkshopId(id), readers)
      if (visited) run(response.set('Cache-Control', 'no-store'), visited.room.id, job, visited)
    }

  router.get(
    '/api/workshops/:id/exports/:job',
    onJob((response, workshop, job) => {
      const state = jobs.state(workshop, job)
      if (state) response.json(state)
      else refuse(response, 'not-found')
    }),
  )
  router.delete(
    '/api/workshops/:id/exports/:job',
    onJob((response, workshop, job) => {
      jobs.end(workshop, job)
      response.status(204).end()
    }),
  )
  router.get(
    '/api/workshops/:id/exports/:job/file',
    onJob((response, workshop, job, { room, caller }) => {
      const file = jobs.file(workshop, job)
      if (!file) return refuse(response, 'not-found')
      give(response, file)
      recordExport(room, caller, file.format, deps.newId)
    }),
  )
  return router
}
