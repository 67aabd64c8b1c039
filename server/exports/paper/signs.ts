// A sign for each table: its number in its colour, its theme and its host, twice on a sheet that is folded like a tent. The number is
// more than 50 mm high on A4, which a sharp eye reads at twenty metres, and half of one at ten.
import { Line } from '@react-pdf/renderer'
import { createElement, type ReactNode } from 'react'
import type { PaperTable } from '../../../shared/paper.ts'
import { inks, tableColourOf } from '../pdf/colours.ts'
import { disc } from '../pdf/marks.ts'
import { box, boxed, drawing, text } from '../pdf/parts.ts'
import { a4, fitted, rowOf, sheetPage, type Sheet } from './sheet.ts'

const half = a4.height / 2
const pad = 30
const side = 270
const beside = a4.width - 3 * pad - side

const face = (sheet: Sheet, { number, title, host }: PaperTable, isHeading: boolean): ReactNode => {
  const { scale: k, t, direction } = sheet
  const name = sheet.pick(title)
  return box(
    {
      ...rowOf(direction),
      alignItems: 'center',
      width: a4.width * k,
      height: half * k,
      paddingHorizontal: pad * k,
      borderBottomWidth: 14 * k,
      borderColor: tableColourOf(number),
    },
    disc(number, side * k),
    box(
      { flex: 1, marginHorizontal: pad * k },
      text(t('kit.table', { number }), {
        as: isHeading ? 'H1' : 'artifact',
        direction,
        style: { fontSize: 22 * k, color: inks.ink2 },
      }),
      text(name, {
        direction,
        lines: 5,
        style: {
          fontSize: fitted(name, { most: 44, least: 13, width: beside, lines: 3 }) * k,
          fontWeight: 700,
          lineHeight: 1.15,
          marginTop: 6 * k,
        },
      }),
      host !== '' &&
        text(t('kit.host', { host }), {
          direction,
          lines: 3,
          style: { fontSize: 15 * k, marginTop: 12 * k },
        }),
    ),
  )
}

const fold = ({ scale: k, t, direction }: Sheet): ReactNode =>
  box(
    { position: 'absolute', top: (half - 10) * k, left: 0, width: a4.width * k, alignItems: 'center' },
    text(t('kit.fold'), { as: 'artifact', direction, style: { fontSize: 7 * k, color: inks.ink2 } }),
    drawing(
      `0 0 ${a4.width} 2`,
      { width: a4.width * k, height: 2 * k },
      null,
      createElement(Line, {
        key: 'fold',
        x1: 0,
        y1: 1,
        x2: a4.width,
        y2: 1,
        stroke: inks.edge,
        strokeWidth: 0.6,
        strokeDasharray: '5 4',
      }),
    ),
  )

const signPage = (sheet: Sheet, table: PaperTable): ReactNode =>
  sheetPage(
    sheet,
    {
      bookmark: `${sheet.t('kit.table', { number: table.number })}: ${sheet.pick(table.title)}`,
    },
    // The other side of the tent: read once is enough.
    boxed({ transform: 'rotate(180deg)' }, { tag: 'artifact' }, face(sheet, table, false)),
    face(sheet, table, true),
    fold(sheet),
  )

/** Tables of two steps with the same number, theme and host get one sign. */
export const signPages = (sheet: Sheet): readonly ReactNode[] => {
  const tables = sheet.kit.steps.flatMap(({ paper }) => paper.tables)
  const once = new Map(
    tables.map((table) => [JSON.stringify([table.number, table.title, table.host]), table]),
  )
  return [...once.values()].map((table) => signPage(sheet, table))
}
