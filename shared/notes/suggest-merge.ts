// Agglomerative clustering with average linkage over few pairs: the two nearest clusters become one, until none are near
// enough. What is not in `pairs` has likeness 0. Pure; called by suggest.ts.

export interface Pair {
  readonly a: number
  readonly b: number
  /** 0 to 1. */
  readonly likeness: number
}

interface Cluster {
  readonly members: readonly number[]
  /** Sum of the likenesses of all pairs between this cluster and another, by that cluster's number. */
  readonly near: Map<number, number>
}

/** A binary heap with the greatest first; equal ones in the order of their numbers, so that chance has no part. */
const createHeap = () => {
  const heap: Pair[] = []
  const before = (x: Pair, y: Pair): boolean =>
    x.likeness !== y.likeness ? x.likeness > y.likeness : x.a !== y.a ? x.a < y.a : x.b < y.b
  const swap = (i: number, j: number) => {
    const [x, y] = [heap[i] as Pair, heap[j] as Pair]
    heap[i] = y
    heap[j] = x
  }
  return {
    push: (pair: Pair) => {
      heap.push(pair)
      for (let at = heap.length - 1; at > 0;) {
        const up = (at - 1) >> 1
        if (!before(heap[at] as Pair, heap[up] as Pair)) break
        swap(at, up)
        at = up
      }
    },
    pop: (): Pair | undefined => {
      const first = heap[0]
      const last = heap.pop()
      if (first === undefined || last === undefined || heap.length === 0) return first
      heap[0] = last
      for (let at = 0; ;) {
        let best = at
        for (const below of [2 * at + 1, 2 * at + 2])
          if (below < heap.length && before(heap[below] as Pair, heap[best] as Pair)) best = below
        if (best === at) return first
        swap(at, best)
        at = best
      }
    },
  }
}

/** The clusters of the points 0 to `count` - 1, whose average likeness is at least `least`; single points among them. */
export const mergeAlike = (
  count: number,
  pairs: readonly Pair[],
  least: number,
): readonly (readonly number[])[] => {
  const clusters = new Map<number, Cluster>()
  for (let at = 0; at < count; at++) clusters.set(at, { members: [at], near: new Map() })
  const heap = createHeap()
  for (const { a, b, likeness } of pairs) {
    clusters.get(a)?.near.set(b, likeness)
    clusters.get(b)?.near.set(a, likeness)
    if (likeness >= least) heap.push({ a, b, likeness })
  }
  let next = count
  for (let pair = heap.pop(); pair; pair = heap.pop()) {
    const [one, two] = [clusters.get(pair.a), clusters.get(pair.b)]
    if (!one || !two) continue
    const made: Cluster = { members: [...one.members, ...two.members], near: new Map(one.near) }
    for (const [other, sum] of two.near) made.near.set(other, (made.near.get(other) ?? 0) + sum)
    clusters.delete(pair.a)
    clusters.delete(pair.b)
    for (const gone of [pair.a, pair.b]) made.near.delete(gone)
    const number = next++
    for (const [other, sum] of made.near) {
      const near = clusters.get(other)
      near?.near.delete(pair.a)
      near?.near.delete(pair.b)
      near?.near.set(number, sum)
      const likeness = near ? sum / (made.members.length * near.members.length) : 0
      if (likeness >= least) heap.push({ a: other, b: number, likeness })
    }
    clusters.set(number, made)
  }
  return [...clusters.values()].map(({ members }) => [...members].sort((a, b) => a - b))
}
