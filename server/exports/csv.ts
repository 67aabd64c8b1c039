// All notes in one plain table, for whatever program opens it: notes, complaints and actors are what people wrote.
import { toCsv } from './csv-text.ts'
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

export const writeCsv: WriteExport = ({ report }, words) => {
  const sheets = toSheets(report, words).filter(({ thing }) =>
    (included as readonly string[]).includes(thing),
  )
  const head = [words.t('column.thing'), ...columns.map((column) => words.t(`column.${column}`))]
  const rows = sheets.flatMap((sheet) =>
    sheet.rows.map((row) => [sheet.title, ...columns.map((column) => cellOf(sheet, row, column))]),
  )
  return Promise.resolve(toCsv([head, ...rows]))
}
