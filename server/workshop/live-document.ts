// One document that readers follow: changes go in, one update per drain goes out to all. Made by `documents`, read by
// `server/sync` and HTTP.
import type { DocumentReader, LiveDocument } from './api.ts'
import type { Deps } from './deps.ts'
import { createGeneration, freshBytes } from './generation.ts'
import type { Change } from './project.ts'

const snapshotEveryMs = 2_000
/** A new epoch when the document is this much dearer than a fresh one. */
const dearFactor = 1.5
const dearBytes = 128 * 1024
/** What one more version costs, which replaces the last. */
const versionBytes = 16

const isDear = (bytes: number, fresh: number): boolean => bytes > fresh * dearFactor + dearBytes

/** Everything that may be seen now, as changes from nothing. */
export type Whole = () => { readonly changes: readonly Change[]; readonly version: number }

export interface WritableDocument extends LiveDocument {
  apply(changes: readonly Change[], version: number): void
  /** Starts anew from what may be seen now; readers are sent away to come back. */
  renew(): void
  readers(): number
}

export const createLiveDocument = (whole: Whole, deps: Pick<Deps, 'newId' | 'tick'>): WritableDocument => {
  const begin = () => {
    const { changes, version } = whole()
    return createGeneration(deps.newId(), changes, version)
  }
  const readers = new Set<DocumentReader>()
  let now = begin()
  let fresh = now.encoded().length
  let written = 0
  let snapshot: (ReturnType<LiveDocument['snapshot']> & { readonly at: number }) | null = null

  const takeSnapshot = () => {
    snapshot = { state: now.encoded(), epoch: now.epoch, tag: `${now.epoch}-${now.clock()}`, at: deps.tick() }
    return snapshot
  }

  const renew = (): void => {
    const old = now
    now = begin()
    fresh = now.encoded().length
    written = 0
    // Made before the readers are sent away: they come back for it all at once.
    takeSnapshot()
    const leaving = [...readers]
    readers.clear()
    for (const reader of leaving) reader.newEpoch(now.epoch)
    old.destroy()
  }

  /** The size at the start is old news: the document is held against what it would be fresh now. */
  const renewIfDear = (): void => {
    if (!isDear(fresh + written, fresh)) return
    const { changes, version } = whole()
    fresh = freshBytes(changes, version)
    written = now.encoded().length - fresh
    if (isDear(fresh + written, fresh)) renew()
  }

  return {
    renew,
    readers: () => readers.size,
    epoch: () => now.epoch,
    diff: (stateVector) => now.diff(stateVector),
    snapshot: () => (snapshot && deps.tick() - snapshot.at < snapshotEveryMs ? snapshot : takeSnapshot()),
    read: (reader) => {
      readers.add(reader)
      return () => void readers.delete(reader)
    },
    apply: (changes, version) => {
      const replaces = now.replaces(changes)
      const update = now.apply(changes, version)
      if (!update) return
      // What is only added would be in a fresh document too; to look whether it is dear costs as much as building one.
      if (replaces) written += update.length
      else [fresh, written] = [fresh + update.length, written + versionBytes]
      for (const reader of readers) reader.update(update)
      renewIfDear()
    },
  }
}
