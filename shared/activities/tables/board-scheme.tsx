// The whole scheme as counts: who goes from which table to which, while people walk and, as a plan, before they do.
import { Fragment } from 'react'
import { IconRotate } from '../../ui/icons.tsx'
import { TableDisc } from '../../ui/table-disc.tsx'
import { isWalking, movesOf, roundOf, tablesOf, type Props } from './board-state.ts'
import { tableNumber, tableOf } from './questions.ts'
import type { ShownMove } from './shown.ts'
import css from './scheme.module.css'

interface SchemeProps extends Props {
  readonly moves: readonly ShownMove[]
  /** Not yet: drawn in outline. */
  readonly planned: boolean
}

const spokenMove = ({ config, t }: Props, move: ShownMove): string =>
  t('tables.moveSpoken', {
    people: t('tables.people', { n: move.people }),
    to: tableNumber(config, move.to),
  })

/** Table by table: where its people go, and how many. For up to four tables, with their names. */
const Rows = (props: SchemeProps) => {
  const { config, t, pick, moves, planned } = props
  const from = [...new Set(moves.map((move) => move.from))]
  return (
    <ul className={css.moves} data-planned={planned ? 'yes' : undefined}>
      {from.map((table) => (
        <li key={table} className={css.move}>
          <TableDisc
            number={tableNumber(config, table)}
            size={2.75}
            label={t('tables.fromTable', { n: tableNumber(config, table) })}
          />
          <span className={css.moveName} aria-hidden="true">
            {pick(tableOf(config, table)?.title ?? {})}
          </span>
          <IconRotate aria-hidden="true" />
          {moves
            .filter((move) => move.from === table)
            .map((move) => (
              <Fragment key={move.to}>
                <TableDisc
                  number={tableNumber(config, move.to)}
                  size={2.25}
                  look={planned ? 'outlined' : 'filled'}
                  label={spokenMove(props, move)}
                />
                <span className={css.moveCount} aria-hidden="true">
                  {move.people}
                </span>
              </Fragment>
            ))}
        </li>
      ))}
    </ul>
  )
}

/** For more tables: a row for each they come from, a column for each they go to. */
const Grid = (props: SchemeProps) => {
  const { config, t, pick, moves, planned } = props
  const tables = tablesOf(props)
  return (
    <table className={css.grid} data-planned={planned ? 'yes' : undefined}>
      <caption className="visually-hidden">{t('tables.gridCaption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('tables.fromTo')}</th>
          {tables.map(({ table, number }) => (
            <th key={table.id} scope="col">
              <TableDisc
                number={number}
                size={1.75}
                look={planned ? 'outlined' : 'filled'}
                label={pick(table.title)}
              />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {tables.map(({ table: from, number }) => (
          <tr key={from.id}>
            <th scope="row">
              <TableDisc number={number} size={1.75} label={pick(from.title)} />
            </th>
            {config.tables.map((to) => (
              <td key={to.id}>
                {moves.find((move) => move.from === from.id && move.to === to.id)?.people ?? (
                  <span className={css.toCome}>{from.id === to.id ? '' : '·'}</span>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Aims = ({ config, t, pick }: Props) =>
  config.aims.length === 0 ? null : (
    <section>
      <h2 className={css.schemeTitle}>{t('tables.aims')}</h2>
      <ul className={css.aims}>
        {config.aims.map((aim, i) => (
          <li key={i}>{pick(aim)}</li>
        ))}
      </ul>
    </section>
  )

/** While people walk: where everyone goes. While they talk: where they will go, or after the last round how they came. */
export const Moves = (props: Props) => {
  const { config, t } = props
  const { round, rounds } = roundOf(props)
  const plan = movesOf(props, 'plan')
  const planned = !isWalking(props) && round < rounds && plan.length > 0
  const moves = planned ? plan : movesOf(props, 'moves')
  if (moves.length === 0) return <Aims {...props} />
  const words = planned ? 'tables.nextMove' : isWalking(props) ? 'tables.movingNow' : 'tables.moved'
  const Scheme = config.tables.length > 4 ? Grid : Rows
  return (
    <section>
      <h2 className={css.schemeTitle}>{t(words, { n: round + 1 })}</h2>
      <Scheme {...props} moves={moves} planned={planned} />
    </section>
  )
}
