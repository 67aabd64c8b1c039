// The rules of the day after: an answer for notes that were read, what may be published, when the work is done. Pure.
import type { AnswerTarget } from '../../shared/answers.ts'
import { dayOf } from '../../shared/keep.ts'
import { refusal } from '../../shared/protocol/refusal.ts'
import type { WorkshopIntent } from '../../shared/protocol/workshop-intent.ts'
import { fail, ok } from '../../shared/result.ts'
import { get } from '../../shared/table.ts'
import type { WorkshopFact } from '../../shared/workshop-facts.ts'
import type { Caller } from './api.ts'
import type { Deps } from './deps.ts'
import { workshopFact } from './evolve.ts'
import { knownNotes, owedNotes } from './points.ts'
import type { WorkshopState } from './state.ts'
import type { Decided } from './step-rules.ts'

type DayAfterIntent = Extract<
  WorkshopIntent,
  {
    type:
      | 'answers.give'
      | 'answers.withdraw'
      | 'feedback.publish'
      | 'feedback.withdraw'
      | 'workshop.finish'
      | 'workshop.keep'
      | 'export.take'
  }
>

const one = (fact: WorkshopFact): Decided => ok([workshopFact(fact)])

/** Why these notes cannot be answered now; null: they can. */
const hindered = (state: WorkshopState, notes: readonly AnswerTarget[]) => {
  const known = knownNotes(state)
  if (notes.some(({ step, note }) => known.get(note) !== step)) return refusal('not-found')
  const moved = notes.filter(({ note, was }) => (get(state.answers, note)?.rev ?? 0) !== was).length
  return moved > 0 ? refusal('changed-meanwhile', { n: moved }) : null
}

const bare = (notes: readonly AnswerTarget[]) => {
  const seen = new Map(notes.map(({ step, note }) => [note, { step, note }]))
  return [...seen.values()]
}

/** Complaints that were promised an answer and have none. */
export const owedCount = (state: WorkshopState): number =>
  owedNotes(state).filter((note) => !get(state.answers, note)?.answer).length

/** Said to be done, and so it is: a complaint that was read since has it go on. */
export const isFinished = (state: WorkshopState): boolean => state.finished && owedCount(state) === 0

export const decideDayAfter = (
  state: WorkshopState,
  intent: DayAfterIntent,
  by: Caller,
  deps: Pick<Deps, 'now'>,
): Decided => {
  const signed = { at: Math.max(deps.now(), state.at), who: by.name ?? '' }
  switch (intent.type) {
    case 'answers.give': {
      const why = hindered(state, intent.notes)
      if (why) return fail(why)
      return one({ type: 'answers.given', notes: bare(intent.notes), answer: intent.answer, ...signed })
    }
    case 'answers.withdraw': {
      const why = hindered(state, intent.notes)
      if (why) return fail(why)
      const given = bare(intent.notes).filter(({ note }) => get(state.answers, note)?.answer)
      return given.length === 0 ? ok([]) : one({ type: 'answers.withdrawn', notes: given, ...signed })
    }
    case 'feedback.publish':
      if (state.rehearsal) return fail(refusal('not-possible', { why: 'rehearsal' }))
      return one({ type: 'feedback.published', changed: intent.changed, ...signed })
    case 'feedback.withdraw':
      return state.feedback.isOpen ? one({ type: 'feedback.withdrawn', ...signed }) : ok([])
    case 'workshop.keep': {
      const { until, act } = intent.keep
      if (state.stripped) return fail(refusal('not-possible', { why: 'stripped' }))
      if (until < dayOf(signed.at)) return fail(refusal('not-possible', { why: 'past' }))
      return until === state.keep?.until && act === state.keep.act
        ? ok([])
        : one({ type: 'workshop.kept', keep: intent.keep, ...signed })
    }
    case 'export.take':
      return one({
        type: 'export.taken',
        format: intent.format,
        role: intent.role,
        at: signed.at,
        who: intent.who,
      })
    case 'workshop.finish': {
      const owed = intent.finished ? owedCount(state) : 0
      if (owed > 0) return fail(refusal('answers-owed', { n: owed }))
      return intent.finished === state.finished
        ? ok([])
        : one({ type: 'workshop.finished', finished: intent.finished, ...signed })
    }
  }
}
