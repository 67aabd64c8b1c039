// Reads and folds what another node wrote, and shows it here. Used by `writer` after a ring or a lost race.
import type { Entry } from '../store/store.ts'
import type { Deps } from './deps.ts'
import { takeRewritten } from './eraser.ts'
import { evolveEntry } from './evolve.ts'
import { remember, replay } from './load-room.ts'
import type { Memory } from './memory.ts'
import { changesOf } from './project.ts'
import type { Publisher } from './publish.ts'
import { stepOf } from './state.ts'

type ReadDeps = Pick<Deps, 'store' | 'kinds'>

/** Facts of an entry that rewrote those before it: what is held here is of the old ones. */
const isRewriting = ({ facts }: Entry): boolean =>
  facts.some(
    ({ step, fact }) =>
      step === null && (fact['type'] === 'note.erased' || fact['type'] === 'workshop.stripped'),
  )

/** The workshop may have been erased elsewhere: then nobody may stay, and nothing be kept. */
const endIfGone = async (memory: Memory, publisher: Publisher, { store }: ReadDeps): Promise<void> => {
  if (memory.gone || (await store.workshop(memory.row.id))) return
  memory.gone = true
  publisher.ended()
}

const readAnew = async (memory: Memory, publisher: Publisher, { store, kinds }: ReadDeps): Promise<void> =>
  takeRewritten(memory, publisher, replay(await store.read(memory.row.id, 0), kinds))

export const readOn = async (memory: Memory, publisher: Publisher, deps: ReadDeps): Promise<void> => {
  const before = memory.state
  const entries = await deps.store.read(memory.row.id, before.seq)
  if (entries.length === 0) return endIfGone(memory, publisher, deps)
  remember(memory.seen, entries)
  for (const [hash, version] of await deps.store.secretIntents(memory.row.id)) memory.seen.set(hash, version)
  if (entries.some(isRewriting)) return readAnew(memory, publisher, deps)
  for (const entry of entries) memory.state = evolveEntry(memory.state, entry, deps.kinds)
  const changes = memory.state.steps.flatMap((step) => {
    const old = stepOf(before, step.id)
    const parts = old ? changesOf(old, step) : []
    return parts.length > 0 ? [{ step: step.id, parts }] : []
  })
  publisher.publish(
    before,
    memory.state,
    entries.flatMap((entry) => entry.facts),
    changes,
  )
}
