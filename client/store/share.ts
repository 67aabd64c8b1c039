// Keeps what did not change: each frame and private view arrives whole, but screens must see only the difference.
// Called by `client.ts`.

const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isSameList = (before: readonly unknown[], after: readonly unknown[]): boolean =>
  before.length === after.length && after.every((value, index) => value === before[index])

const shareAny = (before: unknown, after: unknown): unknown => {
  if (Array.isArray(before) && Array.isArray(after)) {
    const shared = after.map((value, index) => shareAny(before[index], value))
    return isSameList(before, shared) ? before : shared
  }
  if (!isObject(before) || !isObject(after)) return after
  const shared = Object.fromEntries(
    Object.entries(after).map(([key, value]) => [key, shareAny(before[key], value)]),
  )
  const isSame =
    Object.keys(before).length === Object.keys(shared).length &&
    Object.entries(shared).every(([key, value]) => key in before && before[key] === value)
  return isSame ? before : shared
}

/** `after`, with every part that is the same in `before` taken from there, so that equal parts are identical. Plain JSON only. */
export const share = <Value>(before: Value | null, after: Value): Value =>
  // Built from the members of `after`, so it is what `after` is.
  shareAny(before, after) as Value
