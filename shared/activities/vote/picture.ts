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
  /** Of the dots, counted by hand. */
  readonly paper: number
  /** Dots by group, where the wall shows them. */
  readonly groups: string
}

const none: Table<JsonObject> = { size: 0, buckets: [] }

interface Words {
  readonly t: Translate
  readonly pick: (text: Localized) => string
}

/** "Bewoners 12 · Ondernemers 9", of the groups that may be shown. */
const groupsLine = (view: View, entry: JsonObject, { t, pick }: Words): string => {
  const isShared = get(view['main']?.['vote'] ?? none, 'settings')?.['sharing'] === true
  // Written by this kind's own room view.
  const dots = entry['groups'] as { readonly [group: string]: number } | undefined
  if (!isShared || !dots) return ''
  return [...entries(view['main']?.['groups'] ?? none)]
    .toSorted(([, a], [, b]) => Number(a['order']) - Number(b['order']))
    .map(([id, { title }]) =>
      t('vote.groupDots', { group: title ? pick(title as Localized) : t('vote.noGroup'), n: dots[id] ?? 0 }),
    )
    .join(' · ')
}

const rowsOf = (view: View, about: Words): readonly Row[] => {
  const { pick } = about
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
        paper: Number(entry['paper'] ?? 0),
        groups: groupsLine(view, entry, about),
      }
    })
    .sort((a, b) => a.rank - b.rank || a.order - b.order)
}

const colourOf = ({ rank }: Row): string => (rank <= 3 ? '#20419a' : '#6e7fb4')

/** Filled where a phone laid it; a ring with two strokes where it was counted on paper. */
const dotAt = (x: number, y: number, radius: number, colour: string, onPaper: boolean): string => {
  if (!onPaper) return `<circle cx="${x}" cy="${y}" r="${radius}" fill="${colour}"/>`
  const [near, far] = [radius * 0.35, radius * 0.8]
  return `<circle cx="${x}" cy="${y}" r="${radius - 1}" fill="none" stroke="${colour}" stroke-width="2"/><path d="M${x - far} ${y + near}L${x + near} ${y - far}M${x - near} ${y + far}L${x + far} ${y - near}" stroke="${colour}" stroke-width="2"/>`
}

const bar = (y: number, row: Row, step: number): string =>
  Array.from({ length: row.dots }, (_, dot) =>
    dotAt(barAt + 10 + dot * step, y, Math.min(9.5, step * 0.4), colourOf(row), dot >= row.dots - row.paper),
  ).join('')

/** Around those who share a rank, beside the numbers. */
const bracket = (rows: readonly Row[], at: number, y: number): string => {
  const row = rows[at]
  if (!row?.shared || row.dots === 0) return ''
  const isFirst = rows[at - 1]?.rank !== row.rank
  const isLast = rows[at + 1]?.rank !== row.rank
  const top = isFirst ? `M${margin + 14} ${y}H${margin + 4}V` : `M${margin + 4} ${y - 10}V`
  return `<path d="${top}${isLast ? `${y + 58}H${margin + 14}` : y + 68}" fill="none" stroke="#1c2130" stroke-width="3"/>`
}

const titleOf = ({ shared, dots, title, paper }: Row, t: Translate): string =>
  [
    title,
    ...(shared && dots > 0 ? [`(${t('vote.sharedShort')})`] : []),
    ...(paper > 0 ? [`(${t('vote.ofPaper', { n: paper })})`] : []),
  ].join(' ')

const drawRow = (rows: readonly Row[], at: number, y: number, step: number, t: Translate): string => {
  const row = rows[at]
  if (!row) return ''
  return [
    bracket(rows, at, y),
    words(margin + 70, y + 34, 36, 740, String(row.rank), 'end'),
    words(barAt, y + 28, 28, row.rank <= 3 ? 680 : 560, titleOf(row, t)),
    row.groups === '' ? '' : words(width - margin - 120, y + 28, 22, 430, row.groups, 'end'),
    bar(y + 52, row, step),
    words(width - margin, y + 40, 38, 740, String(row.dots), 'end'),
    `<line x1="${margin}" x2="${width - margin}" y1="${y + rowHeight - 8}" y2="${y + rowHeight - 8}" stroke="#dad2c2"/>`,
  ].join('')
}

/** Turnout, paper and mode: what any result must be read with. */
const underTitle = (view: View, t: Translate): string => {
  const about = view['main']?.['vote'] ?? none
  const settings = get(about, 'settings')
  const summary = get(about, 'summary')
  const paper = summary?.['paper'] as { readonly ballots: number } | undefined
  const round = Number(settings?.['round'] ?? 1)
  return [
    ...(round > 1 ? [`${t('vote.round', { n: round })}.`] : []),
    `${t('vote.ballots', { n: Number(get(about, 'turnout')?.['voted'] ?? 0) })}.`,
    ...(paper ? [t('vote.paperBallots', { n: paper.ballots })] : []),
    `${t(`vote.mode.${textOf(settings?.['mode']) || 'open'}`)}.`,
    t('vote.indicative'),
  ].join(' ')
}

/** `title` is the question. Before the result may be seen there are no rows. */
export const picture = (
  view: View,
  title: string,
  t: Translate,
  pick: (text: Localized) => string,
): string => {
  const rows = rowsOf(view, { t, pick })
  const most = Math.max(1, ...rows.map((row) => row.dots))
  const step = Math.min(pitch, barWidth / most)
  const height = 190 + rows.length * rowHeight + margin
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="'Atkinson Hyperlegible Next Variable', sans-serif" role="img">`,
    `<title>${escapeXml(title)}</title><rect width="${width}" height="${height}" fill="#f6f2e9"/>`,
    words(margin, 90, 56, 740, title),
    words(margin, 138, 28, 430, underTitle(view, t)),
    ...rows.map((_row, at) => drawRow(rows, at, 180 + at * rowHeight, step, t)),
    '</svg>',
  ].join('')
}
