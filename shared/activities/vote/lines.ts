// The moderator's list while a vote is prepared: its lines as they stand, and what a change makes of them. Pure; called by the
// drawer.
import type { ClientPart } from '../../notes/expect.ts'
import { textOf, type Json } from '../../json.ts'
import type { Localized } from '../../localized.ts'
import { voteLimits } from './limits.ts'
import type { Config, ListItem, Origin } from './model.ts'
import type { ListEntry } from './view.ts'

/** What a source holds now. */
export interface Candidate {
  readonly step: string
  readonly id: string
  readonly type: string
  readonly text: string
  readonly size: number
}

export interface Line {
  /** The same at every look, for the screen. */
  readonly key: string
  /** As the server knows it; null: it stands in no list yet. */
  readonly id: string | null
  readonly from: readonly Candidate[]
  readonly typed?: string | undefined
  /** The moderator's own words; empty: the source's. */
  readonly own: string
  /** What voters will read. */
  readonly text: string
  readonly size: number
}

export const nameOf = (item: { readonly step: Json | undefined; readonly id: Json | undefined }): string =>
  `${textOf(item.step)}/${textOf(item.id)}`

const lineOf = (candidate: Candidate): Line => ({
  key: nameOf(candidate),
  id: null,
  from: [candidate],
  own: '',
  text: candidate.text,
  size: candidate.size,
})

const typedLine = ({ id, text }: Config['typed'][number], pick: (text: Localized) => string): Line => ({
  key: `typed/${id}`,
  id: null,
  from: [],
  typed: id,
  own: '',
  text: pick(text),
  size: 1,
})

interface Sources {
  readonly candidates: readonly Candidate[]
  readonly config: Config
  readonly pick: (text: Localized) => string
}

/** By its first source, so that a line stays the same one when it comes to stand in a list. */
const keyOf = (id: string, first: Candidate | undefined, typed: string | undefined): string =>
  first ? nameOf(first) : typed === undefined ? id : `typed/${typed}`

const fromEntry = (
  id: string,
  entry: ListEntry,
  { config, pick }: Sources,
  known: ReadonlyMap<string, Candidate>,
): Line => {
  const from = entry.from.flatMap((origin) => known.get(nameOf(origin)) ?? [])
  const typed = config.typed.find((one) => one.id === entry.typed)
  const source = from[0]?.text ?? (typed ? pick(typed.text) : '')
  return {
    key: keyOf(id, from[0], entry.typed),
    id,
    from,
    typed: entry.typed,
    own: entry.text,
    text: entry.text || source,
    size: from.reduce((sum, { size }) => sum + size, 0),
  }
}

export interface Prepared {
  /** What takes part, in order. */
  readonly lines: readonly Line[]
  /** What was left out. */
  readonly rest: readonly Line[]
}

/** As it would be frozen now. `staff`: the moderator's own part of the document. */
export const preparedOf = (staff: ClientPart | undefined, sources: Sources): Prepared => {
  const { candidates, config, pick } = sources
  const known = new Map(candidates.map((candidate) => [nameOf(candidate), candidate]))
  const all = [...candidates.map(lineOf), ...config.typed.map((typed) => typedLine(typed, pick))]
  // Written by this kind's own staff view.
  const listed = Object.entries(staff?.['list'] ?? {}) as unknown as readonly (readonly [string, ListEntry])[]
  const chosen = new Set(
    Object.values(staff?.['chosen'] ?? {}).map((item) => nameOf({ step: item['step'], id: item['id'] })),
  )
  const lines =
    listed.length > 0
      ? listed
          .toSorted(([, a], [, b]) => a.order - b.order)
          .map(([id, entry]) => fromEntry(id, entry, sources, known))
          .filter(({ text }) => text !== '')
      : all.filter(({ key, typed }) => chosen.size === 0 || typed !== undefined || chosen.has(key))
  return { lines, rest: restOf(all, lines) }
}

/** What none of these lines has taken up; a source that several were put together from comes by itself. */
export const restOf = (all: readonly Line[], lines: readonly Line[]): readonly Line[] => {
  const taken = new Set(lines.flatMap(({ from, typed }) => [...from.map(nameOf), `typed/${typed}`]))
  return all
    .flatMap((line) => (line.from.length > 1 ? line.from.map(lineOf) : [line]))
    .filter(({ key, from, typed }) => !taken.has(key) && (from.length > 0 || typed !== undefined))
}

/** Every line with an id, so that it can be known again when it comes back from the server. */
export const withIds = (lines: readonly Line[], newId: () => string): readonly Line[] =>
  lines.map((line) => {
    const id = line.id ?? newId()
    return { ...line, id, key: keyOf(id, line.from[0], line.typed) }
  })

/** Whether what the server has is this list. */
export const isSameList = (a: readonly Line[], b: readonly Line[]): boolean =>
  JSON.stringify(toList(a, () => '')) === JSON.stringify(toList(b, () => ''))

/** The list as it is asked of the server. */
export const toList = (lines: readonly Line[], newId: () => string): ListItem[] =>
  lines.map(({ id, from, typed, own }) => ({
    id: id ?? newId(),
    // Steps are named by their slugs; the server checks each against what the sources hold.
    from: from.map(({ step, id: origin }) => ({ step, id: origin }) as Origin),
    ...(typed === undefined ? {} : { typed: typed as NonNullable<ListItem['typed']> }),
    text: own,
  }))

/** Put together under the words of the first; it stands where that one stood. */
export const combined = (lines: readonly Line[], a: number, b: number): readonly Line[] => {
  const [first, second] = [lines[a], lines[b]]
  if (!first || !second) return lines
  const from = [...first.from, ...second.from]
  // Words that only the second one brought would be lost with a typed item alone: the first one's stay.
  const both: Line = {
    ...first,
    from,
    own: from.length > 0 && first.from.length === 0 ? first.text : first.own,
    typed: from.length > 0 ? undefined : first.typed,
    size: first.size + second.size,
  }
  return lines.flatMap((line, at) => (at === a ? [both] : at === b ? [] : [line]))
}

/** Each source by itself again. */
export const apart = (lines: readonly Line[], key: string): readonly Line[] =>
  lines.flatMap((line) => (line.key === key ? line.from.map(lineOf) : [line]))

export const retitled = (lines: readonly Line[], key: string, own: string): readonly Line[] =>
  lines.map((line) => (line.key === key ? { ...line, own } : line))

/** A pasted list: an item a line, without empty ones, bullets and numbers before it. */
export const pasted = (text: string): readonly Line[] =>
  text
    .split(/\r?\n/)
    .map((line) =>
      line
        .replace(/^\s*(?:[-*•·–]|\d+[.)])\s+/, '')
        .trim()
        .slice(0, voteLimits.typed),
    )
    .filter((line) => line !== '')
    .map((own, at) => ({ key: `pasted/${at}`, id: null, from: [], own, text: own, size: 1 }))
