// Rings and sectors as pure geometry: one data model, drawn as a circle (phone) or an ellipse (board).
// Called by RingMap, RingBoard, and by the map's own rules and pictures.
import type { Point } from './seat-geometry.ts'

/** A cell of the map. Both count from 0: rings from the heart outwards, sectors clockwise, the first centred at the top. */
export interface Cell {
  readonly ring: number
  readonly sector: number
}

/**
 * A place on the map, the same on every shape.
 * `angle`: share of the sector, 0 to 1, clockwise. `depth`: share of the ring, 0 to 1, outwards.
 */
export interface Spot extends Cell {
  readonly angle: number
  readonly depth: number
}

/** How a map is drawn: centre and half axes in the units of the picture, outer radii of the rings as shares of 1. */
export interface RingShape {
  readonly cx: number
  readonly cy: number
  readonly rx: number
  readonly ry: number
  readonly radii: readonly number[]
  readonly sectors: number
}

const TURN = 2 * Math.PI

/** The outer radii of `rings` rings: the heart first, the others sharing what is left. */
const radiiFrom = (heart: number, rings: number): readonly number[] =>
  Array.from({ length: rings }, (_, ring) =>
    rings === 1 || ring === rings - 1 ? 1 : heart + ((1 - heart) * ring) / (rings - 1),
  )

/** Phone: 0.43 / 0.715 / 1, so that the outer rings are equally wide under a finger. */
export const phoneRadii = (rings: number): readonly number[] => radiiFrom(0.43, rings)

/** Board: 0.45 / 0.75 / 1 for three rings; equal steps for any other number. */
export const boardRadii = (rings: number): readonly number[] =>
  rings === 3 ? [0.45, 0.75, 1] : radiiFrom(0.45, rings)

/** The circle of the phone, in a square of `side` units with `margin` around. */
export const phoneShape = (sectors: number, rings = 3, side = 320, margin = 3): RingShape => ({
  cx: side / 2,
  cy: side / 2,
  rx: side / 2 - margin,
  ry: side / 2 - margin,
  radii: phoneRadii(rings),
  sectors,
})

/**
 * The ellipse of the board, filling `width` × `height` but for margins that leave room for titles and pills.
 * With four or eight sectors two titles stand straight beside the map, and need more.
 */
export const boardShape = (sectors: number, width: number, height: number, rings = 3): RingShape => ({
  cx: width / 2,
  cy: height / 2,
  rx: width / 2 - width * (sectors % 4 === 0 ? 0.11 : 0.055),
  ry: height / 2 - height * 0.06,
  radii: boardRadii(rings),
  sectors,
})

/** Inner radius of a ring, as a share of 1. */
export const innerRadius = (shape: RingShape, ring: number): number =>
  ring === 0 ? 0 : (shape.radii[ring - 1] ?? 0)

/** Outer radius of a ring, as a share of 1. */
export const outerRadius = (shape: RingShape, ring: number): number => shape.radii[ring] ?? 1

/** Angle in radians, clockwise from the top, of a share (0 to 1) of a sector. */
export const sectorAngle = (sectors: number, sector: number, share: number): number =>
  ((sector + share - 0.5) / sectors) * TURN

/** The point at an angle (radians, clockwise from the top) and a radius (share of 1). */
export const polar = (shape: RingShape, angle: number, radius: number): Point => ({
  x: shape.cx + shape.rx * radius * Math.sin(angle),
  y: shape.cy - shape.ry * radius * Math.cos(angle),
})

/** Where a spot lies in the picture. */
export const pointOf = (shape: RingShape, { ring, sector, angle, depth }: Spot): Point => {
  const inner = innerRadius(shape, ring)
  const radius = inner + (outerRadius(shape, ring) - inner) * depth
  return polar(shape, sectorAngle(shape.sectors, sector, angle), radius)
}

/** The middle of a cell. The heart's cells are wedges, so their middle lies further out than halfway. */
export const middleOf = ({ ring, sector }: Cell): Spot => ({
  ring,
  sector,
  angle: 0.5,
  depth: ring === 0 ? 0.62 : 0.5,
})

/** The spot at a point of the picture, or null outside the map. */
export const spotOf = (shape: RingShape, { x, y }: Point): Spot | null => {
  const across = (x - shape.cx) / shape.rx
  const up = (shape.cy - y) / shape.ry
  const radius = Math.hypot(across, up)
  const ring = shape.radii.findIndex((outer) => radius <= outer + 1e-9)
  if (ring < 0) return null
  const turned = (Math.atan2(across, up) / TURN) * shape.sectors + 0.5
  const around = ((turned % shape.sectors) + shape.sectors) % shape.sectors
  const sector = Math.min(shape.sectors - 1, Math.floor(around))
  const inner = innerRadius(shape, ring)
  const depth = (radius - inner) / (outerRadius(shape, ring) - inner)
  return { ring, sector, angle: around - sector, depth: Math.min(1, Math.max(0, depth)) }
}

/** As `spotOf`, but a point outside the map is drawn in to its edge; for drops just beside it. */
export const nearestSpot = (shape: RingShape, point: Point): Spot => {
  const found = spotOf(shape, point)
  if (found) return found
  const across = (point.x - shape.cx) / shape.rx
  const up = (shape.cy - point.y) / shape.ry
  return (
    spotOf(shape, polar(shape, Math.atan2(across, up), 1)) ?? { ring: 0, sector: 0, angle: 0.5, depth: 0.5 }
  )
}

/** Arrow keys on the map follow the picture: sideways turns clockwise or back, up goes outwards. */
export const stepCell = (shape: RingShape, { ring, sector }: Cell, key: string): Cell | null => {
  const last = shape.radii.length - 1
  if (key === 'ArrowRight') return { ring, sector: (sector + 1) % shape.sectors }
  if (key === 'ArrowLeft') return { ring, sector: (sector + shape.sectors - 1) % shape.sectors }
  if (key === 'ArrowUp') return { ring: Math.min(last, ring + 1), sector }
  if (key === 'ArrowDown') return { ring: Math.max(0, ring - 1), sector }
  return null
}
