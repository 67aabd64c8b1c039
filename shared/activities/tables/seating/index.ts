// The front door of the seating. Nothing outside this folder imports past it.
export { choiceCap, crowdedHints, roundsHint, suggestOpenTables, suggestRounds } from './hints.ts'
export type { ChoiceInput, CrowdedHint, RoundsHint } from './hints.ts'
export { seatLatecomer } from './latecomer.ts'
export type { LatecomerInput } from './latecomer.ts'
export { planRound } from './plan.ts'
export type {
  Blame,
  OpenTable,
  PersonId,
  PresentPerson,
  Round,
  Seating,
  SeatingInput,
  SeatingNote,
  TableId,
  TableLoad,
} from './types.ts'
