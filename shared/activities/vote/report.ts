// What an officer takes home from a vote: the ranking of every round, paper and groups beside it, and the list of receipts once
// it is public. Before that, nothing.
import type { Localized } from '../../localized.ts'
import type { Cell, Section } from '../../report.ts'
import type { PastRound, State, VoteItem } from './model.ts'
import { cellOf } from './published.ts'
import { receiptText } from './receipt.ts'
import { resultOf, roundsOf, type Counted } from './result.ts'
import { sumOf, type Dots, type Ranked } from './tally.ts'
import { resultIsPublic } from './view.ts'

/** "Bewoners 12; Ondernemers 9", in each language the groups are named in. */
const groupsCell = (id: string, { groups, sums }: Counted): Cell => {
  const shown = groups.flatMap((group) => {
    const sum = sums?.shown.find((one) => one.group === group.id)
    return sum ? [{ title: group.title, dots: sum.dots[id] ?? 0 }] : []
  })
  const languages = [...new Set(shown.flatMap(({ title }) => Object.keys(title)))] as (keyof Localized)[]
  if (languages.length === 0) return null
  const line = (language: keyof Localized): string =>
    shown.map(({ title, dots }) => `${title[language] ?? Object.values(title)[0]} ${dots}`).join('; ')
  return { local: Object.fromEntries(languages.map((language) => [language, line(language)])) }
}

type Row = Extract<Section, { thing: 'votes' }>['rows'][number]

const rowOf = (
  { id, dots, rank, shared }: Ranked,
  items: ReadonlyMap<string, VoteItem>,
  mode: PastRound['mode'],
): Row => ({
  rank,
  item: cellOf(items.get(id)),
  dots,
  shared: shared ? { key: 'vote.shared' } : null,
  mode: { key: `vote.mode.${mode}` },
})

const rowsOf = (counted: Counted, isOneOfMore: boolean): readonly Row[] => {
  const items = new Map(counted.items.map((item) => [item.id, item]))
  return counted.ranked.map((ranked) => ({
    ...rowOf(ranked, items, counted.mode),
    ...(counted.paper ? { paper: counted.paper.dots[ranked.id] ?? 0 } : {}),
    ...(counted.sums?.shown.length ? { byGroup: groupsCell(ranked.id, counted) } : {}),
    ...(isOneOfMore ? { round: counted.round } : {}),
  }))
}

/** A vote that is not secret is reported while it runs. */
const runningRows = (state: State): readonly Row[] => {
  if (state.revealed || !resultIsPublic(state) || !state.items) return []
  const items = new Map(state.items.map((item) => [item.id, item]))
  return resultOf(state).map((ranked) => rowOf(ranked, items, state.config.mode))
}

/** In the order of the items, so that two ballots alike read alike. */
const ballotText = (items: readonly VoteItem[], dots: Dots): string =>
  items.flatMap((item) => (dots[item.id] ? [`${item.text} (${dots[item.id]})`] : [])).join('; ')

const receiptsOf = (counted: Counted, isOneOfMore: boolean) =>
  counted.ballots.map(({ receipt, dots }) => ({
    receipt: receiptText(receipt),
    ballot: ballotText(counted.items, dots),
    dots: sumOf(dots),
    ...(isOneOfMore ? { round: counted.round } : {}),
  }))

export const report = (state: State): readonly Section[] => {
  const rounds = roundsOf(state)
  const more = state.round > 1
  return [
    { thing: 'votes', rows: [...rounds.flatMap((one) => rowsOf(one, more)), ...runningRows(state)] },
    { thing: 'receipts', rows: rounds.flatMap((one) => receiptsOf(one, more)) },
  ]
}
