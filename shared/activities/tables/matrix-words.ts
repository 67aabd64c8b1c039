// What the matrix editor says: why a table, a question or a box cannot go, and what is still wrong. Pure.
import { coverageOf, tablesOf, type Props } from './board-state.ts'
import type { TablesConfig } from './config.ts'
import { tablesLimits as limits } from './limits.ts'
import type { Fault } from './matrix-draft.ts'

interface Where {
  readonly table?: string
  readonly prompt?: string
}

/** Notes that lie at this table, for this question, or both; those set aside too, where staff see them. */
const notesAt = ({ config, parts, staff }: Props, { table, prompt }: Where): number =>
  config.tables
    .filter(({ id }) => table === undefined || id === table)
    .flatMap(({ id }) => [
      ...Object.values(parts[id]?.['notes'] ?? {}),
      ...Object.values(staff?.[id]?.['aside'] ?? {}),
    ])
    .filter((note) => prompt === undefined || note['prompt'] === prompt).length

const satAt = (props: Props, table: string): number =>
  (tablesOf(props).find((one) => one.table.id === table)?.people ?? 0) +
  coverageOf(props).reduce((sum, round) => sum + (round.people[table] ?? 0), 0)

/** Why it stays, in words; null when nobody used it yet. */
export const usedBy = (props: Props, where: Where): string | null => {
  const notes = notesAt(props, where)
  if (notes > 0) return props.t('tables.edit.hasNotes', { n: notes })
  if (where.prompt === undefined && where.table !== undefined && satAt(props, where.table) > 0)
    return props.t('tables.edit.hadPeople')
  return null
}

export const faultWords = (
  { t, pick, value }: Pick<Props, 't' | 'pick'> & { readonly value: TablesConfig },
  fault: Fault,
): string => {
  switch (fault.type) {
    case 'few-tables':
      return t('tables.edit.fewTables', { n: limits.leastTables })
    case 'many-tables':
      return t('tables.edit.manyTables', { n: limits.mostTables })
    case 'nameless':
      return t('tables.edit.nameless')
    case 'unasked': {
      const row = value.prompts.findIndex(({ id }) => id === fault.prompt)
      return t('tables.edit.unasked', { n: row + 1, question: pick(value.prompts[row]?.question ?? {}) })
    }
    default: {
      const at = value.tables.findIndex(({ id }) => id === fault.table)
      const title = pick(value.tables[at]?.title ?? {})
      const few = fault.type === 'no-questions'
      return t(few ? 'tables.edit.noQuestions' : 'tables.edit.manyQuestions', {
        n: at + 1,
        title,
        most: limits.promptsAtTable,
      })
    }
  }
}
