// One row of a vote's picture: rank, item, and a dot for every dot, so that anyone can count them. Called by picture.ts.
import type { Translate } from '../../language/translate.ts'
import { dotRest, ink, ink2, pageSize, pen, rule } from '../../drawing/look.ts'
import { air, stack, textAt, textBlock, units, type Block } from '../../drawing/text.ts'
import type { Standing } from './shown.ts'

const pitch = 25
/** Where items and bars start, and how wide they may be, from the margin. */
const barAt = 104
const barWide = pageSize.width - 2 * pageSize.margin - barAt - 150
/** More dots than this on a line cannot be told apart: the bar is drawn as a bar, its number stands beside it. */
const countable = 750
/** Ranks that have a word of their own. */
const namedRanks = 10

export interface RowLook {
  readonly title: string
  /** Of each group, what of the dots is on paper. */
  readonly under: string
  /** The most dots of any row. */
  readonly most: number
  /** Ranks at the right, numbers at the left, bars from right to left. */
  readonly fromRight: boolean
}

/** Filled where a phone laid it; a ring with two strokes where it was counted on paper. */
const dotAt = (x: number, y: number, radius: number, colour: string, onPaper: boolean): string => {
  if (!onPaper) return `<circle cx="${units(x)}" cy="${units(y)}" r="${units(radius)}" fill="${colour}"/>`
  const [near, far] = [radius * 0.35, radius * 0.8]
  const strokes = `M${units(x - far)} ${units(y + near)}L${units(x + near)} ${units(y - far)}M${units(x - near)} ${units(y + far)}L${units(x + far)} ${units(y - near)}`
  return `<circle cx="${units(x)}" cy="${units(y)}" r="${units(radius - 1)}" fill="none" stroke="${colour}" stroke-width="2"/><path d="${strokes}" stroke="${colour}" stroke-width="2"/>`
}

const barOf = ({ dots, paper = 0, rank }: Standing, most: number, fromRight: boolean): Block => {
  const colour = rank <= 3 ? pen : dotRest
  const step = Math.min(pitch, barWide / Math.max(1, most))
  const radius = Math.min(9.5, step * 0.4)
  const draw = (x: number, y: number): string =>
    most > countable
      ? `<rect x="${units(fromRight ? x + barWide - dots * step : x)}" y="${units(y)}" width="${units(dots * step)}" height="20" fill="${colour}"/>`
      : Array.from({ length: dots }, (_, dot) =>
          dotAt(
            fromRight ? x + barWide - 10 - dot * step : x + 10 + dot * step,
            y + 10,
            radius,
            colour,
            dot >= dots - paper,
          ),
        ).join('')
  return { h: 22, draw }
}

/** "shared second", for who has the rank of another. */
export const tiedWords = (t: Translate, { rank, shared, dots }: Standing): string => {
  if (!shared || dots === 0) return ''
  return rank <= namedRanks ? t(`vote.tied.${rank}`) : t('vote.tied', { n: rank })
}

/** A row with its rank before it, its number behind it and a line below. */
export const rowOf = (row: Standing, { title, under, most, fromRight }: RowLook, t: Translate): Block => {
  const weight = row.rank <= 3 ? 'bold' : 'plain'
  const tied = tiedWords(t, row)
  const words = stack(
    [
      textBlock(title, barWide, { size: 28, weight }),
      textBlock([tied, under].filter(Boolean).join(' · '), barWide, { size: 20, fill: ink2 }),
      barOf(row, most, fromRight),
    ],
    8,
  )
  const all = stack([air(14), words, air(16)])
  const right = pageSize.width - 2 * pageSize.margin
  const draw = (x: number, y: number): string => {
    const middle = y + all.h / 2 + 13
    const at = (off: number): number => (fromRight ? x + right - off : x + off)
    const end = fromRight ? 'start' : 'end'
    return [
      textAt(String(row.rank), { x: at(76), y: middle, size: 36, weight: 'bold', anchor: end }),
      all.draw(fromRight ? x + right - barAt - barWide : x + barAt, y),
      textAt(String(row.dots), { x: at(right), y: middle, size: 38, weight: 'bold', anchor: end }),
      `<path d="M${units(x)} ${units(y + all.h)}h${units(right)}" stroke="${rule}" stroke-width="1.5"/>`,
    ].join('')
  }
  return { h: all.h, draw }
}

/** The bracket around rows that share a rank, from the top of the first to the foot of the last; `out` points to its back. */
export const bracketAt = (x: number, top: number, foot: number, out: 1 | -1): string =>
  `<path d="M${units(x + 12 * out)} ${units(top + 12)}H${units(x)}V${units(foot - 12)}H${units(x + 12 * out)}" fill="none" stroke="${ink}" stroke-width="3"/>`
