// How much a note may hold. Plain numbers, so that phones can read them without the schemas.

export const noteLimits = {
  /** Code points, as the method sets it. */
  text: 280,
  why: 500,
  role: 80,
  initials: 4,
  groupTitle: 120,
  reason: 280,
  /** Other languages take more room. */
  translation: 560,
  /** Notes in one step; far above any hall, so that a flood ends somewhere. */
  perStep: 5_000,
  /** Notes of one person that lie in one step at once: more than anyone writes, less than fills the step. */
  perPerson: 100,
} as const
