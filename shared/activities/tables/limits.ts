// How large the theme tables may be. Plain numbers, so that faces can read them without the schemas.

export const tablesLimits = {
  leastTables: 3,
  mostTables: 8,
  prompts: 24,
  /** A table has four papers, each used twice. */
  promptsAtTable: 8,
  aims: 8,
  title: 60,
  question: 240,
  label: 40,
  aim: 200,
  host: 60,
  cap: 200,
  expected: 1_000,
  /** People who stay together: a class, not half a hall. */
  together: 40,
  minutesPerRound: 240,
  moveSeconds: 600,
  summary: 280,
  handover: 280,
  groundAlt: 200,
  /** Longest side of a plan in pixels, with room above what the server makes of one. */
  groundSide: 10_000,
} as const
