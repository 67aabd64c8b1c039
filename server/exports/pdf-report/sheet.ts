// What all pages of the report share: sizes, colours, direction, the line at the foot. Called by the parts of the PDF.
import type { ReactNode } from 'react'
import type { Outline } from '../document/blocks.ts'
import type { Direction } from '../direction.ts'
import type { HouseStyle } from '../house.ts'
import { inks } from '../pdf/colours.ts'
import { mm, page, text, type Style, type TextOptions } from '../pdf/parts.ts'

export interface Sheet {
  readonly way: Direction
  readonly colour: string
  readonly house: HouseStyle
  /** What stands at the foot of a page. */
  readonly foot: (page: number, of: number) => string
}

/** Between the margins of A4, in points. */
export const textWidth = mm(210 - 2 * 22)
export const textHeight = mm(297 - 20 - 24)

export const sheetOf = ({ language, titlePage, pageNumber }: Outline, house: HouseStyle): Sheet => ({
  way: language === 'ar' ? 'rtl' : 'ltr',
  colour: house.colour,
  house,
  foot: (n, of) =>
    [titlePage.title, titlePage.state, pageNumber.replace('{n}', String(n)).replace('{of}', String(of))].join(
      ' · ',
    ),
})

/** Where lines end: the side opposite to where they begin. */
export const end = ({ way }: Sheet): 'left' | 'right' => (way === 'rtl' ? 'left' : 'right')

export const row = ({ way }: Sheet): Style => ({ flexDirection: way === 'rtl' ? 'row-reverse' : 'row' })

/** A text in the size of the running text, unless told otherwise; in the page's direction where it has no letters. */
export const say = (value: string, sheet: Sheet, options: TextOptions = {}): ReactNode =>
  text(value, {
    direction: sheet.way,
    ...options,
    style: { fontSize: 10, lineHeight: 1.4, ...options.style },
  })

/** A page of running text. */
export const pageOf = (bookmark: string | undefined, ...children: readonly ReactNode[]): ReactNode =>
  page(
    {
      size: 'A4',
      ...(bookmark === undefined ? {} : { bookmark }),
      style: { paddingTop: mm(20), paddingBottom: mm(24), paddingHorizontal: mm(22) },
    },
    ...children,
  )

/**
 * The line at the foot of one page, as a page of its own: it is laid out when the number of pages is known, and put on the page
 * it belongs to. The library's own way lays out every text again and loses its size.
 */
export const footPage = (sheet: Sheet, number: number, of: number): ReactNode =>
  page(
    { size: 'A4' },
    say(sheet.foot(number, of), sheet, {
      as: 'artifact',
      lines: 1,
      style: {
        position: 'absolute',
        top: mm(297 - 15),
        left: mm(22),
        width: textWidth,
        fontSize: 8,
        color: inks.ink2,
        textAlign: end(sheet),
      },
    }),
  )
