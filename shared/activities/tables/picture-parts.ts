// Small pieces that both pictures of the tables share: the disc with a table's number, the columns of the overview.
import { tableColourOf } from '../../drawing/look.ts'
import { textAt, units } from '../../drawing/text.ts'

/** The number is the table's name; the fifth has the first's colour, and a ring in its disc. */
export const discAt = (number: number, x: number, y: number, radius: number): string => {
  const ring =
    number > 4
      ? `<circle cx="${units(x)}" cy="${units(y)}" r="${units(radius - 4)}" fill="none" stroke="#ffffff" stroke-width="1.5"/>`
      : ''
  const size = Math.round(radius * 1.1)
  const look = { size, weight: 'bold', fill: '#ffffff', anchor: 'middle' } as const
  return [
    `<circle cx="${units(x)}" cy="${units(y)}" r="${units(radius)}" fill="${tableColourOf(number)}"/>`,
    ring,
    textAt(String(number), { ...look, x, y: y + size * 0.36 }),
  ].join('')
}

/** Where the numbers of each column end, rounds first and notes last; and what is left for the name. */
export const columnsIn = (
  wide: number,
  rounds: number,
): { readonly at: readonly number[]; readonly nameWide: number } => {
  const step = Math.min(190, (wide * 0.6) / (rounds + 1))
  return {
    at: Array.from({ length: rounds + 1 }, (_, n) => wide - (rounds - n) * step - 8),
    nameWide: wide - (rounds + 1) * step - 110,
  }
}
