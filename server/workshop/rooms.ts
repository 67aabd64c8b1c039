// The rooms of this node: loaded from the ledger when first asked for, let go when nobody uses them.
import type { WorkshopId } from '../../shared/ids.ts'
import type { Rooms } from './api.ts'
import { createCommitter } from './committer.ts'
import type { Deps } from './deps.ts'
import type { Seen } from './drain.ts'
import { evolveEntry } from './evolve.ts'
import { createRoom, type LoadedRoom, type ManagedRoom } from './room.ts'
import { beforeAll, type WorkshopState } from './state.ts'

const sweepEveryMs = 60_000

/** Replays a ledger. The version an intent was answered with stands in its entry, so it survives restarts. */
export const loadRoom = async (
  id: WorkshopId,
  deps: Pick<Deps, 'store' | 'kinds'>,
): Promise<LoadedRoom | null> => {
  const row = await deps.store.workshop(id)
  if (!row) return null
  const seen: Seen = new Map(await deps.store.secretIntents(id))
  let state: WorkshopState = beforeAll
  for (const entry of await deps.store.read(id, 0)) {
    state = evolveEntry(state, entry, deps.kinds)
    const step = entry.facts.find((fact) => fact.step !== null)?.step ?? null
    if (entry.intentId) seen.set(entry.intentId, step === null ? null : (entry.versions[step] ?? null))
  }
  return { row, state, seen }
}

export const createRooms = (deps: Deps): Rooms => {
  const commit = createCommitter(deps.store, deps.soon)
  const rooms = new Map<WorkshopId, Promise<ManagedRoom | null>>()
  /** A room is let go at the second sweep that finds it unused. */
  const unused = new Set<WorkshopId>()

  const load = async (id: WorkshopId): Promise<ManagedRoom | null> => {
    const loaded = await loadRoom(id, deps)
    return loaded ? createRoom(loaded, commit, deps) : null
  }

  const room = (id: WorkshopId): Promise<ManagedRoom | null> => {
    unused.delete(id)
    const known = rooms.get(id)
    if (known) return known
    const loading = load(id)
    rooms.set(id, loading)
    loading.then(
      (found) => found ?? rooms.delete(id),
      () => rooms.delete(id),
    )
    return loading
  }

  const stopRings = deps.bus.onRing((id, seq) => {
    void rooms.get(id)?.then((found) => found?.readOn(seq))
  })

  let cancelSweep = () => {}
  const sweep = async (): Promise<void> => {
    for (const [id, loading] of rooms) {
      const found = await loading
      if (!found) continue
      if (!found.unused()) {
        unused.delete(id)
        found.dropUnreadDocuments()
      } else if (unused.has(id)) rooms.delete(id)
      else unused.add(id)
    }
    cancelSweep = deps.after(sweepEveryMs, () => void sweep())
  }
  cancelSweep = deps.after(sweepEveryMs, () => void sweep())

  return {
    room,
    close: () => {
      cancelSweep()
      stopRings()
      return Promise.resolve()
    },
  }
}
