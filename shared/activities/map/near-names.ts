// Names that differ by a slip of the finger, and what the moderator is offered to merge. Pure; called by the board. Computed
// here, on no outside service, and by signs alone: no dictionary, so every language is treated alike.
//
// Two names are near when, as compared (`normaliseName`):
// · they hold the same words in another order; or
// · one holds all the words of the other, which make up at least 60 % of its letters; or
// · few edits lead from one to the other. An edit is one sign added, dropped or changed, or two neighbours swapped
//   (Damerau 1964: four in five slips are a single one of these). Names up to 4 signs must be the same; up to 12 signs one
//   edit is allowed, and above that one for every 7.
// Numbers must be the same in both: "Wijk 1" and "Wijk 2" are two.
import { normaliseName, type NamedGroup, type NamedNote, type NamesApart } from './names.ts'

/** How many edits two names of which the shorter has this many signs may differ. */
export const editsAllowed = (signs: number): number => {
  if (signs <= 4) return 0
  return signs <= 12 ? 1 : Math.floor(signs / 7)
}

/** Edits from one word to another (optimal string alignment), or `most + 1` when there are more than `most`. */
export const editsBetween = (a: string, b: string, most: number): number => editsOf([...a], [...b], most)

const editsOf = (from: readonly string[], to: readonly string[], most: number): number => {
  if (Math.abs(from.length - to.length) > most) return most + 1
  let before: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, n) => n)
  for (const [i, sign] of from.entries()) {
    const row = [i + 1]
    let least = i + 1
    for (const [j, other] of to.entries()) {
      const changed = (last[j] ?? 0) + (sign === other ? 0 : 1)
      let edits = Math.min(changed, (last[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1)
      if (i > 0 && j > 0 && sign === to[j - 1] && from[i - 1] === other)
        edits = Math.min(edits, (before[j - 1] ?? 0) + 1)
      row.push(edits)
      if (edits < least) least = edits
    }
    if (least > most) return most + 1
    before = last
    last = row
  }
  return Math.min(last[to.length] ?? most, most + 1)
}

interface Name {
  readonly text: string
  readonly letters: readonly string[]
  readonly signs: number
  readonly words: readonly string[]
  readonly sorted: string
  readonly numbers: string
  /** One bit per sign that occurs, by its code modulo 31: one edit changes at most two. */
  readonly bits: number
}

const nameOf = (text: string): Name => {
  const words = text.split(' ')
  let bits = 0
  for (const sign of text) bits |= 1 << ((sign.codePointAt(0) ?? 0) % 31)
  return {
    text,
    letters: [...text],
    signs: [...text].length,
    words,
    sorted: words.toSorted().join(' '),
    numbers: (text.match(/\p{N}+/gu) ?? []).join(' '),
    bits,
  }
}

const bitCount = (bits: number): number => {
  let count = 0
  for (let rest = bits >>> 0; rest !== 0; rest &= rest - 1) count++
  return count
}

const letters = (words: readonly string[]): number => words.reduce((sum, word) => sum + [...word].length, 0)

const holds = (longer: Name, shorter: Name): boolean =>
  shorter.words.every((word) => longer.words.includes(word)) &&
  letters(shorter.words) >= 0.6 * letters(longer.words)

const areNear = (a: Name, b: Name): boolean => {
  if (a.text === b.text) return true
  if (a.numbers !== b.numbers) return false
  const [shorter, longer] = a.signs <= b.signs ? [a, b] : [b, a]
  if (shorter.sorted === longer.sorted) return true
  if (shorter.words.length < longer.words.length && holds(longer, shorter)) return true
  const most = editsAllowed(shorter.signs)
  if (most === 0 || longer.signs - shorter.signs > most || bitCount(a.bits ^ b.bits) > most * 2) return false
  return editsOf(a.letters, b.letters, most) <= most
}

/** Whether two names, as people wrote them, are the same but for a slip. */
export const isNear = (a: string, b: string): boolean =>
  areNear(nameOf(normaliseName(a)), nameOf(normaliseName(b)))

/** One thing on the map that has a name of its own: a loose note, or a group. */
export interface Offered {
  readonly id: string
  readonly type: 'note' | 'group'
  readonly text: string
  readonly notes: readonly string[]
}

/** Things that may name one actor: two or more, in reading order. */
export interface Offer {
  readonly things: readonly Offered[]
  /** How often the actor was named, if they are all the same. */
  readonly times: number
}

const thingsOf = (notes: readonly NamedNote[], groups: readonly NamedGroup[]): readonly Offered[] => {
  const titles = new Map(groups.map((group) => [group.id, group]))
  const held = new Map<string, string[]>()
  const loose: Offered[] = []
  for (const note of notes) {
    const group = note.group ? titles.get(note.group) : undefined
    if (!group) loose.push({ id: note.id, type: 'note', text: note.text, notes: [note.id] })
    else held.set(group.id, [...(held.get(group.id) ?? []), note.id])
  }
  const piles = groups.flatMap(({ id, title }): readonly Offered[] => {
    const inside = held.get(id)
    return inside ? [{ id, type: 'group', text: title, notes: inside }] : []
  })
  return [...loose, ...piles]
}

/** Pairs that the moderator said are not the same, both ways round. */
const apartPairs = (apart: NamesApart): ReadonlySet<string> =>
  new Set(apart.flatMap((set) => set.flatMap((a) => set.flatMap((b) => (a === b ? [] : [`${a} ${b}`])))))

/**
 * What may be one actor under two names, or lies twice under one. Never more than an offer: two things are left out when any
 * note of one was said to differ from any note of the other. Leave remarks out.
 */
export const offersOf = (
  notes: readonly NamedNote[],
  groups: readonly NamedGroup[],
  apart: NamesApart = [],
): readonly Offer[] => {
  const things = thingsOf(notes, groups)
  const names = things.map((thing) => nameOf(normaliseName(thing.text)))
  const parted = apartPairs(apart)
  const differ = (a: Offered, b: Offered): boolean =>
    parted.size > 0 && a.notes.some((x) => b.notes.some((y) => parted.has(`${x} ${y}`)))
  const joined = new Set<number>()
  return things.flatMap((first, n): readonly Offer[] => {
    const name = names[n]
    if (!name || joined.has(n)) return []
    const set = [first]
    for (let m = n + 1; m < things.length; m++) {
      const [thing, other] = [things[m], names[m]]
      if (!thing || !other || joined.has(m) || !areNear(name, other)) continue
      if (set.some((member) => differ(member, thing))) continue
      joined.add(m)
      set.push(thing)
    }
    const times = set.reduce((sum, thing) => sum + thing.notes.length, 0)
    return set.length > 1 ? [{ things: set, times }] : []
  })
}
