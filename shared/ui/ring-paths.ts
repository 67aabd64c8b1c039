// SVG path data for rings and sectors; called by RingMap and RingBoard, and by pictures of the map.
import { innerRadius, outerRadius, polar, sectorAngle, type Cell, type RingShape } from './ring-geometry.ts'
import type { Point } from './seat-geometry.ts'

const at = ({ x, y }: Point): string => `${x.toFixed(2)} ${y.toFixed(2)}`

const shapeCentre = ({ cx, cy }: RingShape): Point => ({ x: cx, y: cy })

/** An arc in two halves, because one arc cannot draw a whole turn (a map with one sector). */
const arc = (shape: RingShape, radius: number, from: number, to: number): string => {
  const sweep = to > from ? 1 : 0
  const size = `${(shape.rx * radius).toFixed(2)} ${(shape.ry * radius).toFixed(2)}`
  const end = (angle: number) => at(polar(shape, angle, radius))
  return `A${size} 0 0 ${sweep} ${end((from + to) / 2)}A${size} 0 0 ${sweep} ${end(to)}`
}

/** The outline of one cell. */
export const cellPath = (shape: RingShape, { ring, sector }: Cell): string => {
  const from = sectorAngle(shape.sectors, sector, 0)
  const to = sectorAngle(shape.sectors, sector, 1)
  const inner = innerRadius(shape, ring)
  const outer = outerRadius(shape, ring)
  const start = at(polar(shape, from, outer))
  const rim = arc(shape, outer, from, to)
  if (inner === 0) return `M${at(shapeCentre(shape))}L${start}${rim}Z`
  return `M${start}${rim}L${at(polar(shape, to, inner))}${arc(shape, inner, to, from)}Z`
}

/** The line between a sector and the one before it, from the centre to the rim. */
export const sectorLine = (shape: RingShape, sector: number): string =>
  `M${at(shapeCentre(shape))}L${at(polar(shape, sectorAngle(shape.sectors, sector, 0), 1))}`

/** All cells, ring by ring from the heart, each clockwise. */
export const cellsOf = (shape: RingShape): readonly Cell[] =>
  shape.radii.flatMap((_, ring) => Array.from({ length: shape.sectors }, (__, sector) => ({ ring, sector })))
