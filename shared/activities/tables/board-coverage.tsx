// Who passed where, as counts: per table and round, and how many of those here had each table. Below the overview.
import { TableDisc } from '../../ui/table-disc.tsx'
import { coverageOf, hadOf, roundOf, tablesOf, type Props } from './board-state.ts'
import css from './scheme.module.css'

/** "12 mensen hadden 1 tafel, 34 mensen 2 tafels." */
const Had = (props: Props) => {
  const { t, language } = props
  const had = hadOf(props).map(({ tables, people }) =>
    t('tables.hadTables', { people: t('tables.people', { n: people }), n: tables }),
  )
  if (had.length === 0 || roundOf(props).round < 2) return null
  return <p className={css.had}>{new Intl.ListFormat(language).format(had)}</p>
}

/** A row per table, a column per round, and at the end how many passed. */
export const Coverage = (props: Props) => {
  const { config, t, pick } = props
  const rounds = coverageOf(props)
  const { round: now } = roundOf(props)
  if (rounds.length === 0) return null
  const columns = Array.from({ length: config.rounds }, (_, i) => i + 1)
  return (
    <div className={css.passed}>
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
            <th scope="col">{t('tables.passedWord')}</th>
          </tr>
        </thead>
        <tbody>
          {tablesOf(props).map(({ table, number, passed }) => (
            <tr key={table.id}>
              <th scope="row">
                <TableDisc number={number} size={2} label={pick(table.title)} />
              </th>
              {columns.map((round) => (
                <td key={round} data-now={round === now ? 'yes' : undefined}>
                  {rounds.find((one) => one.round === round)?.people[table.id] ??
                    (round <= now ? 0 : <span className={css.toCome}>·</span>)}
                </td>
              ))}
              <td className={css.sum}>{passed}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Had {...props} />
    </div>
  )
}
