// The sheet that a picture stands on: its size, its heading, and in words what it shows. Called by the kinds' pictures.
import type { Picture, PictureWords } from '../activities/picture.ts'
import type { Localized } from '../localized.ts'
import { escapeXml } from '../svg.ts'
import { drawable } from './lines.ts'
import { fontFamily, ground, ink2, pageSize } from './look.ts'
import { stack, textBlock, units, type Block } from './text.ts'

/** A heading and, smaller, what belongs to it. */
export const heading = (title: string, below: readonly string[], wide: number, size = 44): Block =>
  stack(
    [
      textBlock(title, wide, { size, weight: 'bold' }),
      ...below.map((line) => textBlock(line, wide, { size: 24, fill: ink2 })),
    ],
    6,
  )

export interface Sheet {
  readonly name: string
  readonly title?: Localized | null
  readonly alt: string
  readonly width: number
  readonly height: number
  readonly body: string
  readonly images?: readonly string[]
}

/** A whole file from what was drawn. No script, no address, nothing from outside. */
export const pictureOf = (sheet: Sheet, { language, title: step }: PictureWords): Picture => {
  const { name, title = null, width, body, images = [] } = sheet
  const height = Math.ceil(sheet.height)
  const alt = drawable(sheet.alt)
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${units(width)} ${height}" width="${units(width)}" height="${height}" font-family="${fontFamily}" role="img" xml:lang="${language}">`,
    `<title>${escapeXml(drawable(step))}</title><desc>${escapeXml(alt)}</desc>`,
    `<rect width="${units(width)}" height="${height}" fill="${ground}"/>`,
    body,
    '</svg>',
  ].join('')
  return { name, title, alt, width, height, svg, images }
}

/** Blocks down a page of 16:9, or longer. */
export const flowPage = (
  blocks: readonly Block[],
  about: Omit<Sheet, 'width' | 'height' | 'body'> & { readonly width?: number; readonly gap?: number },
  words: PictureWords,
): Picture => {
  const { margin } = pageSize
  const { width = pageSize.width, gap = 28 } = about
  const all = stack(blocks, gap)
  const height = Math.max((width * 9) / 16, all.h + 2 * margin)
  return pictureOf({ ...about, width, height, body: all.draw(margin, margin) }, words)
}
