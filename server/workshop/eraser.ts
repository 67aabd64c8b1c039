// Erases notes for real: the ledger is rewritten together with the fact that says so, the state made anew from it, and every
// document begun anew. Nothing is said before the store has no byte of them left. Used by `writer`; SPEC section RC.
import type { NoteId, StepId } from '../../shared/ids.ts'
import type { Answer } from '../../shared/protocol/answer.ts'
import { refusal, type Refusal } from '../../shared/protocol/refusal.ts'
import { workshopIntentSchema, workshopPermits } from '../../shared/protocol/workshop-intent.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { permitted } from '../../shared/roles.ts'
import type { Entry, LedgerFact, NewEntry } from '../store/store.ts'
import type { Deps } from './deps.ts'
import { seenBefore } from './drain.ts'
import { evolveEntry, workshopFact } from './evolve.ts'
import { codeIn } from './failure.ts'
import { firstPath, mayWrite, type Asked } from './handle-intent.ts'
import { replay } from './load-room.ts'
import type { Memory } from './memory.ts'
import { changesOf } from './project.ts'
import type { Publisher } from './publish.ts'
import { isNamed, kindsOf, redaction, rewritten, withRewrites, type Rewrites } from './redact.ts'
import { stepOf, type WorkshopState } from './state.ts'
import { nothingToUndo } from './undo.ts'

const mostTries = 20

export const isErasure = ({ envelope }: Asked): boolean =>
  envelope.step === null && envelope.intent.type === 'note.erase'

interface Wanted {
  readonly step: StepId
  readonly notes: readonly NoteId[]
}

const readWanted = (state: WorkshopState, { envelope, by }: Asked): Result<Wanted, Refusal> => {
  const barred = mayWrite(state, by)
  if (barred) return fail(barred)
  const verdict = permitted(workshopPermits, 'note.erase', by.role, 'open')
  if (verdict !== 'allowed') return fail(refusal(verdict))
  const intent = workshopIntentSchema.safeParse(envelope.intent)
  if (!intent.success) return fail(firstPath(intent.error.issues))
  return intent.data.type === 'note.erase' ? ok(intent.data) : fail(refusal('malformed'))
}

/** A ledger as it is rewritten, and the state that follows. */
export interface Rewriting {
  readonly rewrites: Rewrites
  readonly entry: NewEntry
  readonly state: WorkshopState
}

/** `facts` close the rewritten ledger; each step whose views differ reaches its next version with them. */
export const rewriting = (
  before: WorkshopState,
  entries: readonly Entry[],
  rewrites: Rewrites,
  facts: (clean: WorkshopState) => readonly LedgerFact[],
  entry: Pick<NewEntry, 'intentId' | 'role' | 'at'>,
  deps: Pick<Deps, 'kinds'>,
): Rewriting => {
  const clean = replay(withRewrites(entries, rewrites), deps.kinds)
  const bare: NewEntry = { ...entry, seq: before.seq + 1, versions: {}, facts: facts(clean) }
  const after = evolveEntry(clean, bare, deps.kinds)
  const versions = after.steps.flatMap((step): [string, number][] => {
    const old = stepOf(before, step.id)
    return old && changesOf(old, step).length > 0 ? [[step.id, old.version + 1]] : []
  })
  const whole: NewEntry = { ...bare, versions: Object.fromEntries(versions) }
  return { rewrites, entry: whole, state: evolveEntry(clean, whole, deps.kinds) }
}

const decideErasure = (
  state: WorkshopState,
  entries: readonly Entry[],
  asked: Asked,
  deps: Pick<Deps, 'now' | 'kinds'>,
): Result<Rewriting, Refusal> => {
  const wanted = readWanted(state, asked)
  if (!wanted.ok) return wanted
  const { step, notes } = wanted.value
  if (!stepOf(state, step) || !notes.every((note) => isNamed(entries, step, note)))
    return fail(refusal('not-found'))
  const at = Math.max(deps.now(), state.at)
  const said = workshopFact({ type: 'note.erased', step, notes: [...notes], at, who: asked.by.name ?? '' })
  const facts = (clean: WorkshopState): readonly LedgerFact[] => {
    const found = stepOf(clean, step)
    const taken = found?.kind.erase?.(found.activity, notes) ?? []
    return [said, ...taken.map((fact) => ({ step, fact: fact as LedgerFact['fact'] }))]
  }
  const rewrites = rewritten(entries, redaction({ notes }, kindsOf(state)))
  const entry = { intentId: asked.envelope.id, role: asked.by.role, at }
  return ok(rewriting(state, entries, rewrites, facts, entry, deps))
}

/** The room after its ledger was rewritten: undo would bring old words back, so there is none. */
export const takeRewritten = (memory: Memory, publisher: Publisher, state: WorkshopState): void => {
  const before = memory.state
  const hands = [...memory.undo.keys()]
  memory.state = state
  memory.undo = nothingToUndo
  publisher.renewed(before, state)
  publisher.handsMoved(hands)
}

/** The whole ledger as the room knows it; null when another node has written more. */
export const wholeLedger = async (
  { row, state }: Memory,
  { store }: Pick<Deps, 'store'>,
): Promise<readonly Entry[] | null> => {
  const entries = await store.read(row.id, 0)
  return (entries.at(-1)?.seq ?? 0) === state.seq ? entries : null
}

export const createEraser = (
  memory: Memory,
  publisher: Publisher,
  catchUp: () => Promise<void>,
  deps: Deps,
): ((asked: Asked) => Promise<Answer>) => {
  /** Null: try again. */
  const tryOnce = async (asked: Asked): Promise<Answer | null> => {
    if (memory.gone) return { type: 'refused', refusal: refusal('not-found') }
    const version = seenBefore(memory.seen, asked, deps)
    if (version !== undefined) return { type: 'accepted', version }
    const entries = await wholeLedger(memory, deps)
    const decided = entries && decideErasure(memory.state, entries, asked, deps)
    if (decided && !decided.ok) return { type: 'refused', refusal: decided.error }
    if (decided) {
      const { rewrites, entry, state } = decided.value
      const { type } = await deps.store.redact(memory.row.id, memory.state.seq, rewrites, entry)
      if (type === 'written') {
        memory.seen.set(asked.envelope.id, null)
        takeRewritten(memory, publisher, state)
        deps.bus.ring(memory.row.id, state.seq)
        return { type: 'accepted', version: null }
      }
    }
    await catchUp()
    return null
  }

  return async (asked) => {
    try {
      for (let tries = 0; tries < mostTries; tries++) {
        const answer = await tryOnce(asked)
        if (answer) return answer
      }
    } catch (error) {
      deps.log.error('erasure failed', { workshop: memory.row.id, code: codeIn(error) })
      return { type: 'later', afterMs: 3_000, why: 'storage' }
    }
    return { type: 'later', afterMs: 1_000, why: 'busy' }
  }
}
