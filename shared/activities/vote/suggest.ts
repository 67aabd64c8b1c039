// What the product advises before a vote opens: how many dots, and what may go wrong. Pure; called by the board.
import { voteLimits } from './limits.ts'

export interface DotsAdvice {
  /** A quarter of the items, rounded; between 3 and 5 up to twenty items. */
  readonly suggested: number
  /** What a third of the items would be. */
  readonly third: number
}

const within = (n: number, least: number, most: number): number => Math.min(Math.max(n, least), most)

export const suggestDots = (items: number): DotsAdvice => {
  const quarter = Math.round(items / 4)
  const wished = items <= 20 ? within(quarter, 3, 5) : quarter
  // One item is never given more dots than there are items: a vote where everyone marks all says nothing new.
  const most = within(items, 1, voteLimits.dots)
  return { suggested: within(wished, 1, most), third: within(Math.round(items / 3), 1, most) }
}

/** Letters and digits of any script in lower case, without accents: what is left when two people write the same. */
const bare = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const pairsOf = (text: string): ReadonlyMap<string, number> => {
  const pairs = new Map<string, number>()
  const signs = [...` ${text} `]
  signs.slice(1).forEach((sign, i) => {
    const pair = (signs[i] ?? '') + sign
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  })
  return pairs
}

const likeness = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number => {
  let common = 0
  let all = 0
  for (const [pair, n] of a) {
    common += Math.min(n, b.get(pair) ?? 0)
    all += n
  }
  for (const n of b.values()) all += n
  return all === 0 ? 0 : (2 * common) / all
}

/** Dice's measure over pairs of letters from which two items count as near-duplicates: they would split votes. */
const alike = 0.75

/** Pairs of items (by their place in the list) whose texts are the same or nearly so. */
export const nearDuplicates = (texts: readonly string[]): readonly (readonly [number, number])[] => {
  const all = texts.map((text) => pairsOf(bare(text)))
  return all.flatMap((a, i) =>
    all.flatMap((b, j) => (j > i && likeness(a, b) >= alike ? [[i, j] as const] : [])),
  )
}

export const tooManyItems = (items: number): boolean => items > voteLimits.manyItems

/**
 * Which places of a ranking a further round is about: those who share the highest tied rank; where nothing is tied, the
 * first three. Nothing without dots.
 */
export const suggestRound = (
  ranking: readonly { readonly rank: number; readonly shared: boolean; readonly dots: number }[],
): readonly number[] => {
  const places = ranking.flatMap(({ dots }, at) => (dots > 0 ? [at] : []))
  const tied = ranking.find(({ shared, dots }) => shared && dots > 0)?.rank
  return tied === undefined ? places.slice(0, 3) : places.filter((at) => ranking[at]?.rank === tied)
}
