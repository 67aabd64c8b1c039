// The result of a vote as a picture: the room view and nothing else. Called by the exports and by the board's own button.
import type { ClientPart } from '../../notes/expect.ts'
import { ink, pageSize } from '../../drawing/look.ts'
import { flowPage, heading } from '../../drawing/page.ts'
import { clientPart } from '../../drawing/part.ts'
import { units, type Block } from '../../drawing/text.ts'
import { directionOf } from '../../localized.ts'
import { mainPart } from '../../protocol/documents.ts'
import type { View } from '../contract.ts'
import type { Picture, PictureWords } from '../picture.ts'
import type { Config } from './model.ts'
import { bracketAt, rowOf, tiedWords } from './picture-rows.ts'
import {
  groupsOf,
  modeOf,
  settingsOf,
  standingsOf,
  summaryOf,
  titleOf,
  votedOf,
  type Standing,
} from './shown.ts'

/** Turnout, paper and mode: what any result must be read with. */
const underTitle = (part: ClientPart, config: Config, { t }: PictureWords): readonly string[] => {
  const { round = 1 } = settingsOf(part) ?? {}
  const summary = summaryOf(part)
  return [
    ...(round > 1 ? [`${t('vote.round', { n: round })}.`] : []),
    ...(summary ? [`${t('vote.result')}.`] : []),
    `${t('vote.ballots', { n: votedOf(part) })}.`,
    ...(summary?.paper ? [t('vote.paperBallots', { n: summary.paper.ballots })] : []),
    ...(summary?.heads ? [t('vote.headsCounted', { n: summary.heads })] : []),
    `${t(`vote.mode.${modeOf(part, config)}`)}.`,
    t('vote.indicative'),
  ]
}

/** Who voted, of the groups that may be shown. */
const votersLine = (part: ClientPart, { t, pick }: PictureWords): readonly string[] => {
  const groups = groupsOf(part).map(({ title, voters }) =>
    t('vote.groupDots', { group: title ? pick(title) : t('vote.noGroup'), n: voters }),
  )
  return groups.length === 0 ? [] : [`${t('vote.who')} ${groups.join(' · ')}. ${t('vote.smallGroups')}`]
}

const underOf = (part: ClientPart, { paper = 0, groups }: Standing, { t, pick }: PictureWords): string => {
  const byGroup = settingsOf(part)?.sharing
    ? groupsOf(part).map(({ id, title }) =>
        t('vote.groupDots', { group: title ? pick(title) : t('vote.noGroup'), n: groups?.[id] ?? 0 }),
      )
    : []
  return [...(paper > 0 ? [t('vote.ofPaper', { n: paper })] : []), ...byGroup].join(' · ')
}

const wide = pageSize.width - 2 * pageSize.margin

/** Rows below a thick line; those that share a rank are tied together. */
const ranking = (rows: readonly Standing[], blocks: readonly Block[], fromRight: boolean): Block => {
  const tops = blocks.map((_, n) => blocks.slice(0, n).reduce((sum, { h }) => sum + h, 0))
  const h = blocks.reduce((sum, block) => sum + block.h, 0)
  const isTied = (row: Standing): boolean => row.shared && row.dots > 0
  const draw = (x: number, y: number): string => {
    const drawn = blocks.map((block, n) => block.draw(x, y + (tops[n] ?? 0)))
    const brackets = rows.flatMap((row, n) => {
      if (!isTied(row) || rows[n - 1]?.rank === row.rank) return []
      const last = rows.findLastIndex(({ rank }) => rank === row.rank)
      const [top, foot] = [y + (tops[n] ?? 0), y + (tops[last] ?? 0) + (blocks[last]?.h ?? 0)]
      return [fromRight ? bracketAt(x + wide - 2, top, foot, -1) : bracketAt(x + 2, top, foot, 1)]
    })
    const head = `<path d="M${units(x)} ${units(y)}h${wide}" stroke="${ink}" stroke-width="3"/>`
    return [h > 0 ? head : '', ...drawn, ...brackets].join('')
  }
  return { h, draw }
}

const spoken = (row: Standing, title: string, { t }: PictureWords): string =>
  [`${row.rank}. ${title}: ${t('vote.dots', { n: row.dots })}`, tiedWords(t, row)].filter(Boolean).join(', ')

/** The one picture `main`. Before the result may be seen it has the question and the turnout, and no rows. */
export const pictures = (view: View, config: Config, words: PictureWords): readonly Picture[] => {
  const part = clientPart(view[mainPart])
  const question = words.pick(config.question)
  const rows = standingsOf(part)
  const most = Math.max(1, ...rows.map(({ dots }) => dots))
  const fromRight = directionOf(words.language) === 'rtl'
  const titles = rows.map(({ item }) => titleOf(item, words.pick))
  const blocks = rows.map((row, n) =>
    rowOf(row, { title: titles[n] ?? '', under: underOf(part, row, words), most, fromRight }, words.t),
  )
  const lines = underTitle(part, config, words)
  const head = heading(question, [lines.join(' '), ...votersLine(part, words)], wide, 52)
  const alt = [question, ...lines, ...rows.map((row, n) => `${spoken(row, titles[n] ?? '', words)}.`)]
  return [
    flowPage([head, ranking(rows, blocks, fromRight)], { name: 'main', alt: alt.join(' '), gap: 36 }, words),
  ]
}
