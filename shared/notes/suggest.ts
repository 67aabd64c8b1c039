// Suggested groups: which loose notes share their words. Computed here, from the notes alone: TF-IDF over stems, cosine,
// average linkage down to a threshold. Pure and deterministic; called by the notes panel. It suggests, people decide.
import { mergeAlike, type Pair } from './suggest-merge.ts'
import { plainText, wordsOf } from './tokens.ts'

export interface LooseNote {
  readonly id: string
  readonly text: string
  readonly why?: string | undefined
  /** Only notes with the same mark are put together: one question, one table. */
  readonly among: string
}

export interface Suggestion {
  /** Two or more, the most typical first. */
  readonly notes: readonly string[]
  /** The text of the most typical note. */
  readonly title: string
  /** The words they share, as they were written; the most telling first. */
  readonly words: readonly string[]
  /** How alike they are on average, 0 to 1. */
  readonly likeness: number
}

/** Average likeness (cosine) from which notes are worth showing together. Tried on the texts of real evenings. */
const leastLikeness = 0.3
/** A longer word also counts by its beginning, so that "parkeren" and "parkeerplaats" meet. */
const beginning = 4
const beginningWeight = 0.6
/** The why says less about what a note is than the note. */
const whyWeight = 0.4
const mostWords = 4
/** Less than this is as good as nothing; not counting it keeps two thousand notes quick. */
const leastCounted = 0.1
const mostHolders = 150

type Weights = ReadonlyMap<string, number>

/** Notes that say the very same, as one. */
interface Point {
  readonly among: string
  readonly notes: readonly LooseNote[]
  readonly weights: Weights
}

/** Stems and beginnings, each with its weight; said twice counts once. */
const countWords = ({ text, why = '' }: LooseNote): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  const count = (word: string, weight: number) => counts.set(word, Math.max(counts.get(word) ?? 0, weight))
  for (const [said, weight] of [
    [text, 1],
    [why, whyWeight],
  ] as const)
    for (const { stem } of wordsOf(said)) {
      count(stem, weight)
      if (stem.length >= beginning) count(`${stem.slice(0, beginning)}*`, weight * beginningWeight)
    }
  return counts
}

/** A beginning that only one stem has says nothing that the stem does not. */
const tellingBeginnings = (all: readonly ReadonlyMap<string, number>[]): ReadonlySet<string> => {
  const stems = new Map<string, Set<string>>()
  for (const counts of all)
    for (const word of counts.keys()) {
      if (word.endsWith('*') || word.length < beginning) continue
      const start = `${word.slice(0, beginning)}*`
      stems.set(start, (stems.get(start) ?? new Set()).add(word))
    }
  return new Set([...stems].flatMap(([start, { size }]) => (size > 1 ? [start] : [])))
}

const byText = (a: LooseNote, b: LooseNote): number => {
  const [one, two] = [plainText(a.text), plainText(b.text)]
  return one < two ? -1 : one > two ? 1 : a.id < b.id ? -1 : 1
}

const normalised = (counts: ReadonlyMap<string, number>, rarity: (word: string) => number): Weights => {
  const weighed = [...counts].map(([word, count]) => [word, count * rarity(word)] as const)
  const length = Math.sqrt(weighed.reduce((sum, [, weight]) => sum + weight * weight, 0))
  return new Map(length === 0 ? [] : weighed.map(([word, weight]) => [word, weight / length]))
}

const pointsOf = (notes: readonly LooseNote[]): readonly Point[] => {
  const same = new Map<string, LooseNote[]>()
  for (const note of [...notes].sort(byText)) {
    const key = `${note.among}\n${plainText(note.text)}`
    const found = same.get(key)
    if (found) found.push(note)
    else same.set(key, [note])
  }
  const counted = [...same.values()].map((list) => ({ list, counts: countWords(list[0] as LooseNote) }))
  const telling = tellingBeginnings(counted.map(({ counts }) => counts))
  const lists = counted.map(({ list, counts }) => ({
    list,
    counts: new Map([...counts].filter(([word]) => !word.endsWith('*') || telling.has(word))),
  }))
  const holders = new Map<string, number>()
  for (const { counts } of lists)
    for (const word of counts.keys()) holders.set(word, (holders.get(word) ?? 0) + 1)
  const rarity = (word: string): number => Math.log(1 + lists.length / (holders.get(word) ?? 1))
  return lists.map(({ list, counts }) => ({
    among: (list[0] as LooseNote).among,
    notes: list,
    weights: normalised(counts, rarity),
  }))
}

/** Every two points that share a word, with their cosine. A word that very many notes hold ties nothing. */
const pairsOf = (points: readonly Point[]): readonly Pair[] => {
  const holders = new Map<string, number[]>()
  points.forEach(({ weights }, at) => {
    for (const word of weights.keys()) {
      const found = holders.get(word)
      if (found) found.push(at)
      else holders.set(word, [at])
    }
  })
  const most = Math.min(mostHolders, Math.max(20, points.length / 5))
  return points.flatMap(({ among, weights }, a): readonly Pair[] => {
    const found = new Map<number, number>()
    for (const [word, weight] of weights) {
      const others = holders.get(word) ?? []
      if (others.length > most) continue
      for (const b of others) {
        const other = points[b]
        if (b <= a || other?.among !== among) continue
        found.set(b, (found.get(b) ?? 0) + weight * (other.weights.get(word) ?? 0))
      }
    }
    return [...found].flatMap(([b, likeness]) => (likeness < leastCounted ? [] : [{ a, b, likeness }]))
  })
}

/** Words that at least half of the notes share, as they are mostly written. */
const sharedWords = (notes: readonly LooseNote[]): readonly string[] => {
  const found = new Map<string, { readonly spellings: Map<string, number>; n: number }>()
  for (const { text } of notes) {
    const own = new Map(wordsOf(text).map(({ stem, written }) => [stem, written]))
    for (const [stem, written] of own) {
      const word = found.get(stem) ?? { spellings: new Map<string, number>(), n: 0 }
      word.n += 1
      word.spellings.set(written, (word.spellings.get(written) ?? 0) + 1)
      found.set(stem, word)
    }
  }
  return [...found.values()]
    .filter(({ n }) => n * 2 >= notes.length && n > 1)
    .sort((a, b) => b.n - a.n)
    .slice(0, mostWords)
    .map(({ spellings }) => [...spellings].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0] ?? '')
}

const likenessOf = (a: Weights, b: Weights): number => {
  let sum = 0
  for (const [word, weight] of a) sum += weight * (b.get(word) ?? 0)
  return sum
}

const suggestionOf = (members: readonly Point[]): Suggestion => {
  const typical = members
    .map((point) => ({
      point,
      near: members.reduce(
        (sum, other) => sum + (other === point ? 0 : likenessOf(point.weights, other.weights)),
        0,
      ),
    }))
    .sort((a, b) => b.near - a.near || b.point.notes.length - a.point.notes.length)
  const notes = typical.flatMap(({ point }) => point.notes)
  const others = members.length - 1
  const likeness =
    others === 0 ? 1 : typical.reduce((sum, { near }) => sum + near, 0) / (others * (others + 1))
  return {
    notes: notes.map(({ id }) => id),
    title: notes[0]?.text ?? '',
    words: sharedWords(notes),
    likeness,
  }
}

const order = (a: Suggestion, b: Suggestion): number =>
  b.notes.length - a.notes.length || b.likeness - a.likeness || (a.title < b.title ? -1 : 1)

/**
 * Sets of notes that share their words; each note is in one at most, notes that say the very same are always together.
 * The same notes in another order give the same sets. Largest first.
 */
export const suggestGroups = (notes: readonly LooseNote[]): readonly Suggestion[] => {
  const points = pointsOf(notes)
  const clusters = mergeAlike(points.length, pairsOf(points), leastLikeness)
  return clusters
    .map((cluster) => cluster.flatMap((at) => points[at] ?? []))
    .filter((members) => members.reduce((sum, { notes: held }) => sum + held.length, 0) > 1)
    .map(suggestionOf)
    .sort(order)
}
