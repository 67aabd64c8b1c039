// The rooms of this node: loaded from the ledger when first asked for, let go when nobody uses them.
import type { WorkshopId } from '../../shared/ids.ts'
import type { Rooms } from './api.ts'
import { createCommitter } from './committer.ts'
import type { Deps } from './deps.ts'
import { loadRoom } from './load-room.ts'
import { createRoom, type ManagedRoom } from './room.ts'

const sweepEveryMs = 60_000

export { loadRoom }

export const createRooms = (deps: Deps): Rooms => {
  const listeners = new Set<(id: WorkshopId) => void>()
  const commit = createCommitter(deps.store, deps.soon)
  const rooms = new Map<WorkshopId, Promise<ManagedRoom | null>>()
  /** A room is let go at the second sweep that finds it unused. */
  const unused = new Set<WorkshopId>()

  const load = async (id: WorkshopId): Promise<ManagedRoom | null> => {
    const loaded = await loadRoom(id, deps)
    return loaded ? createRoom(loaded, commit, deps, () => listeners.forEach((hear) => hear(id))) : null
  }

  const room = async (id: WorkshopId): Promise<ManagedRoom | null> => {
    unused.delete(id)
    const known = rooms.get(id)
    // Erased by another node: it is nobody's room any more.
    if (known && !(await known)?.gone()) return known
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

  const erase: Rooms['erase'] = async (id, why) => {
    const found = await room(id)
    if (!found) return false
    try {
      return await found.erase(why)
    } finally {
      if (found.gone()) rooms.delete(id)
    }
  }

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
    erase,
    onRewritten: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    strip: async (id, why) => (await (await room(id))?.strip(why)) ?? false,
    close: () => {
      cancelSweep()
      stopRings()
      return Promise.resolve()
    },
  }
}
