// One Y.Doc: the only file that turns neutral changes into Yjs. Made by `documents`, read by `server/sync` and HTTP.
import * as Y from 'yjs'
import { metaCollection, versionKey } from '../../shared/protocol/documents.ts'
import type { DocumentReader, LiveDocument } from './api.ts'
import type { Deps } from './deps.ts'
import type { Change } from './project.ts'

/** One author, one small client id: its clock is then a version of the document (traps 8 to 10). */
const author = 1
const tailLength = 2_000
const snapshotEveryMs = 2_000
/** A new epoch when the document is this much dearer than a fresh one (architecture, decision 2). */
const dearFactor = 1.5
const dearBytes = 128 * 1024
const emptyUpdate = new Uint8Array([0, 0])

const applyTo = (doc: Y.Doc, changes: readonly Change[], version: number): void => {
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
  applyTo(doc, changes, version)
  return doc
}

const clockOf = (doc: Y.Doc): number => Y.getState(doc.store, author)

interface Generation {
  readonly epoch: string
  readonly doc: Y.Doc
  /** Updates of the last drains, oldest first, each with the clock it starts from. */
  readonly tail: { readonly from: number; readonly update: Uint8Array }[]
  /** Size when fresh, and what was written since. */
  freshBytes: number
  writtenBytes: number
}

export interface WritableDocument extends LiveDocument {
  apply(changes: readonly Change[], version: number): void
  /** Starts anew from what may be seen now; readers are sent away to come back. */
  renew(whole: readonly Change[], version: number): void
  readers(): number
}

export const createLiveDocument = (
  whole: () => { readonly changes: readonly Change[]; readonly version: number },
  deps: Pick<Deps, 'newId' | 'tick'>,
): WritableDocument => {
  const readers = new Set<DocumentReader>()
  let encodedAtClock: { readonly clock: number; readonly state: Uint8Array } | null = null
  let snapshot: {
    readonly state: Uint8Array
    readonly epoch: string
    readonly tag: string
    readonly at: number
  } | null = null

  const generation = (changes: readonly Change[], version: number): Generation => {
    const doc = freshDoc(changes, version)
    return {
      epoch: deps.newId(),
      doc,
      tail: [],
      freshBytes: Y.encodeStateAsUpdate(doc).length,
      writtenBytes: 0,
    }
  }
  const first = whole()
  let now = generation(first.changes, first.version)

  const encoded = (): Uint8Array => {
    const clock = clockOf(now.doc)
    if (encodedAtClock?.clock !== clock) encodedAtClock = { clock, state: Y.encodeStateAsUpdate(now.doc) }
    return encodedAtClock.state
  }

  const takeSnapshot = () => {
    snapshot = {
      state: encoded(),
      epoch: now.epoch,
      tag: `${now.epoch}-${clockOf(now.doc)}`,
      at: deps.tick(),
    }
    return snapshot
  }

  const renew = (changes: readonly Change[], version: number): void => {
    const old = now
    now = generation(changes, version)
    encodedAtClock = null
    takeSnapshot()
    const leaving = [...readers]
    readers.clear()
    for (const reader of leaving) reader.newEpoch(now.epoch)
    old.doc.destroy()
  }

  const renewIfDear = (): void => {
    if (now.writtenBytes < now.freshBytes * dearFactor + dearBytes) return
    const { changes, version } = whole()
    const fresh = Y.encodeStateAsUpdate(freshDoc(changes, version)).length
    if (encoded().length > fresh * dearFactor + dearBytes) return renew(changes, version)
    now.freshBytes = fresh
    now.writtenBytes = 0
  }

  const apply = (changes: readonly Change[], version: number): void => {
    const from = clockOf(now.doc)
    const updates: Uint8Array[] = []
    const collect = (update: Uint8Array) => updates.push(update)
    now.doc.on('update', collect)
    applyTo(now.doc, changes, version)
    now.doc.off('update', collect)
    const update = updates[0]
    if (!update) return
    now.tail.push({ from, update })
    if (now.tail.length > tailLength) now.tail.shift()
    now.writtenBytes += update.length
    for (const reader of readers) reader.update(update)
    renewIfDear()
  }

  return {
    apply,
    renew,
    readers: () => readers.size,
    epoch: () => now.epoch,
    diff: (stateVector) => {
      const theirs = Y.decodeStateVector(stateVector).get(author) ?? 0
      if (theirs === clockOf(now.doc)) return emptyUpdate
      if (theirs === 0) return encoded()
      const start = now.tail.findIndex(({ from }) => from === theirs)
      if (start === -1) return Y.encodeStateAsUpdate(now.doc, stateVector)
      return Y.mergeUpdates(now.tail.slice(start).map(({ update }) => update))
    },
    snapshot: () => (snapshot && deps.tick() - snapshot.at < snapshotEveryMs ? snapshot : takeSnapshot()),
    read: (reader) => {
      readers.add(reader)
      return () => void readers.delete(reader)
    },
  }
}
