// Where printed chips lie: on the ground of the board, made larger until all of them find room. Called by picture.ts.
import { planRings, type RingsPlan } from './chips.ts'
import type { Stance } from './board-model.ts'
import type { Box } from './geometry.ts'
import type { MapConfig } from './model.ts'
import { planSquare, type SquarePlan } from './quadrant.ts'
import type { PrintedChip } from './picture-chips.ts'

/** A 16:9 page at scale 1, as wide as the board's canvas. */
const canvas = { width: 1652, height: 929 } as const
const stepUp = 1.14
/** How much of the ground chips can fill before they push each other out. */
const fillable = 0.42
/** Beyond this the words would be too small on the page: the rest goes below the map, in words. */
const beyond = 1.7

export type Plan = RingsPlan | SquarePlan

export interface Laid {
  readonly plan: Plan
  readonly width: number
  readonly height: number
}

export interface Asked {
  readonly config: MapConfig
  readonly chips: readonly PrintedChip[]
  /** Null for the rings. */
  readonly stances: { readonly [id: string]: Stance } | null
  readonly rings: readonly string[]
  readonly sectors: readonly string[]
  readonly squares: readonly string[]
  /** What stands in the corners of a ground of this size. */
  readonly cornersAt: (size: { readonly width: number; readonly height: number }) => readonly Box[]
}

const planAt = (asked: Asked, scale: number): Laid => {
  const size = { width: Math.round(canvas.width * scale), height: Math.round(canvas.height * scale) }
  const { config, chips, stances, rings, sectors, squares } = asked
  const corners = asked.cornersAt(size)
  const common = { canvas: size, corners }
  const plan = stances
    ? planSquare({
        type: 'square',
        ...common,
        names: { squares },
        pieces: chips.map(({ id, times, w, h }) => ({ id, times, w, h, stance: stances[id] ?? null })),
      })
    : planRings({
        type: 'rings',
        ...common,
        config: { sectors: config.sectors.map(({ id }) => ({ id })) },
        names: { rings, sectors },
        pieces: chips.map(({ id, times, place, w, h }) => ({ id, times, place, w, h })),
      })
  return { plan, ...size }
}

/** The smallest ground on which all chips lie; on the largest that is tried, what found no room is in the plan's `more`. */
export const layPrinted = (asked: Asked): Laid => {
  const area = asked.chips.reduce((sum, { w, h }) => sum + (w + 6) * (h + 6), 0)
  const ellipse = canvas.width * canvas.height * 0.63
  const least = Math.max(1, Math.sqrt(area / (ellipse * fillable)) * 0.8)
  const most = Math.max(beyond, least * beyond)
  let laid = planAt(asked, least)
  for (let scale = least * stepUp; laid.plan.more.length > 0 && scale <= most; scale *= stepUp)
    laid = planAt(asked, scale)
  return laid
}
