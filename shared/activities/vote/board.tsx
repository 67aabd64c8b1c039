// Dot voting on the wall: the question, then how many have voted and nothing else, then the ranking that anyone can count.
import { IconLock, IconSee } from '../../ui/icons.tsx'
import { Turnout } from '../../ui/turnout.tsx'
import type { BoardFace, BoardFaceProps } from '../faces.ts'
import { Result } from './board-result.tsx'
import { Drawer } from './drawer.tsx'
import { expect } from './expect.ts'
import type { Config, Intent } from './model.ts'
import { isRevealed, modeOf, settingsOf, standingsOf, votedOf } from './shown.ts'
import { Tools } from './tools.tsx'
import css from './board.module.css'

type Props = BoardFaceProps<Config, Intent>

const dotsOf = ({ parts, config }: Props): number => settingsOf(parts['main'])?.dots ?? config.dotsPerPerson

const Prepared = (props: Props) => {
  const { t, pick, config } = props
  return (
    <div className={css.canvas}>
      <div className={css.calm}>
        <h1 className={css.question}>{pick(config.question)}</h1>
        <p className={css.line}>
          {t('vote.perPerson', { n: dotsOf(props) })} {t('vote.onScreen')}
        </p>
        {modeOf(props.parts['main'], config) === 'ticket' && (
          <p className={css.line}>{t('vote.ticket.ready')}</p>
        )}
      </div>
    </div>
  )
}

const Running = (props: Props) => {
  const { t, pick, config, parts, people, step, rehearsal } = props
  const voted = votedOf(parts['main'])
  // Somebody may have voted and left.
  const of = Math.max(people, voted)
  const open = step.phase === 'open'
  const secret = settingsOf(parts['main'])?.secret ?? config.secret
  const round = settingsOf(parts['main'])?.round ?? 1
  return (
    <div className={css.canvas}>
      <header>
        <h1 className={css.head}>{pick(config.question)}</h1>
        {round > 1 && <p className={css.line}>{t('vote.round', { n: round })}</p>}
      </header>
      <div className={css.table}>
        <Turnout
          voted={voted}
          of={of}
          words={t(open ? 'vote.turnout' : 'vote.turnoutClosed', { of })}
          label={t('vote.turnoutLabel', { n: voted, of })}
          rehearsal={rehearsal}
        />
      </div>
      <p className={css.promise}>
        {secret ? <IconLock /> : <IconSee />}
        {t(open ? (secret ? 'vote.secret' : 'vote.notSecret') : 'vote.shut')}
      </p>
    </div>
  )
}

const Canvas = (props: Props) => {
  const part = props.parts['main']
  if (isRevealed(part) || standingsOf(part).length > 0) return <Result {...props} />
  return props.step.phase === 'prepared' ? <Prepared {...props} /> : <Running {...props} />
}

export const face: BoardFace<Config, Intent> = {
  quiet: (phase) => phase === 'revealed',
  prepares: (phase) => phase === 'prepared',
  parts: () => ['main'],
  Canvas,
  Tools,
  Drawer,
  expect,
}
