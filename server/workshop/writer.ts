// The one hand that writes in a room: drains decided, appended, published, answered (steps 5 to 12). Nothing is shown or
// acknowledged before the append succeeded. Used by `room`.
import type { Answer } from '../../shared/protocol/answer.ts'
import { refusal } from '../../shared/protocol/refusal.ts'
import { codeIn } from './failure.ts'
import type { Commit } from './committer.ts'
import type { Deps } from './deps.ts'
import { planDrain, seenBefore, type Plan } from './drain.ts'
import { createEraser, isErasure } from './eraser.ts'
import type { Asked } from './handle-intent.ts'
import type { Memory } from './memory.ts'
import type { Publisher } from './publish.ts'
import { readOn } from './read-on.ts'
import { movedHands } from './undo.ts'

const laterWhenFull: Answer = { type: 'later', afterMs: 3_000, why: 'storage' }
export const laterWhenBusy: Answer = { type: 'later', afterMs: 1_000, why: 'busy' }
const goneAnswer: Answer = { type: 'refused', refusal: refusal('not-found') }
/** Two nodes writing at once: each failed try means that another node got something done. */
const mostTries = 20

export interface Waiting extends Asked {
  readonly answer: (answer: Answer) => void
}

type Answers = readonly { readonly asked: Asked; readonly answer: Answer }[]

const answerWith = (batch: readonly Waiting[], answers: Answers) => {
  const byAsked = new Map(answers.map(({ asked, answer }) => [asked, answer]))
  for (const waiting of batch) waiting.answer(byAsked.get(waiting) ?? laterWhenBusy)
}

/** An intent without effect has no entry; here at least its repeat is no new intent, until a restart. */
const remember = ({ seen }: Memory, { settled }: Plan): void => {
  for (const { asked, answer } of settled)
    if (answer.type === 'accepted' && !seen.has(asked.envelope.id))
      seen.set(asked.envelope.id, answer.version)
}

/** Nothing can be written: a repeat of what is durable keeps its answer, all else waits on the phones. */
const whileFull = ({ seen }: Memory, asked: Asked, deps: Pick<Deps, 'hash'>): Answer => {
  const version = seenBefore(seen, asked, deps)
  return version === undefined ? laterWhenFull : { type: 'accepted', version }
}

/** The register shows title, place and door before anyone joins, and the keeper its date; it follows the ledger. */
export const syncRegister = async (memory: Memory, { store }: Pick<Deps, 'store'>): Promise<void> => {
  const { title, place, closed, keep } = memory.state
  const { row } = memory
  const isSame = row.title === title && row.place === place && row.closed === closed
  if (isSame && row.keep?.until === keep?.until && row.keep?.act === keep?.act) return
  // The code may have been made anew elsewhere since this row was read.
  const followed = { ...((await store.workshop(row.id)) ?? row), title, place, closed, keep }
  await store.updateWorkshop(followed)
  // Only now: when it could not be written, the next drain tries again.
  memory.row = followed
}

const keepUndo = (memory: Memory, publisher: Publisher, { undo }: Plan): void => {
  const moved = movedHands(memory.undo, undo)
  memory.undo = undo
  publisher.handsMoved(moved)
}

const turnStorage = (memory: Memory, publisher: Publisher, now: Memory['storage']): void => {
  if (memory.storage === now) return
  memory.storage = now
  publisher.frameMoved()
}

const accept = (memory: Memory, publisher: Publisher, plan: Plan, { bus }: Pick<Deps, 'bus'>): void => {
  const before = memory.state
  memory.state = plan.state
  turnStorage(memory, publisher, 'ok')
  remember(memory, plan)
  keepUndo(memory, publisher, plan)
  for (const { key, answer } of plan.written) memory.seen.set(key, answer.version)
  publisher.publish(
    before,
    plan.state,
    plan.written.flatMap(({ draft }) => draft.facts),
    plan.changes,
  )
  bus.ring(memory.row.id, plan.state.seq)
}

export const createWriter = (memory: Memory, publisher: Publisher, commit: Commit, deps: Deps) => {
  const catchUp = () => readOn(memory, publisher, deps)

  const failed = (error: unknown, batch: readonly Waiting[]): void => {
    deps.log.error('append failed', { workshop: memory.row.id, code: codeIn(error) })
    turnStorage(memory, publisher, 'full')
    answerWith(
      batch,
      batch.map((asked) => ({ asked, answer: whileFull(memory, asked, deps) })),
    )
  }

  const drainFacts = async (batch: readonly Waiting[]): Promise<number> => {
    for (let tries = 0; tries < mostTries; tries++) {
      if (memory.gone) {
        for (const waiting of batch) waiting.answer(goneAnswer)
        return 0
      }
      const plan = planDrain(memory.row.id, memory.state, batch, memory.seen, memory.undo, deps)
      if (!plan.append) {
        remember(memory, plan)
        keepUndo(memory, publisher, plan)
        answerWith(batch, plan.settled)
        return 0
      }
      const began = deps.tick()
      let outcome
      try {
        outcome = await commit(plan.append)
      } catch (error) {
        failed(error, batch)
        return deps.tick() - began
      }
      if (outcome.type === 'written') {
        accept(memory, publisher, plan, deps)
        const took = deps.tick() - began
        answerWith(batch, [...plan.settled, ...plan.written])
        await syncRegister(memory, deps)
        return took
      }
      await catchUp()
    }
    answerWith(batch, [])
    return 0
  }

  const erase = createEraser(memory, publisher, catchUp, deps)

  /** Resolves to the milliseconds that commit and fan-out took. An erasure comes after what it was asked together with. */
  const drain = async (batch: readonly Waiting[]): Promise<number> => {
    const facts = batch.filter((asked) => !isErasure(asked))
    const took = facts.length > 0 ? await drainFacts(facts) : 0
    for (const asked of batch.filter(isErasure)) asked.answer(await erase(asked))
    return took
  }
  return { drain, catchUp }
}
