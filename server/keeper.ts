// Sees to it that a workshop is not kept longer than was promised: at the start and every hour it erases or strips those whose
// last day is over, and has the file written anew where stirring left old copies. Made by `server/main`; any node may do it.
import { dayOf } from '../shared/keep.ts'
import { codeOf, type Log } from './log.ts'
import type { Store } from './store/store.ts'
import type { Rooms } from './workshop/api.ts'

const everyMs = 3_600_000

export interface KeeperDeps {
  readonly store: Pick<Store, 'workshopsKeptBefore' | 'tidy'>
  readonly rooms: Pick<Rooms, 'erase' | 'strip'>
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly after: (ms: number, run: () => void) => () => void
  readonly log: Pick<Log, 'info' | 'error'>
}

export interface Keeper {
  /** One round; never rejects. What failed is done in the next. */
  look(): Promise<void>
  /** Looks now, and every hour from now on. */
  begin(): Promise<void>
  close(): void
}

export const createKeeper = ({ store, rooms, now, after, log }: KeeperDeps): Keeper => {
  let cancel = () => {}

  const end = async (workshop: Parameters<Rooms['erase']>[0], then: 'erase' | 'strip'): Promise<void> => {
    try {
      await rooms[then](workshop, 'date')
      log.info(then === 'erase' ? 'workshop erased' : 'names taken out', { workshop, reason: 'date' })
    } catch (error) {
      log.error('a workshop is kept too long', { workshop, code: codeOf(error) })
    }
  }

  const look = async (): Promise<void> => {
    try {
      for (const { id, keep } of await store.workshopsKeptBefore(dayOf(now())))
        if (keep) await end(id, keep.act)
      await store.tidy()
    } catch (error) {
      log.error('the keeper could not look', { code: codeOf(error) })
    }
  }

  const round = async (): Promise<void> => {
    await look()
    cancel = after(everyMs, () => void round())
  }
  return { look, begin: round, close: () => cancel() }
}
