// Every kind of activity by its name; used by the server.
// Written by scripts/kinds.mjs from the folders here; to renew it: npm run kinds
import type { AnyKind } from './contract.ts'
import { kind as frame } from './frame/index.ts'
import { kind as map } from './map/index.ts'
import { kind as silent } from './silent/index.ts'
import { kind as tables } from './tables/index.ts'
import { kind as vote } from './vote/index.ts'

export const kinds: Readonly<Record<string, AnyKind>> = {
  frame,
  map,
  silent,
  tables,
  vote,
}
