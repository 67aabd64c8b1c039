// The order of pins on a plan: as one reads, and the nearest one in a direction, for the arrow keys. Pure; called by the plan's faces.
import type { Pin } from './model-ground.ts'

export interface Placed {
  readonly id: string
  readonly pin: Pin
}

/** Rows a tenth of the plan high, each from one side to the other: what stands side by side is read side by side. */
export const inReadingOrder = <One extends Placed>(pins: readonly One[]): readonly One[] => {
  const row = ({ pin }: One) => Math.floor(pin.y * 10)
  return [...pins].sort((a, b) => row(a) - row(b) || a.pin.x - b.pin.x || (a.id < b.id ? -1 : 1))
}

/** How far along an arrow, and how far beside it, in the plan's own picture: it is never mirrored. */
const steps: { readonly [key: string]: (dx: number, dy: number) => readonly [along: number, aside: number] } =
  {
    ArrowRight: (dx, dy) => [dx, dy],
    ArrowLeft: (dx, dy) => [-dx, dy],
    ArrowDown: (dx, dy) => [dy, dx],
    ArrowUp: (dx, dy) => [-dy, dx],
  }

/** The nearest pin in the direction of an arrow key; what lies beside the way counts double. Null: no arrow, or none there. */
export const nearestPin = (pins: readonly Placed[], from: string, key: string): string | null => {
  const step = steps[key]
  const start = pins.find(({ id }) => id === from)
  if (!step || !start) return null
  const found = pins.flatMap(({ id, pin }) => {
    const [along, aside] = step(pin.x - start.pin.x, pin.y - start.pin.y)
    return id !== from && along > 0 ? [{ id, cost: along + 2 * Math.abs(aside) }] : []
  })
  return (
    found.reduce<(typeof found)[number] | null>(
      (best, one) => (best && best.cost <= one.cost ? best : one),
      null,
    )?.id ?? null
  )
}

const shifts: { readonly [key: string]: readonly [x: number, y: number] } = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
}

const within = (value: number): number => Math.min(1, Math.max(0, value))

/** The pin a step further in the direction of an arrow key, on the plan; the same pin for any other key. */
export const shifted = (pin: Pin, key: string, step: number): Pin => {
  const [x, y] = shifts[key] ?? [0, 0]
  return { x: within(pin.x + x * step), y: within(pin.y + y * step) }
}
