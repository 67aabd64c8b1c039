// Blocks side by side: each under the shortest column, so that a long note leaves no hole. Called by the kinds' pictures.
import type { Block } from './text.ts'

export interface Columns {
  readonly wide: number
  readonly count: number
  readonly gap?: number
  /** The first column is the one at the right. */
  readonly fromRight?: boolean
}

/** The width of one column. */
export const columnWide = ({ wide, count, gap = 20 }: Columns): number => (wide - (count - 1) * gap) / count

const leftOf = (columns: Columns, column: number): number => {
  const { count, gap = 20, fromRight = false } = columns
  return (fromRight ? count - 1 - column : column) * (columnWide(columns) + gap)
}

/** The blocks in columns, as one block; each is as wide as `columnWide` says. */
export const inColumns = (blocks: readonly Block[], columns: Columns): Block => {
  const { count, gap = 20 } = columns
  const bottoms = Array.from({ length: count }, () => 0)
  const placed = blocks.map((block) => {
    const top = Math.min(...bottoms)
    const column = bottoms.indexOf(top)
    bottoms[column] = top + block.h + gap
    return { block, left: leftOf(columns, column), top }
  })
  return {
    h: blocks.length === 0 ? 0 : Math.max(...bottoms) - gap,
    draw: (x, y) => placed.map(({ block, left, top }) => block.draw(x + left, y + top)).join(''),
  }
}

/** The blocks in rows, read line by line; a row is as high as its highest. */
export const inRows = (blocks: readonly Block[], columns: Columns): Block => {
  const { count, gap = 20 } = columns
  let h = 0
  const placed: { readonly block: Block; readonly left: number; readonly top: number }[] = []
  for (let first = 0; first < blocks.length; first += count) {
    const row = blocks.slice(first, first + count)
    row.forEach((block, n) => placed.push({ block, left: leftOf(columns, n), top: h }))
    h += Math.max(...row.map((block) => block.h)) + gap
  }
  return {
    h: Math.max(0, h - gap),
    draw: (x, y) => placed.map(({ block, left, top }) => block.draw(x + left, y + top)).join(''),
  }
}
