// What a workshop can be made of: templates, run sheets, and the files that could not be loaded. For the start page.
import { Router } from 'express'
import type { HttpDeps } from './deps.ts'

export const createLibraryRouter = ({ library }: Pick<HttpDeps, 'library'>): Router => {
  const router = Router()
  router.get('/api/templates', (_request, response) => {
    response.set('Cache-Control', 'no-cache').json(library)
  })
  return router
}
