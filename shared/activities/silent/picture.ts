// The wall of the silent table as one SVG: the room view and nothing else. Pure; called by the exports.
import { textOf } from '../../json.ts'
import type { Translate } from '../../language/translate.ts'
import { escapeXml, linesOf } from '../../svg.ts'
import { entries } from '../../table.ts'
import type { View } from '../contract.ts'

const width = 1920
const columns = 3
const gap = 30
const margin = 72
const noteWidth = (width - 2 * margin - (columns - 1) * gap) / columns
const perLine = 34
const lineHeight = 36

const wordsAt = (x: number, y: number, size: number, weight: number, text: string): string =>
  `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="#1c2130">${escapeXml(text)}</text>`

interface Words {
  readonly lines: readonly string[]
  /** The wish below the complaint; none: no lines. */
  readonly wish: readonly string[]
}

/** The line between complaint and wish, and the wish's own word. */
const wishHead = 44

const heightOf = ({ lines, wish }: Words): number =>
  lines.length * lineHeight + (wish.length === 0 ? 0 : wishHead + wish.length * lineHeight) + 60

const wishAt = (x: number, y: number, wish: readonly string[], word: string): string =>
  wish.length === 0
    ? ''
    : [
        `<path d="M${x} ${y - 22}h${noteWidth - 56}" stroke="#857d6c"/>`,
        wordsAt(x, y + 4, 18, 640, word),
        ...wish.map((line, i) => wordsAt(x, y + wishHead + i * lineHeight, 28, 560, line)),
      ].join('')

const noteAt = (x: number, y: number, height: number, { lines, wish }: Words, word: string): string =>
  [
    `<rect x="${x}" y="${y}" width="${noteWidth}" height="${height}" rx="2" fill="#ffffff" stroke="#857d6c"/>`,
    ...lines.map((line, i) => wordsAt(x + 28, y + 52 + i * lineHeight, 28, 560, line)),
    wishAt(x + 28, y + 52 + lines.length * lineHeight, wish, word),
  ].join('')

/** `title` heads the picture. An empty wall gives the title and a sentence. */
export const picture = (view: View, title: string, t: Translate): string => {
  const wall = [...entries(view['main']?.['wall'] ?? { size: 0, buckets: [] })]
    .sort(([, a], [, b]) => Number(a['place']) - Number(b['place']))
    .map(([, note]): Words => {
      const wish = textOf(note['wish'])
      return {
        lines: linesOf(textOf(note['text']), perLine),
        wish: wish === '' ? [] : linesOf(wish, perLine),
      }
    })
  let y = 170
  const drawn: string[] = []
  for (let row = 0; row < wall.length; row += columns) {
    const notes = wall.slice(row, row + columns)
    const height = Math.max(...notes.map(heightOf))
    notes.forEach((words, i) =>
      drawn.push(noteAt(margin + i * (noteWidth + gap), y, height, words, t('silent.wish'))),
    )
    y += height + gap
  }
  const height = Math.max(y + margin - gap, 320)
  const line = t(wall.length === 0 ? 'silent.calmClosed' : 'silent.shuffled')
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="'Atkinson Hyperlegible Next Variable', sans-serif" role="img">`,
    `<title>${escapeXml(title)}</title><rect width="${width}" height="${height}" fill="#f6f2e9"/>`,
    wordsAt(margin, 90, 56, 740, title),
    wordsAt(margin, 134, 28, 430, line),
    ...drawn,
    '</svg>',
  ].join('')
}
