// The result of a vote as one SVG: the room view and nothing else. Pure; called by the exports.
import { escapeXml } from '../../svg.ts'
import type { Translate } from '../../language/translate.ts'
import { type JsonObject, textOf } from '../../json.ts'
import type { Localized } from '../../localized.ts'
import { entries, get, type Table } from '../../table.ts'
import type { View } from '../contract.ts'

const width = 1920
const margin = 72
const rowHeight = 78
const pitch = 25
/** Where the bars start and how far they may run. */
const barAt = margin + 100
const barWidth = width - margin - 140 - barAt

const words = (x: number, y: number, size: number, weight: number, text: string, anchor = 'start'): string =>
  `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="#1c2130" text-anchor="${anchor}">${escapeXml(text)}</text>`

interface Row {
  readonly title: string
  readonly dots: number
  readonly rank: number
  readonly shared: boolean
}

const none: Table<JsonObject> = { size: 0, buckets: [] }

const rowsOf = (view: View, pick: (text: Localized) => string): readonly Row[] => {
  const items = view['main']?.['items'] ?? none
  const result = view['main']?.['result'] ?? none
  return [...entries(result)]
    .map(([id, entry]) => {
      const item = get(items, id)
      // Written by this kind's own room view.
      const local = item?.['local'] as Localized | undefined
      return {
        order: Number(item?.['order'] ?? 0),
        title: local ? pick(local) : textOf(item?.['text'] ?? ''),
        dots: Number(entry['dots']),
        rank: Number(entry['rank']),
        shared: entry['shared'] === true,
      }
    })
    .sort((a, b) => a.rank - b.rank || a.order - b.order)
}

const bar = (y: number, row: Row, step: number): string =>
  Array.from(
    { length: row.dots },
    (_, dot) =>
      `<circle cx="${barAt + 10 + dot * step}" cy="${y}" r="${Math.min(9.5, step * 0.4)}" fill="${row.rank <= 3 ? '#20419a' : '#6e7fb4'}"/>`,
  ).join('')

const drawRow = (row: Row, y: number, step: number, t: Translate): string =>
  [
    words(margin + 70, y + 34, 36, 740, String(row.rank), 'end'),
    words(
      barAt,
      y + 28,
      28,
      row.rank <= 3 ? 680 : 560,
      row.shared && row.dots > 0 ? `${row.title} (${t('vote.sharedShort')})` : row.title,
    ),
    bar(y + 52, row, step),
    words(width - margin, y + 40, 38, 740, String(row.dots), 'end'),
    `<line x1="${margin}" x2="${width - margin}" y1="${y + rowHeight - 8}" y2="${y + rowHeight - 8}" stroke="#dad2c2"/>`,
  ].join('')

/** `title` is the question. Before the result may be seen there are no rows. */
export const picture = (
  view: View,
  title: string,
  t: Translate,
  pick: (text: Localized) => string,
): string => {
  const rows = rowsOf(view, pick)
  const most = Math.max(1, ...rows.map((row) => row.dots))
  const step = Math.min(pitch, barWidth / most)
  const about = view['main']?.['vote'] ?? none
  const voted = Number(get(about, 'turnout')?.['voted'] ?? 0)
  const height = 190 + rows.length * rowHeight + margin
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="'Atkinson Hyperlegible Next Variable', sans-serif" role="img">`,
    `<title>${escapeXml(title)}</title><rect width="${width}" height="${height}" fill="#f6f2e9"/>`,
    words(margin, 90, 56, 740, title),
    words(margin, 138, 28, 430, `${t('vote.ballots', { n: voted })}. ${t('vote.mode')}`),
    ...rows.map((row, i) => drawRow(row, 180 + i * rowHeight, step, t)),
    '</svg>',
  ].join('')
}
