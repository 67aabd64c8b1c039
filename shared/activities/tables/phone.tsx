// The theme tables on a phone: choose a table or wait for one, walk, sit and write. One thing to do per screen.
import type { PhoneFace, PhoneHead } from '../faces.ts'
import type { TablesConfig } from './config.ts'
import { expect } from './expect.ts'
import type { TablesIntent } from './model.ts'
import { ChooseTable } from './phone-choose.tsx'
import { MineView } from './phone-mine.tsx'
import { mineOf, screenOf, type Props } from './phone-state.ts'
import { AtTable } from './phone-table.tsx'
import { Walk } from './phone-walk.tsx'
import { SeatWishes } from './phone-wishes.tsx'
import { tableNumber, tableOf } from './questions.ts'
import { TableDisc } from '../../ui/table-disc.tsx'
import css from './phone.module.css'

/** Nobody moves yet: where one sits, or that a table is coming. */
const Wait = (props: Props) => {
  const { config, t, pick, step } = props
  const mine = mineOf(props.mine)
  const table = tableOf(config, mine.table)
  const mayChange = mine.round === 0 && config.seating === 'choice' && step.phase === 'open'
  return (
    <div className={css.view}>
      {table ? (
        <>
          <div className={css.seatHead}>
            <TableDisc number={tableNumber(config, table.id)} size={4.5} />
            <h2 className="face-title">
              {t('tables.youSit', { n: tableNumber(config, table.id), title: pick(table.title) })}
            </h2>
          </div>
          <p className={css.voice}>{t(step.phase === 'open' ? 'tables.soon' : 'tables.notOpen')}</p>
        </>
      ) : (
        <>
          <h2 className="face-title">{t(step.phase === 'prepared' ? 'tables.notOpen' : 'tables.noSeat')}</h2>
          <p className={css.voice}>{t('tables.follows')}</p>
        </>
      )}
      <Aims {...props} />
      {table && mayChange && <ChooseTable {...props} again />}
      {step.phase === 'open' && <SeatWishes {...props} />}
    </div>
  )
}

const Aims = ({ config, t, pick }: Props) =>
  config.aims.length === 0 ? null : (
    <section>
      <h2 className={css.subhead}>{t('tables.aims')}</h2>
      <ul className={css.aims}>
        {config.aims.map((aim, i) => (
          <li key={i}>{pick(aim)}</li>
        ))}
      </ul>
    </section>
  )

const View = (props: Props) => {
  switch (screenOf(props)) {
    case 'choose':
      return <ChooseTable {...props} />
    case 'wait':
      return <Wait {...props} />
    case 'walk':
      return <Walk key={`${mineOf(props.mine).round}.${mineOf(props.mine).table}`} {...props} />
    case 'table':
      return <AtTable {...props} />
  }
}

const head = (props: Props): PhoneHead | null => {
  const { config, t, pick } = props
  const mine = mineOf(props.mine)
  const screen = screenOf(props)
  const table = tableOf(config, mine.table)
  if (screen === 'walk') return { title: t('tables.round', { n: mine.round, of: config.rounds }), bare: true }
  if (screen !== 'table' || !table) return null
  const number = tableNumber(config, table.id)
  return {
    title: pick(table.title),
    subtitle: t('tables.round', { n: mine.round, of: config.rounds }),
    table: number,
    mark: <TableDisc number={number} look="reverse" size={2.875} />,
  }
}

export const face: PhoneFace<TablesConfig, TablesIntent> = {
  // The overview changes with every seat and note of the hall, so only those who choose a table follow it.
  parts: (_config, mine) => {
    const { table, round } = mineOf(mine)
    if (round === 0) return ['overview']
    return table === null ? [] : [table]
  },
  head,
  View,
  Mine: MineView,
  expect,
}
