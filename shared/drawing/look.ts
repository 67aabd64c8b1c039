// The colours and letters of every picture: the day's, which are print's too. Read by all that draw.

export const ink = '#1c2130'
export const ink2 = '#4b5060'
/** Secondary text on a note: `ink2` is too weak on coral. */
export const noteMeta = '#3a3f4e'
export const ground = '#f6f2e9'
export const sheet = '#fffdf9'
export const well = '#ece6d9'
export const rule = '#dad2c2'
export const edge = '#7f7766'
export const pen = '#20419a'
export const dotRest = '#6e7fb4'

const papers = ['#ffe27a', '#a6ccf2', '#f4a88c', '#ffffff'] as const
const paperEdges = ['#9a7a08', '#4e84bc', '#c56f4e', '#857d6c'] as const
const tables = ['#333a4a', '#b4431a', '#0b6b57', '#7a3480'] as const

const of = (list: readonly string[], number: number): string =>
  list[(Math.max(1, number) - 1) % list.length] ?? '#ffffff'

/** By the number of the prompt, from 1; the fifth has the first's paper and a hatched head. */
export const paperOf = (prompt: number): string => of(papers, prompt)
export const paperEdgeOf = (prompt: number): string => of(paperEdges, prompt)
/** By the number of the table, from 1; the fifth has the first's colour and a ring in its disc. */
export const tableColourOf = (table: number): string => of(tables, table)

/** White, for what belongs to no prompt. */
export const plainPaper = 4

/** First the board's own; then those that are as wide as text is measured at most. */
export const fontFamily =
  "'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible Next Variable', 'DejaVu Sans', 'Noto Sans', 'Noto Sans Arabic', sans-serif"

/** A page's width and least height in units, 16:9. */
export const pageSize = { width: 1920, height: 1080, margin: 72 } as const
