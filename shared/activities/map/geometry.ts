// Rings and sectors on the board, as pure geometry that the server may use too: the layout of chips and the picture.
import { mapLimits } from './limits.ts'
import type { MapConfig, Place, Ring } from './model.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

/** The middle of a chip and how large it is. */
export interface Box extends Point {
  readonly w: number
  readonly h: number
}

/** Centre and half axes of the ellipse, outer radii of the rings as shares of 1; sectors clockwise, the first at the top. */
export interface Oval {
  readonly cx: number
  readonly cy: number
  readonly rx: number
  readonly ry: number
  readonly radii: readonly number[]
  readonly sectors: number
}

const turn = 2 * Math.PI
const radii = [0.45, 0.75, 1] as const

/** The board's ellipse in a canvas of this size, with room for sector titles around it. */
export const ovalOf = (sectors: number, width: number, height: number): Oval => ({
  cx: width / 2,
  cy: height / 2 + height * 0.012,
  rx: width / 2 - width * (sectors % 4 === 0 ? 0.118 : 0.055),
  ry: height / 2 - height * 0.055,
  radii,
  sectors,
})

/** What geometry asks of a map: its sectors, clockwise. */
export interface SectorsOf {
  readonly sectors: readonly { readonly id: string }[]
}

const sectorIndex = (config: SectorsOf, place: Place): number =>
  Math.max(
    0,
    config.sectors.findIndex(({ id }) => id === place.sector),
  )

/** The number of a cell: ring by ring from the heart, each clockwise. */
export const cellOf = (config: SectorsOf, place: Place): number =>
  (place.ring - 1) * config.sectors.length + sectorIndex(config, place)

/** The point at an angle (radians, clockwise from the top) and a radius (share of 1). */
export const polar = ({ cx, cy, rx, ry }: Oval, angle: number, radius: number): Point => ({
  x: cx + rx * radius * Math.sin(angle),
  y: cy - ry * radius * Math.cos(angle),
})

export const sectorAngle = (sectors: number, sector: number, share: number): number =>
  ((sector + share - 0.5) / sectors) * turn

/** Where a place lies in the picture. */
export const pointOf = (oval: Oval, config: SectorsOf, place: Place): Point => {
  const inner = place.ring === 1 ? 0 : (oval.radii[place.ring - 2] ?? 0)
  const outer = oval.radii[place.ring - 1] ?? 1
  const angle = sectorAngle(oval.sectors, sectorIndex(config, place), place.angle)
  return polar(oval, angle, inner + (outer - inner) * place.depth)
}

interface Around {
  readonly ring: number
  readonly sector: number
  readonly angle: number
  readonly depth: number
}

/** Ring and sector (from 0) and the shares within; a point outside the ellipse is drawn in to its edge. */
export const aroundAt = (oval: Oval, { x, y }: Point): Around => {
  const across = (x - oval.cx) / oval.rx
  const up = (oval.cy - y) / oval.ry
  const radius = Math.min(1, Math.hypot(across, up))
  const ring = oval.radii.findIndex((outer) => radius <= outer)
  const turned = (Math.atan2(across, up) / turn) * oval.sectors + 0.5
  const around = ((turned % oval.sectors) + oval.sectors) % oval.sectors
  const sector = Math.min(oval.sectors - 1, Math.floor(around))
  const inner = ring <= 0 ? 0 : (oval.radii[ring - 1] ?? 0)
  const depth = (radius - inner) / ((oval.radii[ring] ?? 1) - inner)
  return { ring: Math.max(0, ring), sector, angle: around - sector, depth }
}

const share = (value: number): number =>
  Math.round(Math.min(1, Math.max(0, value)) * mapLimits.steps) / mapLimits.steps

const rings: readonly Ring[] = [1, 2, 3]

/** Ring and sector counted from 0, as a place of this map. */
export const toPlace = (config: MapConfig, { ring, sector, angle, depth }: Around): Place | null => {
  const id = config.sectors[sector]?.id
  const named = rings[ring]
  return id && named ? { ring: named, sector: id, angle: share(angle), depth: share(depth) } : null
}

/** The place under a point of the picture. */
export const placeAt = (oval: Oval, config: MapConfig, point: Point): Place | null =>
  toPlace(config, aroundAt(oval, point))

/** Whether a point lies within the ellipse. */
export const inside = ({ cx, cy, rx, ry }: Oval, { x, y }: Point): boolean =>
  Math.hypot((x - cx) / rx, (y - cy) / ry) <= 1

/** Whether two boxes come closer than `gap`. */
export const touches = (a: Box, b: Box, gap = 0): boolean =>
  Math.abs(a.x - b.x) * 2 < a.w + b.w + gap * 2 && Math.abs(a.y - b.y) * 2 < a.h + b.h + gap * 2
