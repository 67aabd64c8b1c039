// Pictures for the tables: sent by a moderator or host, made anew by the server, shown to members of that workshop alone.
import { raw, Router } from 'express'
import type { Response } from 'express'
import { pictureLimits, type PictureFault } from '../pictures/pictures.ts'
import { pictureSizes } from '../store/store.ts'
import { putOff, refuse } from './answers.ts'
import type { HttpDeps } from './deps.ts'
import { toWorkshopId, visit } from './visitor.ts'

const senders = ['moderator', 'host'] as const
const readers = ['moderator', 'host', 'tablet', 'participant', 'screen', 'officer'] as const

/** Read only after the sender is known to be one. Whatever the header says: the bytes tell what it is. */
const readBytes = raw({ type: () => true, limit: pictureLimits.bytes, inflate: false })

const answerFault = (response: Response, fault: PictureFault): void => {
  switch (fault) {
    case 'busy':
      return putOff(response, 2_000)
    case 'too-many':
      return refuse(response, 'too-many', { most: pictureLimits.perWorkshop })
    case 'unavailable':
      return refuse(response, 'not-possible', { why: fault })
    default:
      return refuse(response, 'malformed', { why: fault })
  }
}

const isPictureId = (text: string): boolean => /^p[0-9a-f]{39}$/.test(text)

type Deps = Pick<HttpDeps, 'sessions' | 'rooms' | 'store' | 'pictures' | 'log'>

export const createPicturesRouter = (deps: Deps): Router => {
  const { store, pictures, log } = deps
  const router = Router()

  router.post(
    '/api/workshops/:id/pictures',
    async (request, response, next) => {
      if (await visit(deps, request, response, toWorkshopId(request.params.id), senders)) next()
    },
    readBytes,
    async (request, response) => {
      const id = toWorkshopId(request.params['id'])
      const bytes: unknown = request.body
      if (!id || !Buffer.isBuffer(bytes)) return refuse(response, 'malformed', { why: 'wrong-type' })
      const kept = await pictures.keep(id, bytes)
      if (!kept.ok) return answerFault(response, kept.error)
      log.info('picture kept', { workshop: id })
      response.status(201).set('Cache-Control', 'no-store').json(kept.value)
    },
  )

  router.get('/api/workshops/:id/pictures/:picture', async (request, response) => {
    const id = toWorkshopId(request.params.id)
    if (!(await visit(deps, request, response, id, readers)) || !id) return
    const size = pictureSizes.find((one) => one === request.query['size']) ?? 'large'
    const { picture } = request.params
    const bytes = isPictureId(picture) ? await store.picture(id, picture, size) : null
    if (!bytes) return refuse(response, 'not-found')
    // Its name is its contents, so it never changes. Private: it is for members, whom a cache in between does not know.
    response.set({
      'Cache-Control': 'private, max-age=31536000, immutable',
      'Content-Disposition': 'inline',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Content-Type': 'image/jpeg',
      'Cross-Origin-Resource-Policy': 'same-origin',
      ETag: `"${picture}.${size}"`,
      Vary: 'Cookie',
      'X-Content-Type-Options': 'nosniff',
    })
    if (request.fresh) response.status(304).end()
    else response.set('Content-Length', String(bytes.byteLength)).end(bytes)
  })
  return router
}
