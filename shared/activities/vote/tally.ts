// Counting dots. Pure; called by the view, the report and the laws' sums.

/** A ballot: dots by item id. */
export type Dots = { readonly [item: string]: number }

export interface Ranked {
  readonly id: string
  readonly dots: number
  /** 1 is most. Ties share a rank and the ranks after them are left out: 1, 2, 2, 4. */
  readonly rank: number
  readonly shared: boolean
}

export const sumOf = (dots: Dots): number => Object.values(dots).reduce((sum, n) => sum + n, 0)

/** Every item with its dots and rank, most first; ties in the order of the items given. */
export const tally = (items: readonly string[], ballots: Iterable<Dots>): readonly Ranked[] => {
  const totals = new Map(items.map((id) => [id, 0]))
  for (const ballot of ballots)
    for (const [id, n] of Object.entries(ballot)) {
      const before = totals.get(id)
      if (before !== undefined) totals.set(id, before + n)
    }
  const sorted = [...totals].sort((a, b) => b[1] - a[1])
  return sorted.map(([id, dots]) => ({
    id,
    dots,
    rank: sorted.findIndex((other) => other[1] === dots) + 1,
    shared: sorted.filter((other) => other[1] === dots).length > 1,
  }))
}
