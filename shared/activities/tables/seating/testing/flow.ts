// The exact judge for large halls: can everybody be placed with every table's load between two bounds?
// Dinic's maximum flow with lower bounds, written apart from the algorithm it judges and sharing nothing with it.

export interface Placement {
  /** Per person: tables permitted, and how many of them to take. */
  readonly people: readonly { readonly open: readonly number[]; readonly take: number }[]
  readonly low: readonly number[]
  readonly high: readonly number[]
}

interface Edge {
  readonly to: number
  room: number
  readonly back: number
}

export function canPlace({ people, low, high }: Placement): boolean {
  if (high.some((most, table) => most < Math.max(0, low[table] ?? 0))) return false
  const demand = people.reduce((sum, person) => sum + person.take, 0)
  const least = low.reduce((sum, count) => sum + Math.max(0, count), 0)
  if (least > demand) return false
  const [source, sink, spare] = [0, 1, 2]
  const tableNode = (table: number) => 3 + table
  const personNode = (person: number) => 3 + high.length + person
  const graph: Edge[][] = Array.from({ length: 3 + high.length + people.length }, () => [])
  for (const [index, person] of people.entries()) {
    addEdge(graph, source, personNode(index), person.take)
    for (const table of person.open) addEdge(graph, personNode(index), tableNode(table), 1)
  }
  for (const [table, most] of high.entries()) {
    const must = Math.max(0, low[table] ?? 0)
    addEdge(graph, tableNode(table), sink, must)
    addEdge(graph, tableNode(table), spare, Math.min(most, demand) - must)
  }
  addEdge(graph, spare, sink, demand - least)
  return maximumFlow(graph, source, sink) === demand
}

function addEdge(graph: Edge[][], from: number, to: number, room: number): void {
  const [out, back] = [graph[from] ?? [], graph[to] ?? []]
  out.push({ to, room, back: back.length })
  back.push({ to: from, room: 0, back: out.length - 1 })
}

function maximumFlow(graph: Edge[][], source: number, sink: number): number {
  let total = 0
  for (;;) {
    const floors = floorsFrom(graph, source)
    if ((floors[sink] ?? -1) < 0) return total
    const next = graph.map(() => 0)
    for (let sent = 1; sent > 0; total += sent) sent = push(graph, floors, next, source, sink, Infinity)
  }
}

function floorsFrom(graph: Edge[][], source: number): number[] {
  const floors = graph.map(() => -1)
  floors[source] = 0
  const queue = [source]
  for (const node of queue) {
    for (const edge of graph[node] ?? []) {
      if (edge.room <= 0 || (floors[edge.to] ?? 0) >= 0) continue
      floors[edge.to] = (floors[node] ?? 0) + 1
      queue.push(edge.to)
    }
  }
  return floors
}

function push(
  graph: Edge[][],
  floors: readonly number[],
  next: number[],
  node: number,
  sink: number,
  limit: number,
): number {
  if (node === sink) return limit
  const edges = graph[node] ?? []
  for (let at = next[node] ?? 0; at < edges.length; at += 1) {
    next[node] = at
    const edge = edges[at]
    if (edge === undefined || edge.room <= 0 || floors[edge.to] !== (floors[node] ?? 0) + 1) continue
    const sent = push(graph, floors, next, edge.to, sink, Math.min(limit, edge.room))
    if (sent === 0) continue
    edge.room -= sent
    const reverse = graph[edge.to]?.[edge.back]
    if (reverse !== undefined) reverse.room += sent
    return sent
  }
  next[node] = edges.length
  return 0
}
