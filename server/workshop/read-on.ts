// Reads and folds what another node wrote, and shows it here. Used by `writer` after a ring or a lost race.
import type { Deps } from './deps.ts'
import { evolveEntry } from './evolve.ts'
import type { Memory } from './memory.ts'
import { changesOf } from './project.ts'
import type { Publisher } from './publish.ts'
import { stepOf } from './state.ts'

export const readOn = async (
  memory: Memory,
  publisher: Publisher,
  deps: Pick<Deps, 'store' | 'kinds'>,
): Promise<void> => {
  const before = memory.state
  const entries = await deps.store.read(memory.row.id, before.seq)
  if (entries.length === 0) return
  for (const entry of entries) {
    memory.state = evolveEntry(memory.state, entry, deps.kinds)
    const step = entry.facts.find(({ step: id }) => id !== null)?.step ?? null
    if (entry.intentId) memory.seen.set(entry.intentId, step === null ? null : (entry.versions[step] ?? null))
  }
  for (const [hash, version] of await deps.store.secretIntents(memory.row.id)) memory.seen.set(hash, version)
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
