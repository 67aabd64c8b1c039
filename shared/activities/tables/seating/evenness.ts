// The price of a table by its load: rules 3 and 4 as one convex, whole-number sum.
// Used by visits.ts for the evening, and by level.ts for the move.

/** People above the cap, squared: as few as can be, and spread evenly where there must be some. */
export function crowding(load: number, cap: number): number {
  return Math.max(0, load - cap) ** 2
}

/** Pairs at a table. The total of people being given, this is least when loads are most even. */
export function pairsAt(load: number): number {
  return (load * (load - 1)) / 2
}

export function spreadOf(loads: readonly number[]): number {
  return Math.max(...loads) - Math.min(...loads)
}
