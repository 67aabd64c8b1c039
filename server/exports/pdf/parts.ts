// The parts of a printed page: text that runs its own way, boxes, headings, pictures. Used by the paper kit and by the report.
import { Page, Svg, Text, View, type PageProps, type ViewProps } from '@react-pdf/renderer'
import { createElement, type FunctionComponent, type ReactNode } from 'react'
import { cleanForPdf, directionOfText, hasRightToLeft } from './clean.ts'
import { inks } from './colours.ts'
import { codeFamily, fontFamily } from './fonts.ts'
import type { Tag, TagType } from './tags.ts'

export type Style = Exclude<NonNullable<ViewProps['style']>, readonly unknown[]>

/** Millimetres in points. */
export const mm = (length: number): number => (length * 72) / 25.4

/** The library's components, which take (and keep) our `tag`, but whose types do not know it. */
type Tagged = FunctionComponent<{ readonly [prop: string]: unknown }>
const [TaggedText, TaggedView, TaggedSvg, TaggedPage] = [Text, View, Svg, Page] as unknown as readonly [
  Tagged,
  Tagged,
  Tagged,
  Tagged,
]

export interface TextOptions {
  /** `P` unless told otherwise. */
  readonly as?: TagType | 'artifact'
  /** The text's language, where it is not the document's. */
  readonly lang?: string
  readonly style?: Style
  /** Of a text without letters: the way the page runs. */
  readonly direction?: 'ltr' | 'rtl'
  readonly scope?: 'Column' | 'Row'
  /** An entry of the file's own list of contents. */
  readonly bookmark?: string
  /** Most lines; the rest is cut with an ellipsis. */
  readonly lines?: number
  /** Never on a page without so many points of what follows. */
  readonly keepWith?: number
  readonly fixed?: boolean
}

const paragraph = (line: string, options: TextOptions): ReactNode => {
  const { as = 'P', lang, style = {}, direction, scope, bookmark, lines, keepWith, fixed } = options
  const runs = directionOfText(line, direction)
  const tag: Tag =
    as === 'artifact'
      ? 'artifact'
      : {
          type: as,
          ...(lang === undefined ? {} : { lang }),
          ...(scope === undefined ? {} : { scope }),
          ...(runs === 'rtl' || hasRightToLeft(line) ? { actual: line } : {}),
        }
  return createElement(
    TaggedText,
    {
      tag,
      ...(bookmark === undefined ? {} : { bookmark: { title: cleanForPdf(bookmark) } }),
      ...(keepWith === undefined ? {} : { minPresenceAhead: keepWith }),
      ...(fixed === undefined ? {} : { fixed }),
      style: {
        // Said here, because a page's own is inherited in points.
        lineHeight: 1.3,
        // physical: the library knows no start and end.
        ...(runs === 'rtl' ? { direction: 'rtl', textAlign: 'right' } : {}),
        ...style,
        ...(lines === undefined ? {} : { maxLines: lines, textOverflow: 'ellipsis' }),
      },
    },
    line,
  )
}

/** A text, each of its paragraphs in the direction of its own first letter. Cleaned here: give it what people wrote. */
export const text = (value: string, options: TextOptions = {}): ReactNode => {
  const paragraphs = cleanForPdf(value).split('\n')
  const ways = new Set(paragraphs.map((line) => directionOfText(line, options.direction)))
  if (paragraphs.length === 1 || ways.size === 1) return paragraph(paragraphs.join('\n'), options)
  return box({}, ...paragraphs.filter((line) => line.trim() !== '').map((line) => paragraph(line, options)))
}

/** A code, letter by letter, always from left to right. */
export const code = (value: string, style: Style): ReactNode =>
  text(value, { style: { fontFamily: codeFamily, fontWeight: 700, ...style } })

export interface BoxOptions {
  readonly tag?: Tag
  /** False: stays together on one page. */
  readonly wrap?: boolean
  readonly fixed?: boolean
  /** Never on a page without so many points of what follows. */
  readonly minPresenceAhead?: number
  readonly key?: string
}

/** A box of things; give `tag` where it is one thing to a reader (a section, a table, a row, a list). */
export const boxed = (style: Style, options: BoxOptions, ...children: readonly ReactNode[]): ReactNode =>
  createElement(TaggedView, { ...options, style }, ...children)

export const box = (style: Style, ...children: readonly ReactNode[]): ReactNode =>
  boxed(style, {}, ...children)

/** A drawing; without `alt` it is decoration. */
export const drawing = (
  viewBox: string,
  style: Style,
  alt: string | null,
  ...shapes: readonly ReactNode[]
): ReactNode =>
  createElement(
    TaggedSvg,
    {
      viewBox,
      style,
      tag: alt === null ? 'artifact' : { type: 'Figure', alt: cleanForPdf(alt) },
    },
    ...shapes,
  )

export interface PageOptions extends Pick<PageProps, 'size' | 'orientation' | 'wrap'> {
  readonly bookmark?: string
  readonly style?: Style
}

/** A page with the font and the ink of all pages. */
export const page = ({ bookmark, style = {}, ...rest }: PageOptions, ...children: readonly ReactNode[]) =>
  createElement(
    TaggedPage,
    {
      ...rest,
      ...(bookmark === undefined ? {} : { bookmark: { title: cleanForPdf(bookmark) } }),
      style: { fontFamily, fontSize: 11, color: inks.ink, ...style },
    },
    ...children,
  )
