// The hall from above: a disc per table with its seats, and below it the last move, the balance and the rounds as counts.
import { useEffect, useState } from 'react'
import { cx } from '../../ui/cx.ts'
import { IconHand, IconNote, IconPeople } from '../../ui/icons.tsx'
import { Pill } from '../../ui/pill.tsx'
import { TableDisc } from '../../ui/table-disc.tsx'
import { useSeconds } from '../../ui/use-seconds.ts'
import { clockText } from '../../ui/clock-text.ts'
import { Coverage } from './board-coverage.tsx'
import { BalanceLine } from './board-balance.tsx'
import { Moves } from './board-scheme.tsx'
import { isWalking, roundOf, tablesOf, type BoardTable, type Props } from './board-state.ts'
import css from './board.module.css'

/** "Lieve vraagt hulp", calm and without a sound; the moderator presses it when helped. */
const Help = ({ ask, hall, t, one }: Props & { readonly one: BoardTable }) => {
  if (!one.help) return null
  const words = one.table.host ? t('tables.hostAsks', { host: one.table.host }) : t('tables.asksHelp')
  const label = (
    <Pill tone="wait" icon={<IconHand />}>
      {words}
    </Pill>
  )
  if (!ask || hall) return <p className={css.help}>{label}</p>
  return (
    <button
      type="button"
      className={css.helpButton}
      aria-label={t('tables.helped', { words })}
      onClick={() => ask({ type: 'help.done', table: one.table.id })}
    >
      {label}
    </button>
  )
}

/** The table from above: a button that opens it for who works here, a picture for who only looks. */
const Disc = (props: Props & { readonly one: BoardTable; readonly onOpen: (table: string) => void }) => {
  const { t, pick, ask, config, one, rehearsal, onOpen } = props
  const spoken = t('tables.tableSpoken', {
    n: one.number,
    title: pick(one.table.title),
    people: t('tables.people', { n: one.people }),
    notes: t('tables.notes', { n: one.notes }),
  })
  // Up to four tables fill what height there is (the stylesheet); more have a fixed place.
  const size = config.tables.length > 4 ? 9 : 18.5
  const picture = { number: one.number, seats: one.seats, taken: one.people, size, rehearsal }
  if (!ask)
    return (
      <div className={css.disc}>
        <TableDisc {...picture} label={spoken} />
      </div>
    )
  return (
    <button type="button" className={css.disc} aria-label={spoken} onClick={() => onOpen(one.table.id)}>
      <TableDisc {...picture} />
    </button>
  )
}

const Spot = (props: Props & { readonly one: BoardTable; readonly onOpen: (table: string) => void }) => {
  const { t, pick, one } = props
  return (
    <li
      className={css.spot}
      data-closed={one.open ? undefined : 'yes'}
      // A seat that is dragged out of the drawer may be let go here too.
      data-drop={one.open ? one.table.id : undefined}
    >
      <Disc {...props} />
      <div className={css.spotWords}>
        <h2 className={css.theme}>{pick(one.table.title)}</h2>
        <p className={css.counts} aria-hidden="true">
          <span>
            <IconPeople /> {one.people}
          </span>
          <span>
            <IconNote /> {one.notes}
          </span>
        </p>
        <p className={css.host}>{one.open ? one.table.host : t('tables.tableClosed')}</p>
        <Help {...props} />
      </div>
    </li>
  )
}

/** The countdown, and a new drawing of everything once it is over. */
const Walking = ({
  t,
  until,
  now,
  onOver,
}: Props & { readonly until: number; readonly onOver: (until: number) => void }) => {
  const seconds = useSeconds(until - now(), true)
  const isOver = seconds <= 0
  useEffect(() => {
    if (isOver) onOver(until)
  }, [isOver, onOver, until])
  if (isOver) return null
  return (
    <span className={css.walking} role="timer">
      {t('tables.walking', { time: clockText(seconds) })}
    </span>
  )
}

export const Overview = (props: Props & { readonly onOpen: (table: string) => void }) => {
  const { t, pick, step, config, onOpen } = props
  const { round, rounds, until } = roundOf(props)
  const [, setOver] = useState<number | null>(null)
  const tables = tablesOf(props)
  return (
    <div className={css.canvas} data-walking={isWalking(props) ? 'yes' : undefined}>
      <header className={css.head}>
        <h1>{pick(step.title)}</h1>
        <p className={css.line}>
          {round === 0 ? t('tables.gathering') : t('tables.round', { n: round, of: rounds })}
          {until !== null && <Walking key={until} {...props} until={until} onOver={setOver} />}
        </p>
      </header>
      <ul className={cx(css.spots, config.tables.length > 4 && css.many)} data-count={tables.length}>
        {tables.map((one) => (
          <Spot key={one.table.id} {...props} one={one} onOpen={onOpen} />
        ))}
      </ul>
      <div className={css.scheme}>
        <div className={css.schemeStart}>
          <Moves {...props} />
          <BalanceLine {...props} />
        </div>
        <Coverage {...props} />
      </div>
    </div>
  )
}
