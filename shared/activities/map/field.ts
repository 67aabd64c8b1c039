// A picture cut into cells in which chips lie: the rings of the map, or the squares of influence and interest. Pure; the layout
// knows pictures by this alone.
import { aroundAt, inside, type Oval, type Point } from './geometry.ts'

export interface Field {
  /** The box around all cells, in units of the canvas. */
  readonly from: Point
  readonly to: Point
  readonly cells: number
  /** Cells that are served first and are the last to collapse: those with a lower number than this. */
  readonly heart: number
  /** The cell under a point; -1 outside. */
  readonly cellAt: (point: Point) => number
}

/** Ring by ring from the heart, each clockwise: the numbers of `cellOf`. */
export const ovalField = (oval: Oval): Field => ({
  from: { x: oval.cx - oval.rx, y: oval.cy - oval.ry },
  to: { x: oval.cx + oval.rx, y: oval.cy + oval.ry },
  cells: oval.sectors * oval.radii.length,
  heart: oval.sectors,
  cellAt: (point) => {
    if (!inside(oval, point)) return -1
    const { ring, sector } = aroundAt(oval, point)
    return ring * oval.sectors + sector
  },
})
