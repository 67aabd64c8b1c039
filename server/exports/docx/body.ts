// The blocks of the report as paragraphs, tables and pictures of a Word file. Called by `write`.
import { AlignmentType, HeadingLevel, ImageRun, Paragraph, type FileChild } from 'docx'
import type { Block, Chapter, PictureBlock, TitlePage } from '../document/blocks.ts'
import type { HouseStyle } from '../house.ts'
import { bars, table, type Page } from './tables.ts'
import { cleanForDocx, runsOf } from './text.ts'

/** In pixels at 96 to the inch, between our margins and with room for a caption. */
const widest = 626
const highest = 820

/** The largest size that fits, in pixels; never larger than `limits`. */
export const fit = (
  { width, height }: { readonly width: number; readonly height: number },
  limits: { readonly width: number; readonly height: number },
): { readonly width: number; readonly height: number } => {
  const scale = Math.min(limits.width / width, limits.height / height)
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}

/** A text as a paragraph in the direction of its own first letter; `isAtStart`: at the side where the document's lines begin. */
export const paragraph = (text: string, style: string, { way }: Page, isAtStart = false): Paragraph => {
  const found = runsOf(text, way)
  return new Paragraph({
    style,
    children: found.runs,
    ...(isAtStart && found.way !== way ? { alignment: AlignmentType.END } : {}),
    ...(found.way === 'rtl' ? { bidirectional: true } : {}),
  })
}

const headingStyles = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const

const heading = (level: 1 | 2 | 3, text: string, { way }: Page, isNewPage = false): Paragraph => {
  const found = runsOf(text.replace(/\s+/g, ' '), way)
  return new Paragraph({
    heading: headingStyles[level],
    pageBreakBefore: isNewPage,
    children: found.runs,
    ...(found.way === 'rtl' ? { bidirectional: true } : {}),
  })
}

const caption = (text: string, { way }: Page, isAbove: boolean): Paragraph => {
  const found = runsOf(text, way)
  return new Paragraph({
    style: 'Caption',
    keepNext: isAbove,
    children: found.runs,
    ...(found.way === 'rtl' ? { bidirectional: true } : {}),
  })
}

const tones = { lead: 'Lead', quiet: 'Quiet', strong: 'StrongLine' } as const

/** Numbers pictures through the file: the library's own count goes on from file to file. */
export type NextId = () => string

const picture = (block: PictureBlock, page: Page, nextId: NextId): readonly Paragraph[] => {
  const id = nextId()
  const image = new ImageRun({
    type: 'png',
    data: block.png,
    transformation: fit(block, { width: widest, height: highest }),
    altText: {
      id,
      name: `picture-${id}`,
      title: cleanForDocx(block.caption),
      description: cleanForDocx(block.alt),
    },
  })
  return [
    new Paragraph({
      keepNext: true,
      spacing: { before: 120, after: 40, line: 240, lineRule: 'auto' },
      children: [image],
    }),
    caption(block.caption, page, false),
  ]
}

const list = (items: readonly string[], { way }: Page): readonly Paragraph[] =>
  items.map((item) => {
    const found = runsOf(item, way)
    return new Paragraph({
      numbering: { reference: 'points', level: 0 },
      children: found.runs,
      spacing: { after: 60 },
      ...(found.way === 'rtl' ? { bidirectional: true } : {}),
    })
  })

const toParts = (block: Block, page: Page, nextId: NextId): readonly FileChild[] => {
  switch (block.type) {
    case 'heading':
      return [heading(block.level, block.text, page)]
    case 'paragraph':
      return [paragraph(block.text, block.tone ? tones[block.tone] : 'Normal', page)]
    case 'notice':
      return [paragraph(block.text, 'Notice', page)]
    case 'list':
      return list(block.items, page)
    case 'picture':
      return picture(block, page, nextId)
    case 'table':
      return [caption(block.caption, page, true), table(block, page), paragraph('', 'TableText', page)]
    case 'bars':
      return [caption(block.caption, page, true), bars(block, page), paragraph('', 'TableText', page)]
  }
}

export const chapterParts = (
  { title, blocks }: Chapter,
  page: Page,
  nextId: NextId,
): readonly FileChild[] => [
  heading(1, title, page, true),
  ...blocks.flatMap((block) => toParts(block, page, nextId)),
]

const logoBox = { width: 220, height: 90 }

export const titleParts = (
  { kind, title, lines, state, rehearsal }: TitlePage,
  { logo }: HouseStyle,
  page: Page,
  nextId: NextId,
): readonly FileChild[] => {
  const id = nextId()
  const image = logo && [
    new Paragraph({
      children: [
        new ImageRun({
          type: logo.type,
          data: logo.bytes,
          transformation: fit(logo, logoBox),
          // Decoration: what it says stands in the title.
          altText: { id, name: 'logo', description: 'Logo' },
        }),
      ],
    }),
  ]
  const found = runsOf(title, page.way)
  return [
    ...(image ?? []),
    paragraph(kind, 'Kind', page),
    new Paragraph({
      heading: HeadingLevel.TITLE,
      alignment: found.way === page.way ? AlignmentType.START : AlignmentType.END,
      children: found.runs,
      ...(found.way === 'rtl' ? { bidirectional: true } : {}),
    }),
    ...lines.map((line) => paragraph(line, 'TitleLine', page, true)),
    ...(rehearsal === null ? [] : [paragraph(rehearsal, 'Notice', page)]),
    paragraph(state, 'Quiet', page),
  ]
}
