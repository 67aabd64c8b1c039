// How wide the rings of the board are drawn: the heart grows, in few and fixed steps, when many are named there, so that
// it stays whole as long as it can. Where a note lies is told by ring and sector, so nobody's note changes its place.
import type { Oval } from './geometry.ts'

interface HeartChip {
  readonly cell: number
  readonly w: number
  readonly h: number
}

/** Outer radii from the heart outwards, from the usual ones to the widest heart. */
const steps: readonly (readonly [number, number, number])[] = [
  [0.45, 0.75, 1],
  [0.52, 0.785, 1],
  [0.58, 0.815, 1],
  [0.64, 0.845, 1],
]

/** How much of the heart, and of one sector in it, chips can fill before they push each other out. */
const fullHeart = 0.5
const fullSector = 0.8

const widestEven = 0.58

/** The oval with the narrowest heart that holds these chips; the widest when none does. */
export const withHeartFor = (oval: Oval, chips: readonly HeartChip[]): Oval => {
  const bySector = Array.from({ length: oval.sectors }, () => 0)
  for (const { cell, w, h } of chips)
    if (cell < oval.sectors) bySector[cell] = (bySector[cell] ?? 0) + (w + 6) * (h + 6)
  const all = bySector.reduce((sum, area) => sum + area, 0)
  const most = Math.max(0, ...bySector)
  const holds = ([heart]: readonly [number, number, number]): boolean => {
    const area = Math.PI * oval.rx * oval.ry * heart ** 2
    return all <= area * fullHeart && most <= (area / oval.sectors) * fullSector
  }
  const radii = steps.find(holds) ?? steps.at(-1) ?? oval.radii
  if (oval.sectors % 2 === 1) return { ...oval, radii }
  // A sector's name stands below the middle then, where a wider second ring would lay its own over it.
  return { ...oval, radii: [Math.min(radii[0] ?? widestEven, widestEven), 0.75, 1] }
}
