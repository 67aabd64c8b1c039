// A note on its paper, as high as its words need, and a pile of notes with its title. Called by the kinds' pictures.
import { escapeXml } from '../svg.ts'
import { badgeAt, badgeSize, hatchAt, hatchHeight, isHatched } from './badge.ts'
import { isRightToLeft } from './lines.ts'
import { edge, ink, noteMeta, paperEdgeOf, paperOf, sheet } from './look.ts'
import { air, stack, textAt, textBlock, units, type Block } from './text.ts'

export interface NoteLook {
  /** Stands in the file as `data-note`, so that anyone can count. */
  readonly id: string
  readonly text: string
  /** The number of its prompt, from 1: paper and badge. */
  readonly prompt: number
  /** Without it the note is plain paper. */
  readonly badge?: boolean
  readonly size?: number
  /** Below the words: its round, who wrote it, that it was on paper. */
  readonly meta?: readonly string[]
  /** Below a line: a translation, a wish, with the word that says what it is. */
  readonly second?: { readonly label: string; readonly text: string } | null | undefined
  /** The number of its pin on a plan. */
  readonly pin?: number | null
}

const pad = { across: 14, down: 12 }
const pinSide = 26

/** A square with a number, on a plan and on the note that it belongs to. */
export const pinAt = (number: number, prompt: number, x: number, y: number, side = pinSide): string => {
  const look = `fill="${paperOf(prompt)}" stroke="${ink}" stroke-width="2"`
  const box = `<rect x="${units(x)}" y="${units(y)}" width="${side}" height="${side}" rx="2" ${look}/>`
  const size = number > 99 ? side * 0.44 : side * 0.58
  return (
    box +
    textAt(String(number), {
      x: x + side / 2,
      y: y + side / 2 + size * 0.36,
      size,
      weight: 'bold',
      anchor: 'middle',
    })
  )
}

const secondOf = ({ second, size = 20 }: NoteLook, most: number): readonly Block[] => {
  if (!second) return []
  const line: Block = {
    h: 2,
    draw: (x, y) => `<path d="M${units(x)} ${units(y)}h${units(most)}" stroke="${edge}"/>`,
  }
  return [
    line,
    textBlock(second.label, most, { size: size * 0.7, weight: 'bold', fill: noteMeta }),
    textBlock(second.text, most, { size }),
  ]
}

/** What stands on the paper, right of the badge. */
const wordsOf = (look: NoteLook, most: number): Block => {
  const { text, size = 20, meta = [] } = look
  return stack(
    [
      textBlock(text, most, { size }),
      ...meta.map((line) => textBlock(line, most, { size: Math.max(15, size * 0.72), fill: noteMeta })),
      ...secondOf(look, most),
    ],
    6,
  )
}

export const noteBlock = (look: NoteLook, wide: number): Block => {
  const { id, text, prompt, badge = false, pin = null } = look
  const head = badge && isHatched(prompt) ? hatchHeight : 0
  const before = badge ? badgeSize + 10 : 0
  const after = pin === null ? 0 : 36
  const words = wordsOf(look, wide - 2 * pad.across - before - after)
  const h = Math.ceil(Math.max(words.h, badge ? badgeSize : 0, after > 0 ? 26 : 0) + 2 * pad.down + head)
  // Badge first and pin last, as the words are read.
  const isFlipped = isRightToLeft(text)
  const start = isFlipped ? after : before
  const draw = (x: number, y: number): string => {
    const top = y + pad.down + head
    const paper = `fill="${paperOf(prompt)}" stroke="${paperEdgeOf(prompt)}"`
    const [left, right] = [x + pad.across, x + wide - pad.across]
    return [
      `<g data-note="${escapeXml(id)}">`,
      `<rect x="${units(x)}" y="${units(y)}" width="${units(wide)}" height="${h}" rx="2" ${paper}/>`,
      head > 0 ? hatchAt(x + 1, y + 1, wide - 2) : '',
      badge ? badgeAt(prompt, isFlipped ? right - badgeSize : left, top) : '',
      words.draw(left + start, top),
      pin === null ? '' : pinAt(pin, prompt, isFlipped ? left : right - pinSide, top),
      '</g>',
    ].join('')
  }
  return { h, draw }
}

export interface GroupLook {
  readonly id: string
  readonly title: string
  /** "4 notes". */
  readonly count: string
  readonly notes: readonly NoteLook[]
}

/** The title on its pile of paper, and below it the notes of the pile, each once. */
export const groupBlock = ({ id, title, count, notes }: GroupLook, wide: number): Block => {
  const inner = wide - 2 * pad.across
  const head = stack(
    [
      textBlock(title, inner, { size: 21, weight: 'bold' }),
      textBlock(count, inner, { size: 15, fill: noteMeta }),
    ],
    4,
  )
  const rest = stack(
    notes.map((note) => noteBlock(note, inner)),
    8,
  )
  const all = stack([air(pad.down), head, air(10), rest, air(pad.down)])
  const paper = (x: number, y: number, off: number): string =>
    `<rect x="${units(x + off)}" y="${units(y + off)}" width="${units(wide - 8)}" height="${units(all.h)}" rx="2" fill="${sheet}" stroke="${edge}"/>`
  return {
    h: all.h + 8,
    draw: (x, y) =>
      `<g data-group="${escapeXml(id)}">${paper(x, y, 8)}${paper(x, y, 4)}${paper(x, y, 0)}${all.draw(x + pad.across - 4, y)}</g>`,
  }
}
