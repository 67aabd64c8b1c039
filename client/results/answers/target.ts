// What the panel answers now: the chosen notes, else the line the cursor is on. Pure. Called by the answers page.
import type { Answer } from '../../../shared/answers.ts'
import { answerOf, type Known, type Line, type LineAnswer } from './lines.ts'

export interface Target {
  readonly notes: readonly string[]
  /** The lines they stand in; a group of which some are chosen lends those. */
  readonly lines: readonly Line[]
  /** The one line it is about; null: several. */
  readonly one: Line | null
  readonly answer: LineAnswer
}

const partOf = (line: Line, selected: ReadonlySet<string>): readonly Line[] => {
  const notes = line.notes.filter(({ id }) => selected.has(id))
  if (notes.length === 0) return []
  return notes.length === line.notes.length ? [line] : [{ ...line, notes }]
}

/** Of several lines: the answer they all have; else that some have one, or none. */
const commonAnswer = (lines: readonly Line[], known: Known): LineAnswer =>
  answerOf({ notes: lines.flatMap(({ notes }) => notes) }, known)

/** `all`: every line, without those of open groups. Null: there is nothing to answer. */
export const targetOf = (
  all: readonly Line[],
  selected: ReadonlySet<string>,
  cursor: Line | undefined,
  known: Known,
): Target | null => {
  const chosen = selected.size > 0 ? all.flatMap((line) => partOf(line, selected)) : []
  const lines = chosen.length > 0 ? chosen : cursor ? [cursor] : []
  const [first] = lines
  if (!first) return null
  return {
    notes: lines.flatMap(({ notes }) => notes.map(({ id }) => id)),
    lines,
    one: lines.length === 1 ? first : null,
    answer: commonAnswer(lines, known),
  }
}

/** What somebody else answered since: each sort of answer once. */
export const othersOf = (notes: readonly string[], known: Known): readonly (Answer | null)[] => {
  const seen = new Map<string, Answer | null>()
  for (const note of notes) {
    const answer = known.get(note)?.answer ?? null
    seen.set(JSON.stringify(answer), answer)
  }
  return [...seen.values()]
}
