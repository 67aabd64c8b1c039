// The result on the wall: dots as bars, ties as ties, and beside it what proves it.
import { DotBar, DotTable } from '../../ui/dot-bar.tsx'
import { IconAlert, IconTaken } from '../../ui/icons.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import type { BoardFaceProps } from '../faces.ts'
import type { Config, Intent } from './model.ts'
import {
  dotsCounted,
  isRevealed,
  receiptsOf,
  settingsOf,
  standingsOf,
  sumIsRight,
  titleOf,
  votedOf,
  type Standing,
} from './shown.ts'
import css from './board.module.css'

type Props = BoardFaceProps<Config, Intent>

/** Rows that a wall can carry at a size that is read from afar; the rest is on the list. */
const rows = 10
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

const Ranking = ({ t, pick, parts }: Props) => {
  const standings = standingsOf(parts['main'])
  const shown = standings.slice(0, rows)
  const more = standings.length - shown.length
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
            most={Math.max(...standings.map(({ dots }) => dots))}
            top={standing.rank <= 3 && standing.dots > 0}
            tied={tiedWords(t, standing)}
            tiePlace={tiePlaceOf(shown, at)}
          />
        ))}
      </DotTable>
      {more > 0 && <p className={css.more}>{t('vote.moreItems', { n: more })}</p>}
    </div>
  )
}

/** The receipts and the sum they make; anyone may count them again. */
const Proof = ({ t, parts, receiptsUrl }: Props) => {
  const part = parts['main']
  const right = sumIsRight(part)
  const ballots = t('vote.ballots', { n: receiptsOf(part).length })
  return (
    <section className={css.proof}>
      <h2 className={css.sum} data-right={right ? 'yes' : 'no'}>
        {right ? <IconTaken /> : <IconAlert />}
        {t(right ? 'vote.sumRight' : 'vote.sumWrong')}
      </h2>
      <p>{t('vote.proof', { ballots, n: dotsCounted(part) })}</p>
      {receiptsUrl !== undefined && (
        <div className={css.qrRow}>
          <div className={css.qr}>
            <QrCode text={receiptsUrl} title={t('vote.qr')} />
          </div>
          <p className={css.quiet}>{t('vote.qr')}</p>
        </div>
      )}
    </section>
  )
}

const Side = (props: Props) => {
  const { t, parts, people, config } = props
  const part = parts['main']
  const voted = votedOf(part)
  return (
    <aside className={css.side}>
      <p className={css.turnout}>
        <strong>{voted}</strong> {t('vote.of', { of: Math.max(people, voted) })}
      </p>
      <p>{t('vote.each', { n: settingsOf(part)?.dots ?? config.dotsPerPerson })}</p>
      <p className={css.quiet}>{t('vote.mode')}</p>
      {isRevealed(part) && <Proof {...props} />}
    </aside>
  )
}

export const Result = (props: Props) => (
  <div className={css.result}>
    <header>
      <h1 className={css.head}>{props.pick(props.config.question)}</h1>
      <p className={css.line}>{props.t('vote.result')}</p>
    </header>
    <div className={css.columns}>
      <Ranking {...props} />
      <Side {...props} />
    </div>
  </div>
)
