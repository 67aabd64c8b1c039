// Everything the answers page does, put together: the list, the panel's draft, what is given and what came of it. Called by
// answers-view.tsx.
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { answerStatuses, type Answer } from '../../../shared/answers.ts'
import type { NoteId } from '../../../shared/ids.ts'
import type { StepPoints } from '../../../shared/points.ts'
import type { Report } from '../../../shared/report.ts'
import { useLatest } from '../../../shared/ui/use-latest.ts'
import type { Client } from '../../store/index.ts'
import { useSelected } from '../../store/use-selected.ts'
import type { Words } from '../cells.ts'
import type { AnswersStore, Failed } from './answers-store.ts'
import { actsFor, draftName, draftsPlace, movedSince, namedBefore, revsOf, type Draft } from './drafts.ts'
import { nextOpen, progressOf } from './filters.ts'
import { isAnswered, linesOf, rowsByNote, type Known, type Line } from './lines.ts'
import { targetOf, type Target } from './target.ts'
import { lastName, useDraft } from './use-draft.ts'
import { useList } from './use-list.ts'

export interface AnsweringInput {
  readonly words: Words
  readonly client: Client | null
  readonly answers: AnswersStore
  readonly report: Report
  readonly points: readonly StepPoints[]
}

/** The choice that was worked on before a reload, once. */
const useLastChoice = (
  client: Client | null,
  lines: readonly Line[],
  select: (notes: readonly string[]) => void,
) => {
  const isDone = useRef(false)
  useEffect(() => {
    if (isDone.current || !client || lines.length === 0) return
    isDone.current = true
    const last = client.keep(draftsPlace).read(lastName)
    const there = new Set<string>(lines.flatMap(({ notes }) => notes.map(({ id }) => id)))
    if (Array.isArray(last) && last.every((note) => typeof note === 'string' && there.has(note))) select(last)
  }, [client, lines, select])
}

export type Lacks = 'status' | 'why' | null

/** What an answer must have that this one has not: what happens with it, and a sentence that says why. */
const lacksOf = ({ status, why }: Draft): Lacks =>
  status === null ? 'status' : why.trim() === '' ? 'why' : null

const toAnswer = ({ status, why, by, due }: Draft): Answer | null =>
  status && why.trim() ? { status, why: why.trim(), by: by.trim(), due: due.trim() } : null

interface SendInput {
  readonly answers: AnswersStore
  readonly target: Target
  readonly was: Draft['was']
  readonly answer: Answer | null
}

const send = ({ answers, target, was, answer }: SendInput): void => {
  for (const notes of actsFor(target.lines, was))
    answers.give(
      notes.map(({ step, note, was: seen }) => ({
        step: step as Line['step'],
        note: note as NoteId,
        was: seen,
      })),
      answer,
    )
}

/** The line to go to once the target is answered: below it, the first without an answer. */
const after = (target: Target, lines: readonly Line[], at: number, known: Known): Line | null => {
  const answered = new Set(target.notes)
  const places = lines.flatMap(({ notes }, place) =>
    notes.some(({ id }) => answered.has(id)) ? [place] : [],
  )
  return nextOpen(
    lines,
    places.at(-1) ?? at,
    (line) =>
      line.inGroup === null && !line.notes.every(({ id }) => answered.has(id)) && !isAnswered(line, known),
  )
}

const numberOf = (event: KeyboardEvent) =>
  event.ctrlKey || event.altKey || event.metaKey ? undefined : answerStatuses[Number(event.key) - 1]

/** What there is to answer, and what is being answered now. */
const useWork = ({ words, client, answers, report, points }: AnsweringInput) => {
  const { known, shown, waiting, failed, feedback } = useSelected(answers.store, (state) => state)
  const rows = useMemo(() => rowsByNote(report), [report])
  const all = useMemo(() => linesOf(points, rows, words), [points, rows, words])
  const steps = useMemo(() => points.map(({ step }) => step), [points])
  const [list, acts] = useList(all, steps, shown, words)
  const progress = useMemo(() => progressOf(all, shown), [all, shown])
  const named = useMemo(() => namedBefore(shown), [shown])
  const target = useMemo(
    () => targetOf(all, list.selected, list.lines[list.at], shown),
    [all, list.selected, list.lines, list.at, shown],
  )
  const drafting = useDraft(client, target, known)
  const [wanted, setWanted] = useState(0)
  const [said, setSaid] = useState('')
  const [lacks, setLacks] = useState<Lacks>(null)
  const select = useLatest(acts.select)
  useLastChoice(client, all, (notes) => select.current(notes))
  const moved = target && drafting ? movedSince(drafting.draft, known) : []
  const focus = () => setWanted((count) => count + 1)

  return {
    list,
    acts,
    all,
    progress,
    target,
    drafting,
    named,
    moved,
    known,
    shown,
    waiting,
    failed,
    feedback,
    wanted,
    said,
    lacks,
    focus,
    setSaid,
    setLacks,
  }
}

type Work = ReturnType<typeof useWork>

/** What is done with it. */
const actsOn = ({ words, client, answers }: AnsweringInput, work: Work) => {
  const { list, acts, all, target, drafting, moved, known, shown, focus, setSaid, setLacks } = work
  const finish = (sent: Target, word: string, answer: Answer | null): void => {
    const next = answer ? after(sent, list.lines, list.at, shown) : null
    acts.select([])
    if (next) acts.goTo(next)
    focus()
    const given = progressOf(all, answers.store.getState().shown)
    setSaid(words.t(word, { n: given.given, of: given.of }))
  }

  const give = (): void => {
    if (!target || !drafting || !client) return
    const answer = toAnswer(drafting.draft)
    setLacks(lacksOf(drafting.draft))
    if (!answer) return
    // What the others answered stood beside it: to give mine all the same is to have read it.
    const was = moved.length > 0 ? revsOf(target.notes, known) : drafting.draft.was
    send({ answers, target, was, answer })
    drafting.drop()
    finish(target, 'answering.given', answer)
  }

  const withdraw = (): void => {
    if (!target || !drafting) return
    send({ answers, target, was: revsOf(target.notes, known), answer: null })
    drafting.drop()
    finish(target, 'answering.withdrawn', null)
  }

  const erase = (note: string): void => {
    const line = target?.lines[0]
    if (!line) return
    drafting?.drop()
    client?.ask(null, { type: 'note.erase', step: line.step, notes: [note] })
    acts.select([])
    focus()
  }

  /** Back to what was typed, with what the others answered beside it. */
  const look = (one: Failed): void => {
    const notes = one.notes.map(({ note }) => note as string)
    if (one.answer && client) {
      const was = Object.fromEntries(one.notes.map(({ note, was: seen }) => [note, seen]))
      client.keep(draftsPlace).write(draftName(notes), { ...one.answer, was } satisfies Draft)
    }
    answers.dismiss(one.id)
    const line = all.find((other) => other.notes.some(({ id }) => id === notes[0]))
    if (line) acts.goTo(line)
    acts.select(notes)
    focus()
  }

  const onKey = (event: KeyboardEvent): boolean => {
    const status = numberOf(event)
    if (status) {
      drafting?.change({ status })
      setLacks(null)
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) give()
    else return false
    event.preventDefault()
    return true
  }
  return { give, withdraw, erase, look, onKey }
}

export const useAnswering = (input: AnsweringInput) => {
  const work = useWork(input)
  // What was filled in since lacks no more.
  const lacks = work.lacks && work.drafting ? lacksOf(work.drafting.draft) : null
  return { ...work, ...actsOn(input, work), lacks }
}
