// A selection of a vanilla store as a React hook. Zustand's own hooks take in the whole of React by its default export, which
// a phone's first script (Preact) would pay for. Used by `use.ts`.
import { useRef, useSyncExternalStore } from 'react'
import { shallow } from 'zustand/vanilla/shallow'
import type { StoreApi } from 'zustand/vanilla'

/** Draws anew when the selection changes; a selection with the same members stays the identical object. */
export const useSelected = <State, Selected>(
  store: StoreApi<State>,
  select: (state: State) => Selected,
): Selected => {
  const last = useRef<{ readonly value: Selected } | null>(null)
  const read = (): Selected => {
    const value = select(store.getState())
    if (last.current && shallow(last.current.value, value)) return last.current.value
    last.current = { value }
    return value
  }
  return useSyncExternalStore(store.subscribe, read, read)
}
