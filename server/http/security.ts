// What holds for every request: whose host we are, what a page may load, how large a body is. Called by `server/app`.
import { json, type ErrorRequestHandler, type RequestHandler } from 'express'
import helmet from 'helmet'
import { refusal } from '../../shared/protocol/refusal.ts'
import { codeOf, type Log } from '../log.ts'
import { refuse } from './answers.ts'
import type { HttpDeps } from './deps.ts'
import type { Origins } from './origin.ts'

const largestBody = '64kb'

/** A plain sentence: whoever reads it typed an address that this server does not know as its own. */
export const foreignHost =
  'This address is not one that Tafelronde knows as its own. Set PUBLIC_URL to the address that people use.'

const safeMethods = ['GET', 'HEAD', 'OPTIONS']

/** Against rebinding (a foreign name that points here) and against other sites that post with our visitor's cookie. */
export const onlyOurOwn =
  (origins: Origins): RequestHandler =>
  (request, response, next) => {
    if (!origins.isOurHost(request.headers)) response.status(421).type('text').send(foreignHost)
    else if (!safeMethods.includes(request.method) && !origins.isOurOrigin(request.headers))
      refuse(response, 'not-allowed')
    else next()
  }

/** Sockets of our own host, spelled out: older Safaris do not count them under 'self'. The host has passed the allow-list. */
const ownSockets = ({ headers }: { readonly headers: { readonly host?: string | undefined } }): string => {
  const host = headers.host ?? ''
  return /^[\w.:[\]-]+$/.test(host) ? `ws://${host} wss://${host}` : "'self'"
}

/** No inline scripts or styles (React sets styles through the DOM, which needs none), nothing from elsewhere. */
export const pagePolicy = ({ publicUrl }: HttpDeps['config']): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        connectSrc: ["'self'", ownSockets],
        fontSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        objectSrc: ["'none'"],
        scriptSrc: ["'self'"],
        scriptSrcAttr: ["'none'"],
        styleSrc: ["'self'"],
      },
    },
    // Tells browsers to insist on HTTPS: only where the public address has it, a laptop in a hall does not.
    strictTransportSecurity: publicUrl?.protocol === 'https:',
    crossOriginOpenerPolicy: publicUrl?.protocol === 'https:',
    originAgentCluster: false,
    referrerPolicy: { policy: 'no-referrer' },
  })

/** JSON only: a form of another site cannot send it without asking. */
export const readJson: RequestHandler = json({ limit: largestBody, strict: true })

export const unknownRoute: RequestHandler = (_request, response) => refuse(response, 'not-found')

const statusOf = (error: unknown): number => {
  const status: unknown = error instanceof Error && 'status' in error ? error.status : undefined
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500
}

/** Says nothing of what went wrong inside: that is for the log, and there only as a code. */
export const answerErrors =
  (log: Log): ErrorRequestHandler =>
  (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error)
    const status = statusOf(error)
    if (status < 500) {
      const reason = status === 413 ? 'too-long' : 'malformed'
      response.status(status).json({ type: 'refused', refusal: refusal(reason) })
      return
    }
    log.error('request failed', { code: codeOf(error), status })
    response.status(500).json({ type: 'later', afterMs: 3_000, why: 'busy' })
  }
