// The theme tables as one SVG: the room view and nothing else. Per table its people, questions and notes. Pure; for exports.
import { escapeXml, linesOf } from '../../svg.ts'
import { textOf } from '../../json.ts'
import type { Translate } from '../../language/translate.ts'
import type { Localized } from '../../localized.ts'
import { entries, get, values } from '../../table.ts'
import type { PartView, View } from '../contract.ts'
import type { Prompt, TablesConfig, ThemeTable } from './config.ts'
import { drawGround, type GroundWords } from './picture-ground.ts'
import { promptsAt } from './questions.ts'

export interface PictureWords extends GroundWords {
  readonly title: string
  readonly t: Translate
  readonly pick: (text: Localized) => string
}

const width = 1920
const margin = 48
const columnGap = 24
const lineHeight = 26
const colours = ['#333a4a', '#b4431a', '#0b6b57', '#7a3480']
const papers = ['#ffe27a', '#a6ccf2', '#f4a88c', '#ffffff']
const edges = ['#9a7a08', '#4e84bc', '#c56f4e', '#857d6c']

const line = (x: number, y: number, size: number, weight: number, text: string, fill = '#1c2130'): string =>
  `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escapeXml(text)}</text>`

/** Drawn down a column: the pieces, and where the next one starts. */
interface Drawn {
  readonly svg: string
  readonly y: number
}

const block = (x: number, y: number, size: number, weight: number, lines: readonly string[]): Drawn => ({
  svg: lines.map((text, i) => line(x, y + i * lineHeight, size, weight, text)).join(''),
  y: y + lines.length * lineHeight,
})

const note = (x: number, y: number, wide: number, paper: number, text: string): Drawn => {
  const lines = linesOf(text, Math.floor((wide - 28) / 10.5))
  const high = lines.length * lineHeight + 18
  const sheet = `<rect x="${x}" y="${y}" width="${wide}" height="${high}" rx="2" fill="${papers[paper % 4]}" stroke="${edges[paper % 4]}"/>`
  return { svg: sheet + block(x + 14, y + 31, 20, 560, lines).svg, y: y + high + 8 }
}

const question = (
  part: PartView,
  prompt: Prompt,
  paper: number,
  at: Drawn,
  x: number,
  wide: number,
  words: PictureWords,
): Drawn => {
  const head = block(
    x,
    at.y + 28,
    20,
    700,
    linesOf(`${paper + 1}. ${words.pick(prompt.question)}`, Math.floor(wide / 10.5)),
  )
  const summary = part['summaries'] && get(part['summaries'], prompt.id)
  const summed = summary
    ? block(
        x,
        head.y,
        18,
        430,
        linesOf(`${words.t('tables.summed')} ${textOf(summary['text'])}`, Math.floor(wide / 9.5)),
      )
    : { svg: '', y: head.y }
  const notes = [...values(part['notes'] ?? { size: 0, buckets: [] })]
    .filter((one) => one['prompt'] === prompt.id)
    .sort((a, b) => Number(a['order']) - Number(b['order']))
  return notes.reduce<Drawn>(
    (drawn, one) => {
      const next = note(x, drawn.y, wide, paper, textOf(one['text']))
      return { svg: drawn.svg + next.svg, y: next.y }
    },
    { svg: at.svg + head.svg + summed.svg, y: summed.y - 12 },
  )
}

const column = (
  view: View,
  config: TablesConfig,
  table: ThemeTable,
  number: number,
  x: number,
  wide: number,
  words: PictureWords,
): Drawn => {
  const part = view[table.id] ?? {}
  const overview = view['overview']?.['tables']
  const people = Number((overview && get(overview, table.id)?.['people']) ?? 0)
  const head = [
    `<circle cx="${x + 30}" cy="170" r="30" fill="${colours[number % 4]}"/>`,
    `<text x="${x + 30}" y="182" font-size="34" font-weight="740" fill="#ffffff" text-anchor="middle">${number + 1}</text>`,
    line(x + 76, 166, 24, 720, words.pick(table.title)),
    line(x + 76, 194, 18, 430, words.t('tables.people', { n: people }), '#4b5060'),
  ].join('')
  const ground = drawGround(part, config, table.id, { x, y: 224, wide }, words)
  return promptsAt(config, table.id).reduce<Drawn>(
    (drawn, prompt, i) => question(part, prompt, i, drawn, x, wide, words),
    { svg: head + ground.svg, y: 214 + ground.high },
  )
}

/** `title` heads the picture. A table without notes shows its questions. */
export const picture = (view: View, config: TablesConfig, words: PictureWords): string => {
  const count = config.tables.length
  const wide = (width - 2 * margin - (count - 1) * columnGap) / count
  const drawn = config.tables.map((table, i) =>
    column(view, config, table, i, margin + i * (wide + columnGap), wide, words),
  )
  const height = Math.ceil(Math.max(...drawn.map(({ y }) => y)) + margin)
  const now = [...entries(view['overview']?.['now'] ?? { size: 0, buckets: [] })][0]?.[1]
  const round = Number(now?.['round'] ?? 0)
  const state =
    round === 0 ? words.t('tables.gathering') : words.t('tables.round', { n: round, of: config.rounds })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="'Atkinson Hyperlegible Next Variable', sans-serif" role="img">`,
    `<title>${escapeXml(words.title)}</title><rect width="${width}" height="${height}" fill="#f6f2e9"/>`,
    line(margin, 76, 48, 740, words.title),
    line(margin, 112, 24, 430, state),
    ...drawn.map(({ svg }) => svg),
    '</svg>',
  ].join('')
}
