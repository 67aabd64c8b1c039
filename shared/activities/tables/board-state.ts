// What the board reads of the theme tables: the state of play, counts, balance. Pure; called by the board's views.
import type { BoardFaceProps } from '../faces.ts'
import type { TablesConfig, ThemeTable } from './config.ts'
import type { TablesIntent } from './model.ts'
import { tableNumber } from './questions.ts'
import type { ShownHad, ShownMove, ShownRound, ShownRoundCount, ShownTable } from './shown.ts'

export type Props = BoardFaceProps<TablesConfig, TablesIntent>

const overviewOf = ({ parts }: Pick<Props, 'parts'>) => parts['overview'] ?? {}

/** Before the document is there: the gathering. */
export const roundOf = (props: Pick<Props, 'parts' | 'config'>): ShownRound => ({
  round: 0,
  rounds: props.config.rounds,
  play: 'gathering',
  until: null,
  ...(overviewOf(props)['now']?.['now'] as Partial<ShownRound> | undefined),
})

export interface BoardTable extends ShownTable {
  readonly table: ThemeTable
  readonly number: number
}

export const tablesOf = (props: Pick<Props, 'parts' | 'config'>): readonly BoardTable[] =>
  props.config.tables.map((table) => ({
    people: 0,
    seats: table.cap ?? 0,
    passed: 0,
    free: null,
    notes: 0,
    help: false,
    open: true,
    ...(overviewOf(props)['tables']?.[table.id] as Partial<ShownTable> | undefined),
    table,
    number: tableNumber(props.config, table.id),
  }))

/** The last move, or the next as it is planned, as counts: per table people come from, in the order of the tables. */
export const movesOf = (
  props: Pick<Props, 'parts' | 'config'>,
  which: 'moves' | 'plan',
): readonly ShownMove[] =>
  Object.values(overviewOf(props)[which] ?? {})
    .map((move) => move as unknown as ShownMove)
    .sort(
      (a, b) =>
        tableNumber(props.config, a.from) - tableNumber(props.config, b.from) ||
        tableNumber(props.config, a.to) - tableNumber(props.config, b.to),
    )

/** How many sat at each table, per round that was played. */
export const coverageOf = (props: Pick<Props, 'parts'>): readonly ShownRoundCount[] =>
  Object.values(overviewOf(props)['rounds'] ?? {})
    .map((count) => count as unknown as ShownRoundCount)
    .sort((a, b) => a.round - b.round)

/** How many of those here had so many tables, fewest first. */
export const hadOf = (props: Pick<Props, 'parts'>): readonly ShownHad[] =>
  Object.values(overviewOf(props)['had'] ?? {})
    .map((had) => had as unknown as ShownHad)
    .sort((a, b) => a.tables - b.tables)

/** Everyone is on the way now. */
export const isWalking = (props: Pick<Props, 'parts' | 'config' | 'now'>): boolean => {
  const { until } = roundOf(props)
  return until !== null && props.now() < until
}

export interface Balance {
  readonly difference: number
  readonly fullest: number
  readonly emptiest: number
  /** Numbers of the tables that latecomers go to. */
  readonly open: readonly number[]
}

/** Over the open tables; null while nobody sits. */
export const balanceOf = (tables: readonly BoardTable[]): Balance | null => {
  const open = tables.filter((table) => table.open)
  const [first] = open
  if (!first || open.every(({ people }) => people === 0)) return null
  const fullest = open.reduce((most, one) => (one.people > most.people ? one : most), first)
  const emptiest = open.reduce((least, one) => (one.people < least.people ? one : least), first)
  return {
    difference: fullest.people - emptiest.people,
    fullest: fullest.number,
    emptiest: emptiest.number,
    open: open.filter(({ people }) => people === emptiest.people).map(({ number }) => number),
  }
}

/** "3 of 4", "1, 2 of 3", as the language joins them. */
export const oneOf = (language: string, numbers: readonly number[]): string =>
  new Intl.ListFormat(language, { type: 'disjunction' }).format(numbers.map(String))
