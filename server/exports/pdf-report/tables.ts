// Tables and bars on paper: a head on every page, rows that stay whole. Called by `blocks`.
import type { ReactNode } from 'react'
import type { BarsBlock, TableBlock, TableCell } from '../document/blocks.ts'
import { cleanForPdf } from '../pdf/clean.ts'
import { inks } from '../pdf/colours.ts'
import { box, boxed, type Style } from '../pdf/parts.ts'
import { end, row, say, type Sheet } from './sheet.ts'

const cellStyle = (share: number): Style => ({
  flexGrow: share,
  flexShrink: 1,
  flexBasis: 0,
  paddingHorizontal: 4,
  paddingVertical: 3,
})

const rowStyle = (sheet: Sheet): Style => ({
  ...row(sheet),
  borderBottomWidth: 0.5,
  borderBottomColor: inks.line,
})

const headCell = (heading: string, share: number, isNumber: boolean, sheet: Sheet): ReactNode =>
  boxed(
    cellStyle(share),
    { tag: { type: 'TH', scope: 'Column' } },
    say(heading, sheet, {
      style: {
        fontSize: 8.5,
        lineHeight: 1.3,
        fontWeight: 700,
        ...(isNumber ? { textAlign: end(sheet) } : {}),
      },
    }),
  )

const headRow = (sheet: Sheet, cells: readonly ReactNode[]): ReactNode =>
  boxed(
    { ...rowStyle(sheet), backgroundColor: inks.well, borderTopWidth: 0.5, borderTopColor: inks.line },
    { tag: { type: 'TR' }, wrap: false, fixed: true },
    ...cells,
  )

/** Two texts at most, the cell's own and all that is said about it: laying out is the costly part. */
const lines = (cell: TableCell, isNumber: boolean, sheet: Sheet): readonly ReactNode[] =>
  [cell[0] ?? '', cell.slice(1).join('\n')].flatMap((value, at) =>
    value === '' && (at > 0 || cell.length > 0)
      ? []
      : [
          say(value, sheet, {
            style: {
              fontSize: at === 0 ? 9 : 8,
              lineHeight: 1.3,
              ...(at === 0 ? {} : { color: inks.ink2, marginTop: 1.5 }),
              ...(isNumber ? { textAlign: end(sheet) } : {}),
            },
          }),
        ],
  )

const bodyCell = (cell: TableCell, share: number, isNumber: boolean, sheet: Sheet): ReactNode =>
  boxed(cellStyle(share), { tag: { type: 'TD' } }, ...lines(cell, isNumber, sheet))

/** A long cell may break over pages; a short row never does. As printed: one sign can stand for eighteen letters. */
const longest = 900
const isLong = (cell: TableCell): boolean => cleanForPdf(cell.join('')).length >= longest

/** The last two rows stay together, so that no row stands alone below a repeated head; long ones, which may not fit a page, do not. */
const withoutWidow = (rows: readonly ReactNode[], mayBreak: boolean): readonly ReactNode[] =>
  mayBreak || rows.length < 2 ? rows : [...rows.slice(0, -2), boxed({}, { wrap: false }, ...rows.slice(-2))]

/** Bars that surely fit half a page are never cut. */
const fewBars = 12

export const table = ({ columns, rows }: TableBlock, sheet: Sheet): ReactNode =>
  boxed(
    { marginBottom: 12 },
    { tag: { type: 'Table' } },
    headRow(
      sheet,
      columns.map(({ heading, share, isNumber = false }) => headCell(heading, share, isNumber, sheet)),
    ),
    ...withoutWidow(
      rows.map((cells) =>
        boxed(
          rowStyle(sheet),
          { tag: { type: 'TR' }, wrap: cells.some(isLong) },
          ...columns.map(({ share, isNumber = false }, at) =>
            bodyCell(cells[at] ?? [], share, isNumber, sheet),
          ),
        ),
      ),
      rows.slice(-2).some((cells) => cells.some((cell) => cell.join('').length > 300 || isLong(cell))),
    ),
  )

const shares = { rank: 0.8, item: 4, bar: 4, value: 1 } as const

/** Its length in per cent; the number beside it says the same. */
const bar = (value: number, most: number, isTop: boolean, sheet: Sheet): ReactNode =>
  box(
    { ...cellStyle(shares.bar), ...row(sheet), paddingTop: 5 },
    value > 0 &&
      box({
        width: `${Math.max(1.5, (100 * value) / Math.max(1, most))}%`,
        height: 9,
        backgroundColor: isTop ? sheet.colour : inks.dotRest,
      }),
  )

export const bars = ({ headings, rows }: BarsBlock, sheet: Sheet): ReactNode => {
  const most = Math.max(0, ...rows.map(({ value }) => value))
  const isShort = rows.length <= fewBars && rows.every(({ item }) => cleanForPdf(item.join('')).length < 140)
  return boxed(
    { marginBottom: 12 },
    { tag: { type: 'Table' }, wrap: !isShort },
    headRow(sheet, [
      headCell(headings.rank, shares.rank, true, sheet),
      headCell(headings.item, shares.item, false, sheet),
      headCell(headings.value, shares.bar + shares.value, true, sheet),
    ]),
    ...withoutWidow(
      rows.map(({ rank, item, value, isTop }) =>
        boxed(
          rowStyle(sheet),
          { tag: { type: 'TR' }, wrap: false },
          bodyCell([rank], shares.rank, true, sheet),
          bodyCell(item, shares.item, false, sheet),
          bar(value, most, isTop, sheet),
          bodyCell([String(value)], shares.value, true, sheet),
        ),
      ),
      false,
    ),
  )
}
