// How often one person may ask: a bucket of tokens each, because a whole hall shares one address. Used by `intents.ts`.

export interface BucketLimits {
  /** Tokens in a full bucket: so many at once. */
  readonly burst: number
  readonly perSecond: number
}

export interface Buckets {
  /** Takes a token. 0: there was one; otherwise the milliseconds until the next. */
  readonly take: (key: string, limits: BucketLimits) => number
}

interface Bucket {
  readonly tokens: number
  readonly at: number
  readonly fullAt: number
}

/** Above so many buckets, those that are full again are forgotten. */
const mostKept = 5_000

/** `now` in milliseconds; a clock that never goes back. */
export const createBuckets = (now: () => number): Buckets => {
  const buckets = new Map<string, Bucket>()

  const forgetFull = (at: number): void => {
    for (const [key, { fullAt }] of buckets) if (fullAt <= at) buckets.delete(key)
  }

  return {
    take: (key, { burst, perSecond }) => {
      const at = now()
      const before = buckets.get(key) ?? { tokens: burst, at }
      const tokens = Math.min(burst, before.tokens + ((at - before.at) / 1000) * perSecond)
      if (tokens < 1) return Math.ceil(((1 - tokens) / perSecond) * 1000)
      const left = tokens - 1
      buckets.set(key, { tokens: left, at, fullAt: at + ((burst - left) / perSecond) * 1000 })
      if (buckets.size > mostKept) forgetFull(at)
      return 0
    },
  }
}
