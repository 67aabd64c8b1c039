// Which chip an arrow key goes to. Called by use-chips.
import type { LaidChip } from './chips.ts'

const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
}

/** The nearest chip in the direction of an arrow key; null when there is none. */
export const neighbour = (chips: readonly LaidChip[], id: string, key: string): string | null => {
  const from = chips.find((chip) => chip.id === id)
  if (!from) return null
  const [across, down] = directions[key] ?? [0, 0]
  let best: string | null = null
  let least = Infinity
  for (const chip of chips) {
    const dx = chip.at.x - from.at.x
    const dy = chip.at.y - from.at.y
    const ahead = dx * across + dy * down
    if (ahead <= 0.5) continue
    const cost = ahead + 2.5 * Math.abs(across === 0 ? dx : dy)
    if (cost < least) {
      least = cost
      best = chip.id
    }
  }
  return best
}
