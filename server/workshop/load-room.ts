// Replays a ledger into what a room holds in memory. Called when a room is first asked for, and when its ledger was rewritten.
import type { WorkshopId } from '../../shared/ids.ts'
import type { Entry } from '../store/store.ts'
import type { Deps } from './deps.ts'
import type { Seen } from './drain.ts'
import { evolveEntry } from './evolve.ts'
import type { Memory } from './memory.ts'
import { beforeAll, type Kinds, type WorkshopState } from './state.ts'

export type LoadedRoom = Pick<Memory, 'row' | 'state' | 'seen'>

export const replay = (entries: readonly Entry[], kinds: Kinds): WorkshopState =>
  entries.reduce((state, entry) => evolveEntry(state, entry, kinds), beforeAll)

/** The version an intent was answered with stands in its entry, so it survives restarts. */
export const remember = (seen: Seen, entries: readonly Entry[]): void => {
  for (const { intentId, facts, versions } of entries) {
    const step = facts.find((fact) => fact.step !== null)?.step ?? null
    if (intentId) seen.set(intentId, step === null ? null : (versions[step] ?? null))
  }
}

export const loadRoom = async (
  id: WorkshopId,
  deps: Pick<Deps, 'store' | 'kinds'>,
): Promise<LoadedRoom | null> => {
  const row = await deps.store.workshop(id)
  if (!row) return null
  const seen: Seen = new Map(await deps.store.secretIntents(id))
  const entries = await deps.store.read(id, 0)
  remember(seen, entries)
  return { row, state: replay(entries, deps.kinds), seen }
}
