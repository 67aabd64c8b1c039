// What everyone may read of the answers: points that the hall saw, each with the answer that was published for it. Pure; called
// by the room.
import type { Answered, PublicAnswer } from '../../shared/answers.ts'
import type { PublicFeedback, FeedbackPoint } from '../../shared/feedback.ts'
import type { Point } from '../../shared/points.ts'
import { entries, get } from '../../shared/table.ts'
import { pointsOf } from './points.ts'
import type { Feedback, StepState, WorkshopState } from './state.ts'

const isSame = (a: Answered | undefined, b: Answered | undefined): boolean => {
  const [one, other] = [a?.answer, b?.answer]
  return (
    one?.status === other?.status &&
    one?.why === other?.why &&
    one?.by === other?.by &&
    one?.due === other?.due
  )
}

const answerOf = ({ answers, before, edition }: Feedback, note: string): PublicAnswer | null => {
  const now = get(answers, note)
  if (!now?.answer) return null
  return { ...now.answer, isNew: edition > 1 && !isSame(now, get(before, note)) }
}

const keyOf = (answer: PublicAnswer | null): string =>
  answer ? [answer.status, answer.why, answer.by, answer.due].join('\n') : ''

/** A group whose notes got one answer is one point; else its notes stand by themselves. */
const answeredPoints = (feedback: Feedback, point: Point): readonly FeedbackPoint[] => {
  const answers = point.notes.map(({ id }) => answerOf(feedback, id))
  const [first = null] = answers
  if (answers.every((answer) => keyOf(answer) === keyOf(first)))
    return [{ point, answer: first && { ...first, isNew: answers.some((answer) => answer?.isNew) } }]
  return point.notes.map((note, at) => ({
    point: { ...point, id: note.id, type: 'note', text: note.text, notes: [note] },
    answer: answers[at] ?? null,
  }))
}

/** What is only prepared was seen by nobody. */
const shownIn = (
  feedback: Feedback,
  { id, title, kind, activity, phase }: StepState,
  points: readonly Point[],
) => ({
  id,
  title,
  kind: kind.name,
  points: points
    .filter(({ standing }) => standing === 'shown' && phase !== 'prepared')
    .flatMap((point) => answeredPoints(feedback, point)),
  frame: kind.report(activity).filter(({ thing }) => thing === 'frame'),
})

const written = (state: WorkshopState): PublicFeedback | null => {
  const { feedback, title, place, date } = state
  if (!feedback.isOpen) return null
  const steps = state.steps.map((step) => shownIn(feedback, step, pointsOf(step)))
  const byNote = [...entries(feedback.answers)].flatMap(([note]): [string, PublicAnswer][] => {
    const answer = answerOf(feedback, note)
    return answer ? [[note, answer]] : []
  })
  return {
    workshop: { title, place, date },
    ...(state.keep ? { keep: state.keep } : {}),
    edition: feedback.edition,
    at: feedback.at,
    changed: feedback.changed,
    people: state.people.length,
    notes: steps.flatMap(({ points }) => points).reduce((sum, { point }) => sum + point.notes.length, 0),
    frame: steps.flatMap(({ frame }) => frame),
    steps: steps
      .filter(({ points }) => points.length > 0)
      .map(({ id, title: name, kind, points }) => ({ id, title: name, kind, points })),
    byNote: Object.fromEntries(byNote),
  }
}

const known = new WeakMap<WorkshopState, PublicFeedback>()

/** Worked out once for each state: anyone may ask for it, again and again. */
export const feedbackOf = (state: WorkshopState): PublicFeedback | null => {
  const made = known.get(state) ?? written(state)
  if (made) known.set(state, made)
  return made
}
