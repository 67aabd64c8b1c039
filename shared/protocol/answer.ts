// The three answers to an intent. `server/socket/intents` sends them, the outbox on the phone reads them.
import type { Refusal } from './refusal.ts'

export type Answer =
  /** Durable. `version`: the step's public version at which the change can be seen; null when no document shows it. */
  | { readonly type: 'accepted'; readonly version: number | null }
  /** Final. The text goes back to the one who wrote it. */
  | { readonly type: 'refused'; readonly refusal: Refusal }
  /** Not now: disk full, queue full, over a limit. The outbox keeps the intent and asks again. */
  | { readonly type: 'later'; readonly afterMs: number; readonly why?: 'storage' | 'busy' | 'rate' }
