// Below the discs: how everyone moved, whether the tables are even, and how many sat where in each round. Counts only.
import { Fragment } from 'react'
import { IconBalance, IconRotate } from '../../ui/icons.tsx'
import { TableDisc } from '../../ui/table-disc.tsx'
import { balanceOf, coverageOf, movesOf, oneOf, roundOf, tablesOf, type Props } from './board-state.ts'
import { tableNumber } from './questions.ts'
import css from './board.module.css'

/** Table by table: where its people went, and how many. Before the first move: the aims of the talk. */
export const Moves = (props: Props) => {
  const { config, t, pick } = props
  const moves = movesOf(props)
  if (moves.length === 0)
    return config.aims.length === 0 ? null : (
      <section>
        <h2 className={css.schemeTitle}>{t('tables.aims')}</h2>
        <ul className={css.aims}>
          {config.aims.map((aim, i) => (
            <li key={i}>{pick(aim)}</li>
          ))}
        </ul>
      </section>
    )
  const from = [...new Set(moves.map((move) => move.from))]
  return (
    <section>
      <h2 className={css.schemeTitle}>{t('tables.moved')}</h2>
      <ul className={css.moves} data-small={config.tables.length > 4 ? 'yes' : undefined}>
        {from.map((table) => (
          <li key={table} className={css.move}>
            <TableDisc number={tableNumber(config, table)} size={2.75} />
            <IconRotate aria-hidden="true" />
            <span className="visually-hidden">{t('tables.movedTo')}</span>
            {moves
              .filter((move) => move.from === table)
              .map((move) => (
                <Fragment key={move.to}>
                  <TableDisc number={tableNumber(config, move.to)} size={2} />
                  <span className={css.moveCount}>
                    <span className="visually-hidden">
                      {t('tables.table', { n: tableNumber(config, move.to) })}{' '}
                    </span>
                    {move.people}
                  </span>
                </Fragment>
              ))}
          </li>
        ))}
      </ul>
    </section>
  )
}

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

/** Who passed where, as counts: a row per table, a column per round. */
export const Coverage = (props: Props) => {
  const { config, t, pick } = props
  const rounds = coverageOf(props)
  const { round: now } = roundOf(props)
  if (rounds.length === 0) return null
  const columns = Array.from({ length: config.rounds }, (_, i) => i + 1)
  return (
    <table className={css.coverage} data-small={config.tables.length > 4 ? 'yes' : undefined}>
      <caption className="visually-hidden">{t('tables.coverage')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('tables.tableWord')}</th>
          {columns.map((round) => (
            <th key={round} scope="col" data-now={round === now ? 'yes' : undefined}>
              {t('tables.roundWord', { n: round })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {config.tables.map((table) => (
          <tr key={table.id}>
            <th scope="row">
              <TableDisc number={tableNumber(config, table.id)} size={2} label={pick(table.title)} />
            </th>
            {columns.map((round) => (
              <td key={round} data-now={round === now ? 'yes' : undefined}>
                {rounds.find((one) => one.round === round)?.people[table.id] ??
                  (round <= now ? 0 : <span className={css.toCome}>·</span>)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
