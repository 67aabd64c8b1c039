// All notes in one plain table, for whatever program opens it: notes, complaints and actors are what people wrote.
// A byte order mark and semicolons, because that is what a Dutch Excel expects; texts that look like formulas are defused.
import { stringify } from 'csv-stringify/sync'
import type { WriteExport } from './export.ts'
import { toSheets, type Sheet, type Value } from './sheets.ts'

const included = ['notes', 'complaints', 'actors'] as const

const columns = [
  'step',
  'note',
  'text',
  'actor',
  'role',
  'why',
  'prompt',
  'table',
  'round',
  'ring',
  'sector',
  'pinX',
  'pinY',
  'group',
  'initials',
  'origin',
  'status',
  'reason',
  'asideBy',
  'translation',
  'translatedTo',
  'madeAt',
  'timesNamed',
] as const

const cellOf = (sheet: Sheet, row: readonly Value[], column: string): Value =>
  row[sheet.columns.indexOf(column)] ?? null

/** Also what the escape rule does not know: full-width twins of the signs that begin a formula. */
const defuse = (value: Value): Value =>
  typeof value === 'string' && /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r|%]/.test(value) ? `'${value}` : value

const wellFormed = (value: Value): Value =>
  typeof value === 'string'
    ? value
        .replaceAll('\u0000', '')
        .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    : value

export const writeCsv: WriteExport = (report, words) => {
  const sheets = toSheets(report, words).filter(({ thing }) =>
    (included as readonly string[]).includes(thing),
  )
  const head = [words.t('column.thing'), ...columns.map((column) => words.t(`column.${column}`))]
  const rows = sheets.flatMap((sheet) =>
    sheet.rows.map((row) => [
      sheet.title,
      ...columns.map((column) => defuse(wellFormed(cellOf(sheet, row, column)))),
    ]),
  )
  const text = stringify([head, ...rows], {
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
    quoted_string: true,
  })
  return Promise.resolve(new TextEncoder().encode(text))
}
