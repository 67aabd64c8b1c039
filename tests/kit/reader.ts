// A reader of live documents, as `client/net` is one but without sockets: vector in, updates in, a new document on a new epoch.
import * as Y from 'yjs'
import {
  fromDocumentName,
  metaCollection,
  versionKey,
  type Audience,
} from '../../shared/protocol/documents.ts'
import type { Json } from '../../shared/json.ts'
import type { Room } from '../../server/workshop/api.ts'

export type Collections = { readonly [collection: string]: { readonly [id: string]: Json } }

/** Collections of a document as plain JSON, without the empty ones and without the version. */
export const collectionsOf = (doc: Y.Doc): Collections => {
  const out: Record<string, Record<string, Json>> = {}
  for (const name of [...doc.share.keys()].sort()) {
    if (name === metaCollection) continue
    const entries = doc.getMap<Json>(name).toJSON() as Record<string, Json>
    const ids = Object.keys(entries).sort()
    if (ids.length > 0) out[name] = Object.fromEntries(ids.map((id) => [id, entries[id] ?? null]))
  }
  return out
}

export const createReader = (name: string) => {
  let doc = new Y.Doc()
  let epoch: string | null = null
  let stop = () => {}
  /** Every byte this reader was ever given. */
  const bytes: Uint8Array[] = []
  const take = (update: Uint8Array) => {
    bytes.push(update)
    Y.applyUpdate(doc, update)
  }

  const connect = (room: Room): boolean => {
    stop()
    const parsed = fromDocumentName(name)
    const live = parsed && room.document(parsed)
    if (!live) return false
    if (live.epoch() !== epoch) {
      doc = new Y.Doc()
      epoch = live.epoch()
    }
    take(live.diff(Y.encodeStateVector(doc)))
    stop = live.read({ update: take, newEpoch: () => connect(room) })
    return true
  }

  return {
    connect,
    disconnect: () => stop(),
    bytes,
    collections: () => collectionsOf(doc),
    version: () => Number(doc.getMap(metaCollection).get(versionKey) ?? 0),
  }
}

export type Reader = ReturnType<typeof createReader>

/** Names of all documents of an audience that a frame tells of. */
export const documentNames = (room: Room, audience: Audience): readonly string[] =>
  room
    .frame(audience)
    .steps.flatMap((step) => [...Object.values(step.documents), ...Object.values(step.staffDocuments ?? {})])
