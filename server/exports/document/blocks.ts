// What a report is made of, before any file format: DOCX and PDF are two writers of the same blocks, so they cannot differ in what
// they say. Made by `outline`, written by `docx` and `pdf`.
import type { Language } from '../../../shared/localized.ts'

/** People's text and ours alike: plain, never mark-up. May hold line breaks; whoever writes it cleans it. */
export type PlainText = string

export type Block =
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3; readonly text: PlainText }
  | { readonly type: 'paragraph'; readonly text: PlainText; readonly tone?: 'lead' | 'quiet' | 'strong' }
  | { readonly type: 'list'; readonly items: readonly PlainText[] }
  | TableBlock
  | BarsBlock
  | PictureBlock
  /** Something to know before reading on: stands in a frame. */
  | { readonly type: 'notice'; readonly text: PlainText }

export interface TableColumn {
  readonly heading: PlainText
  /** Its part of the width, beside the others'. */
  readonly share: number
  readonly isNumber?: boolean
}

/** Paragraphs; the first is the cell's own text, the others say more about it. */
export type TableCell = readonly PlainText[]

export interface TableBlock {
  readonly type: 'table'
  readonly caption: PlainText
  readonly columns: readonly TableColumn[]
  readonly rows: readonly (readonly TableCell[])[]
}

/** A ranking: a bar for each row, with its number beside it. */
export interface BarsBlock {
  readonly type: 'bars'
  readonly caption: PlainText
  readonly headings: { readonly rank: PlainText; readonly item: PlainText; readonly value: PlainText }
  readonly rows: readonly BarRow[]
}

export interface BarRow {
  readonly rank: PlainText
  readonly item: TableCell
  readonly value: number
  /** One of the first three. */
  readonly isTop: boolean
}

export interface PictureBlock {
  readonly type: 'picture'
  readonly caption: PlainText
  readonly alt: PlainText
  /** In pixels; only their relation counts. */
  readonly width: number
  readonly height: number
  readonly png: Uint8Array
}

/** A part of the report that begins a page of its own: its first block is its heading. */
export interface Chapter {
  readonly title: PlainText
  readonly blocks: readonly Block[]
}

export interface TitlePage {
  /** What kind of paper it is, above the title. */
  readonly kind: PlainText
  readonly title: PlainText
  /** Place, date, how many took part: a line each. */
  readonly lines: readonly PlainText[]
  /** Which state it was taken from. */
  readonly state: PlainText
  /** Taken in a rehearsal: says so, large. Null: it is real. */
  readonly rehearsal: PlainText | null
}

export interface Outline {
  readonly language: Language
  readonly titlePage: TitlePage
  /** The heading above the list of chapters. */
  readonly contents: PlainText
  readonly chapters: readonly Chapter[]
  /** At the foot of every page: `{n}` and `{of}` stand for the numbers. */
  readonly pageNumber: PlainText
  /** When the youngest thing in it was written: the same state gives the same time. */
  readonly madeAt: Date
}

/** A picture of a step, as the document takes it. */
export interface StepPicture {
  readonly step: string
  readonly title: PlainText
  readonly alt: PlainText
  readonly width: number
  readonly height: number
  readonly png: Uint8Array
}
