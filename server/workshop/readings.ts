// What can be read of a room at any moment: the same state gives the same answer. Called by `room`.
import type { Person } from '../../shared/activities/contract.ts'
import type { PersonId, StepId } from '../../shared/ids.ts'
import { answersSince } from './answers.ts'
import type { Room } from './api.ts'
import type { Deps } from './deps.ts'
import { feedbackOf } from './feedback.ts'
import { frameOf, mineOf } from './frame.ts'
import type { Memory } from './memory.ts'
import { listMoments } from './moments.ts'
import { peopleOf } from './people-list.ts'
import { playedBy } from './played-by.ts'
import { stepPoints } from './points.ts'
import { reportOf, stepViews } from './report.ts'
import { stepOf, type WorkshopState } from './state.ts'
import { itemsFor } from './step-rules.ts'
import { trailOf } from './trail.ts'
import { handOf } from './undo.ts'

type Readings = Pick<
  Room,
  | 'frame'
  | 'mine'
  | 'example'
  | 'hand'
  | 'people'
  | 'trail'
  | 'items'
  | 'published'
  | 'moments'
  | 'report'
  | 'views'
  | 'points'
  | 'answers'
  | 'feedback'
  | 'knows'
  | 'playedBy'
  | 'simulated'
  | 'here'
>

const idsOf = (state: WorkshopState, wanted: (person: Person) => boolean): readonly PersonId[] =>
  state.people.filter(wanted).map(({ id }) => id)

/** Of the memory as it is whenever one asks. */
export const readings = (memory: Memory, deps: Deps): Readings => ({
  frame: (audience) =>
    frameOf(memory.state, audience, {
      id: memory.row.id,
      code: memory.row.code,
      now: deps.now(),
      storage: memory.storage,
    }),
  mine: (person) => mineOf(memory.state, person),
  example: () => ({ ...mineOf(memory.state, deps.newId() as PersonId), person: null }),
  hand: (session) => handOf(memory.undo, session),
  people: () => peopleOf(memory.state),
  trail: async () => {
    const secret = new Set<string>(
      memory.state.steps.flatMap(({ id: step, kind }) => (kind.secret ? [step] : [])),
    )
    return trailOf(await deps.store.read(memory.row.id, 0), (step) => secret.has(step))
  },
  items: (stepId: StepId) => {
    const step = stepOf(memory.state, stepId)
    return step ? itemsFor(memory.state, step) : []
  },
  published: (stepId: StepId) => {
    const step = stepOf(memory.state, stepId)
    return step?.kind.published?.(step.activity) ?? null
  },
  moments: (step) => listMoments(memory.state, step),
  report: () => reportOf(memory.state),
  views: () => stepViews(memory.state),
  points: () => stepPoints(memory.state),
  answers: (after) => answersSince(memory.state, after),
  feedback: () => feedbackOf(memory.state),
  knows: (person) =>
    memory.state.people.some((one) => one.id === person) && !memory.state.removed.has(person),
  playedBy: (person, step, play) => playedBy(memory.state, person, step, play),
  simulated: () => idsOf(memory.state, ({ here, simulated }) => here && simulated === true),
  here: () => idsOf(memory.state, ({ here, simulated }) => here && !simulated),
})
