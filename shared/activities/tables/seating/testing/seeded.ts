// Chance from a seed, for tests: the same seed gives the same evening. Used by evenings.ts and the tests.

export interface Chance {
  /** In [0, 1). */
  readonly next: () => number
  /** A whole number from `low` up to and including `high`. */
  readonly between: (low: number, high: number) => number
  readonly happens: (probability: number) => boolean
  readonly pick: <Item>(items: readonly Item[]) => Item
}

/** The mulberry32 generator. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    between,
    happens: (probability) => next() < probability,
    pick: (items) => {
      const item = items[between(0, items.length - 1)]
      if (item === undefined) throw new Error('nothing to pick from')
      return item
    },
  }
}

/** How many random evenings a test plays; SEATING_EVENINGS sets a nightly size. */
export function eveningsToPlay(usual: number): number {
  const wanted = Number(process.env['SEATING_EVENINGS'])
  return Number.isInteger(wanted) && wanted > 0 ? wanted : usual
}

/** Runs one check per seed and says which seed failed. */
export function forSeeds(count: number, check: (seed: number) => void, first = 1): void {
  for (let seed = first; seed < first + count; seed += 1) {
    try {
      check(seed)
    } catch (error) {
      throw new Error(`seed ${seed} failed: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      })
    }
  }
}
