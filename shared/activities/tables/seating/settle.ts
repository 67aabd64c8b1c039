// Negative-cycle cancelling over tables: the one clever part. Moves single people along chains of tables until
// no chain makes things cheaper; with convex table costs that is the cheapest placing there is.
// Called by visits.ts (sets of tables) and level.ts (one seat each).
import { createGrid, createTally, indexes, type Grid, type Tally } from './grid.ts'

/** Somebody who may be moved: a row of `has`, and the tables it may hold. */
export interface Mover {
  readonly index: number
  readonly open: readonly number[]
}

/** What is settled. `has` and `loads` are changed in place; all costs are whole numbers. */
export interface Placing {
  readonly movers: readonly Mover[]
  /** 1 where a mover (row) holds a table (column). */
  readonly has: Grid
  /** People per table, those who cannot be moved included. */
  readonly loads: Tally
  /** Price of this mover at this table. */
  readonly cost: (mover: number, table: number) => number
  /** Price of this table with this load; convex in the load. */
  readonly phi: (table: number, load: number) => number
}

/** Prices between tables and to and from the sink, and who would move. */
interface Arcs {
  readonly nodes: number
  readonly price: Grid
  readonly who: Grid
}

export function settle(placing: Placing): void {
  for (;;) {
    const arcs = drawArcs(placing)
    const cycle = findNegativeCycle(arcs)
    if (cycle === null) return
    moveAlong(placing, arcs, cycle)
  }
}

/** Tables are the nodes 0 … T−1; the sink, node T, opens a chain at a table that loses and closes it at one that gains. */
function drawArcs({ movers, has, loads, cost, phi }: Placing): Arcs {
  const sink = loads.length
  const price = createGrid(sink + 1, sink + 1)
  const who = createGrid(sink + 1, sink + 1)
  price.assign(new Float64Array((sink + 1) ** 2).fill(Infinity))
  for (const { index, open } of movers) {
    for (const from of open) {
      if (has.get(index, from) === 0) continue
      const saved = cost(index, from)
      for (const to of open) {
        const extra = cost(index, to) - saved
        if (has.get(index, to) === 1 || extra >= price.get(from, to)) continue
        price.set(from, to, extra)
        who.set(from, to, index)
      }
    }
  }
  for (let table = 0; table < sink; table += 1) {
    const load = loads.get(table)
    const now = phi(table, load)
    price.set(table, sink, phi(table, load + 1) - now)
    if (load > 0) price.set(sink, table, phi(table, load - 1) - now)
  }
  return { nodes: sink + 1, price, who }
}

/** Bellman-Ford from everywhere at once; the nodes of a negative cycle in order, or `null`. */
function findNegativeCycle({ nodes, price }: Arcs): readonly number[] | null {
  const distance = createTally(nodes)
  const parent = createTally(nodes)
  let relaxed = -1
  for (let pass = 0; pass < nodes; pass += 1) {
    relaxed = -1
    for (let from = 0; from < nodes; from += 1) {
      for (let to = 0; to < nodes; to += 1) {
        const reach = distance.get(from) + price.get(from, to)
        if (reach >= distance.get(to)) continue
        distance.set(to, reach)
        parent.set(to, from)
        relaxed = to
      }
    }
    if (relaxed < 0) return null
  }
  const onCycle = indexes(nodes).reduce((node) => parent.get(node), relaxed)
  const cycle = [onCycle]
  for (let node = parent.get(onCycle); node !== onCycle; node = parent.get(node)) cycle.unshift(node)
  return cycle
}

function moveAlong({ has, loads }: Placing, { nodes, who }: Arcs, cycle: readonly number[]): void {
  const sink = nodes - 1
  for (const [step, from] of cycle.entries()) {
    const to = cycle[(step + 1) % cycle.length] ?? from
    if (to === sink) loads.add(from, 1)
    else if (from === sink) loads.add(to, -1)
    else {
      has.set(who.get(from, to), from, 0)
      has.set(who.get(from, to), to, 1)
    }
  }
}
