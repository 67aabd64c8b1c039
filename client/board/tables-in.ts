// Tables in configurations: any step with tables of its own has a host for each. Pure; used by keyring and list of people.
import type { Localized } from '../../shared/localized.ts'
import type { Frame, FrameStep } from '../../shared/protocol/frame.ts'

export interface TableConfig {
  readonly id: string
  readonly title: Localized
}

const tablesOf = ({ config }: FrameStep): readonly TableConfig[] => {
  const tables =
    config !== null && typeof config === 'object' && 'tables' in config ? config.tables : undefined
  return Array.isArray(tables) ? (tables as unknown as TableConfig[]) : []
}

export const tablesIn = (frame: Pick<Frame, 'steps'>): readonly TableConfig[] => frame.steps.flatMap(tablesOf)

export const tableTitle = (frame: Pick<Frame, 'steps'>, step: string, table: string): Localized | null => {
  const found = frame.steps.find(({ id }) => id === step)
  return (found && tablesOf(found).find(({ id }) => id === table)?.title) ?? null
}
