// What one room holds in memory, and all of it that changes. Only `writer` changes it.
import type { WorkshopRow } from '../store/store.ts'
import type { Seen } from './drain.ts'
import type { WorkshopState } from './state.ts'
import type { Undo } from './undo.ts'

export interface Memory {
  row: WorkshopRow
  state: WorkshopState
  storage: 'ok' | 'full'
  readonly seen: Seen
  undo: Undo
  /** The workshop was erased: nothing is written any more, and nobody stays. */
  gone: boolean
}
