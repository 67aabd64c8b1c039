// The frame as a picture: every text of it, as the hall could read it. The room view adds nothing to it. For exports.
import { ink, pageSize } from '../../drawing/look.ts'
import { flowPage, heading } from '../../drawing/page.ts'
import { stack, textBlock, type Block } from '../../drawing/text.ts'
import type { View } from '../contract.ts'
import type { Picture, PictureWords } from '../picture.ts'
import type { FrameConfig } from './model.ts'

interface Part {
  readonly heading: string
  readonly texts: readonly string[]
}

const partsOf = (config: FrameConfig, { pick, t }: PictureWords): readonly Part[] => {
  const { sections, houseRules, ladder } = config
  const rules = { heading: t('frame.house-rules'), texts: houseRules.map(pick) }
  return [
    ...sections.map((section) => ({ heading: pick(section.heading), texts: [pick(section.text)] })),
    ...(houseRules.length > 0 ? [rules] : []),
    { heading: t('frame.ladder'), texts: [t(`frame.rung.${ladder.rung}`), pick(ladder.explanation)] },
  ]
}

const blockOf = ({ heading: head, texts }: Part, wide: number): Block =>
  stack(
    [
      textBlock(head, wide, { size: 34, weight: 'bold' }),
      ...texts.map((text) => textBlock(text, wide, { size: 28, fill: ink })),
    ],
    10,
  )

/** The one picture `main`. */
export const pictures = (_view: View, config: FrameConfig, words: PictureWords): readonly Picture[] => {
  const wide = pageSize.width - 2 * pageSize.margin
  const parts = partsOf(config, words)
  const said = parts.map((part) => [part.heading, ...part.texts].join('. '))
  const about = { name: 'main', alt: [words.title, ...said].join('. '), gap: 36 }
  return [
    flowPage([heading(words.title, [], wide, 56), ...parts.map((part) => blockOf(part, wide))], about, words),
  ]
}
