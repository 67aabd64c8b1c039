// What an officer takes home from a vote: the ranking, and the list of receipts once it is public. Before that, nothing.
import type { Cell, Section } from '../../report.ts'
import { sortedBy } from '../../shuffle.ts'
import { entries } from '../../table.ts'
import type { Ballot, State, VoteItem } from './model.ts'
import { receiptText } from './receipt.ts'
import { sumOf } from './tally.ts'
import { resultIsPublic, resultOf } from './view.ts'

const cellOf = (item: VoteItem | undefined): Cell =>
  item?.local ? { local: item.local } : (item?.text ?? null)

const votes = (state: State): Section => {
  const items = new Map((state.items ?? []).map((item) => [item.id, item]))
  const rows = resultIsPublic(state) ? resultOf(state) : []
  return {
    thing: 'votes',
    rows: rows.map(({ id, dots, rank, shared }) => ({
      rank,
      item: cellOf(items.get(id)),
      dots,
      shared: shared ? { key: 'vote.shared' } : null,
      mode: { key: `vote.mode.${state.config.mode}` },
    })),
  }
}

/** In the order of the items, so that two ballots alike read alike. */
const ballotText = (items: readonly VoteItem[], { dots }: Ballot): string =>
  items.flatMap((item) => (dots[item.id] ? [`${item.text} (${dots[item.id]})`] : [])).join('; ')

const receipts = (state: State): Section => ({
  thing: 'receipts',
  rows: state.revealed
    ? sortedBy(entries(state.ballots), ([receipt]) => receipt).map(([receipt, ballot]) => ({
        receipt: receiptText(receipt),
        ballot: ballotText(state.items ?? [], ballot),
        dots: sumOf(ballot.dots),
      }))
    : [],
})

export const report = (state: State): readonly Section[] => [votes(state), receipts(state)]
