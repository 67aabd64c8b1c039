// One workshop in memory: its state, its documents and those who watch. Everything that is written passes its queue.
import type { PersonId, StepId } from '../../shared/ids.ts'
import type { Answer } from '../../shared/protocol/answer.ts'
import type { LedgerFact, WorkshopRow } from '../store/store.ts'
import type { Room, RoomListener } from './api.ts'
import type { Commit } from './committer.ts'
import type { Deps } from './deps.ts'
import { createDocuments } from './documents.ts'
import { planDrain, seenBefore, type Plan, type Seen } from './drain.ts'
import { evolveEntry } from './evolve.ts'
import { frameOf, mineOf, reportOf } from './frame.ts'
import { onlyCountsMoved, type Asked } from './handle-intent.ts'
import { changesOf } from './project.ts'
import { createQueue } from './queue.ts'
import { stepOf, type WorkshopState } from './state.ts'
import { itemsFor } from './step-rules.ts'
import { createUndo } from './undo.ts'

const laterWhenFull: Answer = { type: 'later', afterMs: 3_000, why: 'storage' }
const laterWhenBusy: Answer = { type: 'later', afterMs: 1_000, why: 'busy' }
/** Two nodes writing at once: each failed try means that another node got something done. */
const mostTries = 20

interface Waiting extends Asked {
  readonly answer: (answer: Answer) => void
}

export interface LoadedRoom {
  readonly row: WorkshopRow
  readonly state: WorkshopState
  readonly seen: Seen
}

export interface ManagedRoom extends Room {
  /** Another node wrote: read what is missed. */
  readOn(seq: number): void
  /** Nothing waits, nobody watches or reads. */
  unused(): boolean
  dropUnreadDocuments(): void
}

/** Whose private views these facts can have changed. */
const concernedBy = (
  state: WorkshopState,
  facts: readonly LedgerFact[],
): readonly PersonId[] | 'everyone' => {
  const people = new Set<PersonId>()
  for (const { step, fact } of facts) {
    const kind = step === null ? undefined : stepOf(state, step)?.kind
    const concerned = kind ? kind.concerns(fact) : []
    if (concerned === 'everyone') return 'everyone'
    for (const person of concerned) people.add(person)
  }
  return [...people]
}

export const createRoom = (loaded: LoadedRoom, commit: Commit, deps: Deps): ManagedRoom => {
  let { row, state } = loaded
  const { seen } = loaded
  let storage: 'ok' | 'full' = 'ok'
  const undo = createUndo()
  const listeners = new Set<RoomListener>()
  const documents = createDocuments(() => state, deps)

  const tellAll = (tell: (listener: RoomListener) => void) => {
    for (const listener of listeners) tell(listener)
  }

  const setStorage = (now: typeof storage) => {
    if (storage === now) return
    storage = now
    tellAll((listener) => listener.frameChanged(true))
  }

  /** The register shows title, place and door before anyone joins; it follows the ledger. */
  const syncRegister = async () => {
    const { title, place, closed } = state
    if (row.title === title && row.place === place && row.closed === closed) return
    row = { ...row, title, place, closed }
    await deps.store.updateWorkshop(row)
  }

  /** Steps 10 and 11: the facts are durable, now they may be seen. */
  const publish = (before: WorkshopState, facts: readonly LedgerFact[], changes: Plan['changes']) => {
    for (const { step, parts } of changes) documents.apply(row.id, step, parts)
    const frameMoved = facts.some(({ step }) => step === null)
    if (frameMoved) tellAll((listener) => listener.frameChanged(!onlyCountsMoved(before, state)))
    const concerned = concernedBy(state, facts)
    if (concerned === 'everyone' || concerned.length > 0)
      tellAll((listener) => listener.mineChanged(concerned))
    for (const person of state.removed)
      if (!before.removed.has(person)) tellAll((listener) => listener.personRemoved(person))
  }

  /** Reads and folds what another node wrote. */
  const catchUp = async (): Promise<void> => {
    const entries = await deps.store.read(row.id, state.seq)
    if (entries.length === 0) return
    const before = state
    for (const entry of entries) {
      state = evolveEntry(state, entry, deps.kinds)
      const step = entry.facts.find(({ step: id }) => id !== null)?.step ?? null
      if (entry.intentId) seen.set(entry.intentId, step === null ? null : (entry.versions[step] ?? null))
    }
    for (const [hash, version] of await deps.store.secretIntents(row.id)) seen.set(hash, version)
    const changes = state.steps.flatMap((step) => {
      const old = stepOf(before, step.id)
      const parts = old ? changesOf(old, step) : []
      return parts.length > 0 ? [{ step: step.id, parts }] : []
    })
    publish(
      before,
      entries.flatMap((entry) => entry.facts),
      changes,
    )
  }

  const accept = (plan: Plan, before: WorkshopState) => {
    state = plan.state
    setStorage('ok')
    for (const { key, answer, draft, asked } of plan.written) {
      seen.set(key, answer.version)
      if (draft.undoes) undo.pop(asked.by.session)
      if (draft.opposing) undo.push(asked.by.session, draft.opposing)
    }
    publish(
      before,
      plan.written.flatMap(({ draft }) => draft.facts),
      plan.changes,
    )
    deps.bus.ring(row.id, state.seq)
  }

  const answerWith = (
    batch: readonly Waiting[],
    answers: readonly { readonly asked: Asked; readonly answer: Answer }[],
  ) => {
    const byAsked = new Map(answers.map(({ asked, answer }) => [asked, answer]))
    for (const waiting of batch) waiting.answer(byAsked.get(waiting) ?? laterWhenBusy)
  }

  /** Nothing can be written: a repeat of what is durable keeps its answer, all else waits on the phones. */
  const whileFull = (asked: Asked): Answer => {
    const version = seenBefore(seen, asked, deps)
    return version === undefined ? laterWhenFull : { type: 'accepted', version }
  }

  const drain = async (batch: readonly Waiting[]): Promise<void> => {
    for (let tries = 0; tries < mostTries; tries++) {
      const before = state
      const plan = planDrain(row.id, state, batch, seen, undo, deps)
      if (!plan.append) return answerWith(batch, plan.settled)
      let outcome
      try {
        outcome = await commit(plan.append)
      } catch (error) {
        deps.log.error('append failed', {
          workshop: row.id,
          error: error instanceof Error ? error.message : 'unknown',
        })
        setStorage('full')
        return answerWith(
          batch,
          batch.map((asked) => ({ asked, answer: whileFull(asked) })),
        )
      }
      if (outcome.type === 'written') {
        accept(plan, before)
        answerWith(batch, [...plan.settled, ...plan.written])
        return syncRegister()
      }
      await catchUp()
    }
    answerWith(batch, [])
  }

  const queue = createQueue<Waiting>(drain, deps)

  return {
    id: row.id,
    ask: (envelope, by) =>
      new Promise((answer) => {
        if (!queue.push({ envelope, by, answer })) answer(laterWhenBusy)
      }),
    frame: (audience) => frameOf(state, audience, { id: row.id, code: row.code, now: deps.now(), storage }),
    mine: (person) => mineOf(state, person),
    items: (id: StepId) => {
      const step = stepOf(state, id)
      return step ? itemsFor(state, step) : []
    },
    report: () => reportOf(state),
    knows: (person) => state.people.some(({ id }) => id === person) && !state.removed.has(person),
    watch: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    document: (name) => documents.open(name),
    readOn: (seq) => {
      if (seq > state.seq) queue.between(catchUp)
    },
    unused: () => listeners.size === 0 && documents.readers() === 0 && queue.idle(),
    dropUnreadDocuments: () => documents.dropUnread(),
  }
}
