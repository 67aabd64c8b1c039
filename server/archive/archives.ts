// Loads archives: read in a thread, then kept as a workshop of its own, with its pictures. Made by `server/main`, called by HTTP.
import type { IntentId } from '../../shared/ids.ts'
import type { Keep } from '../../shared/keep.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { Threads } from '../exports/threads.ts'
import { pictureLimits, pictureName, type Encoder } from '../pictures/pictures.ts'
import type { NewEntry, PictureRow, Store, WorkshopRow } from '../store/store.ts'
import { registerWorkshop } from '../workshop/create.ts'
import { workshopFact } from '../workshop/evolve.ts'
import type { Refused } from './model.ts'
import { unpacked } from './parcel.ts'
import type { ReadArchive } from './read.ts'

/** What is sent to the thread. */
export interface ReadJob {
  readonly bytes: Uint8Array
  readonly now: number
}

export interface LoadedWorkshop {
  readonly row: WorkshopRow
  readonly steps: ReadArchive['steps']
}

export interface Archives {
  /** A new workshop of the archive in these bytes. Rejects when nothing can be written. */
  load(bytes: Uint8Array): Promise<Result<LoadedWorkshop, Refused>>
  close(): Promise<void>
}

export interface ArchivesDeps {
  readonly threads: Threads
  readonly store: Store
  readonly encoder: Encoder
  readonly now: () => number
  readonly newId: () => string
  /** Chance in [0, 1), not to be guessed. */
  readonly random: () => number
  /** How long this server keeps a workshop that has no date of its own. */
  readonly keep: () => Keep | undefined
}

/** A file may be large; more than these wait for nobody. */
const mostWaiting = 3
/** Entries in one transaction: a hall that writes meanwhile is not held up. */
const chunk = 500

type Sized = Pick<PictureRow, 'id' | 'large' | 'small'>

/** Its name says what it holds, and it can be decoded to its end; the small one is made anew. */
const soundPictures = async (
  pictures: ReadArchive['pictures'],
  encoder: Encoder,
): Promise<readonly Sized[] | null> => {
  const sound: Sized[] = []
  for (const { id, bytes } of pictures) {
    const encoded = pictureName(bytes) === id ? await encoder.encode(bytes) : null
    if (!encoded?.ok || Math.max(encoded.value.width, encoded.value.height) > pictureLimits.large) return null
    sound.push({ id, large: bytes, small: encoded.value.small })
  }
  return sound
}

/** This server's own date, where the archive has none. */
const withKeep = (
  entries: ReadArchive['entries'],
  keep: Keep | undefined,
  at: number,
): ReadArchive['entries'] => {
  const last = entries.at(-1)
  if (!keep || !last) return entries
  const kept = workshopFact({ type: 'workshop.kept', keep, at, who: '' })
  return [...entries.slice(0, -1), { ...last, facts: [...last.facts, kept] }]
}

const keepArchive = async (
  { entries: read, title, place, closed, keep: own }: ReadArchive,
  pictures: readonly Sized[],
  deps: ArchivesDeps,
): Promise<WorkshopRow> => {
  const keep = own ?? deps.keep()
  const entries = withKeep(read, own ? undefined : keep, deps.now())
  const [first, ...rest] = entries.map((entry): NewEntry => ({
    ...entry,
    intentId: deps.newId() as IntentId,
  }))
  if (!first) throw new Error('an archive without entries')
  const row = await registerWorkshop({ title, place, closed, ...(keep ? { keep } : {}) }, first, deps)
  for (let at = 0; at < rest.length; at += chunk) {
    const part = { workshop: row.id, expectedSeq: at + 1, entries: rest.slice(at, at + chunk), strip: [] }
    const [outcome] = await deps.store.append([part])
    if (outcome?.type !== 'written') throw new Error('the archive could not be written')
    await new Promise<void>((done) => void setImmediate(done))
  }
  for (const picture of pictures)
    await deps.store.putPicture({ workshop: row.id, createdAt: row.createdAt, ...picture })
  return row
}

export const createArchives = (deps: ArchivesDeps): Archives => {
  let waiting = 0

  const readInThread = async (bytes: Uint8Array): Promise<Result<ReadArchive, Refused>> => {
    try {
      return unpacked(await deps.threads.run({ bytes, now: deps.now() } satisfies ReadJob).bytes)
    } catch {
      // It took longer, or more memory, than a workshop can need.
      return fail({ why: 'too-large' })
    }
  }

  const loadNow = async (bytes: Uint8Array): Promise<Result<LoadedWorkshop, Refused>> => {
    const read = await readInThread(bytes)
    if (!read.ok) return read
    const pictures = await soundPictures(read.value.pictures, deps.encoder)
    if (!pictures) return fail({ why: 'picture' })
    return ok({ row: await keepArchive(read.value, pictures, deps), steps: read.value.steps })
  }

  return {
    load: async (bytes) => {
      if (waiting >= mostWaiting) return fail({ why: 'busy' })
      waiting += 1
      try {
        return await loadNow(bytes)
      } finally {
        waiting -= 1
      }
    },
    close: deps.threads.close,
  }
}
