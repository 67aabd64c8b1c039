// The theme tables as pictures: one of all tables by rounds, and one of each table with its plan, questions and notes. The
// room view and nothing else. Called by the exports.
import { isRightToLeft } from '../../drawing/lines.ts'
import { ink2, pageSize } from '../../drawing/look.ts'
import { flowPage } from '../../drawing/page.ts'
import { clientPart } from '../../drawing/part.ts'
import { beside, stack, textBlock, type Block } from '../../drawing/text.ts'
import { textOf } from '../../json.ts'
import type { ClientPart } from '../../notes/expect.ts'
import type { View } from '../contract.ts'
import type { Picture, PictureWords } from '../picture.ts'
import type { TablesConfig, ThemeTable } from './config.ts'
import { groundBlock } from './picture-ground.ts'
import { notesOf, questionBlocks } from './picture-notes.ts'
import { overviewPicture } from './picture-overview.ts'
import { discAt } from './picture-parts.ts'

/** Wider where more lies, so that a full table is a page and no ribbon. */
const widthFor = (notes: number): number =>
  Math.round(pageSize.width * Math.min(4, Math.max(1, Math.sqrt(notes / 60))))

/** The disc, the theme, and below it how much lies here. */
const headOf = (
  table: ThemeTable,
  number: number,
  line: string,
  wide: number,
  { pick }: PictureWords,
): Block => {
  const words = (most: number): Block =>
    stack(
      [
        textBlock(pick(table.title), most, { size: 44, weight: 'bold' }),
        textBlock(line, most, { size: 22, fill: ink2 }),
      ],
      4,
    )
  const mark = (x: number, y: number): string => discAt(number, x + 44, y + 44, 44)
  const rightToLeft = isRightToLeft(pick(table.title))
  return beside({ mark, markWide: 88, markHigh: 88, gap: 24, wide, rightToLeft, words })
}

/** What each group left for the next, round by round. */
const handovers = (part: ClientPart, wide: number, { t }: PictureWords): Block =>
  stack(
    Object.entries(part['handovers'] ?? {})
      .sort(([a], [b]) => Number(a) - Number(b))
      .map(([round, entry]) => {
        const text = textOf(entry['text'])
        if (text === '') return textBlock('', wide, { size: 21 })
        return textBlock(`${t('tables.groupSaid', { n: round })} ${text}`, wide, { size: 21 })
      }),
    6,
  )

const tablePicture = (
  view: View,
  config: TablesConfig,
  table: ThemeTable,
  number: number,
  words: PictureWords,
): Picture => {
  const { t, pick } = words
  const part = clientPart(view[table.id])
  const notes = notesOf(part)
  const width = widthFor(notes.length)
  const wide = width - 2 * pageSize.margin
  const host = table.host === '' ? [] : [t('tables.hostIs', { host: table.host })]
  const count = t('tables.notes', { n: notes.length })
  const ground = groundBlock(part, config, table.id, notes, wide)
  const questions = questionBlocks(table.id, notes, { config, part, words, wide })
  const blocks = [
    headOf(table, number, [...host, count].join(' · '), wide, words),
    handovers(part, wide, words),
    ...(ground ? [ground.block] : []),
    ...questions,
  ]
  const alt = `${t('tables.table', { n: number })}. ${pick(table.title)}. ${count}.`
  const images = ground?.images ?? []
  return flowPage(blocks, { name: table.id, title: table.title, alt, images, width, gap: 36 }, words)
}

/** `overview` first, then a picture for each table under its id. */
export const pictures = (view: View, config: TablesConfig, words: PictureWords): readonly Picture[] => [
  overviewPicture(view, config, words),
  ...config.tables.map((table, n) => tablePicture(view, config, table, n + 1, words)),
]
