// The pages and their files from `dist/client`, as the build left them: compressed beforehand, listed once at start, so
// that no address reaches a file that is not on the list.
import { existsSync, readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { Router, type Request, type Response } from 'express'
import { createWordsAhead } from './words-ahead.ts'

const types: { readonly [extension: string]: string } = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  json: 'application/json; charset=utf-8',
  webmanifest: 'application/manifest+json',
  txt: 'text/plain; charset=utf-8',
  png: 'image/png',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
}

const phonePage = 'phone/index.html'

/** Which page answers which address. Keep in step with the development server's table in `vite.config.ts`. */
const pages: readonly (readonly [route: string, file: string])[] = [
  ['/', phonePage],
  ['/j{/:code}', phonePage],
  ['/J{/:code}{/:token}', phonePage],
  ['/m/:id', phonePage],
  ['/start', 'desk/start/index.html'],
  ['/w/:id', 'desk/board/index.html'],
  ['/t/:id/:table', 'desk/board/index.html'],
  ['/s/:id', 'desk/screen/index.html'],
  ['/r/:id', 'desk/results/index.html'],
  ['/p/:id', 'desk/preview/index.html'],
]

/** The example of a phone stands in a frame on the board, and nowhere else: no other page of ours may be framed at all. */
const framed = '/p/:id'

const letFrame = (response: Response): void => {
  const policy = String(response.getHeader('Content-Security-Policy') ?? '')
  response.setHeader(
    'Content-Security-Policy',
    policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'"),
  )
}

const notBuilt = 'The pages are not built yet. Run: npm run build'

/** All files under the folder, as paths with `/`. */
const listFiles = (folder: string): ReadonlySet<string> => {
  if (!existsSync(folder)) return new Set()
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')),
  )
}

const encodings = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const

const createSend = (folder: string, files: ReadonlySet<string>) => {
  const sendFile = (request: Request, response: Response, file: string, cacheControl: string): void => {
    const packed = encodings.find(([name, end]) => files.has(file + end) && request.acceptsEncodings(name))
    response.set({
      'Cache-Control': cacheControl,
      'Content-Type': types[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
    })
    response.vary('Accept-Encoding')
    if (packed) response.set('Content-Encoding', packed[0])
    response.sendFile(file + (packed?.[1] ?? ''), { root: folder, cacheControl: false, acceptRanges: false })
  }
  return sendFile
}

/** A file under `/assets/phone/…` lies in `phone/assets/phone/…`; its name holds a hash of its contents. */
const assetFile = (path: string): string => {
  const build = path.startsWith('/assets/phone/') ? 'phone' : 'desk'
  return `${build}${path}`
}

export const createPagesRouter = (folder: string): Router => {
  const files = listFiles(folder)
  const send = createSend(folder, files)
  const wordsAhead = createWordsAhead(files)
  const router = Router({ caseSensitive: true })

  router.get('/assets/*path', (request, response, next) => {
    const file = assetFile(request.path)
    if (files.has(file)) send(request, response, file, 'public, max-age=31536000, immutable')
    else next()
  })
  for (const [route, file] of pages)
    router.get(route, (request, response) => {
      if (route === framed) letFrame(response)
      const ahead = file === phonePage ? wordsAhead(request) : null
      if (ahead !== null) response.set('Link', ahead).vary('Accept-Language')
      if (files.has(file)) send(request, response, file, 'no-cache')
      else response.status(503).type('text').send(notBuilt)
    })
  // What lies beside the pages under its own name: an icon, a manifest.
  router.get('/:name', (request, response, next) => {
    const file = ['desk', 'phone']
      .map((build) => `${build}/${request.params.name}`)
      .find((path) => files.has(path))
    if (file && !file.endsWith('.html')) send(request, response, file, 'public, max-age=3600')
    else next()
  })
  return router
}
