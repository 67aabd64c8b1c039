// Archives in tests: written from a ledger, read as the server reads them, and folded into a workshop again.
import { archiveOf } from '../../server/archive/write.ts'
import { readArchive, type ReadArchive } from '../../server/archive/read.ts'
import type { Archive } from '../../server/archive/model.ts'
import type { Entry } from '../../server/store/store.ts'
import { kinds } from '../../shared/activities/kinds.ts'
import type { IntentId } from '../../shared/ids.ts'

/** Later than any evening of a test. */
export const muchLater = Date.UTC(2027, 0, 1)

export const archived = (ledger: readonly Entry[], images: Record<string, Uint8Array> = {}): Archive =>
  archiveOf({ ledger, images, release: '0.0.0' }, kinds)

export const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value))

export const read = (value: unknown) => readArchive(bytesOf(value), kinds, muchLater)

/** The entries as a store has them. */
export const ledgerOf = ({ entries }: ReadArchive): readonly Entry[] =>
  entries.map((entry) => ({ ...entry, intentId: `i${String(entry.seq).padStart(21, '0')}` as IntentId }))

/** Throws where our own archive is refused. */
export const loaded = (archive: Archive): readonly Entry[] => {
  const sound = read(archive)
  if (!sound.ok) throw new Error(`refused: ${JSON.stringify(sound.error)}`)
  return ledgerOf(sound.value)
}
