// The grid of spots on which chips may lie, by cell, searched outwards from where a chip was put. Called by the layout.
import type { Field } from './field.ts'
import type { Point } from './geometry.ts'

/** Fine for a screen; on the larger ground of a map that is zoomed in, coarser, because there is more room. */
const stepIn = ({ from, to }: Field) => {
  const coarser = Math.max(1, Math.sqrt(((to.x - from.x) * (to.y - from.y)) / 4e6))
  return { x: 14 * coarser, y: 8 * coarser }
}

interface Reach {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export interface Spots {
  /**
   * Calls `visit` with the spots of a cell, in rings around `wish`, nearest ring first, until no spot can be nearer than
   * `visit` last answered (a distance squared).
   */
  search(cell: number, wish: Point, visit: (spot: Point) => number): void
  /** The cell of the spot nearest to a point, -1 outside: what `cellAt` says, to within half a step, at a look. */
  near(x: number, y: number): number
  /** The spot of a cell that lies furthest down and out. */
  last(cell: number): Point | null
}

const nothing: Reach = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity }

export const createSpots = (field: Field): Spots => {
  const step = stepIn(field)
  const columns = Math.floor((field.to.x - field.from.x) / step.x) + 1
  const rows = Math.floor((field.to.y - field.from.y) / step.y) + 1
  const at = (column: number, row: number): Point => ({
    x: field.from.x + column * step.x,
    y: field.from.y + row * step.y,
  })
  const cells = new Int16Array(columns * rows)
  const reaches: Reach[] = Array.from({ length: field.cells }, () => nothing)
  const lasts: (Point | null)[] = Array.from({ length: field.cells }, () => null)
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const cell = field.cellAt(at(column, row))
      cells[row * columns + column] = cell
      const { left, right, top, bottom } = reaches[cell] ?? nothing
      if (cell < 0) continue
      reaches[cell] = {
        left: Math.min(left, column),
        right: Math.max(right, column),
        top: Math.min(top, row),
        bottom: Math.max(bottom, row),
      }
      lasts[cell] = at(column, row)
    }

  const within = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value))

  const search: Spots['search'] = (cell, wish, visit) => {
    const reach = reaches[cell] ?? nothing
    if (reach.right < reach.left) return
    const middle = {
      column: within(Math.round((wish.x - field.from.x) / step.x), reach.left, reach.right),
      row: within(Math.round((wish.y - field.from.y) / step.y), reach.top, reach.bottom),
    }
    let limit = Infinity
    const look = (column: number, row: number) => {
      if (cells[row * columns + column] === cell) limit = visit(at(column, row))
    }
    const most = Math.max(reach.right - reach.left, reach.bottom - reach.top)
    for (let ring = 0; ring <= most; ring++) {
      // No spot of this ring is nearer than its rows are, give or take half a step.
      if (((ring - 0.5) * step.y) ** 2 > limit && ring > 0) return
      const [top, bottom] = [middle.row - ring, middle.row + ring]
      const [left, right] = [middle.column - ring, middle.column + ring]
      for (let column = Math.max(left, reach.left); column <= Math.min(right, reach.right); column++) {
        if (top >= reach.top) look(column, top)
        if (ring > 0 && bottom <= reach.bottom) look(column, bottom)
      }
      for (let row = Math.max(top + 1, reach.top); row <= Math.min(bottom - 1, reach.bottom); row++) {
        if (left >= reach.left) look(left, row)
        if (ring > 0 && right <= reach.right) look(right, row)
      }
    }
  }
  const near: Spots['near'] = (x, y) => {
    const column = Math.round((x - field.from.x) / step.x)
    const row = Math.round((y - field.from.y) / step.y)
    const outside = column < 0 || row < 0 || column >= columns || row >= rows
    return outside ? -1 : (cells[row * columns + column] ?? -1)
  }
  return { search, near, last: (cell) => lasts[cell] ?? null }
}
