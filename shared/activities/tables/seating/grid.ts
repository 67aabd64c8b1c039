// Counters by one or two whole-number indexes: the working memory of the seating, changed in place.
// Used by the files of this folder only; nothing of it leaves planRound.

/** A row of numbers, zero at first. */
export interface Tally {
  readonly length: number
  get(index: number): number
  set(index: number, value: number): void
  add(index: number, by: number): void
  values(): readonly number[]
  assign(values: readonly number[]): void
}

/** A rectangle of numbers, zero at first. */
export interface Grid {
  get(row: number, column: number): number
  set(row: number, column: number, value: number): void
  add(row: number, column: number, by: number): void
  values(): Float64Array
  assign(values: Float64Array): void
}

export function createTally(length: number): Tally {
  const cells = new Float64Array(length)
  return {
    length,
    get: (index) => cells[index] ?? 0,
    set: (index, value) => void (cells[index] = value),
    add: (index, by) => void (cells[index] = (cells[index] ?? 0) + by),
    values: () => [...cells],
    assign: (values) => cells.set(values),
  }
}

export function createGrid(rows: number, columns: number): Grid {
  const cells = new Float64Array(rows * columns)
  return {
    get: (row, column) => cells[row * columns + column] ?? 0,
    set: (row, column, value) => void (cells[row * columns + column] = value),
    add: (row, column, by) => {
      const at = row * columns + column
      cells[at] = (cells[at] ?? 0) + by
    },
    values: () => cells.slice(),
    assign: (values) => cells.set(values),
  }
}

/** 0, 1, … up to `length` − 1. */
export const indexes = (length: number): readonly number[] => Array.from({ length }, (_, index) => index)
