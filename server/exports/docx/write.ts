// The report as a Word file: real styles, headings, a list of contents that is filled already, page numbers. Called by the worker.
import {
  Document,
  Footer,
  LevelFormat,
  NumberFormat,
  Packer,
  PageNumber,
  Paragraph,
  TableOfContents,
  TextRun,
  type FileChild,
} from 'docx'
import { estimatePageNumbersWith } from 'docx/layout'
import { directionOf } from '../../../shared/localized.ts'
import type { Outline } from '../document/blocks.ts'
import type { HouseStyle } from '../house.ts'
import { chapterParts, titleParts } from './body.ts'
import { pack } from './pack.ts'
import { stylesOf } from './styles.ts'
import { textWidth, type Page } from './tables.ts'
import { cleanForDocx, runsOf } from './text.ts'

/** Rows of tables up to which the pages are laid out beforehand; a longer file has contents with links alone, no numbers. */
const mostEstimated = 700

const isLong = ({ chapters }: Outline): boolean => {
  const rows = chapters.flatMap(({ blocks }) =>
    blocks.map((block) => ('rows' in block ? block.rows.length : 1)),
  )
  return rows.reduce((sum, n) => sum + n, 0) > mostEstimated
}

/** "Page {n} of {of}", with the numbers as fields. */
const pageRuns = (words: string, { way }: Page): readonly TextRun[] =>
  words
    .split(/(\{n\}|\{of\})/)
    .filter((part) => part !== '')
    .map((part) => {
      const turned = way === 'rtl' ? { rightToLeft: true } : {}
      if (part === '{n}') return new TextRun({ children: [PageNumber.CURRENT], ...turned })
      if (part === '{of}') return new TextRun({ children: [PageNumber.TOTAL_PAGES], ...turned })
      return new TextRun({ text: part, ...turned })
    })

const footerOf = ({ titlePage, pageNumber }: Outline, page: Page): Footer => {
  const about = `${titlePage.title} · ${titlePage.state}`.replace(/\s+/g, ' ')
  return new Footer({
    children: [
      new Paragraph({
        style: 'TableMore',
        tabStops: [{ type: 'end', position: textWidth }],
        children: [
          ...runsOf(about, page.way).runs,
          new TextRun({ text: '\t' }),
          ...pageRuns(pageNumber, page),
        ],
        ...(page.way === 'rtl' ? { bidirectional: true } : {}),
      }),
    ],
  })
}

const contents = (outline: Outline, page: Page): readonly FileChild[] => [
  new Paragraph({
    style: 'ContentsHeading',
    pageBreakBefore: true,
    children: runsOf(outline.contents, page.way).runs,
    ...(page.way === 'rtl' ? { bidirectional: true } : {}),
  }),
  new TableOfContents(outline.contents, {
    hyperlink: true,
    headingStyleRange: '1-2',
    beginDirty: false,
    ...(isLong(outline) ? { pageNumbersEntryLevelsRange: '1-2' } : {}),
  }),
]

const bullets = {
  reference: 'points',
  levels: [
    {
      level: 0,
      format: LevelFormat.BULLET,
      text: '•',
      style: { paragraph: { indent: { start: 360, hanging: 240 } } },
    },
  ],
}

export const writeDocx = async (outline: Outline, house: HouseStyle): Promise<Uint8Array> => {
  const { language, titlePage, chapters, madeAt } = outline
  const page: Page = { way: directionOf(language), colour: house.colour }
  let count = 0
  const nextId = () => String((count += 1))
  const document = new Document({
    title: cleanForDocx(titlePage.title),
    subject: cleanForDocx(`${titlePage.kind}. ${titlePage.state}`),
    creator: 'Tafelronde',
    lastModifiedBy: 'Tafelronde',
    description: cleanForDocx(titlePage.lines.join(', ')),
    styles: stylesOf(language, house),
    numbering: { config: [bullets] },
    ...(isLong(outline) ? {} : { pageNumbers: estimatePageNumbersWith({ guess: true }) }),
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: { top: 1_250, bottom: 1_250, left: 1_247, right: 1_248, header: 700, footer: 600 },
            pageNumbers: { start: 1, formatType: NumberFormat.DECIMAL },
          },
        },
        footers: { default: footerOf(outline, page), first: new Footer({ children: [new Paragraph({})] }) },
        children: [
          ...titleParts(titlePage, house, page, nextId),
          ...contents(outline, page),
          ...chapters.flatMap((chapter) => chapterParts(chapter, page, nextId)),
        ],
      },
    ],
  })
  return pack(await Packer.toBuffer(document), madeAt, page.way === 'rtl')
}
