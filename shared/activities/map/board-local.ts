// What the moderator's own screen remembers of a map and nobody else sees: what is chosen, which panel is open.
// Canvas and tool bar are separate parts of the shell, so they meet here; one memory per step.
import { useSyncExternalStore } from 'react'

export interface BoardLocal {
  /** Ids of chosen notes. */
  readonly chosen: readonly string[]
  readonly panel: 'group' | 'paper' | 'merge' | 'look' | 'sectors' | null
  /** The notes as a table, in place of the picture. */
  readonly list: boolean
}

const nothing: BoardLocal = { chosen: [], panel: null, list: false }
const memory = new Map<string, BoardLocal>()
const listeners = new Set<() => void>()

const change = (step: string, next: Partial<BoardLocal>): void => {
  memory.set(step, { ...(memory.get(step) ?? nothing), ...next })
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The memory of a step, and how to change it. */
export const useBoardLocal = (step: string) => {
  const local = useSyncExternalStore(
    subscribe,
    () => memory.get(step) ?? nothing,
    () => nothing,
  )
  return { local, change: (next: Partial<BoardLocal>) => change(step, next) }
}

/** Adds ids that are not chosen yet; takes them out when all of them are. */
export const toggled = (chosen: readonly string[], ids: readonly string[]): readonly string[] =>
  ids.every((id) => chosen.includes(id))
    ? chosen.filter((id) => !ids.includes(id))
    : [...new Set([...chosen, ...ids])]
