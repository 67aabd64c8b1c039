// What was typed for notes and not given yet: one draft for each set of notes, kept on this device. Pure but for what it is lent.
// Called by the answers page.
import { answerLimits, answerStatuses, type Answer, type AnswerStatus } from '../../../shared/answers.ts'
import type { Keep } from '../../../shared/activities/faces.ts'
import type { Known, Line } from './lines.ts'

export interface Draft {
  readonly status: AnswerStatus | null
  readonly why: string
  readonly by: string
  readonly due: string
  /** By note: the `rev` that was seen when the typing began. What came after it, nobody has read yet. */
  readonly was: { readonly [note: string]: number }
}

/** The place under which this device keeps drafts; steps have names of their own, which never begin with a sign. */
export const draftsPlace = '~answers'

/** Names a set of notes in a few signs, whatever their order: FNV-1a, twice, because 32 bits are few. */
export const draftName = (notes: readonly string[]): string => {
  let [one, two] = [0x811c9dc5, 0x01234567]
  for (const sign of notes.toSorted().join(' ')) {
    const code = sign.codePointAt(0) ?? 0
    one = Math.imul(one ^ code, 0x01000193)
    two = Math.imul(two ^ code, 0x01000193) + 1
  }
  return `draft/${(one >>> 0).toString(36)}${(two >>> 0).toString(36)}${notes.length}`
}

export const revsOf = (notes: readonly string[], known: Known): Draft['was'] =>
  Object.fromEntries(notes.map((note) => [note, known.get(note)?.rev ?? 0]))

/** As the panel begins: the answer that stands there, or nothing. */
export const freshDraft = (notes: readonly string[], answer: Answer | null, known: Known): Draft => ({
  status: answer?.status ?? null,
  why: answer?.why ?? '',
  by: answer?.by ?? '',
  due: answer?.due ?? '',
  was: revsOf(notes, known),
})

const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null

const textIn = (value: unknown, limit: number): string =>
  typeof value === 'string' ? [...value].slice(0, limit).join('') : ''

/** What was kept by this or an older release, if it still is a draft. */
export const readDraft = (keep: Keep, name: string): Draft | null => {
  const value = keep.read(name)
  if (!isObject(value) || !isObject(value['was'])) return null
  return {
    status: answerStatuses.find((status) => status === value['status']) ?? null,
    why: textIn(value['why'], answerLimits.why),
    by: textIn(value['by'], answerLimits.by),
    due: textIn(value['due'], answerLimits.due),
    was: Object.fromEntries(
      Object.entries(value['was']).filter((pair): pair is [string, number] => typeof pair[1] === 'number'),
    ),
  }
}

/** The same text for other notes: what was seen of those that stay is kept, the others are seen now. */
export const carried = (draft: Draft, notes: readonly string[], known: Known): Draft => ({
  ...draft,
  was: Object.fromEntries(notes.map((note) => [note, draft.was[note] ?? known.get(note)?.rev ?? 0])),
})

/** Notes that somebody else answered since the typing began. */
export const movedSince = ({ was }: Draft, known: Known): readonly string[] =>
  Object.entries(was)
    .filter(([note, rev]) => (known.get(note)?.rev ?? 0) !== rev)
    .map(([note]) => note)

export const hasWords = ({ status, why, by, due }: Draft): boolean =>
  status !== null || [why, by, due].some((text) => text.trim() !== '')

/** Services and functions that answers already name, the most used first: what the next one may be as well. */
export const namedBefore = (known: Known, most = 20): readonly string[] => {
  const counts = new Map<string, number>()
  for (const { answer } of known.values())
    if (answer?.by) counts.set(answer.by, (counts.get(answer.by) ?? 0) + 1)
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([name]) => name)
}

/** How many notes one act answers here: it must fit in one message of the outbox, and the server takes more. */
const perAct = 150

/** A line each; a note under two of them is asked for once. */
export const actsFor = (
  lines: readonly Pick<Line, 'step' | 'notes'>[],
  was: Draft['was'],
): readonly (readonly { readonly step: string; readonly note: string; readonly was: number }[])[] => {
  const targets = new Map(
    lines.flatMap(({ step, notes }) =>
      notes.map(({ id }) => [id, { step, note: id, was: was[id] ?? 0 }] as const),
    ),
  )
  const all = [...targets.values()]
  return Array.from({ length: Math.ceil(all.length / perAct) }, (_, act) =>
    all.slice(act * perAct, (act + 1) * perAct),
  )
}
