// The list's own state: which lines, where the cursor is, which notes are chosen, which groups are open. Called by the answers
// page.
import { useDeferredValue, useMemo, useState } from 'react'
import type { Words } from '../cells.ts'
import { chosenLines, countsOf, foundLines, type Choice, type Counted } from './filters.ts'
import { withOpen, type Known, type Line } from './lines.ts'

export interface ListState {
  /** What is shown, in order. */
  readonly lines: readonly Line[]
  readonly counts: readonly Counted[]
  readonly choice: Choice
  readonly search: string
  /** Place in `lines`; -1: nothing is shown. */
  readonly at: number
  /** Ids of chosen notes. */
  readonly selected: ReadonlySet<string>
  readonly open: ReadonlySet<string>
}

export interface ListActs {
  readonly choose: (choice: Choice) => void
  readonly find: (search: string) => void
  /** Puts the cursor on a line. */
  readonly goTo: (line: Line) => void
  readonly toggle: (line: Line) => void
  /** All lines from where the choosing began to here. */
  readonly reach: (line: Line) => void
  readonly selectAll: () => void
  readonly select: (notes: readonly string[]) => void
  readonly unfold: (line: Line, isOpen: boolean) => void
}

type Notes = Pick<Line, 'notes'>

const isChosen = ({ notes }: Notes, selected: ReadonlySet<string>): boolean =>
  notes.every(({ id }) => selected.has(id))

export const howChosen = (line: Notes, selected: ReadonlySet<string>): 'all' | 'some' | 'none' => {
  if (selected.size === 0) return 'none'
  if (isChosen(line, selected)) return 'all'
  return line.notes.some(({ id }) => selected.has(id)) ? 'some' : 'none'
}

const toggled = (selected: ReadonlySet<string>, line: Line): ReadonlySet<string> => {
  const next = new Set(selected)
  const isOff = isChosen(line, selected)
  for (const { id } of line.notes) {
    if (isOff) next.delete(id)
    else next.add(id)
  }
  return next
}

const withLines = (selected: ReadonlySet<string>, lines: readonly Line[]): ReadonlySet<string> =>
  new Set([...selected, ...lines.flatMap(({ notes }) => notes.map(({ id }) => id))])

const none: ReadonlySet<string> = new Set()

/** Where the cursor's line is; a note that went into a group meanwhile, or came out of one, takes the cursor along. */
const placeOfCursor = (lines: readonly Line[], cursor: Line | null): number => {
  const place = lines.findIndex(({ id }) => id === cursor?.id)
  if (place >= 0 || !cursor) return place
  const held = new Set<string>(cursor.notes.map(({ id }) => id))
  return lines.findIndex(({ notes }) => notes.some(({ id }) => held.has(id)))
}

/** What is shown of `all`, by the choice, the search and the open groups; typing comes first, the lines follow. */
const useShown = (all: readonly Line[], steps: readonly string[], known: Known, words: Words) => {
  const [choice, setChoice] = useState<Choice>('all')
  const [search, setSearch] = useState('')
  const [open, setOpen] = useState(none)
  const wanted = useDeferredValue(search)
  const counts = useMemo(() => countsOf(all, steps, known), [all, steps, known])
  // Only "open" depends on what is answered: no other list is made anew for an answer.
  const shownBy = choice === 'open' ? known : null
  const chosen = useMemo(() => chosenLines(all, choice, shownBy ?? new Map()), [all, choice, shownBy])
  const found = useMemo(() => foundLines(chosen, wanted), [chosen, wanted])
  const lines = useMemo(() => withOpen(found, open, words), [found, open, words])
  return { choice, setChoice, search, setSearch, open, setOpen, counts, lines }
}

export const useList = (
  all: readonly Line[],
  steps: readonly string[],
  known: Known,
  words: Words,
): readonly [ListState, ListActs] => {
  const shown = useShown(all, steps, known, words)
  const { choice, search, open, counts, lines } = shown
  const [cursor, setCursor] = useState<Line | null>(null)
  const [anchor, setAnchor] = useState<string | null>(null)
  const [selected, setSelected] = useState(none)
  const placeOf = (id: string | null): number => lines.findIndex((line) => line.id === id)
  const at = Math.min(lines.length - 1, Math.max(0, placeOfCursor(lines, cursor)))

  const acts: ListActs = {
    choose: shown.setChoice,
    find: shown.setSearch,
    goTo: setCursor,
    toggle: (line) => {
      setCursor(line)
      setAnchor(line.id)
      setSelected((now) => toggled(now, line))
    },
    reach: (line) => {
      const from = anchor === null ? placeOfCursor(lines, cursor) : placeOf(anchor)
      const to = placeOf(line.id)
      const start = from < 0 ? to : Math.min(from, to)
      setCursor(line)
      if (anchor === null) setAnchor(cursor?.id ?? null)
      setSelected((now) => withLines(now, lines.slice(start, Math.max(from, to) + 1)))
    },
    selectAll: () => setSelected((now) => withLines(now, lines)),
    select: (notes) => {
      setAnchor(null)
      setSelected(notes.length === 0 ? none : new Set(notes))
    },
    unfold: (line, isOpen) => {
      const group = line.inGroup ?? line.id
      shown.setOpen((now) =>
        isOpen ? new Set([...now, group]) : new Set([...now].filter((id) => id !== group)),
      )
      if (!isOpen) setCursor(lines.find(({ id }) => id === group) ?? line)
    },
  }
  return [{ lines, counts, choice, search, at, selected, open }, acts]
}
