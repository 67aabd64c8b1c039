// Which notes hang on which page of the wall, and how large a paper each gets: so that every text stands whole at one size,
// and every screen agrees on the pages without measuring. Pure; called by `wall.ts`.
import { silentLimits } from './limits.ts'

/** What is written on a paper: the complaint, and the wish below it. */
export interface Written {
  readonly text: string
  readonly wish: string | null
}

/** A note and its paper: from 1, in the grid of three by three. */
export interface Laid<Note> {
  readonly note: Note
  readonly column: number
  readonly row: number
  readonly columns: number
  readonly rows: number
}

const side = silentLimits.pageSide

/**
 * The wall in its own letter size (44 px on a projector of 1920): 40.3 em wide and 17.2 em high, papers 0.64 em apart,
 * text 0.7 em from their edges and 0.5 em from top and foot, lines 1.18 em. From it the text's width per number of columns
 * and the lines per number of rows follow; `board.module.css` draws the same.
 */
const widths = [0, 11.5, 25.2, 38.8]
const heights = [0, 3, 8, 13]

/** The line between complaint and wish, with its word, in lines. */
const wishHead = 1.4

const narrow = /[iljftr.,:;'’|!()\[\] \-]/
const wide = /[mwMW@%&—…]/
/** Squares and pictures: a whole em and more. */
const square =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f000}-\u{1faff}]/u
const noWidth = /[\p{M}\u200c\u200d\ufe0f]/u

/** The width of a sign in em, rather too much than too little (Atkinson Hyperlegible Next at weight 560, and its companions). */
const widthOf = (sign: string): number => {
  if (noWidth.test(sign)) return 0
  if (narrow.test(sign)) return 0.34
  if (wide.test(sign)) return 0.94
  if (square.test(sign)) return 1.4
  if (/\p{Lu}/u.test(sign)) return 0.72
  return /[\p{Ll}\p{Nd}]/u.test(sign) ? 0.57 : 0.75
}

const widthsIn = (text: string): number => [...text].reduce((sum, sign) => sum + widthOf(sign), 0)

/** Lines of one paragraph, broken at spaces; a word that is too long is broken anywhere. */
const linesOfParagraph = (text: string, width: number): number => {
  const space = widthOf(' ')
  let lines = 1
  let used = 0
  for (const word of text.split(' ')) {
    const length = widthsIn(word)
    if (used > 0 && used + space + length <= width) used += space + length
    else {
      if (used > 0) lines++
      // Each broken line loses up to one sign.
      const more = length <= width ? 0 : Math.ceil(length / (width - 1.4)) - 1
      lines += more
      used = length - more * (width - 1.4)
    }
  }
  return lines
}

const linesOf = (text: string, width: number): number =>
  text.split('\n').reduce((sum, paragraph) => sum + linesOfParagraph(paragraph, width), 0)

/** How high a note stands when its text is as wide as so many columns, in lines. */
export const linesOn = ({ text, wish }: Written, columns: number): number => {
  const width = widths[columns] ?? 1
  return linesOf(text, width) + (wish === null ? 0 : wishHead + linesOf(wish, width))
}

interface Size {
  readonly columns: number
  readonly rows: number
}

/** The papers on which a note stands whole, the smallest first; the whole page when none is large enough. */
const sizesFor = (note: Written): readonly Size[] => {
  const sizes: Size[] = []
  for (let columns = 1; columns <= side; columns++) {
    const rows = heights.findIndex((height) => linesOn(note, columns) <= height)
    if (rows > 0) sizes.push({ columns, rows })
  }
  return sizes.length === 0
    ? [{ columns: side, rows: side }]
    : sizes.sort((a, b) => a.columns * a.rows - b.columns * b.rows || a.rows - b.rows)
}

type Taken = ReadonlySet<number>

const cellsOf = (column: number, row: number, { columns, rows }: Size): readonly number[] =>
  Array.from(
    { length: columns * rows },
    (_, n) => (row + Math.floor(n / columns)) * side + column + (n % columns),
  )

/** The first free place on the page, in reading order, for the smallest paper that fits. */
const placeOn = (taken: Taken, sizes: readonly Size[]) => {
  for (const size of sizes)
    for (let row = 0; row + size.rows <= side; row++)
      for (let column = 0; column + size.columns <= side; column++) {
        const cells = cellsOf(column, row, size)
        if (!cells.some((cell) => taken.has(cell))) return { column, row, size, cells }
      }
  return null
}

/**
 * Nine notes a page, fewer where they are long. In the order given; a page is full when the next note has no place on it, so
 * notes that come behind never change the pages before them.
 */
export const pagesOf = <Note extends Written>(notes: readonly Note[]): readonly (readonly Laid<Note>[])[] => {
  const pages: Laid<Note>[][] = []
  let taken: Taken = new Set()
  for (const note of notes) {
    const sizes = sizesFor(note)
    const free = pages.length > 0 ? placeOn(taken, sizes) : null
    const place = free ?? placeOn(new Set(), sizes)
    if (!place) continue
    const { column, row, size, cells } = place
    const laid: Laid<Note> = { note, column: column + 1, row: row + 1, ...size }
    if (free) pages.at(-1)?.push(laid)
    else pages.push([laid])
    taken = new Set([...(free ? taken : []), ...cells])
  }
  return pages
}
