// Reads back what was written as tables: workbooks by their XML, and commas by RFC 4180 with semicolons. For the tests of exports.
import { everyElement, parseXml, type XmlElement } from './strict-xml.ts'
import { unzipTexts } from './unzip.ts'

/** Text, or a number where the file says that it is one. */
export type ReadCell = string | number
export type ReadRow = readonly ReadCell[]

/** As Excel opens it. */
const unescapeExcel = (text: string): string =>
  text.replace(/_x([0-9a-f]{4})_/gi, (_all, code: string) => String.fromCharCode(parseInt(code, 16)))

const inside = (root: XmlElement, name: string): readonly XmlElement[] =>
  everyElement(root).filter((element) => element.name === name)

/** `C7` is the third. */
const columnNumber = (reference: string): number =>
  [...reference.replace(/\d+$/, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

/** Empty cells may be left out. */
const rowsOf = (sheet: XmlElement, strings: readonly string[]): readonly ReadRow[] =>
  inside(sheet, 'row').map((row) => {
    const cells: ReadCell[] = []
    for (const { attributes, children } of row.children) {
      const at = columnNumber(attributes['r'] ?? '') - 1
      while (cells.length < at) cells.push('')
      const value = children.find(({ name }) => name === 'v')?.text
      if (value === undefined) cells.push('')
      else cells.push(attributes['t'] === 's' ? (strings[Number(value)] ?? '') : Number(value))
    }
    return cells
  })

export interface ReadWorkbook {
  readonly sheets: ReadonlyMap<string, readonly ReadRow[]>
  readonly formulas: number
  /** Files of the package. */
  readonly files: readonly string[]
  /** Addresses outside the file that one of its parts refers to. */
  readonly external: readonly string[]
}

/** Every relation of an Office file that leads outside of it. */
export const externalOf = (files: ReadonlyMap<string, string>): readonly string[] =>
  [...files]
    .filter(([name]) => name.endsWith('.rels'))
    .flatMap(([, xml]) => inside(parseXml(xml), 'Relationship'))
    .filter(({ attributes }) => attributes['TargetMode'] === 'External')
    .map(({ attributes }) => attributes['Target'] ?? '')

export const readWorkbook = (bytes: Uint8Array): ReadWorkbook => {
  const files = unzipTexts(bytes)
  const parsed = new Map(
    [...files].filter(([name]) => /\.(xml|rels)$/.test(name)).map(([name, xml]) => [name, parseXml(xml)]),
  )
  const shared = parsed.get('xl/sharedStrings.xml')
  const strings = shared ? inside(shared, 'si').map(({ text }) => unescapeExcel(text)) : []
  const book = parsed.get('xl/workbook.xml')
  const names = book ? inside(book, 'sheet').map(({ attributes }) => attributes['name'] ?? '') : []
  const sheets = names.map((_, n) => parsed.get(`xl/worksheets/sheet${n + 1}.xml`))
  return {
    sheets: new Map(names.map((name, n) => [name, sheets[n] ? rowsOf(sheets[n], strings) : []])),
    formulas: sheets.reduce((sum, sheet) => sum + (sheet ? inside(sheet, 'f').length : 0), 0),
    files: [...files.keys()],
    external: externalOf(files),
  }
}

/** Throws where a strict reader would: a quote in a bare cell, something after a closing quote, an open one at the end. */
export const readCsv = (bytes: Uint8Array): readonly (readonly string[])[] => {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  const cell = /(?:"((?:[^"]|"")*)"|([^";\r\n]*))(;|\r\n)/gy
  const rows: string[][] = [[]]
  let end = 0
  for (const [whole, quoted, bare = '', stop] of text.matchAll(cell)) {
    end += whole.length
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare)
    if (stop === '\r\n') rows.push([])
  }
  if (end !== text.length) throw new Error(`not a table from sign ${end}: ${text.slice(end, end + 40)}`)
  return rows.slice(0, -1)
}

/** The values below a heading, in order. */
export const columnOf = (rows: readonly ReadRow[], heading: string): readonly ReadCell[] => {
  const at = rows[0]?.indexOf(heading) ?? -1
  if (at < 0) throw new Error(`no column ${heading}`)
  return rows.slice(1).map((row) => row[at] ?? '')
}
