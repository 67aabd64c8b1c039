// "Go to table 3": the whole phone in the table's colour, to be read at arm's length while walking.
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { clockText } from '../../ui/clock-text.ts'
import { tableColourOf } from '../../ui/colours.ts'
import { IconCheck, IconClock } from '../../ui/icons.tsx'
import { LiveRegion } from '../../ui/live-region.tsx'
import { TableDisc } from '../../ui/table-disc.tsx'
import { useSeconds } from '../../ui/use-seconds.ts'
import { mineOf, sitDown, type Props } from './phone-state.ts'
import { tableNumber, tableOf } from './questions.ts'
import type { Mine } from './shown.ts'
import css from './walk.module.css'

/** From where to where. Not mirrored: it is the same on the wall. */
const Way = ({ from, to }: { readonly from: number; readonly to: number }) => (
  <svg className={css.way} viewBox="0 0 320 64" aria-hidden="true">
    {from > 0 && (
      <>
        <circle className={css.ring} cx={24} cy={32} r={18} />
        <text className={css.from} x={24} y={32}>
          {from}
        </text>
      </>
    )}
    <path className={css.arrow} d={`M${from > 0 ? 62 : 20} 32H224M196 10l30 22-30 22`} />
    <circle className={css.disc} cx={285} cy={32} r={29} />
    <text className={css.to} x={285} y={32}>
      {to}
    </text>
  </svg>
)

/** Focus goes to the heading once; the telephone trembles once, where that is allowed. */
const useAttention = () => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus()
    vibrate()
  }, [])
  return heading
}

const vibrate = (): void => {
  // A browser that was never touched would only complain.
  if (typeof navigator.vibrate === 'function' && navigator.userActivation?.hasBeenActive)
    navigator.vibrate(200)
}

const Line = ({
  config,
  t,
  mine,
  seconds,
}: Pick<Props, 'config' | 't'> & { readonly mine: Mine; readonly seconds: number }) => (
  <div className={css.line}>
    <span>
      {mine.round === 0 ? t('tables.firstTable') : t('tables.round', { n: mine.round, of: config.rounds })}
    </span>
    {mine.until !== null && (
      <span className={css.clock}>
        <IconClock />
        <bdi role="timer">{clockText(Math.max(0, seconds))}</bdi>
      </span>
    )}
  </div>
)

/** Seconds left, and sitting down by itself when they are over. */
const useWalk = ({ keep, mine: view, now }: Props): number => {
  const { until } = mineOf(view)
  const [left] = useState(() => (until === null ? 0 : until - now()))
  const seconds = useSeconds(left, until !== null)
  const isOver = until !== null && seconds <= 0
  useEffect(() => {
    if (isOver) sitDown({ keep, mine: view })
  }, [isOver, keep, view])
  return seconds
}

/** Said once, at the start of the walk. */
const spokenAt = (t: Props['t'], goTo: string, title: string, seconds: number): string =>
  seconds > 0
    ? `${goTo}, ${title}. ${t('tables.leftSpoken', { time: clockText(seconds) })}`
    : `${goTo}, ${title}.`

export const Walk = (props: Props) => {
  const { config, t, pick } = props
  const mine = mineOf(props.mine)
  const table = tableOf(config, mine.table)
  const number = tableNumber(config, mine.table)
  const heading = useAttention()
  const seconds = useWalk(props)
  const title = pick(table?.title ?? {})
  const goTo = t('tables.goTo', { n: number })
  const [spoken] = useState(() => spokenAt(t, goTo, title, seconds))
  return (
    <div className={css.screen} data-table={tableColourOf(number)}>
      <div className={css.field}>
        <Line config={config} t={t} mine={mine} seconds={seconds} />
        <h2 ref={heading} tabIndex={-1} className={css.heading}>
          {goTo}
        </h2>
        <p className={css.theme}>{title}</p>
        <div className={css.picture}>
          <TableDisc
            number={number}
            look="reverse"
            seats={mine.seats}
            taken={mine.people}
            size={20}
            label={t('tables.seatsTaken', { n: mine.people, of: mine.seats })}
          />
        </div>
        <Way from={tableNumber(config, mine.from)} to={number} />
      </div>
      <div className={css.foot}>
        <p>{table?.host ? t('tables.takeThingsHost', { host: table.host }) : t('tables.takeThings')}</p>
        <Button kind="primary" wide icon={<IconCheck />} onClick={() => sitDown(props)}>
          {t('tables.iSit', { n: number })}
        </Button>
      </div>
      <LiveRegion assertive message={spoken} />
    </div>
  )
}
