// Tables and bars of a Word file: a head that is repeated on every page, rows that stay whole. Called by `body`.
import {
  AlignmentType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  type ITableCellOptions,
} from 'docx'
import type { BarsBlock, TableBlock, TableCell as Lines } from '../document/blocks.ts'
import type { Direction } from '../direction.ts'
import { hexOf, inks } from './styles.ts'
import { runsOf } from './text.ts'

/** Of A4 between our margins, in twentieths of a point. */
export const textWidth = 9_411

export interface Page {
  readonly way: Direction
  readonly colour: string
}

interface Line {
  readonly style: string
  readonly isNumber?: boolean | undefined
}

const line = (text: string, { style, isNumber }: Line, way: Direction): Paragraph => {
  const found = runsOf(text, way)
  const isTurned = found.way === 'rtl'
  return new Paragraph({
    style,
    children: found.runs,
    ...(isTurned ? { bidirectional: true } : {}),
    ...(isNumber ? { alignment: AlignmentType.END } : {}),
  })
}

const widthsOf = (shares: readonly number[]): readonly number[] => {
  const all = shares.reduce((sum, share) => sum + share, 0)
  return shares.map((share) => Math.round((share / all) * textWidth))
}

const cellOf = (
  children: readonly Paragraph[],
  width: number,
  more: Partial<ITableCellOptions> = {},
): TableCell => new TableCell({ ...more, children, width: { size: width, type: WidthType.DXA } })

/** A long cell may break over pages; a short row never does. */
const longest = 900

const isShort = (row: readonly Lines[]): boolean => row.every((cell) => cell.join('').length < longest)

const tableOf = (rows: readonly TableRow[], widths: readonly number[], { way }: Page): Table =>
  new Table({
    style: 'ReportTable',
    rows,
    columnWidths: widths,
    width: { size: textWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    tableLook: {
      firstRow: true,
      noHBand: true,
      noVBand: true,
      firstColumn: false,
      lastColumn: false,
      lastRow: false,
    },
    ...(way === 'rtl' ? { visuallyRightToLeft: true } : {}),
  })

export const table = ({ columns, rows }: TableBlock, page: Page): Table => {
  const widths = widthsOf(columns.map(({ share }) => share))
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ heading, isNumber }, at) =>
      cellOf([line(heading, { style: 'TableHead', isNumber }, page.way)], widths[at] ?? 0),
    ),
  })
  const body = rows.map(
    (row) =>
      new TableRow({
        cantSplit: isShort(row),
        children: columns.map(({ isNumber }, at) => {
          const lines = row[at] ?? []
          const paragraphs = (lines.length > 0 ? lines : ['']).map((text, of) =>
            line(text, { style: of === 0 ? 'TableText' : 'TableMore', isNumber }, page.way),
          )
          return cellOf(paragraphs, widths[at] ?? 0)
        }),
      }),
  )
  return tableOf([head, ...body], widths, page)
}

const barWidth = 3_600
const least = 60

/** A bar is an empty line with a ground, as long as its number; the number stands beside it. */
const bar = (value: number, most: number, isTop: boolean, page: Page): Paragraph => {
  if (value <= 0) return new Paragraph({ style: 'TableText' })
  const inside = barWidth - 180
  const length = Math.max(least, Math.round((value / Math.max(most, 1)) * inside))
  return new Paragraph({
    style: 'TableText',
    spacing: { before: 20, after: 0, line: 220, lineRule: 'exact' },
    indent: { end: inside - length },
    shading: { type: ShadingType.CLEAR, fill: isTop ? hexOf(page.colour) : inks.rest },
    ...(page.way === 'rtl' ? { bidirectional: true } : {}),
  })
}

export const bars = ({ headings, rows }: BarsBlock, page: Page): Table => {
  const [rank, value] = [800, 900]
  const item = textWidth - rank - value - barWidth
  const most = Math.max(0, ...rows.map((row) => row.value))
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: [
      cellOf([line(headings.rank, { style: 'TableHead', isNumber: true }, page.way)], rank),
      cellOf([line(headings.item, { style: 'TableHead' }, page.way)], item),
      cellOf([line(headings.value, { style: 'TableHead', isNumber: true }, page.way)], barWidth + value, {
        columnSpan: 2,
      }),
    ],
  })
  const body = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: [
          cellOf([line(row.rank, { style: 'TableText', isNumber: true }, page.way)], rank),
          cellOf(
            row.item.map((text, at) => line(text, { style: at === 0 ? 'TableText' : 'TableMore' }, page.way)),
            item,
          ),
          cellOf([bar(row.value, most, row.isTop, page)], barWidth),
          cellOf([line(String(row.value), { style: 'TableHead', isNumber: true }, page.way)], value),
        ],
      }),
  )
  return tableOf([head, ...body], [rank, item, barWidth, value], page)
}
