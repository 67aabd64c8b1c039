// The result on the wall: dots as bars, ties as ties, paper told apart; beside it who voted, how, and what proves it.
import { DotBar, DotTable } from '../../ui/dot-bar.tsx'
import type { BoardFaceProps } from '../faces.ts'
import { Side } from './board-side.tsx'
import type { Config, Intent } from './model.ts'
import { groupsOf, settingsOf, standingsOf, titleOf, type Standing } from './shown.ts'
import css from './board.module.css'

type Props = BoardFaceProps<Config, Intent>

/** Rows that a wall can carry at a size that is read from afar; the rest is on the list. */
const rows = 10
/** With a line of groups under each. */
const rowsWithGroups = 8
/** Ranks that have a word of their own. */
const namedRanks = 10

const tiedWords = (t: Props['t'], { rank, shared, dots }: Standing): string | undefined => {
  if (!shared || dots === 0) return undefined
  return rank <= namedRanks ? t(`vote.tied.${rank}`) : t('vote.tied', { n: rank })
}

const tiePlaceOf = (list: readonly Standing[], at: number): 'first' | 'middle' | 'last' | undefined => {
  const here = list[at]
  if (!here?.shared || here.dots === 0) return undefined
  const above = list[at - 1]?.rank === here.rank
  const below = list[at + 1]?.rank === here.rank
  return above ? (below ? 'middle' : 'last') : below ? 'first' : undefined
}

/** What of the dots is on paper, and, where the moderator shows it, each group's. */
const under = ({ t, pick, parts }: Props, { paper = 0, groups }: Standing): string => {
  const part = parts['main']
  const byGroup = settingsOf(part)?.sharing
    ? groupsOf(part).map(({ id, title }) =>
        t('vote.groupDots', { group: title ? pick(title) : t('vote.noGroup'), n: groups?.[id] ?? 0 }),
      )
    : []
  return [...(paper > 0 ? [t('vote.ofPaper', { n: paper })] : []), ...byGroup].join(' · ')
}

const Ranking = (props: Props) => {
  const { t, pick, parts } = props
  const standings = standingsOf(parts['main'])
  const shown = standings.slice(0, settingsOf(parts['main'])?.sharing ? rowsWithGroups : rows)
  const more = standings.length - shown.length
  const most = Math.max(...standings.map(({ dots }) => dots))
  return (
    <div className={css.ranking}>
      <DotTable
        caption={t('vote.result')}
        columns={[t('vote.colRank'), t('vote.colItem'), t('vote.colDots')]}
      >
        {shown.map((standing, at) => (
          <DotBar
            key={standing.item.id}
            rank={standing.rank}
            title={titleOf(standing.item, pick)}
            count={standing.dots}
            hatched={standing.paper}
            most={most}
            top={standing.rank <= 3 && standing.dots > 0}
            tied={tiedWords(t, standing)}
            tiePlace={tiePlaceOf(shown, at)}
            under={under(props, standing)}
          />
        ))}
      </DotTable>
      {more > 0 && <p className={css.more}>{t('vote.moreItems', { n: more })}</p>}
    </div>
  )
}

export const Result = (props: Props) => {
  const { t, pick, config, parts } = props
  const round = settingsOf(parts['main'])?.round ?? 1
  return (
    <div className={css.result}>
      <header>
        <h1 className={css.head}>{pick(config.question)}</h1>
        <p className={css.line}>{round > 1 ? t('vote.roundResult', { n: round }) : t('vote.result')}</p>
      </header>
      <div className={css.columns}>
        <Ranking {...props} />
        <Side {...props} />
      </div>
    </div>
  )
}
