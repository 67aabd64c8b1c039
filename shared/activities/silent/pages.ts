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

/** Squares and pictures: a whole em and more. */
const square =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f000}-\u{1faff}]/u
const noWidth = /[\p{M}\p{Cf}]/u

/** Widths in em as a page draws them in Atkinson Hyperlegible Next at weight 560, rounded up. */
const measured: readonly (readonly [width: number, signs: string])[] = [
  [0.27, "'.,:;|’‘"],
  [0.3, 'ijlı! '],
  [0.33, '/()[ï'],
  [0.38, ']"ft-r'],
  [0.46, 'I1“”„'],
  [0.5, 'cszç*–ş'],
  [0.55, 'yk?vaxJeL7éèë'],
  [0.58, 'hnouF2bdgp9'],
  [0.61, 'qET3S5+ß'],
  [0.66, 'PZ68=B4CRVKYX0'],
  [0.71, 'ADUHGN€'],
  [0.76, 'wOQ&…'],
  [0.88, '@—MmW'],
  [0.96, 'æœ%'],
]
const widths560: ReadonlyMap<string, number> = new Map(
  measured.flatMap(([width, signs]) => [...signs].map((sign) => [sign, width] as const)),
)

/** The width of a sign in em, rather too much than too little where it was not measured. */
const widthOf = (sign: string): number => {
  const known = widths560.get(sign) ?? widths560.get(sign.normalize('NFD').charAt(0))
  if (known !== undefined) return known
  if (noWidth.test(sign)) return 0
  return square.test(sign) ? 1.4 : 0.75
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

interface Open<Note> {
  readonly laid: Laid<Note>[]
  taken: Taken
}

const layOn = <Note extends Written>(page: Open<Note>, note: Note): boolean => {
  const place = placeOn(page.taken, sizesFor(note))
  if (!place) return false
  const { column, row, size, cells } = place
  page.laid.push({ note, column: column + 1, row: row + 1, ...size })
  page.taken = new Set([...page.taken, ...cells])
  return true
}

const isFull = ({ taken }: Open<unknown>): boolean => taken.size === side * side

/** So many notes ahead may fill a place that the next one is too large for. */
const ahead = 6

/**
 * Nine notes a page, fewer where they are long. In the order given, but that a note a little further on may fill a place for
 * which the next one is too large: the order was chance already, and a page half empty is a page more to read. A note that
 * came later moves none that hangs; at most it fills a place on the last pages.
 */
export const pagesOf = <Note extends Written>(notes: readonly Note[]): readonly (readonly Laid<Note>[])[] => {
  const pages: Laid<Note>[][] = []
  let waiting = [...notes]
  while (waiting.length > 0) {
    const page: Open<Note> = { laid: [], taken: new Set() }
    let passed = 0
    waiting = waiting.filter((note) => {
      if (isFull(page) || passed > ahead) return true
      if (layOn(page, note)) return false
      passed++
      return true
    })
    pages.push(page.laid)
  }
  return pages
}
