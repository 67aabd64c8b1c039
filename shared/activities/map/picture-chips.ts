// Chips as they are printed: with all of their words, each in one piece or on as many lines as it takes. Called by picture.ts.
import { badgeAt, badgeSize, hatchAt, hatchHeight, isHatched } from '../../drawing/badge.ts'
import { ink, paperEdgeOf, paperOf } from '../../drawing/look.ts'
import { drawable, linesIn } from '../../drawing/lines.ts'
import { widthOf } from '../../drawing/measure.ts'
import { lineHeight, textAt, textBlock, units, type TextBlock } from '../../drawing/text.ts'
import { escapeXml } from '../../svg.ts'
import type { ChipModel } from './chips.ts'
import type { Point } from './geometry.ts'

const font = 18
const pad = { across: 9, down: 7 }
const gap = 8
/** A chip is as narrow as keeps its words on so many lines. */
const shapes = [
  { wide: 150, lines: 2 },
  { wide: 200, lines: 3 },
  { wide: 280, lines: 6 },
  { wide: 420, lines: Infinity },
] as const

export interface PrintedChip extends ChipModel {
  readonly w: number
  readonly h: number
  readonly words: TextBlock
  readonly pill: string
  readonly lines: number
}

const breakable = 280

/** The narrowest shape that holds the words and breaks none of them, and in it the narrowest box with as many lines. */
const widthFor = (text: string): number => {
  const words = drawable(text)
    .split(' ')
    .map((word) => widthOf(word, font))
  // A word that is wider than this is broken on any chip.
  const longest = Math.max(0, ...words.filter((wide) => wide <= breakable))
  const linesAt = (wide: number): number => linesIn(text, wide, font).length
  const widest = shapes[shapes.length - 1] ?? { wide: 420 }
  const shape = shapes.find(({ wide, lines }) => wide >= longest && linesAt(wide) <= lines) ?? widest
  const lines = linesAt(shape.wide)
  let best: number = shape.wide
  const least = Math.min(longest, shape.wide)
  for (let less = best - 12; less >= Math.max(60, least) && linesAt(less) <= lines; less -= 12) best = less
  // The widest line as it came out; a single sign may be wider than what was asked.
  return Math.max(...linesIn(text, best, font).map((line) => widthOf(line, font)), 20)
}

export const printed = (chip: ChipModel): PrintedChip => {
  const most = widthFor(chip.text)
  const words = textBlock(chip.text, most, { size: font })
  const pill = chip.times > 1 ? `${chip.times}×` : ''
  const after = pill === '' ? 0 : gap + widthOf(pill, 15, 'bold') + 14
  const head = isHatched(chip.prompt) ? hatchHeight : 0
  return {
    ...chip,
    words,
    pill,
    lines: Math.round(words.h / (font * lineHeight)),
    w: Math.ceil(2 * pad.across + badgeSize + gap + most + after),
    h: Math.ceil(2 * pad.down + Math.max(badgeSize, words.h) + head),
  }
}

const pillAt = (pill: string, right: number, middle: number): string => {
  const wide = widthOf(pill, 15, 'bold') + 14
  const box = `<rect x="${units(right - wide)}" y="${units(middle - 11)}" width="${units(wide)}" height="22" rx="11" fill="${ink}"/>`
  const number = { x: right - wide / 2, y: middle + 5.5, size: 15, weight: 'bold', fill: '#ffffff' } as const
  return pill === '' ? '' : box + textAt(pill, { ...number, anchor: 'middle' })
}

export const chipAt = (chip: PrintedChip, at: Point): string => {
  const { id, type, prompt, w, h, words } = chip
  const [x, y] = [Math.round(at.x - w / 2), Math.round(at.y - h / 2)]
  const head = isHatched(prompt) ? hatchHeight : 0
  const paper = `fill="${paperOf(prompt)}" stroke="${paperEdgeOf(prompt)}"`
  const sheet = (off: number): string =>
    `<rect x="${x + off}" y="${y + off}" width="${w}" height="${h}" rx="2" ${paper}/>`
  const middle = y + head + (h - head) / 2
  return [
    type === 'group' ? sheet(4) : '',
    `<g data-${type}="${escapeXml(id)}">`,
    sheet(0),
    head > 0 ? hatchAt(x + 1, y + 1, w - 2) : '',
    badgeAt(prompt, x + pad.across, chip.lines > 2 ? y + head + pad.down : middle - badgeSize / 2),
    words.draw(x + pad.across + badgeSize + gap, middle - words.h / 2),
    pillAt(chip.pill, x + w - pad.across, middle),
    '</g>',
  ].join('')
}
