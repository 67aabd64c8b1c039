// The badge of a prompt: a shape of its own and its number, so that colour is never the only sign. Called by notes and chips.
import { ink, paperOf } from './look.ts'
import { textAt, units } from './text.ts'

export const badgeSize = 22

const shapes: readonly ((x: string, y: string) => string)[] = [
  (x, y) => `<path d="M${x} ${y}m0 11a11 11 0 1 1 22 0a11 11 0 1 1 -22 0z" fill="${ink}"/>`,
  (x, y) => `<path d="M${x} ${y}h14l8 11l-8 11h-14z" fill="${ink}"/>`,
  (x, y) => `<rect x="${x}" y="${y}" width="22" height="22" rx="2" fill="${ink}"/>`,
  (x, y) => `<path d="M${x} ${y}h22v17h-11l-6 5v-5h-5z" fill="${ink}"/>`,
]

/** `prompt`: its number, from 1. */
export const badgeAt = (prompt: number, x: number, y: number): string => {
  const kind = (prompt - 1) % shapes.length
  const number = textAt(String(prompt), {
    x: x + (kind === 1 ? 8.5 : 11),
    y: y + (kind === 3 ? 14 : 16.2),
    size: 14,
    weight: 'bold',
    fill: paperOf(prompt),
    anchor: 'middle',
  })
  return (shapes[kind]?.(units(x), units(y)) ?? '') + number
}

/** The head strip that tells prompts 5 to 8 from 1 to 4. */
export const hatchHeight = 10
export const isHatched = (prompt: number): boolean => prompt > shapes.length

export const hatchAt = (x: number, y: number, wide: number): string => {
  const strokes = Array.from(
    { length: Math.max(0, Math.floor((wide - hatchHeight) / 8)) },
    (_, n) => `M${units(x + n * 8)} ${units(y + hatchHeight)}l${hatchHeight} -${hatchHeight}`,
  )
  return `<path d="${strokes.join('')}" stroke="${ink}" stroke-width="1.5"/>`
}
