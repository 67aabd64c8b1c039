// Loading an archive, with the admin key as for making a workshop: a new workshop with links of its own. Stands before the
// reader of small JSON bodies, because an archive is a large one.
import { raw, Router } from 'express'
import { archiveLimits, type Refused } from '../archive/model.ts'
import { putOff, refuse, refuseStranger } from './answers.ts'
import type { HttpDeps } from './deps.ts'
import { hasKey, shownOnce } from './workshops.ts'

/** Whatever the header says; packed bodies are refused, for they may unpack to anything. */
const readBytes = raw({ type: () => true, limit: archiveLimits.bytes, inflate: false })

const detailOf = ({ why, at }: Refused) => ({
  why,
  ...(at === undefined || at === '' ? {} : { at: at.slice(0, 80) }),
})

type Deps = Pick<HttpDeps, 'adminKey' | 'archives' | 'links' | 'config' | 'log'>

export const createArchiveRouter = (deps: Deps): Router => {
  const router = Router()
  router.post(
    '/api/workshops/archive',
    (request, response, next) => {
      if (hasKey(request, deps.adminKey)) next()
      else refuseStranger(response)
    },
    readBytes,
    async (request, response) => {
      const bytes: unknown = request.body
      if (!Buffer.isBuffer(bytes)) return refuse(response, 'malformed', { why: 'not-an-archive' })
      const loaded = await deps.archives.load(bytes)
      if (!loaded.ok) {
        if (loaded.error.why === 'busy') return putOff(response, 5_000)
        return refuse(
          response,
          loaded.error.why === 'too-large' ? 'too-long' : 'malformed',
          detailOf(loaded.error),
        )
      }
      const { row, steps } = loaded.value
      deps.log.info('archive loaded', { workshop: row.id, count: steps.length })
      const made = await shownOnce(request, deps, row, steps)
      response
        .status(201)
        .set('Cache-Control', 'no-store')
        .json({ ...made, title: row.title })
    },
  )
  return router
}
