// From elements to the bytes of a tagged PDF: laid out by @react-pdf, drawn by pdfkit. Called by the writers of PDF files.
import layoutDocument from '@react-pdf/layout'
import render from '@react-pdf/render'
import { Document, Font, pdf as mount } from '@react-pdf/renderer'
import PdfKitDocument from 'pdfkit'
import { createElement, type ReactNode } from 'react'
import { cleanForPdf } from './clean.ts'
import { addTags, type LaidNode } from './tags.ts'

export interface PdfAbout {
  readonly title: string
  /** Of the document as a whole, such as `nl`. */
  readonly language: string
  readonly author: string
  readonly subject?: string
  /** What stands in the file as the time it was made: the day of the workshop's state, so that the same gives the same bytes. */
  readonly madeAt?: Date
}

const producer = 'Tafelronde'

type Layout = (document: unknown, fonts: typeof Font) => Promise<LaidNode>
type Render = (pdf: PdfKitDocument, layout: LaidNode) => void

const infoOf = ({ title, author, subject, madeAt }: PdfAbout) => ({
  Title: cleanForPdf(title),
  Author: cleanForPdf(author),
  ...(subject === undefined ? {} : { Subject: cleanForPdf(subject) }),
  Creator: producer,
  Producer: producer,
  CreationDate: madeAt ?? new Date(0),
})

/** Pages, laid out: what stands on which is known, nothing is drawn. */
export const layoutPages = (pages: readonly ReactNode[]): Promise<LaidNode> => {
  const mounted = mount(createElement(Document, {}, ...pages))
  // The library's types leave out the fonts, and know nothing of what else is drawn on.
  return (layoutDocument as unknown as Layout)(mounted.container.document, Font)
}

/** Draws pages that were laid out, once. */
export const drawPdf = async (layout: LaidNode, about: PdfAbout): Promise<Uint8Array> => {
  const pdf = new PdfKitDocument({
    tagged: true,
    lang: about.language,
    displayTitle: true,
    autoFirstPage: false,
    pdfVersion: '1.7',
    info: infoOf(about),
  })
  addTags(layout, pdf)
  const chunks: Uint8Array[] = []
  const done = new Promise<void>((resolve, reject) => {
    pdf.on('data', (chunk) => chunks.push(chunk))
    pdf.on('end', resolve)
    pdf.on('error', reject)
  })
  ;(render as unknown as Render)(pdf, layout)
  await done
  return new Uint8Array(Buffer.concat(chunks))
}

/** `pages`: elements of @react-pdf's `Page`, made with `parts`. */
export const renderPdf = async (pages: readonly ReactNode[], about: PdfAbout): Promise<Uint8Array> =>
  drawPdf(await layoutPages(pages), about)
