// Day or eve on the wall. What the moderator chose for the evening; without a choice day everywhere, but for the two screens
// read in the dark. `?theme=` in a projector's address settles it for that projector alone.
import type { Phase } from '../../shared/protocol/phase.ts'
import type { Theme } from '../../shared/workshop-facts.ts'

export interface OnTheWall {
  readonly kind: string
  readonly phase: Phase
}

/** `step` is null in the lobby. */
export const themeFor = (search: string, chosen: Theme | undefined, step: OnTheWall | null): Theme => {
  const asked = new URLSearchParams(search).get('theme')
  if (asked === 'eve' || asked === 'day') return asked
  if (chosen) return chosen
  if (step?.kind === 'silent') return 'eve'
  return step?.kind === 'vote' && step.phase === 'open' ? 'eve' : 'day'
}
