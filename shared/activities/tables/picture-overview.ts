// Tables by rounds as counts: how many people sat where, and how many notes lie there. Never who. Called by picture.ts.
import { columnsIn, discAt } from './picture-parts.ts'
import { ink, ink2, pageSize, rule } from '../../drawing/look.ts'
import { flowPage, heading } from '../../drawing/page.ts'
import { clientPart } from '../../drawing/part.ts'
import { stack, textAt, textBlock, units, type Block } from '../../drawing/text.ts'
import { directionOf } from '../../localized.ts'
import type { View } from '../contract.ts'
import type { Picture, PictureWords } from '../picture.ts'
import type { TablesConfig, ThemeTable } from './config.ts'

const wide = pageSize.width - 2 * pageSize.margin

interface Counts {
  readonly rounds: readonly {
    readonly round: number
    readonly people: { readonly [table: string]: number }
  }[]
  readonly notes: (table: string) => number
}

const countsOf = (view: View): Counts => {
  const overview = clientPart(view['overview'])
  const rounds = Object.values(overview['rounds'] ?? {})
    // As the view put them there.
    .map((entry) => entry as unknown as Counts['rounds'][number])
    .sort((a, b) => a.round - b.round)
  return {
    rounds,
    notes: (table) =>
      clientPart(view[table])['notes'] ? Object.keys(clientPart(view[table])['notes'] ?? {}).length : 0,
  }
}

const hostOf = ({ host }: ThemeTable, { t }: PictureWords): string =>
  host === '' ? '' : t('tables.hostIs', { host })

/** Mirrored where reading begins at the right: how far in from that side something stands, and at which of its ends. */
const sideOf = ({ language }: PictureWords) => {
  const isFlipped = directionOf(language) === 'rtl'
  return {
    at: (x: number, off: number): number => (isFlipped ? x + wide - off : x + off),
    start: isFlipped ? 'end' : 'start',
    end: isFlipped ? 'start' : 'end',
    /** The left edge of a box. */
    box: (x: number, off: number, boxWide: number): number =>
      isFlipped ? x + wide - off - boxWide : x + off,
  } as const
}

const rowOf = (table: ThemeTable, number: number, counts: Counts, words: PictureWords): Block => {
  const { at, nameWide } = columnsIn(wide, counts.rounds.length)
  const name = stack(
    [
      textBlock(words.pick(table.title), nameWide, { size: 28, weight: 'bold' }),
      textBlock(hostOf(table, words), nameWide, { size: 19, fill: ink2 }),
    ],
    4,
  )
  const h = Math.max(76, name.h + 24)
  const side = sideOf(words)
  const draw = (x: number, y: number): string => {
    const line = { y: y + h / 2 + 11, size: 32, weight: 'bold', anchor: side.end } as const
    const cells = [...counts.rounds.map(({ people }) => people[table.id] ?? 0), counts.notes(table.id)]
    return [
      discAt(number, side.at(x, 32), y + h / 2, 26),
      name.draw(side.box(x, 84, nameWide), y + (h - name.h) / 2),
      ...cells.map((count, n) => textAt(String(count), { ...line, x: side.at(x, at[n] ?? 0) })),
      `<path d="M${units(x)} ${units(y + h)}h${wide}" stroke="${rule}" stroke-width="1.5"/>`,
    ].join('')
  }
  return { h, draw }
}

const headOf = (counts: Counts, words: PictureWords): Block => {
  const { t } = words
  const side = sideOf(words)
  const { at } = columnsIn(wide, counts.rounds.length)
  const look = { size: 20, weight: 'bold', fill: ink2 } as const
  const columns = [
    ...counts.rounds.map(({ round }) => t('tables.roundWord', { n: round })),
    t('tables.notesWord'),
  ]
  return {
    h: 40,
    draw: (x, y) =>
      [
        textAt(t('tables.tableWord'), { ...look, x: side.at(x, 84), y: y + 24, anchor: side.start }),
        ...columns.map((text, n) =>
          textAt(text, { ...look, x: side.at(x, at[n] ?? 0), y: y + 24, anchor: side.end }),
        ),
        `<path d="M${units(x)} ${units(y + 40)}h${wide}" stroke="${ink}" stroke-width="3"/>`,
      ].join(''),
  }
}

const spoken = (table: ThemeTable, number: number, counts: Counts, { t, pick }: PictureWords): string => {
  const most = Math.max(0, ...counts.rounds.map(({ people }) => people[table.id] ?? 0))
  const people = t('tables.people', { n: most })
  const notes = t('tables.notes', { n: counts.notes(table.id) })
  return `${t('tables.tableSpoken', { n: number, title: pick(table.title), people, notes })}.`
}

export const overviewPicture = (view: View, config: TablesConfig, words: PictureWords): Picture => {
  const counts = countsOf(view)
  const rows = config.tables.map((table, n) => rowOf(table, n + 1, counts, words))
  const said = config.tables.map((table, n) => spoken(table, n + 1, counts, words))
  const line = words.t('tables.coverage')
  const alt = [`${words.title}.`, `${line}.`, ...said].join(' ')
  const blocks = [heading(words.title, [line], wide, 52), stack([headOf(counts, words), ...rows])]
  return flowPage(blocks, { name: 'overview', alt, gap: 40 }, words)
}
