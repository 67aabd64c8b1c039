// The rooms of this node: loaded from the ledger when first asked for, let go when nobody uses them.
import type { WorkshopId } from '../../shared/ids.ts'
import type { Rooms } from './api.ts'
import { createCommitter } from './committer.ts'
import type { Deps } from './deps.ts'
import { loadRoom } from './load-room.ts'
import { createRoom, type ManagedRoom } from './room.ts'

const sweepEveryMs = 60_000

export { loadRoom }

type Loading = Map<WorkshopId, Promise<ManagedRoom | null>>

/** Now and then lets go of rooms that nobody uses: at the second look that finds them so. */
const startSweeping = (rooms: Loading, unused: Set<WorkshopId>, deps: Pick<Deps, 'after'>) => {
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
    cancel = deps.after(sweepEveryMs, () => void sweep())
  }
  let cancel = deps.after(sweepEveryMs, () => void sweep())
  return () => cancel()
}

export const createRooms = (deps: Deps): Rooms => {
  const listeners = new Set<(id: WorkshopId) => void>()
  const commit = createCommitter(deps.store, deps.soon)
  const rooms: Loading = new Map()
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

  const stopSweeping = startSweeping(rooms, unused, deps)

  return {
    room,
    erase,
    onRewritten: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    strip: async (id, why) => (await (await room(id))?.strip(why)) ?? false,
    close: () => {
      stopSweeping()
      stopRings()
      return Promise.resolve()
    },
  }
}
