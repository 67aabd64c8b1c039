// One generation of a live document: a Y.Doc under one epoch, written by one author, with the tail of its last drains.
// Made by `live-document`, which starts a new one when the old has grown dear.
import * as Y from 'yjs'
import { metaCollection, versionKey } from '../../shared/protocol/documents.ts'
import type { Change } from './project.ts'

/** One author, one small client id: its clock is then a version of the document. */
const author = 1
const tailLength = 2_000
/** Differences kept between two drains. */
const mostEncoded = 50
const emptyUpdate = new Uint8Array([0, 0])

const write = (doc: Y.Doc, changes: readonly Change[], version: number): void => {
  doc.transact(() => {
    for (const { collection, id, entry } of changes) {
      const map = doc.getMap(collection)
      if (entry === null) map.delete(id)
      else map.set(id, entry)
    }
    doc.getMap(metaCollection).set(versionKey, version)
  })
}

const freshDoc = (changes: readonly Change[], version: number): Y.Doc => {
  const doc = new Y.Doc()
  doc.clientID = author
  write(doc, changes, version)
  return doc
}

/** What a document with these entries weighs when it has no past. */
export const freshBytes = (changes: readonly Change[], version: number): number =>
  Y.encodeStateAsUpdate(freshDoc(changes, version)).length

export interface Generation {
  readonly epoch: string
  /** Rises with every change, deletes included. */
  clock(): number
  /** The whole state; encoded at most once per change. */
  encoded(): Uint8Array
  /** Whether something that stands there would be replaced or taken away: only that makes a document dearer than a fresh one. */
  replaces(changes: readonly Change[]): boolean
  /** Writes in one transaction and gives its update; null when nothing changed. */
  apply(changes: readonly Change[], version: number): Uint8Array | null
  /** What a reader with this state vector lacks. Throws on a malformed vector. */
  diff(stateVector: Uint8Array): Uint8Array
  destroy(): void
}

export const createGeneration = (epoch: string, changes: readonly Change[], version: number): Generation => {
  const doc = freshDoc(changes, version)
  /**
   * Updates of the last drains, oldest first, each with the clock it starts from. An update holds what it wrote for ever, so
   * those before something was replaced or taken away are let go: who comes later is not told what is gone.
   */
  let tail: { readonly from: number; readonly update: Uint8Array }[] = []
  /** What was encoded for readers from before the tail, by their clock: phones that lost the line together ask alike. */
  const encodedSince = new Map<number, Uint8Array>()
  let known: { readonly clock: number; readonly state: Uint8Array } | null = null

  const clock = () => Y.getState(doc.store, author)
  const encoded = () => {
    const now = clock()
    if (known?.clock !== now) known = { clock: now, state: Y.encodeStateAsUpdate(doc) }
    return known.state
  }
  const replaces = (entries: readonly Change[]): boolean =>
    entries.some(({ collection, id, entry }) => entry === null || doc.getMap(collection).has(id))
  const since = (theirs: number, stateVector: Uint8Array): Uint8Array => {
    const made = encodedSince.get(theirs) ?? Y.encodeStateAsUpdate(doc, stateVector)
    if (encodedSince.size < mostEncoded) encodedSince.set(theirs, made)
    return made
  }
  return {
    epoch,
    clock,
    encoded,
    replaces,
    apply: (entries, reached) => {
      const from = clock()
      if (replaces(entries)) tail = []
      encodedSince.clear()
      const updates: Uint8Array[] = []
      const collect = (update: Uint8Array) => updates.push(update)
      doc.on('update', collect)
      write(doc, entries, reached)
      doc.off('update', collect)
      const update = updates[0]
      if (!update) return null
      tail.push({ from, update })
      if (tail.length > tailLength) tail.shift()
      return update
    },
    diff: (stateVector) => {
      const theirs = Y.decodeStateVector(stateVector).get(author) ?? 0
      if (theirs === clock()) return emptyUpdate
      if (theirs === 0) return encoded()
      const start = tail.findIndex(({ from }) => from === theirs)
      if (start === -1) return since(theirs, stateVector)
      return Y.mergeUpdates(tail.slice(start).map(({ update }) => update))
    },
    destroy: () => doc.destroy(),
  }
}
