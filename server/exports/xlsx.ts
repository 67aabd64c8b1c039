// The workbook: a cover and a sheet per thing. People's text is always typed as text, never as a formula. Called by the worker.
import writeExcelFile, { type Cell, type Sheet as ExcelSheet } from 'write-excel-file/node'
import type { WriteExport } from './export.ts'
import { toExcelText } from './excel-text.ts'
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
  madeAt: 22,
}
const usualWidth = 14

const toCell = (value: Value): Cell => {
  if (value === null) return null
  if (typeof value === 'number') return { value, type: Number }
  return { value: toExcelText(value), type: String, wrap: true, alignVertical: 'top' }
}

const heading = (text: string): Cell => ({ value: toExcelText(text), type: String, fontWeight: 'bold' })

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

const toExcelSheet = ({ columns, headings, rows }: Sheet): Omit<ExcelSheet<never>, 'sheet'> => ({
  data: [headings.map(heading), ...rows.map((row) => row.map(toCell))],
  columns: columns.map((column) => ({ width: widths[column] ?? usualWidth })),
  stickyRowsCount: 1,
})

export const writeXlsx: WriteExport = async ({ report }, words) => {
  const sheets = toSheets(report, words)
  const names = sheetNames([words.t('cover.sheet'), ...sheets.map(({ title }) => title)])
  const cover = {
    data: toCover(report, words).map(([label, value]) => [heading(label), toCell(value)]),
    columns: [{ width: 26 }, { width: 60 }],
  }
  const all = [cover, ...sheets.map(toExcelSheet)].map((sheet, i) => ({
    ...sheet,
    sheet: names[i] ?? 'Blad',
  }))
  return writeExcelFile(all).toBuffer()
}
