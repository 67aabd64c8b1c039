// The wall of the silent table as a picture: the room view and nothing else, all of it on the same white paper. For exports.
import { textOf, type JsonObject } from '../../json.ts'
import { columnWide, inRows } from '../../drawing/columns.ts'
import { pageSize, plainPaper } from '../../drawing/look.ts'
import { noteBlock, type NoteLook } from '../../drawing/note.ts'
import { flowPage, heading } from '../../drawing/page.ts'
import { entries } from '../../table.ts'
import type { View } from '../contract.ts'
import type { Picture, PictureWords } from '../picture.ts'
import type { Config } from './model.ts'

const noteWide = 572
const gap = 30
const size = 28

/** The wall's own order, which was drawn by chance. */
const hanging = (view: View): readonly (readonly [string, JsonObject])[] =>
  [...entries(view['main']?.['wall'] ?? { size: 0, buckets: [] })].sort(
    ([, a], [, b]) => Number(a['place']) - Number(b['place']),
  )

const lookOf = ([id, note]: readonly [string, JsonObject], { t }: PictureWords): NoteLook => {
  const wish = textOf(note['wish'])
  const second = wish === '' ? null : { label: t('silent.wish'), text: wish }
  return { id, text: textOf(note['text']), prompt: plainPaper, size, second }
}

/** Wider where more hangs, so that it stays a wall and becomes no ribbon. */
const columnsFor = (notes: number): number => Math.min(10, Math.max(3, Math.ceil(Math.sqrt(notes / 2))))

/** The one picture `main`. An empty wall gives the question and a sentence. */
export const pictures = (view: View, config: Config, words: PictureWords): readonly Picture[] => {
  const { t, pick } = words
  const wall = hanging(view)
  const count = columnsFor(wall.length)
  const wide = count * noteWide + (count - 1) * gap
  const columns = { wide, count, gap }
  const line = t(wall.length === 0 ? 'silent.calmClosed' : 'silent.shuffled')
  const question = pick(config.prompt)
  const notes = wall.map((each) => noteBlock(lookOf(each, words), columnWide(columns)))
  const said = [question, ...(wall.length === 0 ? [] : [`${t('silent.count', { n: wall.length })}.`]), line]
  const about = { name: 'main', alt: said.join(' '), width: wide + 2 * pageSize.margin, gap: 40 }
  return [flowPage([heading(question, [line], wide, 56), inRows(notes, columns)], about, words)]
}
