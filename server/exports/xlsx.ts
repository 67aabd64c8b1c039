// The workbook: a cover and a sheet per thing. People's text is always typed as text, never as a formula. Called by the worker.
import type { Blob } from 'node:buffer'
import type Stream from 'node:stream'
import { unzipSync, zipSync } from 'fflate'
import writeExcelFile, { type Cell, type Feature, type Sheet as ExcelSheet } from 'write-excel-file/node'
import { directionOf } from '../../shared/localized.ts'
import { countsSheet } from './counts.ts'
import type { WriteExport } from './export.ts'
import { toExcelText, withFewerEscapes } from './excel-text.ts'
import { toCover, toSheets, type Sheet, type Value } from './sheets.ts'

const widths: { readonly [column: string]: number } = {
  text: 60,
  why: 40,
  reason: 40,
  translation: 60,
  item: 50,
  title: 40,
  heading: 40,
  prompt: 40,
  step: 26,
  note: 26,
  group: 26,
  receipt: 14,
  ballot: 40,
  actor: 34,
  role: 24,
  sector: 24,
  madeAt: 18,
  answeredAt: 18,
  answer: 22,
  answerWhy: 50,
  answerBy: 26,
  answerDue: 20,
  thing: 22,
}
const usualWidth = 14
const headingPaper = '#F6F1E7'
/** Named, or each program takes another one for bold. */
const type = { fontFamily: 'Calibri', fontSize: 11 }

/** Written at a moment (UTC, as the ledger has it), or on a day: a cell that sorts and filters as a date. */
const moments: readonly string[] = ['madeAt', 'answeredAt']

const dateCell = (text: string): Cell => {
  const at = new Date(text)
  if (Number.isNaN(at.getTime())) return textCell(text)
  const format = text.length > 10 ? 'yyyy-mm-dd hh:mm' : 'yyyy-mm-dd'
  return { value: at, type: Date, format, alignVertical: 'top' }
}

const textCell = (text: string): Cell => ({
  value: toExcelText(text),
  type: String,
  wrap: true,
  alignVertical: 'top',
})

const toCell = (value: Value, column = ''): Cell => {
  if (value === null) return null
  if (typeof value === 'number') return { value, type: Number, alignVertical: 'top' }
  return moments.includes(column) ? dateCell(value) : textCell(value)
}

const heading = (text: string): Cell => ({
  value: toExcelText(text),
  type: String,
  fontWeight: 'bold',
  backgroundColor: headingPaper,
  wrap: true,
  alignVertical: 'top',
})

/** Excel takes names of at most 31 signs without these, each once. */
const sheetNames = (titles: readonly string[]): readonly string[] => {
  const names: string[] = []
  for (const title of titles) {
    const plain =
      title
        .replace(/[\\/?*[\]:]/g, ' ')
        .slice(0, 28)
        .trim() || 'Blad'
    names.push(names.includes(plain) ? `${plain} ${names.length}` : plain)
  }
  return names
}

/** `A`, `B`, … `Z`, `AA`. */
const letterOf = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : letterOf(Math.floor(at / 26) - 1) + letterOf(at % 26)

interface TableSize {
  /** How many columns and rows a sheet's filter spans, headings included; none on the cover. */
  readonly filter?: { readonly columns: number; readonly rows: number }
}

/** A filter button on each heading. The library has none; its place in the file is after the rows. */
const filters: Feature<Stream | Buffer | Blob> = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, options) => {
          const { filter } = options as TableSize
          if (!filter) return xml
          const range = `A1:${letterOf(filter.columns - 1)}${filter.rows}`
          return xml.replace('</sheetData>', `</sheetData><autoFilter ref="${range}"/>`)
        },
      },
    },
  },
}

/** Points of one line of the font, and the most that a row may have. */
const lineHeight = 15
const highest = 405

/** How many lines a cell takes at its column's width, in words of usual length: programs do not measure it when they open. */
const linesOf = (value: Value, column: string): number => {
  if (typeof value !== 'string' || moments.includes(column)) return 1
  const wide = (widths[column] ?? usualWidth) * 0.85
  return value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / wide)), 0)
}

/** The cells of a row, and on the first that there is the height that the longest text needs. */
const toRow = (row: readonly Value[], columns: readonly string[]): Cell[] => {
  const lines = Math.max(1, ...row.map((value, at) => linesOf(value, columns[at] ?? '')))
  const cells = row.map((value, at) => toCell(value, columns[at]))
  const first = cells.findIndex((cell) => cell !== null)
  const height = Math.min(highest, lines * lineHeight)
  return cells.map((cell, at) =>
    at === first && cell !== null && typeof cell === 'object' ? ({ ...cell, height } as Cell) : cell,
  )
}

const toExcelSheet = ({ columns, headings, rows }: Sheet): Omit<ExcelSheet<never>, 'sheet'> & TableSize => ({
  data: [headings.map(heading), ...rows.map((row) => toRow(row, columns))],
  columns: columns.map((column) => ({ width: widths[column] ?? usualWidth })),
  stickyRowsCount: 1,
  filter: { columns: columns.length, rows: rows.length + 1 },
})

const strings = 'xl/sharedStrings.xml'
/** The same state gives the same bytes. */
const mtime = new Date(1980, 0, 1)

/** The library lets nobody at its strings: they are taken out of the finished file and put back. */
const repacked = (file: Uint8Array): Uint8Array => {
  const files = unzipSync(file)
  const written = files[strings]
  if (!written) return file
  const mended = new TextEncoder().encode(withFewerEscapes(new TextDecoder().decode(written)))
  return zipSync({ ...files, [strings]: mended }, { mtime })
}

export const writeXlsx: WriteExport = async ({ report }, words) => {
  const sheets = [...toSheets(report, words), countsSheet(report, words)]
  const names = sheetNames([words.t('cover.sheet'), ...sheets.map(({ title }) => title)])
  const cover = {
    data: toCover(report, words).map(([label, value]) => [heading(label), toCell(value)]),
    columns: [{ width: 30 }, { width: 60 }],
  }
  const rightToLeft = directionOf(words.language) === 'rtl'
  const all = [cover, ...sheets.map(toExcelSheet)].map((sheet, i) => ({
    ...sheet,
    rightToLeft,
    sheet: names[i] ?? 'Blad',
  }))
  return repacked(await writeExcelFile(all, { ...type, features: [filters] }).toBuffer())
}
