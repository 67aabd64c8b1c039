// The same notes by influence and interest: a square of four, upwards more influence, across more interest, and beside it a
// column for what has no place there yet. Pure; called by the board.
import { chipLook, widthOf } from './chip-size.ts'
import { cornerBoxes, corners as cornerSizes, type Canvas } from './canvas.ts'
import { laidOut, sized, type ChipModel } from './chips.ts'
import type { LaidChip, More } from './chips.ts'
import type { Stance } from './board-model.ts'
import type { Field } from './field.ts'
import type { Box, Point } from './geometry.ts'
import { layout, type Layout } from './layout.ts'

interface Frame {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** The square and the column, in units of the canvas. */
export interface Plane {
  readonly square: Frame
  readonly column: Frame
}

const pad = 12

/** The square stands between title and clock; the column under the clock, over the legend. */
export const planeOf = ({ width, height }: Canvas): Plane => {
  const column = Math.min(340, width * 0.24)
  return {
    square: {
      left: cornerSizes.title.w + 4,
      right: width - Math.max(column + 70, cornerSizes.clock.w + 4),
      top: 40,
      bottom: height - 46,
    },
    column: {
      left: width - column - 24,
      right: width - 24,
      top: cornerSizes.clock.h + 58,
      bottom: height - cornerSizes.legend.h - 10,
    },
  }
}

const isIn = ({ left, right, top, bottom }: Frame, { x, y }: Point): boolean =>
  x >= left && x <= right && y >= top && y <= bottom

/** Where a stance lies in the square. */
export const pointOfStance = ({ square }: Plane, { influence, interest }: Stance): Point => ({
  x: square.left + interest * (square.right - square.left),
  y: square.bottom - influence * (square.bottom - square.top),
})

const share = (value: number): number => Math.min(1, Math.max(0, value))

/** The stance of a point; null over the column, or beyond the square on its side. */
export const stanceAt = ({ square }: Plane, { x, y }: Point): Stance | null =>
  x > square.right + 20
    ? null
    : {
        interest: share((x - square.left) / (square.right - square.left)),
        influence: share((square.bottom - y) / (square.bottom - square.top)),
      }

/** The number of the column's cell; the squares are 0 to 3, much of both first. */
const columnCell = 4

const cellOf = (stance: Stance): number =>
  (stance.influence >= 0.5 ? 0 : 2) + (stance.interest >= 0.5 ? 0 : 1)

export const planeField = (plane: Plane): Field => ({
  from: { x: plane.square.left, y: plane.square.top },
  to: { x: plane.column.right, y: plane.square.bottom },
  cells: 5,
  heart: 1,
  cellAt: (point) => {
    if (isIn(plane.column, point)) return columnCell
    const stance = isIn(plane.square, point) ? stanceAt(plane, point) : null
    return stance ? cellOf(stance) : -1
  },
})

/** A corner's heading: much of both, and so on in the order of the cells. */
export interface Heading extends Box {
  readonly text: string
}

export interface QuadrantNames {
  /** Much of both; much influence; much interest; little of both. */
  readonly squares: readonly string[]
}

const headings = ({ square }: Plane, { squares }: QuadrantNames): readonly Heading[] =>
  squares.map((text, cell) => {
    const w = widthOf(text, 20) + 8
    const across = cell % 2 === 0 ? square.right - pad - w / 2 : square.left + pad + w / 2
    return { text, w, h: 30, x: across, y: cell < 2 ? square.top + pad + 13 : square.bottom - pad - 13 }
  })

export interface QuadrantLayout {
  readonly plane: Plane
  readonly headings: readonly Heading[]
  readonly chips: readonly LaidChip[]
  readonly more: readonly More[]
  /** How many have no place in the square yet. */
  readonly waiting: number
}

/** What may lie in the column does not reach out of it, nor what lies in the square into it. */
const walls = ({ column }: Plane): readonly Box[] => {
  const middle = { y: (column.top + column.bottom) / 2, w: 12, h: column.bottom - column.top + 40 }
  const floor = { x: (column.left + column.right) / 2, w: column.right - column.left, h: 8 }
  return [
    { ...middle, x: column.left - 8 },
    { ...middle, x: column.right + 8 },
    { ...floor, y: column.top - 6 },
    { ...floor, y: column.bottom + 6 },
  ]
}

/** The nth chip of the column starts here: rows of about one chip. */
const inColumn = ({ column }: Plane, n: number): Point => ({
  x: (column.left + column.right) / 2,
  y: column.top + (n + 1) * (chipLook.line + 20),
})

/** All that the layout of the square needs; can be sent to a worker. */
export interface SquareTask {
  readonly type: 'square'
  readonly pieces: readonly {
    readonly id: string
    readonly times: number
    readonly stance: Stance | null
    readonly w: number
    readonly h: number
  }[]
  readonly canvas: Canvas
  readonly names: QuadrantNames
  readonly corners: readonly Box[]
}

/** Where everything lies, by the ids of chips; can be sent back. */
export interface SquarePlan extends Layout {
  readonly type: 'square'
  readonly plane: Plane
  readonly headings: readonly Heading[]
  readonly waiting: number
}

export const squareTask = (
  chips: readonly ChipModel[],
  stances: { readonly [id: string]: Stance },
  canvas: Canvas,
  names: QuadrantNames,
  corners: readonly Box[],
): SquareTask => ({
  type: 'square',
  pieces: chips.map((chip) => {
    const { id, times, size } = sized(chip)
    return { id, times, stance: stances[id] ?? null, w: size.w, h: size.h }
  }),
  canvas,
  names,
  corners,
})

export const planSquare = ({ pieces, canvas, names, corners }: SquareTask): SquarePlan => {
  const plane = planeOf(canvas)
  const heads = headings(plane, names)
  let waiting = 0
  const laid = layout(
    planeField(plane),
    pieces.map(({ id, times, stance, w, h }) => {
      if (stance) return { id, times, w, h, cell: cellOf(stance), ...pointOfStance(plane, stance) }
      return { id, times, w, h, cell: columnCell, ...inColumn(plane, waiting++) }
    }),
    [...corners, ...heads, ...walls(plane)],
  )
  return { type: 'square', plane, headings: heads, waiting, ...laid }
}

/** The chips of a plan, which was made for these. */
export const quadrantOf = (chips: readonly ChipModel[], plan: SquarePlan): QuadrantLayout => ({
  plane: plan.plane,
  headings: plan.headings,
  waiting: plan.waiting,
  ...laidOut(chips.map(sized), plan),
})

export const layQuadrant = (
  chips: readonly ChipModel[],
  stances: { readonly [id: string]: Stance },
  canvas: Canvas,
  names: QuadrantNames,
  corners: readonly Box[] = cornerBoxes(canvas),
): QuadrantLayout => quadrantOf(chips, planSquare(squareTask(chips, stances, canvas, names, corners)))
