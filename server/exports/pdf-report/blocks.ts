// The blocks of the report on paper. Called by `write`.
import { Image } from '@react-pdf/renderer'
import { createElement, type FunctionComponent, type ReactNode } from 'react'
import type { Block, Chapter, PictureBlock } from '../document/blocks.ts'
import { directionOfText } from '../direction.ts'
import { cleanForPdf } from '../pdf/clean.ts'
import { inks } from '../pdf/colours.ts'
import { boxed, box, type Style } from '../pdf/parts.ts'
import { row, say, textHeight, textWidth, type Sheet } from './sheet.ts'
import { bars, table } from './tables.ts'

const TaggedImage = Image as unknown as FunctionComponent<{ readonly [prop: string]: unknown }>

/** A picture with words for who cannot see it; '' is decoration. */
export const image = (bytes: Uint8Array, format: 'png' | 'jpg', alt: string, style: Style): ReactNode =>
  createElement(TaggedImage, {
    src: { data: Buffer.from(bytes), format },
    style,
    tag: alt === '' ? 'artifact' : { type: 'Figure', alt: cleanForPdf(alt) },
  })

/** The largest that fits, in points. */
export const fit = (
  { width, height }: { readonly width: number; readonly height: number },
  most: { readonly width: number; readonly height: number },
): { readonly width: number; readonly height: number } => {
  const scale = Math.min(most.width / width, most.height / height)
  return { width: width * scale, height: height * scale }
}

const caption = (value: string, sheet: Sheet, more: Style = {}): ReactNode =>
  say(value, sheet, {
    keepWith: 60,
    style: { fontSize: 8.5, fontWeight: 700, color: inks.ink2, marginTop: 6, marginBottom: 4, ...more },
  })

/** For its caption, and the headings that stay with it. */
const aroundPicture = 160

const picture = (block: PictureBlock, sheet: Sheet): ReactNode => {
  const size = fit(block, { width: textWidth, height: textHeight - aroundPicture })
  return boxed(
    { marginTop: 6, marginBottom: 10 },
    { wrap: false },
    image(block.png, 'png', block.alt, {
      ...size,
      alignSelf: sheet.way === 'rtl' ? 'flex-end' : 'flex-start',
    }),
    caption(block.caption, sheet, { marginTop: 4 }),
  )
}

/** Stays on one page, as printed: one sign can stand for eighteen letters. */
const isShort = (value: string): boolean => cleanForPdf(value).length < 1_200

const item = (value: string, sheet: Sheet): ReactNode =>
  boxed(
    { ...row(sheet), marginBottom: 3 },
    { tag: { type: 'LI' }, wrap: !isShort(value) },
    say('•', sheet, { as: 'Lbl', style: { width: 14, textAlign: 'center' } }),
    boxed({ flexGrow: 1, flexShrink: 1, flexBasis: 0 }, { tag: { type: 'LBody' } }, say(value, sheet)),
  )

const notice = (value: string, sheet: Sheet): ReactNode => {
  const isTurned = directionOfText(value, sheet.way) === 'rtl'
  const edge: Style = isTurned
    ? { borderRightWidth: 3, borderRightColor: sheet.colour }
    : { borderLeftWidth: 3, borderLeftColor: sheet.colour }
  return boxed(
    { backgroundColor: inks.well, padding: 8, marginTop: 6, marginBottom: 10, ...edge },
    { wrap: !isShort(value) },
    say(value, sheet),
  )
}

const headingStyles = {
  2: { fontSize: 13, marginTop: 14, marginBottom: 6 },
  3: { fontSize: 11, marginTop: 10, marginBottom: 4 },
} as const

const tones: { readonly [tone in 'lead' | 'quiet' | 'strong' | 'plain']: Style } = {
  plain: {},
  lead: { fontSize: 11.5, lineHeight: 1.5, marginBottom: 8 },
  quiet: { color: inks.ink2 },
  strong: { fontWeight: 700, marginTop: 6 },
}

const oneLine = (value: string): string => value.replace(/\s+/g, ' ')

const heading = (level: 1 | 2 | 3, value: string, sheet: Sheet): ReactNode =>
  say(oneLine(value), sheet, {
    as: `H${level}`,
    ...(level === 2 ? { bookmark: oneLine(value) } : {}),
    style: {
      fontWeight: 700,
      color: sheet.colour,
      lineHeight: 1.25,
      ...(level === 1 ? { fontSize: 18, marginBottom: 10 } : headingStyles[level]),
    },
  })

const toPart = (block: Block, sheet: Sheet): readonly ReactNode[] => {
  switch (block.type) {
    case 'heading':
      return [heading(block.level, block.text, sheet)]
    case 'paragraph':
      return [
        say(block.text, sheet, {
          style: { marginBottom: 5, ...tones[block.tone ?? 'plain'] },
        }),
      ]
    case 'notice':
      return [notice(block.text, sheet)]
    case 'list':
      return [
        boxed({ marginBottom: 6 }, { tag: { type: 'L' } }, ...block.items.map((one) => item(one, sheet))),
      ]
    case 'picture':
      return [picture(block, sheet)]
    case 'table':
      return [caption(block.caption, sheet), table(block, sheet)]
    case 'bars':
      return [caption(block.caption, sheet), bars(block, sheet)]
  }
}

/** What never stands last on a page. */
const isHead = (block: Block): boolean =>
  block.type === 'heading' || (block.type === 'paragraph' && block.tone === 'strong')

const isShortHead = (block: Block): boolean => !('text' in block) || isShort(block.text)

/** Small enough to stay in one piece with the heading above it. */
const isWhole = (block: Block): boolean =>
  block.type === 'picture' || (block.type === 'paragraph' && isShort(block.text))

/** Headings together with what they are of: a box that no page break cuts. */
export const partsOf = (blocks: readonly Block[], sheet: Sheet): readonly ReactNode[] => {
  const parts: ReactNode[] = []
  let heads: Block[] = []
  for (const block of blocks) {
    if (isHead(block)) {
      heads.push(block)
      continue
    }
    const whole = isWhole(block) ? [...heads, block] : heads
    if (heads.length > 0)
      parts.push(
        boxed(
          {},
          { wrap: !heads.every(isShortHead), minPresenceAhead: isWhole(block) ? 0 : 110 },
          ...whole.flatMap((one) => toPart(one, sheet)),
        ),
      )
    if (heads.length === 0 || !isWhole(block)) parts.push(...toPart(block, sheet))
    heads = []
  }
  return [...parts, ...heads.flatMap((one) => toPart(one, sheet))]
}

export const chapterParts = ({ title, blocks }: Chapter, sheet: Sheet): readonly ReactNode[] =>
  partsOf([{ type: 'heading', level: 1, text: title }, ...blocks], sheet)

export const space = (points: number): ReactNode => box({ height: points })
