// The phases every activity passes through. People change them, never a clock.

export const phases = ['prepared', 'open', 'closed', 'revealed'] as const
export type Phase = (typeof phases)[number]
