// What all pages of the report share: sizes, colours, direction, the line at the foot. Called by the parts of the PDF.
import { Text } from '@react-pdf/renderer'
import { createElement, type FunctionComponent, type ReactNode } from 'react'
import type { Outline } from '../document/blocks.ts'
import type { Direction } from '../direction.ts'
import type { HouseStyle } from '../house.ts'
import { cleanForPdf } from '../pdf/clean.ts'
import { inks } from '../pdf/colours.ts'
import { mm, page, type Style } from '../pdf/parts.ts'

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

/** Numbers that only the layout of all pages knows. */
export interface Counted {
  /** Pages before these. */
  readonly before: number
  /** Of the whole file; null: those before and these. */
  readonly of: number | null
}

const Free = Text as unknown as FunctionComponent<{ readonly [prop: string]: unknown }>

const foot = (sheet: Sheet, { before, of }: Counted): ReactNode =>
  createElement(Free, {
    fixed: true,
    tag: 'artifact',
    style: {
      position: 'absolute',
      bottom: mm(11),
      left: mm(22),
      right: mm(22),
      fontSize: 8,
      color: inks.ink2,
      textAlign: end(sheet),
      ...(sheet.way === 'rtl' ? { direction: 'rtl' } : {}),
    },
    render: ({ pageNumber, totalPages }: { pageNumber: number; totalPages: number }) =>
      cleanForPdf(sheet.foot(pageNumber + before, of ?? (totalPages ?? 0) + before)),
  })

export const pageOf = (
  sheet: Sheet,
  counted: Counted | null,
  bookmark: string | undefined,
  ...children: readonly ReactNode[]
): ReactNode =>
  page(
    {
      size: 'A4',
      ...(bookmark === undefined ? {} : { bookmark }),
      style: {
        paddingTop: mm(20),
        paddingBottom: mm(24),
        paddingHorizontal: mm(22),
        fontSize: 10,
        lineHeight: 1.4,
      },
    },
    ...children,
    counted && foot(sheet, counted),
  )
