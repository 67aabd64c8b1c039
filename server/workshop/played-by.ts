// The stage of a rehearsal: what one simulated participant sees of a step, handed to the kind. Called by `room`.
import type { SceneAct } from '../../shared/activities/contract.ts'
import type { PersonId, StepId } from '../../shared/ids.ts'
import type { Play } from './api.ts'
import { stepOf, type WorkshopState } from './state.ts'

export const playedBy = (
  state: WorkshopState,
  person: PersonId,
  id: StepId,
  play: Play,
): SceneAct<{ readonly type: string }> | null => {
  const step = stepOf(state, id)
  if (!state.rehearsal || !step || step.phase !== 'open') return null
  const { kind, config, activity } = step
  return (
    kind.rehearse?.({
      ...play,
      config,
      room: kind.roomView(activity),
      mine: kind.privateView(activity, person),
      language: state.languages[0] ?? 'nl',
    }) ?? null
  )
}
