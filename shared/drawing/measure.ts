// How wide a line of text is in a picture: never less than what any of its fonts takes, so that text stays in its note.
import { boldRuns, plainRuns, type Run } from './sign-widths.ts'

export type Weight = 'plain' | 'bold'

const unpack = (runs: readonly Run[]): ReadonlyMap<number, number> =>
  new Map(
    runs.flatMap(([first, widths]) =>
      Array.from(
        { length: widths.length / 2 },
        (_, n) => [first + n, Number.parseInt(widths.slice(n * 2, n * 2 + 2), 36) / 100] as const,
      ),
    ),
  )

const tables = { plain: unpack(plainRuns), bold: unpack(boldRuns) } as const

/** Marks stand on their sign; joiners and variation selectors show nothing. */
const weightless = /^[\p{M}\p{Cf}]$/u

/** Fonts differ a little, and so does rounding. */
const spare = 1.02

const unknownWidth = (sign: string, code: number, weight: Weight): number => {
  if (weightless.test(sign)) return 0
  const base = sign.normalize('NFD').codePointAt(0) ?? code
  if (base !== code) return tables[weight].get(base) ?? 1.1
  // Pictures of the writing kind: each part of a family is drawn by itself where a font does not join them.
  if (code >= 0x1f000) return 1.6
  return code >= 0x2000 && code < 0x3000 ? 1.3 : 1.1
}

const signWidth = (sign: string, weight: Weight): number => {
  const code = sign.codePointAt(0) ?? 0
  return tables[weight].get(code) ?? unknownWidth(sign, code, weight)
}

/** In units, at a font size. */
export const widthOf = (text: string, size: number, weight: Weight = 'plain'): number => {
  let sum = 0
  for (const sign of text) sum += signWidth(sign, weight)
  return sum * size * spare
}
