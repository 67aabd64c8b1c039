// Moments of a step that a moderator can go back to: its own states, kept in memory as the fold passes them. They cost
// little, because a state shares all that did not change with the one before. Called by the fold and by the drain.
import type { StepId } from '../../shared/ids.ts'
import type { LedgerFact } from '../store/store.ts'
import { stepOf, type Moment, type StepState, type WorkshopState } from './state.ts'

const everyMs = 60_000
/** Three hours at one a minute; the oldest give way. */
const most = 180

const isRewind = (facts: readonly LedgerFact[], id: StepId): boolean =>
  facts.some(({ fact }) => fact['type'] === 'step.rewound' && fact['step'] === id)

/** A moment a minute, and always one before the phase turns or before something is brought back. */
const isMoment = (
  known: readonly Moment[],
  before: StepState,
  after: StepState,
  at: number,
  facts: readonly LedgerFact[],
): boolean => {
  const last = known.at(-1)
  if (before.activity === after.activity) return false
  return !last || at - last.at >= everyMs || before.phase !== after.phase || isRewind(facts, after.id)
}

export const momentsOf = (state: WorkshopState, id: StepId): readonly Moment[] => state.moments.get(id) ?? []

/** Words that were written over before an archive was taken are not in it, so there is no going back behind the loading. */
const isLoaded = (facts: readonly LedgerFact[]): boolean =>
  facts.some(({ step, fact }) => step === null && fact['type'] === 'workshop.loaded')

/** `after`, with a moment for each step that `facts` changed. A wiped rehearsal leaves none, nor does an archive. */
export const withMoments = (
  before: WorkshopState,
  after: WorkshopState,
  facts: readonly LedgerFact[],
): WorkshopState => {
  if ((before.rehearsal && !after.rehearsal) || isLoaded(facts)) return { ...after, moments: new Map() }
  const added = after.steps.flatMap((step): [StepId, readonly Moment[]][] => {
    const old = step.kind.past ? stepOf(before, step.id) : undefined
    const known = momentsOf(before, step.id)
    if (!old || !isMoment(known, old, step, after.at, facts)) return []
    return [[step.id, [...known, { to: before.seq, at: after.at, activity: old.activity }].slice(-most)]]
  })
  return added.length === 0 ? after : { ...after, moments: new Map([...before.moments, ...added]) }
}

/** The list a moderator chooses from. */
export const listMoments = (state: WorkshopState, id: StepId) => {
  const past = stepOf(state, id)?.kind.past
  if (!past) return []
  return momentsOf(state, id).map(({ to, at, activity }) => ({ to, at, notes: past.size(activity) }))
}
