// What this phone remembers of a step and nobody else knows: drafts, the silent notes it wrote, what was folded open.
// Made by `client.ts`; screens reach it through `useKeep`.
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Keep } from '../../shared/activities/faces.ts'
import type { Storage } from './ports.ts'

export interface Keeps {
  readonly store: StoreApi<KeepState>
  /** The memory of one step; read through the store for something that re-renders. */
  readonly of: (step: string) => Keep
}

export interface KeepState {
  /** Values by step and name. */
  readonly values: { readonly [step: string]: { readonly [name: string]: unknown } }
}

const load = async (storage: Storage, prefix: string): Promise<KeepState> => {
  const values: Record<string, Record<string, unknown>> = {}
  for (const [key, value] of await storage.entries(prefix)) {
    const [step = '', ...name] = key.slice(prefix.length).split('/')
    values[step] = { ...values[step], [name.join('/')]: value }
  }
  return { values }
}

export const createKeeps = async (storage: Storage, scope: string): Promise<Keeps> => {
  const prefix = `keep/${scope}/`
  const store = createStore<KeepState>(() => ({ values: {} }))
  store.setState(await load(storage, prefix))

  const write = (step: string, name: string, value: unknown): void => {
    store.setState(({ values }) => ({ values: { ...values, [step]: { ...values[step], [name]: value } } }))
    const key = `${prefix}${step}/${name}`
    const done = value === undefined ? storage.remove(key) : storage.put(key, value)
    done.catch(() => {
      // Kept in memory for as long as the page lives; `volatile` has warned.
    })
  }

  return {
    store,
    of: (step) => ({
      read: (name) => store.getState().values[step]?.[name],
      write: (name, value) => write(step, name, value),
    }),
  }
}
