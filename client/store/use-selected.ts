// A selection of a vanilla store as a React hook. Zustand's own hooks take in the whole of React by its default export, which
// a phone's first script (Preact) would pay for. Used by `use.ts`.
import { useRef, useSyncExternalStore } from 'react'
import type { StoreApi } from 'zustand/vanilla'

const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null

/** Equal, or lists or objects of the same members: what selections are made of. */
const hasSame = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return false
  const names = Object.keys(a)
  return (
    names.length === Object.keys(b).length && names.every((name) => name in b && Object.is(a[name], b[name]))
  )
}

/** Draws anew when the selection changes; a selection with the same members stays the identical object. */
export const useSelected = <State, Selected>(
  store: StoreApi<State>,
  select: (state: State) => Selected,
): Selected => {
  const last = useRef<{ readonly value: Selected } | null>(null)
  const read = (): Selected => {
    const value = select(store.getState())
    if (last.current && hasSame(last.current.value, value)) return last.current.value
    last.current = { value }
    return value
  }
  return useSyncExternalStore(store.subscribe, read, read)
}
