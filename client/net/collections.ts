// A Y.Doc as plain JSON: collections of entries by id, in which only what changed is a new object. Read by `document.ts`;
// nothing of Yjs leaves this folder, so that no screen can write into a document.
import * as Y from 'yjs'
import type { JsonObject } from '../../shared/json.ts'
import type { ClientPart } from '../../shared/notes/expect.ts'
import { metaCollection, versionKey } from '../../shared/protocol/documents.ts'

type Collection = { readonly [id: string]: JsonObject }

/** The server never uses it as an id; as a key of a plain object it would not be one. */
const forbiddenId = '__proto__'

const isEntry = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Y.AbstractType)

const sameEntry = (a: JsonObject | undefined, b: JsonObject): boolean =>
  a === b || (a !== undefined && JSON.stringify(a) === JSON.stringify(b))

/** All entries of a map; those that are as before stay the identical objects. */
const readWhole = (map: Y.Map<unknown>, before: Collection): Collection => {
  const next: Record<string, JsonObject> = {}
  let isSame = map.size === Object.keys(before).length
  for (const [id, value] of map.entries()) {
    if (id === forbiddenId || !isEntry(value)) continue
    const known = before[id]
    next[id] = known && sameEntry(known, value) ? known : value
    isSame &&= next[id] === known
  }
  return isSame ? before : next
}

const readKeys = (map: Y.Map<unknown>, keys: Iterable<string | null>, before: Collection): Collection => {
  const next: Record<string, JsonObject> = { ...before }
  for (const id of keys) {
    if (id === null || id === forbiddenId) continue
    const value = map.get(id)
    if (isEntry(value)) next[id] = value
    else delete next[id]
  }
  return next
}

const mapsOf = (doc: Y.Doc): readonly (readonly [name: string, map: Y.Map<unknown>])[] =>
  [...doc.share.keys()].filter((name) => name !== metaCollection).map((name) => [name, doc.getMap(name)])

export interface Collections {
  readonly part: () => ClientPart
  readonly version: () => number
  readonly stop: () => void
}

/**
 * Follows a document, transaction by transaction. `before`: what the screen shows now, so that a document that starts
 * anew changes only what differs.
 */
export const followCollections = (doc: Y.Doc, before: ClientPart, changed: () => void): Collections => {
  let part: ClientPart = Object.fromEntries(
    mapsOf(doc).map(([name, map]) => [name, readWhole(map, before[name] ?? {})]),
  )

  const follow = (transaction: Y.Transaction): void => {
    const next: Record<string, Collection> = { ...part }
    let isSame = true
    for (const name of doc.share.keys()) {
      if (name === metaCollection) continue
      // A type that came in before it was named is a bare one: naming it makes another object.
      const isNamed = doc.share.get(name) instanceof Y.Map && part[name] !== undefined
      const map = doc.getMap(name)
      const keys = transaction.changed.get(map as unknown as Y.AbstractType<Y.YEvent<Y.Map<unknown>>>)
      if (!isNamed) next[name] = readWhole(map, part[name] ?? before[name] ?? {})
      else if (keys) next[name] = readKeys(map, keys, part[name] ?? {})
      isSame &&= next[name] === part[name]
    }
    if (!isSame) part = next
    changed()
  }
  doc.on('afterTransaction', follow)

  return {
    part: () => part,
    version: () => {
      const version = doc.getMap(metaCollection).get(versionKey)
      return typeof version === 'number' ? version : 0
    },
    stop: () => doc.off('afterTransaction', follow),
  }
}
