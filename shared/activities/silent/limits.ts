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
  /** Rows and columns of one page of the wall: nine notes, what can be read from eight metres. */
  pageSide: 3,
  /** A page each, at the worst. */
  pages: 5_000,
} as const
