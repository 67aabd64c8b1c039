// What a round came to: its own ballots, those on paper beside them, the ranks of both together. Called by the view, the report
// and what is published.
import { entries, values } from '../../table.ts'
import { sortedBy } from '../../shuffle.ts'
import { breakdownOf } from './groups.ts'
import type { Breakdown, Paper, PastRound, State, VoteItem } from './model.ts'
import { tally, type Dots, type Ranked } from './tally.ts'

/** A round as it can be read by anyone: over, or revealed now. */
export interface Counted {
  readonly round: number
  readonly mode: PastRound['mode']
  readonly dotsPerPerson: number
  readonly items: readonly VoteItem[]
  /** Sorted by receipt. */
  readonly ballots: readonly { readonly receipt: string; readonly dots: Dots }[]
  readonly paper: Paper | null
  readonly groups: State['groups']
  readonly sums: Breakdown | null
  /** Most dots first, paper counted in. */
  readonly ranked: readonly Ranked[]
}

export const rankedOf = (
  items: readonly VoteItem[],
  ballots: Iterable<Dots>,
  paper: Paper | null,
): readonly Ranked[] =>
  tally(
    items.map((item) => item.id),
    paper ? [...ballots, paper.dots] : ballots,
  )

const pastOf = (past: PastRound): Counted => ({
  ...past,
  dotsPerPerson: past.dots,
  ranked: rankedOf(
    past.items,
    past.ballots.map(({ dots }) => dots),
    past.paper,
  ),
})

const presentOf = (state: State): Counted => ({
  round: state.round,
  mode: state.config.mode,
  dotsPerPerson: state.config.dotsPerPerson,
  items: state.items ?? [],
  ballots: sortedBy(entries(state.ballots), ([receipt]) => receipt).map(([receipt, { dots }]) => ({
    receipt,
    dots,
  })),
  paper: state.paper,
  groups: state.groups,
  sums: breakdownOf(state),
  ranked: resultOf(state),
})

/** Of the present round, whether or not it may be seen. */
export const resultOf = (state: State): readonly Ranked[] =>
  rankedOf(
    state.items ?? [],
    [...values(state.ballots)].map(({ dots }) => dots),
    // Counted by hand and shown with the result, not before: who counts is not finished.
    state.revealed ? state.paper : null,
  )

/** The rounds that anyone may see, the first one first. */
export const roundsOf = (state: State): readonly Counted[] => [
  ...state.past.map(pastOf),
  ...(state.revealed && state.items ? [presentOf(state)] : []),
]
