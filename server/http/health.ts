// For those who watch the machine: is the process alive, and can it serve?
import { Router } from 'express'
import { codeOf } from '../log.ts'
import type { HttpDeps } from './deps.ts'

export const createHealthRouter = ({
  store,
  log,
  isReady,
}: Pick<HttpDeps, 'store' | 'log' | 'isReady'>): Router => {
  const router = Router()
  router.get('/healthz', (_request, response) => {
    response.set('Cache-Control', 'no-store').type('text').send('ok')
  })
  router.get('/readyz', async (_request, response) => {
    response.set('Cache-Control', 'no-store').type('text')
    try {
      await store.check()
    } catch (error) {
      log.error('store does not take writes', { code: codeOf(error) })
      response.status(503).send('the store does not take writes')
      return
    }
    if (isReady()) response.send('ready')
    else response.status(503).send('stopping')
  })
  return router
}
