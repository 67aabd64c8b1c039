// A new join code and token for a workshop: the old ones are dead once the row is written. Runs between two drains (`room`).
import { mostCodes, newCode } from './codes.ts'
import type { Deps } from './deps.ts'
import type { Memory } from './memory.ts'

/** Rejects when it could not be written; then the old code goes on. */
export const renewCode = async (
  memory: Memory,
  { store, random }: Pick<Deps, 'store' | 'random'>,
): Promise<void> => {
  for (let tries = 0; tries < mostCodes; tries++) {
    const made = newCode(random)
    if (!(await store.renewCode(memory.row.id, made.code, made.joinToken))) continue
    memory.row = { ...memory.row, ...made }
    return
  }
  throw new Error('no free join code found')
}
