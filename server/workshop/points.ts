// What was said in a workshop, as points that get an answer, and which notes those are. Worked out once for each state of a
// step. Called by the rules of the day after, the room and the report.
import type { NoteId, StepId } from '../../shared/ids.ts'
import type { Point, StepPoints } from '../../shared/points.ts'
import type { StepState, WorkshopState } from './state.ts'

const known = new WeakMap<object, readonly Point[]>()

export const pointsOf = ({ kind, activity }: StepState): readonly Point[] => {
  // A kind's state is an object; another build's may be nothing.
  const key = typeof activity === 'object' ? activity : null
  const made = (key && known.get(key)) ?? kind.points?.(activity) ?? []
  if (key) known.set(key, made)
  return made
}

export const stepPoints = ({ steps }: WorkshopState): readonly StepPoints[] =>
  steps.flatMap((step) => {
    const points = pointsOf(step)
    return points.length > 0 ? [{ step: step.id, title: step.title, kind: step.kind.name, points }] : []
  })

/** Every note that can be answered, with its step. */
export const knownNotes = ({ steps }: WorkshopState): ReadonlyMap<string, StepId> =>
  new Map(
    steps.flatMap((step) =>
      pointsOf(step).flatMap(({ notes }) => notes.map(({ id }): [string, StepId] => [id, step.id])),
    ),
  )

/** Notes whose writers were promised an answer. */
export const owedNotes = ({ steps }: WorkshopState): readonly NoteId[] =>
  steps.flatMap(({ kind, activity }) => kind.owes?.(activity) ?? [])
