// The store's contract, kept by the memory adapter.
import { emptyMemory } from '../../server/store/memory-data.ts'
import { createMemoryStore } from '../../server/store/memory.ts'
import { describeStore } from './store.ts'

describeStore('memory', async () => {
  const data = emptyMemory()
  return { open: async () => createMemoryStore(data), remove: async () => {} }
})
