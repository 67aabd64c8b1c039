// A step as a picture, drawn from what its room sees: for officer and moderator, as SVG or as PNG at print size.
import { Router } from 'express'
import { isSlug } from '../../shared/ids.ts'
import { pickText } from '../../shared/localized.ts'
import type { StepView } from '../../shared/step-view.ts'
import { safeFileName, toContentDisposition } from '../exports/file-name.ts'
import { imagesIn, type PictureJob } from '../exports/pictures/one.ts'
import type { Room } from '../workshop/api.ts'
import { toExportLanguage } from '../words.ts'
import { refuse } from './answers.ts'
import type { HttpDeps } from './deps.ts'
import { recordExport } from './record-export.ts'
import { toWorkshopId, visit } from './visitor.ts'

const readers = ['officer', 'moderator'] as const
const mimes = { svg: 'image/svg+xml', png: 'image/png' } as const

type Deps = Pick<HttpDeps, 'sessions' | 'rooms' | 'store' | 'words' | 'drawing' | 'log' | 'newId'>

const jobFor = async (
  { store, words }: Deps,
  room: Room,
  step: StepView,
  asked: Pick<PictureJob, 'name' | 'format'> & { readonly language: unknown },
): Promise<PictureJob> => {
  const own = room.frame('room').workshop.languages
  const language = toExportLanguage(asked.language, own)
  const read = imagesIn(step).map(async (id) => {
    const bytes = await store.picture(room.id, id, 'large')
    return [id, bytes ?? new Uint8Array()] as const
  })
  const images = Object.fromEntries(await Promise.all(read))
  const { name, format } = asked
  return { step, images, name, format, language, fallback: own[0] ?? language, messages: words[language] }
}

const nameOf = (room: Room, { step, name, format, language, fallback }: PictureJob): string => {
  const { title } = room.frame('room').workshop
  const parts = [title, pickText(step.title, language, fallback).text, ...(name ? [name] : [])]
  return safeFileName(parts.join(' '), format)
}

export const createStepPicturesRouter = (deps: Deps): Router => {
  const router = Router()

  router.get('/api/workshops/:id/steps/:step/picture.:format', async (request, response) => {
    const visited = await visit(deps, request, response, toWorkshopId(request.params.id), readers)
    if (!visited) return
    const { room, caller } = visited
    const { format } = request.params
    const { name = null, language } = request.query
    const step = room.views().find(({ id }) => id === request.params.step)
    if (!step || (format !== 'svg' && format !== 'png')) return refuse(response, 'not-found')
    if (name !== null && (typeof name !== 'string' || !isSlug(name))) return refuse(response, 'not-found')
    const job = await jobFor(deps, room, step, { name, format, language })
    deps.log.info('picture taken', { workshop: room.id, role: caller.role, kind: format })
    const running = deps.drawing.run(job)
    response.once('close', running.end)
    const bytes = await running.bytes.catch(() => null)
    if (response.destroyed) return
    if (!bytes) return refuse(response, 'not-possible', { why: 'unavailable' })
    if (bytes.byteLength === 0) return refuse(response, 'not-found')
    response.set({
      'Cache-Control': 'no-store',
      'Content-Disposition': toContentDisposition(nameOf(room, job)),
      'Content-Length': String(bytes.byteLength),
      'Content-Security-Policy': "default-src 'none'; style-src 'none'; img-src data:; sandbox",
      'Content-Type': mimes[format],
    })
    response.end(bytes)
    recordExport(room, caller, format, deps.newId)
  })
  return router
}
