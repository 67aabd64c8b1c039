// The state of a document in one download: compressed at most once per snapshot, however many phones ask for it. The socket
// then closes the gap by state vector.
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { Router, type Request } from 'express'
import { fromDocumentName } from '../../shared/protocol/documents.ts'
import { mayRead } from '../auth/api.ts'
import type { LiveDocument } from '../workshop/api.ts'
import { refuse } from './answers.ts'
import type { HttpDeps } from './deps.ts'
import { toWorkshopId, visit } from './visitor.ts'

const brotliAsync = promisify(brotliCompress)
const gzipAsync = promisify(gzip)

type Snapshot = ReturnType<LiveDocument['snapshot']>
type Encoding = 'br' | 'gzip' | 'identity'

/** Level 4: three milliseconds for 2,000 notes; higher levels win a few per cent and cost ten times as much. */
const compress = (state: Uint8Array, encoding: Encoding): Promise<Uint8Array> => {
  if (encoding === 'br') return brotliAsync(state, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })
  return encoding === 'gzip' ? gzipAsync(state, { level: 6 }) : Promise.resolve(state)
}

/** The last snapshot's bytes per document and encoding, as promises: those who ask meanwhile wait for the same. */
const createCompressed = () => {
  const kept = new WeakMap<
    LiveDocument,
    { readonly tag: string; readonly bytes: Map<Encoding, Promise<Uint8Array>> }
  >()
  return (document: LiveDocument, snapshot: Snapshot, encoding: Encoding): Promise<Uint8Array> => {
    let found = kept.get(document)
    if (found?.tag !== snapshot.tag) {
      found = { tag: snapshot.tag, bytes: new Map() }
      kept.set(document, found)
    }
    const bytes = found.bytes.get(encoding) ?? compress(snapshot.state, encoding)
    found.bytes.set(encoding, bytes)
    return bytes
  }
}

const encodingFor = (request: Request): Encoding => {
  // Asked one by one: together, the order of the browser's list would decide, and that names gzip first.
  if (request.acceptsEncodings('br')) return 'br'
  return request.acceptsEncodings('gzip') ? 'gzip' : 'identity'
}

const readers = ['moderator', 'host', 'tablet', 'participant', 'screen', 'officer'] as const

export const createDocumentsRouter = (deps: Pick<HttpDeps, 'sessions' | 'rooms'>): Router => {
  const compressed = createCompressed()
  const router = Router()
  router.get('/api/documents/:name', async (request, response) => {
    const name = fromDocumentName(request.params.name)
    const allowed = name?.audience === 'staff' ? (['moderator', 'host'] as const) : readers
    const visited = await visit(deps, request, response, toWorkshopId(name?.workshop), allowed)
    if (!visited || !name) return
    const document = mayRead(visited.caller, name) ? visited.room.document(name, visited.caller.role) : null
    if (!document) return refuse(response, 'not-found')
    const snapshot = document.snapshot()
    const encoding = encodingFor(request)
    response.set({
      'Cache-Control': 'private, no-cache',
      'Content-Type': 'application/octet-stream',
      ETag: `"${snapshot.epoch}.${snapshot.tag}.${encoding}"`,
      Vary: 'Accept-Encoding, Cookie',
      'x-epoch': snapshot.epoch,
    })
    if (request.fresh) {
      response.status(304).end()
      return
    }
    const bytes = await compressed(document, snapshot, encoding)
    if (encoding !== 'identity') response.set('Content-Encoding', encoding)
    response.set('Content-Length', String(bytes.byteLength)).end(bytes)
  })
  return router
}
