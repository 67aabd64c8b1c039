// What each format must say of the notes that are in it, by its stated rule, and what no file may hold. Used by the corpus test.
import { expect } from 'vitest'
import { cleanForDocx } from '../../server/exports/docx/text.ts'
import type { Words } from '../../server/exports/export.ts'
import { cleanForPdf } from '../../server/exports/pdf/clean.ts'
import type { Report, Row } from '../../shared/report.ts'
import { checkPage, squeezed } from './picture-boxes.ts'
import { readPdf } from './read-pdf.ts'
import { columnOf, readCsv, readWorkbook } from './read-tables.ts'
import { readWord } from './read-word.ts'

/** What the files are of; archives are always of the whole. */
export interface Files {
  readonly report: Report
  readonly whole: Report
}

/** What no XML can hold, or no sign is, comes out as the sign for "unreadable". */
const inXml = (text: string): string => text.replace(/\p{Noncharacter_Code_Point}/gu, '\ufffd')

export const cellsOf = (report: Report, column: 'text' | 'answerWhy'): readonly string[] =>
  report.steps
    .flatMap(({ sections }) => sections)
    .flatMap(({ thing, rows }) =>
      thing === 'notes' || thing === 'complaints' ? (rows as readonly Row<'notes'>[]) : [],
    )
    .map((row) => row[column])
    .filter((cell) => typeof cell === 'string')

/** Each of `wanted` as often as it is there, at least. */
const expectAll = (found: readonly string[], wanted: readonly string[]): void => {
  const counts = new Map<string, number>()
  for (const text of found) counts.set(text, (counts.get(text) ?? 0) + 1)
  const missing = wanted.filter((text) => {
    const left = counts.get(text) ?? 0
    counts.set(text, left - 1)
    return left <= 0
  })
  expect(missing).toEqual([])
}

export const checkXlsx = (bytes: Uint8Array, { report }: Files, words: Words): void => {
  const { sheets, formulas, external, files } = readWorkbook(bytes)
  const read = (column: string): readonly string[] =>
    (['thing.notes', 'thing.complaints'] as const)
      .flatMap((thing) => columnOf(sheets.get(words.t(thing)) ?? [], words.t(column)))
      .filter((cell) => cell !== '')
      .map(String)
  expect(read('column.text').toSorted()).toEqual(cellsOf(report, 'text').map(inXml).toSorted())
  expect(read('column.answerWhy').toSorted()).toEqual(cellsOf(report, 'answerWhy').map(inXml).toSorted())
  expect({ formulas, external }).toEqual({ formulas: 0, external: [] })
  expect(files.filter((name) => /external|vba|macro|calcChain|embed/i.test(name))).toEqual([])
}

export const checkCsv = (bytes: Uint8Array, { report }: Files, words: Words): void => {
  const rows = readCsv(bytes)
  expect(new Set(rows.map((row) => row.length)).size).toBe(1)
  expect(rows.flat().filter((cell) => /^\s*[=+\-@＝＋－＠|%\t\r]/.test(cell))).toEqual([])
  const heading = words.t('column.text')
  if (!rows[0]?.includes(heading)) return
  // Those that would begin as a formula begin with an apostrophe; where a writer typed one it is theirs.
  const plain = columnOf(rows, heading).map((cell) =>
    String(cell).replace(/^'(?=\s*[=+\-@＝＋－＠|%\t\r])/, ''),
  )
  const wanted = cellsOf(report, 'text').map((text) => text.replace(/^'(?=\s*[=+\-@＝＋－＠|%\t\r])/, ''))
  expect(plain.toSorted()).toEqual(wanted.toSorted())
}

export const checkJson = (bytes: Uint8Array, { whole }: Files): void => {
  const { report } = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as {
    readonly report: Report
  }
  expect(cellsOf(report, 'text').toSorted()).toEqual(cellsOf(whole, 'text').toSorted())
}

const checkWord = (bytes: Uint8Array, { report }: Files): void => {
  const { paragraphs, fields, external, files } = readWord(bytes)
  expectAll(paragraphs, cellsOf(report, 'text').map(cleanForDocx))
  expect(fields.filter((field) => !/^(TOC|PAGE|NUMPAGES|PAGEREF)\b/.test(field))).toEqual([])
  expect(external).toEqual([])
  expect(files.filter((name) => /vba|macro|embed|external/i.test(name))).toEqual([])
}

const checkPdf = (bytes: Uint8Array, { report }: Files): void => {
  const { lines, actual, plain } = readPdf(bytes)
  // A font may draw two letters as one.
  const plainly = (text: string): string => squeezed(text.normalize('NFKC'))
  const [drawn, said] = [plainly(lines.join('')), plainly(actual.join(''))]
  const missing = cellsOf(report, 'text')
    .flatMap((text) => cleanForPdf(text).split('\n').map(plainly))
    .filter((text) => !drawn.includes(text) && !said.includes(text))
  expect(missing).toEqual([])
  expect(plain).not.toMatch(/\/(URI|JavaScript|JS|Launch|EmbeddedFile|OpenAction|SubmitForm|GoToR)\b/)
}

/** How many notes a picture holds. */
const checkSvg = (svg: string): number => {
  const [, width, height] = /<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []
  return checkPage({ svg, width: Number(width), height: Number(height), images: [] }).length
}

const pngHead = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

export const checkers: Readonly<Record<string, (bytes: Uint8Array, files: Files, words: Words) => unknown>> =
  {
    xlsx: checkXlsx,
    csv: checkCsv,
    json: checkJson,
    docx: checkWord,
    pdf: checkPdf,
    svg: (bytes) => checkSvg(new TextDecoder('utf-8', { fatal: true }).decode(bytes)),
    png: (bytes) => expect([...bytes.subarray(0, 8)]).toEqual(pngHead),
    txt: (bytes) => expect(new TextDecoder().decode(bytes)).toMatch(/^([0-9a-f]{64} {2}\S+\n)+$/),
  }
