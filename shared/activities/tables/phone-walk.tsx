// "Go to table 3": the whole phone in the table's colour, to be read at arm's length while walking.
import { useEffect, useRef } from 'react'
import { Button } from '../../ui/button.tsx'
import { clockText } from '../../ui/clock-text.ts'
import { tableColourOf } from '../../ui/colours.ts'
import { IconCheck, IconClock } from '../../ui/icons.tsx'
import { LiveRegion } from '../../ui/live-region.tsx'
import { TableDisc } from '../../ui/table-disc.tsx'
import { useSeconds } from '../../ui/use-seconds.ts'
import { mineOf, sitDown, type Props } from './phone-state.ts'
import { tableNumber, tableOf } from './questions.ts'
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
    if (typeof navigator.vibrate === 'function') navigator.vibrate(200)
  }, [])
  return heading
}

export const Walk = (props: Props) => {
  const { config, t, pick, now } = props
  const mine = mineOf(props.mine)
  const table = tableOf(config, mine.table)
  const number = tableNumber(config, mine.table)
  const heading = useAttention()
  const left = useRef(mine.until === null ? 0 : mine.until - now())
  const seconds = useSeconds(left.current, mine.until !== null)
  const isOver = mine.until !== null && seconds <= 0
  useEffect(() => {
    if (isOver) sitDown(props)
    // Only when the walk ends.
  }, [isOver])
  const title = pick(table?.title ?? {})
  const goTo = t('tables.goTo', { n: number })
  const spoken = useRef(
    mine.until === null
      ? `${goTo}, ${title}.`
      : `${goTo}, ${title}. ${t('tables.leftSpoken', { time: clockText(seconds) })}`,
  )
  return (
    <div className={css.screen} data-table={tableColourOf(number)}>
      <div className={css.field}>
        <div className={css.line}>
          <span>
            {mine.round === 0
              ? t('tables.firstTable')
              : t('tables.round', { n: mine.round, of: config.rounds })}
          </span>
          {mine.until !== null && (
            <span className={css.clock}>
              <IconClock />
              <bdi role="timer">{clockText(Math.max(0, seconds))}</bdi>
            </span>
          )}
        </div>
        <h1 ref={heading} tabIndex={-1} className={css.heading}>
          {goTo}
        </h1>
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
      <LiveRegion assertive message={spoken.current} />
    </div>
  )
}
