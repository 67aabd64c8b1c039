// The list that anyone can add up: every ballot under its receipt, round by round. Never a name, a group or a key. Called by
// the public page.
import type { Cell } from '../../report.ts'
import type { Published, PublishedRound } from '../../published.ts'
import type { State, VoteItem } from './model.ts'
import { roundsOf, type Counted } from './result.ts'

export const cellOf = (item: VoteItem | undefined): Cell =>
  item?.local ? { local: item.local } : (item?.text ?? null)

const roundOf = ({ round, mode, dotsPerPerson, items, ballots, paper, ranked }: Counted): PublishedRound => {
  const byId = new Map(items.map((item) => [item.id, item]))
  return {
    round,
    mode: `vote.mode.${mode}`,
    dotsPerPerson,
    items: ranked.map(({ id, rank, shared, dots }) => ({
      id,
      text: cellOf(byId.get(id)),
      rank,
      shared: shared && dots > 0,
      dots: dots - (paper?.dots[id] ?? 0),
      paper: paper?.dots[id] ?? 0,
    })),
    ballots,
    paperBallots: paper?.ballots ?? null,
  }
}

const made = new WeakMap<State, Published | null>()

/** The identical list for as long as nothing changes, so that a page made of it can be kept. */
export const published = (state: State): Published | null => {
  const known = made.get(state)
  if (known !== undefined) return known
  const rounds = roundsOf(state)
  const list =
    rounds.length === 0 ? null : { question: state.config.question, rounds: rounds.map(roundOf).toReversed() }
  made.set(state, list)
  return list
}
