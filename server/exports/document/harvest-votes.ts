// The outcome of a vote: bars with numbers, how it was voted, and that it is no election. Called by `steps` and by the annex.
import type { Row } from '../../../shared/report.ts'
import type { Words } from '../export.ts'
import type { BarRow, Block, TableBlock } from './blocks.ts'
import { distinct, numberOf, rowsOf, textOf, type Step } from './rows.ts'

type Vote = Row<'votes'>

/** The rounds of a vote, in order; 0 where there was only one. */
export const roundsIn = (step: Step): readonly (readonly [number, readonly Vote[]])[] => {
  const votes = rowsOf(step, 'votes')
  const rounds = [...new Set(votes.map(({ round }) => numberOf(round)))].toSorted((a, b) => a - b)
  return rounds.map((round) => [round, votes.filter((vote) => numberOf(vote.round) === round)])
}

const barRow = (vote: Vote, words: Words): BarRow => {
  const shared = textOf(vote.shared, words)
  return {
    rank: textOf(vote.rank, words),
    item: [textOf(vote.item, words), ...(shared ? [shared] : [])],
    value: numberOf(vote.dots),
    isTop: numberOf(vote.rank) <= 3,
  }
}

const roundBlocks = (step: Step, round: number, votes: readonly Vote[], words: Words): readonly Block[] => {
  const { t } = words
  const modes = distinct(votes.map(({ mode }) => textOf(mode, words)))
  const ballots = rowsOf(step, 'receipts').filter((row) => numberOf(row.round) === round).length
  return [
    {
      type: 'bars',
      caption: round === 0 ? t('document.vote.caption') : t('document.vote.captionRound', { n: round }),
      headings: { rank: t('column.rank'), item: t('column.item'), value: t('column.dots') },
      rows: votes.map((vote) => barRow(vote, words)),
    },
    ...(modes.length > 0
      ? [{ type: 'paragraph', text: t('document.vote.mode', { mode: modes.join('; ') }) } as const]
      : []),
    ...(ballots > 0
      ? [{ type: 'paragraph', text: t('document.vote.ballots', { n: ballots }) } as const]
      : []),
  ]
}

export const voteBlocks = (step: Step, words: Words): readonly Block[] => {
  const rounds = roundsIn(step)
  if (rounds.length === 0) return []
  return [
    { type: 'notice', text: words.t('cover.indicative') },
    ...rounds.flatMap(([round, votes]) => roundBlocks(step, round, votes, words)),
  ]
}

/** The same in numbers, with what was counted on paper and by group. */
export const countTable = (caption: string, votes: readonly Vote[], words: Words): TableBlock => {
  const { t } = words
  const hasPaper = votes.some(({ paper }) => typeof paper === 'number')
  const hasGroups = votes.some(({ byGroup }) => textOf(byGroup, words) !== '')
  return {
    type: 'table',
    caption,
    columns: [
      { heading: t('column.rank'), share: 1.2, isNumber: true },
      { heading: t('column.item'), share: 5 },
      { heading: t('column.dots'), share: 1.3, isNumber: true },
      ...(hasPaper ? [{ heading: t('column.paper'), share: 1.3, isNumber: true }] : []),
      ...(hasGroups ? [{ heading: t('column.byGroup'), share: 4.5 }] : []),
    ],
    rows: votes.map((vote) => {
      const shared = textOf(vote.shared, words)
      return [
        [textOf(vote.rank, words)],
        [textOf(vote.item, words), ...(shared ? [shared] : [])],
        [textOf(vote.dots, words)],
        ...(hasPaper ? [[textOf(vote.paper, words)]] : []),
        ...(hasGroups ? [[textOf(vote.byGroup, words)]] : []),
      ]
    }),
  }
}
