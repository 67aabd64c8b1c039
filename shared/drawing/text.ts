// Lines of text in SVG, with their direction: no program that draws does it for us. Called by all that draw.
import { escapeXml } from '../svg.ts'
import { isRightToLeft, linesIn } from './lines.ts'
import { ink } from './look.ts'
import { widthOf, type Weight } from './measure.ts'

/** A number as SVG has it: a tenth of a unit is finer than any printer. */
export const units = (value: number): string => String(Math.round(value * 10) / 10)

export interface TextLook {
  readonly size: number
  readonly weight?: Weight
  readonly fill?: string
}

export interface TextLine extends TextLook {
  readonly x: number
  /** Of the baseline. */
  readonly y: number
  readonly anchor?: 'start' | 'middle' | 'end'
  /** Of the text it is a line of; told by the line itself where left out. */
  readonly rightToLeft?: boolean
}

/** Some programs know no `direction`; the embedding signs of Unicode they all know. */
const embedded = (text: string): string => `\u202b${text}\u202c`

/** One line, as it is: `text` is drawable and measured. */
export const textAt = (text: string, line: TextLine): string => {
  const { x, y, size, weight = 'plain', fill = ink, anchor = 'start' } = line
  const words = (line.rightToLeft ?? isRightToLeft(text)) ? embedded(text) : text
  const look = `font-size="${size}" font-weight="${weight === 'bold' ? 700 : 500}" fill="${fill}"`
  const at = anchor === 'start' ? '' : ` text-anchor="${anchor}"`
  return text === '' ? '' : `<text x="${units(x)}" y="${units(y)}" ${look}${at}>${escapeXml(words)}</text>`
}

/** Something with a height that is drawn where there is room for it. */
export interface Block {
  readonly h: number
  readonly draw: (x: number, y: number) => string
}

export const nothing: Block = { h: 0, draw: () => '' }

/** Where the first baseline lies below the top of its line, and how high a line is, in font sizes. */
export const baseline = 0.96
export const lineHeight = 1.28

export interface TextBlock extends Block {
  /** Of the widest line. */
  readonly w: number
}

/** A text in full on as many lines as it takes; Arabic and Hebrew stand at the other side. */
export const textBlock = (text: string, most: number, look: TextLook): TextBlock => {
  const { size, weight = 'plain' } = look
  const lines = linesIn(text, most, size, weight)
  const rightToLeft = isRightToLeft(text)
  const step = size * lineHeight
  return {
    w: Math.max(0, ...lines.map((line) => widthOf(line, size, weight))),
    h: lines.length * step,
    draw: (x, y) =>
      lines
        .map((line, n) =>
          textAt(line, {
            ...look,
            x: rightToLeft ? x + most : x,
            y: y + size * baseline + n * step,
            anchor: rightToLeft ? 'end' : 'start',
            rightToLeft,
          }),
        )
        .join(''),
  }
}

/** One below the other. */
export const stack = (blocks: readonly Block[], gap = 0): Block => {
  const shown = blocks.filter(({ h }) => h > 0)
  const tops: number[] = []
  let h = 0
  for (const block of shown) {
    if (h > 0) h += gap
    tops.push(h)
    h += block.h
  }
  return { h, draw: (x, y) => shown.map((block, n) => block.draw(x, y + (tops[n] ?? 0))).join('') }
}

/** Nothing drawn, for air between blocks. */
export const air = (h: number): Block => ({ h, draw: () => '' })

export interface Beside {
  /** A disc or badge, drawn at its corner. */
  readonly mark: (x: number, y: number) => string
  readonly markWide: number
  readonly markHigh: number
  readonly gap: number
  /** Of both. */
  readonly wide: number
  /** The mark stands where reading begins. */
  readonly rightToLeft: boolean
  /** What stands beside it, in the width that is left. */
  readonly words: (most: number) => Block
}

/** A mark with words beside it, both in the middle of the higher one. */
export const beside = ({ mark, markWide, markHigh, gap, wide, rightToLeft, words }: Beside): Block => {
  const block = words(wide - markWide - gap)
  const h = Math.max(markHigh, block.h)
  const draw = (x: number, y: number): string =>
    mark(rightToLeft ? x + wide - markWide : x, y) +
    block.draw(rightToLeft ? x : x + markWide + gap, y + Math.max(0, (markHigh - block.h) / 2))
  return { h, draw }
}
