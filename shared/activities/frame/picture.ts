// The frame as one SVG: every text of it, as the hall could read it. Pure; called by the exports.
import type { Localized } from '../../localized.ts'
import { escapeXml, linesOf } from '../../svg.ts'
import type { FrameConfig } from './model.ts'

const width = 1652
const margin = 72
const perLine = 96

export interface FramePictureWords {
  readonly title: string
  readonly houseRules: string
  readonly ladder: string
  /** The workshop's own words in the wished language. */
  readonly pick: (text: Localized) => string
}

const line = (y: number, size: number, weight: number, text: string): string =>
  `<text x="${margin}" y="${y}" font-size="${size}" font-weight="${weight}" fill="#1c2130">${escapeXml(text)}</text>`

interface Block {
  readonly heading: string
  readonly texts: readonly string[]
}

const blocksOf = (config: FrameConfig, { pick, houseRules, ladder }: FramePictureWords): readonly Block[] => [
  ...config.sections.map(({ heading, text }) => ({ heading: pick(heading), texts: [pick(text)] })),
  ...(config.houseRules.length > 0 ? [{ heading: houseRules, texts: config.houseRules.map(pick) }] : []),
  { heading: ladder, texts: [pick(config.ladder.explanation)] },
]

/** A block drawn from `top`, and where the next one begins. */
const drawBlock = (
  { heading, texts }: Block,
  top: number,
): { readonly drawn: string; readonly next: number } => {
  const lines = texts.flatMap((text) => linesOf(text, perLine))
  const drawn = [
    line(top, 32, 740, heading),
    ...lines.map((text, n) => line(top + 44 + n * 36, 26, 430, text)),
  ]
  return { drawn: drawn.join(''), next: top + 44 + lines.length * 36 + 44 }
}

export const picture = (config: FrameConfig, words: FramePictureWords): string => {
  const { drawn, next } = blocksOf(config, words).reduce(
    (sofar, block) => {
      const { drawn: more, next: below } = drawBlock(block, sofar.next)
      return { drawn: sofar.drawn + more, next: below }
    },
    { drawn: '', next: 176 },
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${next}" width="${width}" height="${next}" font-family="'Atkinson Hyperlegible Next Variable', sans-serif" role="img">`,
    `<title>${escapeXml(words.title)}</title><rect width="${width}" height="${next}" fill="#f6f2e9"/>`,
    line(100, 52, 740, words.title),
    drawn,
    '</svg>',
  ].join('')
}
