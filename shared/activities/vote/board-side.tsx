// Beside the result on the wall: the turnout and its mode, who voted by group, and the proof that the sum is right.
import { IconAlert, IconFromPaper, IconTaken } from '../../ui/icons.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import type { BoardFaceProps } from '../faces.ts'
import type { Config, Intent } from './model.ts'
import {
  dotsCounted,
  groupsOf,
  isRevealed,
  modeOf,
  receiptsOf,
  settingsOf,
  summaryOf,
  sumIsRight,
  votedOf,
} from './shown.ts'
import css from './board.module.css'

type Props = BoardFaceProps<Config, Intent>

/** The receipts and the sum they make; anyone may count them again. */
const Proof = ({ t, parts, receiptsUrl, ask, language }: Props) => {
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
          <p className={css.quiet}>
            {ask ? (
              <a
                href={`${new URL(receiptsUrl).pathname}?language=${language}`}
                target="_blank"
                rel="noopener noreferrer"
              >
                {t('vote.qr')}
              </a>
            ) : (
              t('vote.qr')
            )}
          </p>
        </div>
      )}
    </section>
  )
}

/** Voters of each group of five or more. A group that is not there was too small, or would have given one away. */
const Groups = ({ t, pick, parts }: Props) => {
  const part = parts['main']
  const groups = groupsOf(part)
  if (!settingsOf(part)?.byGroup) return null
  const most = Math.max(1, ...groups.map(({ voters }) => voters))
  return (
    <section className={css.proof}>
      <h2 className={css.sideHead}>{t('vote.who')}</h2>
      {groups.length > 0 && (
        <table className={css.groups}>
          <tbody>
            {groups.map(({ id, title, voters }) => (
              <tr key={id}>
                <th scope="row" dir="auto">
                  {title ? pick(title) : t('vote.noGroup')}
                </th>
                <td className={css.groupBar} aria-hidden="true">
                  <svg viewBox="0 0 100 12" preserveAspectRatio="none">
                    <rect width={(voters / most) * 100} height={12} />
                  </svg>
                </td>
                <td className={css.groupCount}>{voters}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className={css.quiet}>{t(groups.length > 0 ? 'vote.smallGroups' : 'vote.allSmall')}</p>
    </section>
  )
}

const Paper = ({ t, parts }: Props) => {
  const paper = summaryOf(parts['main'])?.paper
  if (!paper) return null
  const dots = Object.values(paper.dots).reduce((sum, n) => sum + n, 0)
  return (
    <p className={css.paper}>
      <IconFromPaper />
      <span>
        {t('vote.paperBallots', { n: paper.ballots })} {t('vote.paperDots', { n: dots })}
      </span>
    </p>
  )
}

export const Side = (props: Props) => {
  const { t, parts, people, config } = props
  const part = parts['main']
  const voted = votedOf(part)
  const heads = summaryOf(part)?.heads
  return (
    <aside className={css.side}>
      <p className={css.turnout}>
        <strong>{voted}</strong> {t('vote.of', { of: Math.max(people, voted) })}
      </p>
      <p className={css.each}>{t('vote.each', { n: settingsOf(part)?.dots ?? config.dotsPerPerson })}</p>
      <p className={css.quiet}>
        {t(`vote.mode.${modeOf(part, config)}`)}. {t('vote.indicative')}
        {heads !== undefined && <> {t('vote.headsCounted', { n: heads })}</>}
      </p>
      <Paper {...props} />
      {isRevealed(part) && <Groups {...props} />}
      {isRevealed(part) && <Proof {...props} />}
    </aside>
  )
}
