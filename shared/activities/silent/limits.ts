// How much the silent table holds. Plain numbers, so that phones can read them without the schemas.

export const silentLimits = {
  /** Code points, as for every note. */
  text: 280,
  reason: 280,
  prompt: 120,
  promise: 120,
  /** The three promises, each with its own picture on the phone. */
  promises: 3,
  /** Far above any hall, so that a flood ends somewhere. */
  perStep: 5_000,
  /** Notes on one page of the wall: what can be read from eight metres. */
  perPage: 9,
  pages: 600,
} as const
