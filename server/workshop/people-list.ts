// The moderator's list of people: who is here by number, what they hold up and where they sit. Pure. Called by `room`.
import type { PersonId } from '../../shared/ids.ts'
import type { PersonLine } from '../../shared/protocol/people.ts'
import { stepOf, type StepState, type WorkshopState } from './state.ts'

/** Steps where people may sit: the current one first, then the latest. Who sits where in a secret step is nobody's business. */
const seatingSteps = (state: WorkshopState): readonly StepState[] => {
  const current = state.current === null ? undefined : stepOf(state, state.current)
  return [...(current ? [current] : []), ...state.steps.toReversed()].filter(({ kind }) => !kind.secret)
}

/** A kind that seats people says `table` in their own view. */
const seatOf = (steps: readonly StepState[], person: PersonId): PersonLine['seat'] => {
  for (const { id, kind, activity } of steps) {
    const own = kind.privateView(activity, person)
    const [table, number] = [own?.['table'], own?.['number']]
    if (typeof table === 'string')
      return { step: id, table, ...(typeof number === 'number' ? { number } : {}) }
  }
  return null
}

export const peopleOf = (state: WorkshopState): readonly PersonLine[] => {
  const steps = seatingSteps(state)
  return state.people.map(({ id, here, group }, index) => ({
    id,
    number: index + 1,
    here,
    awaySince: here ? null : (state.away.get(id) ?? null),
    removed: state.removed.has(id),
    group: group ?? null,
    sign: state.signs.get(id) ?? null,
    seat: here ? seatOf(steps, id) : null,
  }))
}
