// Whether the tables are even, in one sentence: where latecomers go, or who to ask to move. Below the overview.
import { IconBalance } from '../../ui/icons.tsx'
import { balanceOf, oneOf, roundOf, tablesOf, type Props } from './board-state.ts'
import css from './scheme.module.css'

/** A sentence with a scale; even is 0 or 1, otherwise it says who to ask to move. */
export const BalanceLine = (props: Props) => {
  const { t, language, config, people } = props
  const tables = tablesOf(props)
  // While people still choose, nobody is to be asked to move yet.
  if (config.seating === 'choice' && roundOf(props).round === 0) {
    const n = tables.reduce((sum, table) => sum + table.people, 0)
    return <p className={css.balance}>{t('tables.seated', { n, of: Math.max(n, people) })}</p>
  }
  const balance = balanceOf(tables)
  if (!balance) return <p className={css.balance}>{t('tables.nobody')}</p>
  const isEven = balance.difference <= 1
  return (
    <p className={css.balance} data-even={isEven ? 'yes' : 'no'}>
      <IconBalance />
      <span>
        <strong>{t(isEven ? 'tables.even' : 'tables.uneven')}</strong>{' '}
        {isEven
          ? t('tables.difference', { n: balance.difference })
          : t('tables.askToMove', {
              n: Math.floor(balance.difference / 2),
              from: balance.fullest,
              to: balance.emptiest,
            })}{' '}
        {isEven && t('tables.latecomers', { tables: oneOf(language, balance.open) })}
      </span>
    </p>
  )
}
