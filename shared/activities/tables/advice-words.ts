// The seating's notes in words for the moderator. Called by the drawer.
import type { Advice } from './advice.ts'
import type { Props } from './board-state.ts'
import { tableNumber, tableOf } from './questions.ts'

/** "tafel 3, Parkeren". */
export const named = ({ config, t, pick }: Pick<Props, 'config' | 't' | 'pick'>, table: string): string =>
  `${t('tables.table', { n: tableNumber(config, table) })}, ${pick(tableOf(config, table)?.title ?? {})}`

export const adviceWords = (props: Props, advice: Advice): string => {
  const { t } = props
  switch (advice.type) {
    case 'no-open-table':
    case 'second-lap':
    case 'seats-changed':
      return t(`tables.advice.${advice.type}`, { n: advice.people })
    case 'unit-cut':
      return t('tables.advice.unit-cut', { n: advice.people, parts: advice.parts })
    case 'unit-split':
      return t('tables.advice.unit-split', { n: advice.alone })
    case 'over-cap':
      return t('tables.advice.over-cap', {
        tables: advice.tables.map(({ table }) => named(props, table)).join(' · '),
        n: advice.tables.reduce((sum, { people, cap }) => sum + people - cap, 0),
      })
    case 'unbalanced':
      return t(`tables.advice.unbalanced.${advice.blame}`, {
        full: named(props, advice.fullest.table),
        most: advice.fullest.people,
        empty: named(props, advice.emptiest.table),
        least: advice.emptiest.people,
        n: advice.people,
      })
    case 'crowded-by-fixed':
      return t('tables.advice.crowded-by-fixed', {
        table: named(props, advice.table),
        n: advice.fixed,
        fair: advice.fair,
      })
    case 'later-unbalanced':
      return t('tables.advice.later-unbalanced', { n: advice.roundsLeft })
  }
}
