// What people wrote, the votes and the actors as plain tables, for whatever program opens them: one file each.
import { columnsOf, type Thing } from '../../shared/report.ts'
import { toCsv } from './csv-text.ts'
import type { WriteExport } from './export.ts'
import { toSheets, type Sheet, type Value } from './sheets.ts'

const cellOf = (sheet: Sheet, row: readonly Value[], column: string): Value =>
  row[sheet.columns.indexOf(column)] ?? null

/** The rows of some things under one another, with the columns of all; more than one thing is told apart in the first column. */
const writeThings =
  (included: readonly Thing[]): WriteExport =>
  ({ report }, words) => {
    const sheets = toSheets(report, words).filter(({ thing }) => included.some((one) => one === thing))
    const columns = [...new Set(included.flatMap((thing): readonly string[] => columnsOf[thing]))]
    const isMixed = included.length > 1
    const head = [
      ...(isMixed ? [words.t('column.thing')] : []),
      ...columns.map((column) => words.t(`column.${column}`)),
    ]
    const rows = sheets.flatMap((sheet) =>
      sheet.rows.map((row) => [
        ...(isMixed ? [sheet.title] : []),
        ...columns.map((column) => cellOf(sheet, row, column)),
      ]),
    )
    return Promise.resolve(toCsv([head, ...rows]))
  }

/** Notes and complaints, with their answers. */
export const writeCsv = writeThings(['notes', 'complaints'])
export const writeVotesCsv = writeThings(['votes'])
export const writeActorsCsv = writeThings(['actors'])
