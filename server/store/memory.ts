// The store in memory: nothing outlives the process. Twin of `sqlite`; both keep the contract in `tests/contracts/store`.
// Made by `server/main` (STORE=memory) and by tests.
import { emptyMemory, type MemoryData } from './memory-data.ts'
import { createMemoryEndings } from './memory-endings.ts'
import { createMemoryLedger } from './memory-ledger.ts'
import { createMemoryPictures } from './memory-pictures.ts'
import { createMemoryRegister } from './memory-register.ts'
import type { Store } from './store.ts'

/** `data` may be shared between stores: two nodes on one ledger, or one that is opened again. */
export const createMemoryStore = (data: MemoryData = emptyMemory()): Store => ({
  ...createMemoryLedger(data),
  ...createMemoryRegister(data),
  ...createMemoryPictures(data),
  ...createMemoryEndings(data),
  check: async () => {},
  close: async () => {},
})
