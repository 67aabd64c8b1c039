// The rows of a vote as a ranking with ties, for the table with dots. Called by the votes table.
import { cellText, type AnyRow, type Words } from './cells.ts'

export interface Ranked {
  /** 0 where there was one round only. */
  readonly round: number
  readonly rank: number
  readonly item: string
  readonly dots: number
  /** Shares its rank with another. */
  readonly tied: boolean
}

const numberIn = (row: AnyRow, column: string): number => {
  const cell = row[column]
  return typeof cell === 'number' ? cell : 0
}

/** Round by round, and in a round by rank, as the report counted it. */
export const rankedOf = (rows: readonly AnyRow[], words: Words): readonly Ranked[] =>
  rows
    .map((row) => ({
      round: numberIn(row, 'round'),
      rank: numberIn(row, 'rank'),
      item: cellText(row['item'], words),
      dots: numberIn(row, 'dots'),
      tied: cellText(row['shared'], words) !== '',
    }))
    .toSorted((a, b) => a.round - b.round || a.rank - b.rank)

/** How people could vote ("one per device"), once for the whole table. */
export const modeOf = (rows: readonly AnyRow[], words: Words): string => cellText(rows[0]?.['mode'], words)
