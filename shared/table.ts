// A bucketed immutable map. One change copies one bucket of at most some dozens, and two versions are compared
// bucket by bucket by reference: that is what makes the fold and the projection cheap.
// Iteration is by bucket, not by insertion: an entry that has an order carries it.

const bucketCount = 256

type Bucket<Value> = ReadonlyMap<string, Value>

export interface Table<Value> {
  readonly size: number
  readonly buckets: readonly Bucket<Value>[]
}

const noEntries: Bucket<never> = new Map<string, never>()
const nothing: Table<never> = { size: 0, buckets: Array.from({ length: bucketCount }, () => noEntries) }

export const emptyTable = <Value>(): Table<Value> => nothing

/** FNV-1a over the id's UTF-16 units: the same on every machine, so replay gives the same buckets. */
const bucketOf = (id: string): number => {
  let hash = 0x811c9dc5
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193)
  return (hash ^ (hash >>> 16)) & (bucketCount - 1)
}

const withBucket = <Value>(
  table: Table<Value>,
  index: number,
  bucket: Bucket<Value>,
  size: number,
): Table<Value> => {
  const buckets = table.buckets.slice()
  buckets[index] = bucket
  return { size, buckets }
}

export const get = <Value>(table: Table<Value>, id: string): Value | undefined =>
  table.buckets[bucketOf(id)]?.get(id)

export const has = (table: Table<unknown>, id: string): boolean =>
  table.buckets[bucketOf(id)]?.has(id) ?? false

export const set = <Value>(table: Table<Value>, id: string, value: Value): Table<Value> => {
  const index = bucketOf(id)
  const before = table.buckets[index] ?? noEntries
  if (before.get(id) === value && before.has(id)) return table
  const after = new Map(before).set(id, value)
  return withBucket(table, index, after, table.size + after.size - before.size)
}

export const remove = <Value>(table: Table<Value>, id: string): Table<Value> => {
  const index = bucketOf(id)
  const before = table.buckets[index]
  if (!before?.has(id)) return table
  const after = new Map(before)
  after.delete(id)
  return withBucket(table, index, after, table.size - 1)
}

/** Many entries at once; for a stirred list or a fixture. A later entry wins over an earlier one of the same id. */
export const tableFrom = <Value>(entries: Iterable<readonly [string, Value]>): Table<Value> => {
  const buckets = Array.from({ length: bucketCount }, () => new Map<string, Value>())
  let size = 0
  for (const [id, value] of entries) {
    const bucket = buckets[bucketOf(id)]
    if (bucket && !bucket.has(id)) size++
    bucket?.set(id, value)
  }
  return { size, buckets: buckets.map((bucket) => (bucket.size === 0 ? noEntries : bucket)) }
}

export function* entries<Value>(table: Table<Value>): Generator<readonly [string, Value]> {
  for (const bucket of table.buckets) yield* bucket
}

export function* values<Value>(table: Table<Value>): Generator<Value> {
  for (const bucket of table.buckets) yield* bucket.values()
}

/**
 * A view of a table, kept cheap: each bucket and each entry is mapped once and remembered as long as it lives. An unchanged
 * bucket gives the identical mapped bucket, which the projection skips; in a changed one an unchanged entry gives the
 * identical mapped entry, which it need not compare. `map` must be pure; `null` leaves the entry out. Entries are objects.
 * Make it once per module, not per call.
 */
export const derive = <Value extends object, Shown>(map: (value: Value, id: string) => Shown | null) => {
  const buckets = new WeakMap<Bucket<Value>, Bucket<Shown>>()
  const shownEntries = new WeakMap<Value, { readonly shown: Shown | null }>()
  const shownOf = (value: Value, id: string): Shown | null => {
    const known = shownEntries.get(value)
    if (known) return known.shown
    const shown = map(value, id)
    shownEntries.set(value, { shown })
    return shown
  }
  const mapped = (bucket: Bucket<Value>): Bucket<Shown> => {
    if (bucket.size === 0) return noEntries
    const known = buckets.get(bucket)
    if (known) return known
    const shown = new Map<string, Shown>()
    for (const [id, value] of bucket) {
      const entry = shownOf(value, id)
      if (entry !== null) shown.set(id, entry)
    }
    buckets.set(bucket, shown)
    return shown
  }
  return (table: Table<Value>): Table<Shown> => {
    const all = table.buckets.map(mapped)
    return { size: all.reduce((sum, bucket) => sum + bucket.size, 0), buckets: all }
  }
}

export interface TableChange<Value> {
  readonly id: string
  /** The entry as it is now; null when it is gone. */
  readonly entry: Value | null
}

/** What differs between two versions. Entries are compared by reference, then by their JSON. */
export const changesBetween = <Value>(
  before: Table<Value> | undefined,
  after: Table<Value> | undefined,
): readonly TableChange<Value>[] => {
  const changes: TableChange<Value>[] = []
  for (let i = 0; i < bucketCount; i++) {
    const old = before?.buckets[i] ?? noEntries
    const now = after?.buckets[i] ?? noEntries
    if (old === now) continue
    for (const id of old.keys()) if (!now.has(id)) changes.push({ id, entry: null })
    for (const [id, entry] of now) {
      const earlier = old.get(id)
      if (earlier === entry) continue
      if (earlier !== undefined && JSON.stringify(earlier) === JSON.stringify(entry)) continue
      changes.push({ id, entry })
    }
  }
  return changes
}
