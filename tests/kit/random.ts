// Seeded chance: the same number gives the same evening. Used by the simulation and the laws.

export interface Chance {
  /** In [0, 1). */
  readonly next: () => number
  /** A whole number in [0, below). */
  readonly below: (below: number) => number
  readonly pick: <Value>(list: readonly Value[]) => Value | undefined
  readonly hit: (share: number) => boolean
  readonly id: () => string
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Mulberry32 (Tommy Ettinger, public domain): small, and good enough to choose what a simulated phone does. */
export const createChance = (seed: number): Chance => {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (most: number) => Math.floor(next() * most)
  return {
    next,
    below,
    pick: (list) => list[below(list.length)],
    hit: (share) => next() < share,
    id: () => Array.from({ length: 22 }, () => alphabet[below(64)]).join(''),
  }
}
