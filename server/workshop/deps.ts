// What the heart is lent by the composition root: the two ports, and everything that is not pure. Tests lend their own.
import type { Bus } from '../bus/bus.ts'
import type { Store } from '../store/store.ts'
import type { Kinds } from './state.ts'

export interface Deps {
  readonly store: Store
  readonly bus: Bus
  readonly kinds: Kinds
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** A monotonic clock in milliseconds, for spacing drains. */
  readonly tick: () => number
  /** Chance in [0, 1). */
  readonly random: () => number
  /** A random id of 22 signs. */
  readonly newId: () => string
  /** SHA-256 as hex. */
  readonly hash: (text: string) => string
  /** Runs at the next turn of the loop. */
  readonly soon: (run: () => void) => void
  /** Runs after some milliseconds; returns how to cancel. Must not keep the process alive. */
  readonly after: (ms: number, run: () => void) => () => void
  readonly log: {
    readonly error: (what: string, detail?: object) => void
    readonly info: (what: string, detail?: object) => void
  }
}
