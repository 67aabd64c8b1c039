// The fold of the day after: answers by note, what was published of them, whether the work is done. Called by `evolve`.
import { remove, set } from '../../shared/table.ts'
import type { WorkshopFact } from '../../shared/workshop-facts.ts'
import type { WorkshopState } from './state.ts'

export type DayAfterFact = Extract<
  WorkshopFact,
  {
    type:
      | 'answers.given'
      | 'answers.withdrawn'
      | 'feedback.published'
      | 'feedback.withdrawn'
      | 'workshop.finished'
  }
>

const answered = (
  state: WorkshopState,
  fact: Extract<DayAfterFact, { type: 'answers.given' | 'answers.withdrawn' }>,
): WorkshopState => {
  const rev = state.answersRev + 1
  const answer = fact.type === 'answers.given' ? fact.answer : null
  const answers = fact.notes.reduce(
    (table, { step, note }) => set(table, note, { step, answer, rev, at: fact.at, who: fact.who }),
    state.answers,
  )
  return { ...state, answers, answersRev: rev }
}

export const evolveDayAfter = (state: WorkshopState, fact: DayAfterFact): WorkshopState => {
  switch (fact.type) {
    case 'answers.given':
    case 'answers.withdrawn':
      return answered(state, fact)
    case 'feedback.published':
      return {
        ...state,
        feedback: {
          edition: state.feedback.edition + 1,
          isOpen: true,
          at: fact.at,
          changed: fact.changed,
          answers: state.answers,
          before: state.feedback.answers,
        },
      }
    case 'feedback.withdrawn':
      return { ...state, feedback: { ...state.feedback, isOpen: false } }
    case 'workshop.finished':
      return { ...state, finished: fact.finished }
  }
}

/** Nothing of an answer stays when its note is erased for real. */
export const withoutAnswers = (state: WorkshopState, notes: readonly string[]): WorkshopState => {
  const bare = (table: WorkshopState['answers']) => notes.reduce((left, note) => remove(left, note), table)
  const { feedback } = state
  return {
    ...state,
    answers: bare(state.answers),
    feedback: { ...feedback, answers: bare(feedback.answers), before: bare(feedback.before) },
  }
}
