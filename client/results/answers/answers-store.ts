// What this page knows of the answers: read from the server after each change, with those on their way laid over. Made once by
// the page; tells what became of each act.
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Answer, Answered, AnswersSince, AnswerTarget } from '../../../shared/answers.ts'
import type { IntentId } from '../../../shared/ids.ts'
import type { Refusal } from '../../../shared/protocol/refusal.ts'
import type { Client } from '../../store/index.ts'
import type { Known } from './lines.ts'

/** An act that the server did not take. What was typed is in it. */
export interface Failed {
  readonly id: IntentId
  readonly notes: readonly AnswerTarget[]
  /** Null: it took an answer back. */
  readonly answer: Answer | null
  readonly refusal: Refusal
}

export interface AnswersState {
  /** As the server has them. */
  readonly known: Known
  /** The same with what this device asked laid over. */
  readonly shown: Known
  /** Notes whose answer is still on its way. */
  readonly waiting: ReadonlySet<string>
  readonly failed: readonly Failed[]
  readonly feedback: AnswersSince['feedback']
}

interface GiveIntent {
  readonly type: 'answers.give' | 'answers.withdraw'
  readonly notes: readonly AnswerTarget[]
  readonly answer?: Answer | null
}

export interface AnswersStore {
  readonly store: StoreApi<AnswersState>
  /** Asks what changed; while an earlier question is open, once more after it. */
  readonly refresh: () => Promise<void>
  /** Null: takes the answer back. */
  readonly give: (notes: readonly AnswerTarget[], answer: Answer | null) => void
  /** It was read. */
  readonly dismiss: (id: IntentId) => void
  readonly close: () => void
}

export interface AnswersDeps {
  /** Null: without a way to ask for anything, one can still read. */
  readonly client: Pick<Client, 'ask' | 'forget' | 'stores' | 'now'> | null
  /** Null: it could not be had now. */
  readonly fetchSince: (after: number) => Promise<AnswersSince | null>
}

const nothing: AnswersState = {
  known: new Map(),
  shown: new Map(),
  waiting: new Set(),
  failed: [],
  feedback: { edition: 0, isOpen: false, at: 0 },
}

const isGive = (intent: { readonly type: string }): intent is GiveIntent =>
  intent.type === 'answers.give' || intent.type === 'answers.withdraw'

/** What is on its way, over what is known; its `rev` stays the known one, or nobody would notice that another came first. */
const laidOver = (known: Known, acts: Iterable<GiveIntent>, at: number): Known => {
  const shown = new Map(known)
  for (const { notes, answer = null } of acts)
    for (const { note, step, was } of notes) {
      const rev = known.get(note)?.rev ?? 0
      if (rev === was) shown.set(note, { step, answer, rev, at, who: '' } satisfies Answered)
    }
  return shown
}

/** One answer for very many notes goes in several acts; what fails of it is one thing to read. */
const together = (failed: readonly Failed[], next: Failed): readonly Failed[] => {
  const alike = failed.find(
    ({ answer, refusal }) =>
      refusal.reason === next.refusal.reason && JSON.stringify(answer) === JSON.stringify(next.answer),
  )
  if (!alike) return [...failed, next]
  return failed.map((one) => (one === alike ? { ...one, notes: [...one.notes, ...next.notes] } : one))
}

/** Asks what changed; `isAnew`: a workshop that was loaded again may count anew. */
const createReader = (
  fetchSince: AnswersDeps['fetchSince'],
  onRead: (since: AnswersSince, isAnew: boolean) => void,
) => {
  let rev = 0
  let reading: Promise<void> | null = null
  let again = false
  const read = async (): Promise<void> => {
    const since = await fetchSince(rev)
    if (!since) return
    const isAnew = since.rev < rev
    rev = since.rev
    onRead(since, isAnew)
  }
  const refresh = async (): Promise<void> => {
    again = true
    reading ??= (async () => {
      while (again) {
        again = false
        await read()
      }
      reading = null
    })()
    return reading
  }
  return { refresh }
}

/** Runs when the frame tells of other answers, or of another edition. */
const onNews = (client: AnswersDeps['client'], run: () => void) => {
  let rev: number | undefined
  let edition: number | undefined
  return client?.stores.frame.subscribe(({ frame }) => {
    if (!frame || (frame.answersRev === rev && frame.workshop.feedback === edition)) return
    rev = frame.answersRev
    edition = frame.workshop.feedback
    run()
  })
}

const entriesOf = (client: AnswersDeps['client']) => client?.stores.outbox.getState().entries ?? []

/** What this page asks; `acts` is told of each. */
const createAsking = (client: AnswersDeps['client'], acts: Map<IntentId, GiveIntent>) => {
  const ask = (notes: readonly AnswerTarget[], answer: Answer | null): void => {
    const intent: GiveIntent = answer
      ? { type: 'answers.give', notes, answer }
      : { type: 'answers.withdraw', notes }
    const id = client?.ask(null, intent)
    if (id) acts.set(id, intent)
  }

  /** An act that waits here is not sent for notes that get another answer now. */
  const replaced = (notes: readonly AnswerTarget[]): void => {
    const given = new Set<string>(notes.map(({ note }) => note))
    for (const { id, state, intent } of entriesOf(client)) {
      const isOver = isGive(intent) && intent.notes.some(({ note }) => given.has(note))
      if (state !== 'waiting' || !isOver) continue
      client?.forget(id)
      if (entriesOf(client).some((entry) => entry.id === id)) continue
      acts.delete(id)
      const rest = intent.notes.filter(({ note }) => !given.has(note))
      if (rest.length > 0) ask(rest, intent.answer ?? null)
    }
  }
  return { ask, replaced }
}

export const createAnswersStore = ({ client, fetchSince }: AnswersDeps): AnswersStore => {
  const store = createStore<AnswersState>(() => nothing)
  /** Asked and not seen yet among the server's own. */
  const acts = new Map<IntentId, GiveIntent>()

  const show = (known: Known): void => {
    for (const [id, { notes }] of acts)
      if (notes.every(({ note, was }) => (known.get(note)?.rev ?? 0) > was)) acts.delete(id)
    const waiting = new Set([...acts.values()].flatMap(({ notes }) => notes.map(({ note }) => note)))
    const shown = acts.size === 0 ? known : laidOver(known, acts.values(), client?.now() ?? 0)
    store.setState({ known, shown, waiting })
  }

  const reader = createReader(fetchSince, (since, isAnew) => {
    const known = new Map(isAnew ? [] : store.getState().known)
    for (const { note, ...answered } of since.answers) known.set(note, answered)
    store.setState({ feedback: since.feedback })
    show(known)
  })
  const refresh = reader.refresh

  const failedAct = (id: IntentId, { notes, answer = null }: GiveIntent, refusal: Refusal): void => {
    acts.delete(id)
    client?.forget(id)
    store.setState(({ failed }) => ({ failed: together(failed, { id, notes, answer, refusal }) }))
  }

  /** What became of each act since the outbox last changed. */
  const follow = (): void => {
    const entries = entriesOf(client)
    for (const { id, intent } of entries) if (isGive(intent) && !acts.has(id)) acts.set(id, intent)
    let isMoved = false
    for (const [id, act] of acts) {
      const entry = entries.find((one) => one.id === id)
      if (entry?.state === 'refused') {
        failedAct(id, act, entry.refusal ?? { reason: 'malformed' })
        isMoved = true
      } else if (!entry || entry.state === 'accepted') isMoved = true
    }
    show(store.getState().known)
    if (isMoved) void refresh()
  }

  const { ask, replaced } = createAsking(client, acts)
  const leave = [client?.stores.outbox.subscribe(follow), onNews(client, () => void refresh())]
  follow()

  return {
    store,
    refresh,
    give: (notes, answer) => {
      replaced(notes)
      ask(notes, answer)
      show(store.getState().known)
    },
    dismiss: (gone) => store.setState(({ failed }) => ({ failed: failed.filter(({ id }) => id !== gone) })),
    close: () => leave.forEach((stop) => stop?.()),
  }
}
