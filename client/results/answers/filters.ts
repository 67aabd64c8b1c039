// Which lines are shown: what is open, complaints, a step, what was put aside; and the search. Pure. Called by the answers page.
import { folded } from '../cells.ts'
import { isAnswered, isCounted, type Known, type Line } from './lines.ts'

/** `step/<id>`: the lines of that step. */
export type Choice = 'open' | 'complaints' | 'aside' | 'all' | `step/${string}`

const isIn = (choice: Choice, line: Line): boolean => {
  switch (choice) {
    case 'complaints':
      return line.point.type === 'complaint'
    case 'aside':
      return line.point.standing !== 'shown'
    case 'open':
    case 'all':
      return isCounted(line)
    default:
      return isCounted(line) && choice === `step/${line.step}`
  }
}

/** `kept`: lines that stay among the open ones although they were just answered. */
export const chosenLines = (lines: readonly Line[], choice: Choice, known: Known): readonly Line[] =>
  lines.filter((line) => isIn(choice, line) && (choice !== 'open' || !isAnswered(line, known)))

/** Every word stands somewhere in the line, without accents and capitals. */
export const foundLines = (lines: readonly Line[], search: string): readonly Line[] => {
  const wanted = folded(search).split(/\s+/).filter(Boolean)
  return wanted.length === 0
    ? lines
    : lines.filter(({ found }) => wanted.every((word) => found.includes(word)))
}

export interface Counted {
  readonly choice: Choice
  readonly count: number
}

/** A step whose lines are the complaints, all of them and nothing else, is the same choice twice. */
const isSame = (lines: readonly Line[], step: string): boolean =>
  lines.every((line) => (line.point.type === 'complaint') === (line.step === step))

/**
 * How many each choice shows, without the search; steps in their order, what is empty left out but for open and all, and a
 * step that only repeats the complaints.
 */
export const countsOf = (
  lines: readonly Line[],
  steps: readonly string[],
  known: Known,
): readonly Counted[] => {
  const choices: readonly Choice[] = [
    'open',
    'complaints',
    ...steps.filter((step) => !isSame(lines, step)).map((step): Choice => `step/${step}`),
    'all',
    'aside',
  ]
  return choices
    .map((choice) => ({ choice, count: chosenLines(lines, choice, known).length }))
    .filter(({ choice, count }) => count > 0 || choice === 'open' || choice === 'all')
}

export interface Progress {
  readonly given: number
  readonly of: number
  /** Complaints that wait for an answer. */
  readonly owed: number
}

export const progressOf = (lines: readonly Line[], known: Known): Progress => {
  const counted = lines.filter(isCounted)
  const open = counted.filter((line) => !isAnswered(line, known))
  return {
    given: counted.length - open.length,
    of: counted.length,
    owed: open.filter(({ point }) => point.owed).length,
  }
}

/** The next line without an answer after a place, from the top again when there is none below; null: none is left. */
export const nextOpen = (
  lines: readonly Line[],
  after: number,
  isOpen: (line: Line) => boolean,
): Line | null => {
  const turned = [...lines.slice(after + 1), ...lines.slice(0, after + 1)]
  return turned.find(isOpen) ?? null
}
