// The looks of a Word file, as styles that an office can change in one place. Called by `write`.
import type { IStylesOptions } from 'docx'
import type { Language } from '../../../shared/localized.ts'
import type { HouseStyle } from '../house.ts'

/** Regions only because Word wants one for its spelling. */
const regions: { readonly [language in Language]: string } = {
  nl: 'nl-BE',
  fr: 'fr-BE',
  en: 'en-GB',
  de: 'de-DE',
  tr: 'tr-TR',
  ar: 'ar-SA',
}

export const inks = {
  ink: '1c2130',
  quiet: '4b5060',
  line: 'b9b0a0',
  head: 'f1ece0',
  rest: '6e7fb4',
} as const

/** Without `#`, as Word writes colours. */
export const hexOf = (colour: string): string => colour.replace('#', '')

const custom = (colour: string, isTurned: boolean): NonNullable<IStylesOptions['paragraphStyles']> => [
  {
    id: 'Lead',
    name: 'Lead',
    basedOn: 'Normal',
    run: { size: 24 },
    paragraph: { spacing: { after: 200, line: 320, lineRule: 'auto' } },
  },
  { id: 'Quiet', name: 'Quiet', basedOn: 'Normal', run: { color: inks.quiet } },
  {
    id: 'StrongLine',
    name: 'Strong line',
    basedOn: 'Normal',
    run: { bold: true },
    paragraph: { keepNext: true, spacing: { before: 120, after: 60 } },
  },
  {
    id: 'Notice',
    name: 'Notice',
    basedOn: 'Normal',
    paragraph: {
      keepLines: true,
      keepNext: true,
      spacing: { before: 160, after: 200 },
      indent: { start: 140, end: 140 },
      shading: { fill: inks.head },
      border: { [isTurned ? 'right' : 'left']: { style: 'single', size: 24, color: colour, space: 8 } },
    },
  },
]

/** Lines of tables, of the title page and of the contents. */
const lines = (colour: string): NonNullable<IStylesOptions['paragraphStyles']> => [
  {
    id: 'TableText',
    name: 'Table text',
    basedOn: 'Normal',
    run: { size: 19 },
    paragraph: { spacing: { before: 0, after: 40, line: 250, lineRule: 'auto' } },
  },
  { id: 'TableMore', name: 'Table, more', basedOn: 'TableText', run: { size: 17, color: inks.quiet } },
  {
    id: 'TableHead',
    name: 'Table head',
    basedOn: 'TableText',
    run: { bold: true },
    paragraph: { keepNext: true },
  },
  {
    id: 'Kind',
    name: 'Kind of paper',
    basedOn: 'Normal',
    run: { size: 26, color: inks.quiet },
    paragraph: { spacing: { before: 2600, after: 120 } },
  },
  {
    id: 'TitleLine',
    name: 'Title line',
    basedOn: 'Normal',
    run: { size: 26 },
    paragraph: { spacing: { after: 80 } },
  },
  {
    id: 'ContentsHeading',
    name: 'Contents heading',
    basedOn: 'Normal',
    run: { bold: true, size: 34, color: colour },
    paragraph: { spacing: { after: 240 } },
  },
  {
    id: 'TOC1',
    name: 'toc 1',
    basedOn: 'Normal',
    run: { bold: true },
    paragraph: { spacing: { before: 120, after: 40 } },
  },
  {
    id: 'TOC2',
    name: 'toc 2',
    basedOn: 'Normal',
    paragraph: { indent: { start: 280 }, spacing: { after: 20 } },
  },
]

export const stylesOf = (language: Language, { colour, font }: HouseStyle): IStylesOptions => {
  const main = hexOf(colour)
  const heading = (size: number, before: number, after: number) => ({
    run: { size, bold: true, color: main },
    paragraph: { keepNext: true, keepLines: true, spacing: { before, after } },
  })
  return {
    default: {
      document: {
        run: {
          font: { ascii: font, hAnsi: font, eastAsia: font, cs: font },
          size: 21,
          sizeComplexScript: 21,
          color: inks.ink,
          language: { value: regions[language], bidirectional: 'ar-SA' },
        },
        paragraph: { spacing: { after: 120, line: 288, lineRule: 'auto' } },
      },
      title: {
        run: { size: 60, bold: true, color: main },
        paragraph: { spacing: { before: 0, after: 280, line: 300, lineRule: 'auto' } },
      },
      heading1: heading(36, 0, 240),
      heading2: heading(27, 360, 120),
      heading3: heading(23, 280, 100),
      caption: {
        run: { size: 18, bold: true, italics: false, color: inks.quiet },
        paragraph: { spacing: { before: 160, after: 80 } },
      },
    },
    paragraphStyles: [...custom(main, language === 'ar'), ...lines(main)],
  }
}

/** The library has no table styles: this one is put among the others when the file is packed. */
export const tableStyle =
  `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>` +
  `<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>` +
  `<w:style w:type="table" w:customStyle="1" w:styleId="ReportTable"><w:name w:val="Report table"/><w:basedOn w:val="TableNormal"/>` +
  `<w:tblPr><w:tblBorders><w:top w:val="single" w:sz="6" w:space="0" w:color="${inks.line}"/><w:bottom w:val="single" w:sz="6" w:space="0" w:color="${inks.line}"/>` +
  `<w:insideH w:val="single" w:sz="4" w:space="0" w:color="${inks.line}"/></w:tblBorders>` +
  `<w:tblCellMar><w:top w:w="60" w:type="dxa"/><w:left w:w="90" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="90" w:type="dxa"/></w:tblCellMar></w:tblPr>` +
  `<w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${inks.head}"/></w:tcPr></w:tblStylePr></w:style>`
