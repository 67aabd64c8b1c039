// Day or eve on the wall. Day everywhere, but for the two screens read in the dark; `?theme=` settles it for the evening.
import type { Phase } from '../../shared/protocol/phase.ts'

export const themeFor = (search: string, kind: string, phase: Phase): 'day' | 'eve' => {
  const chosen = new URLSearchParams(search).get('theme')
  if (chosen === 'eve' || chosen === 'day') return chosen
  if (kind === 'silent') return 'eve'
  return kind === 'vote' && phase === 'open' ? 'eve' : 'day'
}
