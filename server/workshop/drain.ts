// A drain, decided (steps 5 to 8 for everything that waits): on one draft, intent by intent. Pure but for its deps.
import type { IntentId, StepId, WorkshopId } from '../../shared/ids.ts'
import type { Answer } from '../../shared/protocol/answer.ts'
import { refusal } from '../../shared/protocol/refusal.ts'
import { fail } from '../../shared/result.ts'
import type { Append, LedgerFact, NewEntry } from '../store/store.ts'
import { timeIn } from './actor.ts'
import type { Deps } from './deps.ts'
import { codeIn } from './failure.ts'
import { handleIntent, type Asked, type Draft } from './handle-intent.ts'
import { withMoments } from './moments.ts'
import { changesOf, type PartChanges } from './project.ts'
import { shownAfter } from './shown.ts'
import { stepOf, type WorkshopState } from './state.ts'
import { stirredSteps } from './step-rules.ts'
import type { Undo } from './undo.ts'

/** Intents that were accepted before, with the version each was answered with. Secret ones under their hash. */
export type Seen = Map<string, number | null>

export interface Written {
  readonly asked: Asked
  readonly key: string
  readonly draft: Draft
  readonly answer: Extract<Answer, { type: 'accepted' }>
}

export interface Plan {
  /** Null when nothing is to be written. */
  readonly append: Append | null
  readonly state: WorkshopState
  readonly changes: readonly { readonly step: StepId; readonly parts: readonly PartChanges[] }[]
  readonly written: readonly Written[]
  /** Answers that hold whether or not the append succeeds. */
  readonly settled: readonly { readonly asked: Asked; readonly answer: Answer }[]
  /** What can be undone when this holds. */
  readonly undo: Undo
}

/** With what a repeat is answered: undefined when the intent is new. */
export const seenBefore = (
  seen: Seen,
  { envelope }: Asked,
  deps: Pick<Deps, 'hash'>,
): number | null | undefined => {
  const plain = seen.get(envelope.id)
  return plain === undefined ? seen.get(deps.hash(envelope.id)) : plain
}

/** Under what an intent is remembered: in a secret step only as a hash, so that nothing links it to a phone. */
const keyFor = ({ envelope }: Asked, { step }: Draft, deps: Pick<Deps, 'hash'>): string =>
  step?.kind.secret ? deps.hash(envelope.id) : envelope.id

/** Steps whose documents these facts can have changed. */
const touchedIn = (state: WorkshopState, facts: readonly LedgerFact[]): readonly StepId[] =>
  facts.some(({ step, fact }) => step === null && fact['type'] === 'rehearsal.wiped')
    ? state.steps.map(({ id }) => id)
    : touched(facts)

const touched = (facts: readonly LedgerFact[]): readonly StepId[] => [
  ...new Set(facts.flatMap(({ step }) => (step === null ? [] : [step]))),
]

/** Facts of a step that is stirred later in the same drain go the way of those already in the ledger. */
const stripEarlier = (drafts: readonly Draft[], stirs: readonly (readonly StepId[])[]) => {
  const gone = new Set<StepId>()
  // From the last to the first, so that each sees what was stirred after it.
  return drafts
    .map(({ facts }, index) => ({ facts, stirs: stirs[index] ?? [] }))
    .toReversed()
    .map((draft) => {
      const kept = draft.facts.filter(({ step }) => step === null || !gone.has(step))
      for (const step of draft.stirs) gone.add(step)
      return kept
    })
    .toReversed()
}

interface Decisions {
  readonly state: WorkshopState
  readonly accepted: readonly { readonly asked: Asked; readonly key: string; readonly draft: Draft }[]
  readonly settled: Plan['settled']
  readonly undo: Undo
}

/**
 * A rule that throws is a fault of ours. It costs the one who asked an answer they can read, and nobody else in the drain
 * theirs: without one, every phone would ask again, the same drain would fail again, and the room would stand still.
 */
const handleSafely = (
  state: WorkshopState,
  asked: Asked,
  undo: Undo,
  deps: Deps,
): ReturnType<typeof handleIntent> => {
  try {
    return handleIntent(state, asked, undo, deps)
  } catch (error) {
    deps.log.error('rule failed', { kind: asked.envelope.intent.type, code: codeIn(error) })
    return fail({ answer: { type: 'refused', refusal: refusal('malformed') }, undo })
  }
}

const decideAll = (
  state: WorkshopState,
  batch: readonly Asked[],
  seen: Seen,
  undo: Undo,
  deps: Deps,
): Decisions => {
  const accepted: { asked: Asked; key: string; draft: Draft }[] = []
  const settled: { asked: Asked; answer: Answer }[] = []
  const inThisDrain = new Set<string>()
  let draft = state
  let left = undo
  for (const asked of batch) {
    const known = seenBefore(seen, asked, deps)
    if (known !== undefined) {
      settled.push({ asked, answer: { type: 'accepted', version: known } })
      continue
    }
    if (inThisDrain.has(asked.envelope.id)) {
      settled.push({ asked, answer: { type: 'later', afterMs: 50, why: 'busy' } })
      continue
    }
    const handled = handleSafely(draft, asked, left, deps)
    left = handled.ok ? handled.value.undo : handled.error.undo
    if (!handled.ok) {
      settled.push({ asked, answer: handled.error.answer })
      continue
    }
    if (handled.value.facts.length === 0) {
      settled.push({ asked, answer: { type: 'accepted', version: null } })
      continue
    }
    inThisDrain.add(asked.envelope.id)
    accepted.push({ asked, key: keyFor(asked, handled.value, deps), draft: handled.value })
    draft = handled.value.state
  }
  return { state: draft, accepted, settled, undo: left }
}

/** What is written for each accepted intent: one entry each, in the order they were decided. */
const entriesFor = (
  state: WorkshopState,
  accepted: Decisions['accepted'],
  stirs: readonly (readonly StepId[])[],
  versions: ReadonlyMap<StepId, number>,
  deps: Deps,
): readonly NewEntry[] => {
  const facts = stripEarlier(
    accepted.map(({ draft }) => draft),
    stirs,
  )
  const at = Math.max(deps.now(), state.at)
  return accepted.map(({ asked, key, draft }, index) => {
    const reached = touchedIn(state, draft.facts).flatMap((id) =>
      versions.has(id) ? [[id, versions.get(id)]] : [],
    )
    const secret = draft.step?.kind.secret === true
    const version = draft.step ? (versions.get(draft.step.id) ?? null) : null
    return {
      seq: state.seq + index + 1,
      intentId: secret ? null : (key as IntentId),
      at: timeIn(draft.step, at),
      role: asked.by.role,
      versions: Object.fromEntries(reached) as { readonly [step: string]: number },
      facts: facts[index] ?? [],
      ...(secret ? { secretIntent: { hash: key, version } } : {}),
    }
  })
}

export const planDrain = (
  workshop: WorkshopId,
  state: WorkshopState,
  batch: readonly Asked[],
  seen: Seen,
  undo: Undo,
  deps: Deps,
): Plan => {
  const decided = decideAll(state, batch, seen, undo, deps)
  const { accepted, settled, undo: left } = decided
  if (accepted.length === 0) return { append: null, state, changes: [], written: [], settled, undo: left }

  const facts = accepted.flatMap(({ draft }) => draft.facts)
  const steps = touchedIn(state, facts)
  const changes = steps.flatMap((id) => {
    const before = stepOf(state, id)
    const after = stepOf(decided.state, id)
    const parts = before && after ? changesOf(before, after) : []
    return parts.length > 0 ? [{ step: id, parts }] : []
  })
  const versions = new Map(changes.map(({ step }) => [step, (stepOf(state, step)?.version ?? 0) + 1]))
  const stirs = accepted.map(({ draft }) => stirredSteps(decided.state, draft.facts))
  const entries = entriesFor(state, accepted, stirs, versions, deps)
  const after = withMoments(
    state,
    {
      ...decided.state,
      seq: state.seq + entries.length,
      shown: shownAfter(state, entries),
      at: Math.max(state.at, ...entries.map((entry) => entry.at)),
      steps: decided.state.steps.map((step) => ({ ...step, version: versions.get(step.id) ?? step.version })),
    },
    facts,
  )
  const written = accepted.map(({ asked, key, draft }): Written => ({
    asked,
    key,
    draft,
    answer: { type: 'accepted', version: draft.step ? (versions.get(draft.step.id) ?? null) : null },
  }))
  const strip = [...new Set(stirs.flat())]
  return {
    append: { workshop, expectedSeq: state.seq, entries, strip },
    state: after,
    changes,
    written,
    settled,
    undo: left,
  }
}
