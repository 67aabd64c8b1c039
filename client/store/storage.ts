// The two kinds of storage: IndexedDB, and memory where a browser has none. Called by `browser-ports.ts`; tests use memory.
import { createStore, del, entries, get, set } from 'idb-keyval'
import type { Storage } from './ports.ts'

/** Some browsers never answer when storage is forbidden or broken. */
const openingMs = 3_000

export const createMemoryStorage = (volatile = true): Storage => {
  const values = new Map<string, unknown>()
  return {
    volatile,
    entries: (prefix) => Promise.resolve([...values].filter(([key]) => key.startsWith(prefix))),
    put: (key, value) => {
      values.set(key, structuredClone(value))
      return Promise.resolve()
    },
    remove: (key) => {
      values.delete(key)
      return Promise.resolve()
    },
  }
}

const createIndexedStorage = async (): Promise<Storage> => {
  const database = createStore('tafelronde', 'kept')
  await get('probe', database)
  return {
    volatile: false,
    entries: async (prefix) => {
      const all = await entries<string, unknown>(database)
      return all.filter(([key]) => key.startsWith(prefix))
    },
    put: (key, value) => set(key, value, database),
    remove: (key) => del(key, database),
  }
}

/** IndexedDB, or memory with `volatile` set when it is forbidden, broken or silent. */
export const openStorage = async (): Promise<Storage> => {
  try {
    const silent = new Promise<never>((_resolve, reject) => {
      setTimeout(() => reject(new Error('storage does not answer')), openingMs)
    })
    return await Promise.race([createIndexedStorage(), silent])
  } catch {
    return createMemoryStorage()
  }
}
