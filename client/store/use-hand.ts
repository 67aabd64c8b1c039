// What this moderator's session can take back and do again. Used by the board; phones have no such thing.
import type { Hand } from '../../shared/protocol/frame.ts'
import { useClient } from './use.ts'
import { useSelected } from './use-selected.ts'

/** Null until the server has told. */
export const useHand = (): Hand | null =>
  useSelected(useClient().stores.mine, ({ mine }) => mine?.hand ?? null)
