// Rows as a table of commas for whatever program opens it: a byte order mark and semicolons, because that is what a Dutch Excel
// expects; texts that look like formulas are defused. Called by the exports and by the public list of ballots.
import { stringify } from 'csv-stringify/sync'
import type { Value } from './sheets.ts'

/** Also what the escape rule does not know: full-width twins of the signs that begin a formula. */
const defuse = (value: Value): Value =>
  typeof value === 'string' && /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r|%]/.test(value) ? `'${value}` : value

const wellFormed = (value: Value): Value =>
  typeof value === 'string'
    ? value
        .replaceAll('\u0000', '')
        .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    : value

export const toCsv = (rows: readonly (readonly Value[])[]): Uint8Array => {
  const text = stringify(
    rows.map((row) => row.map((value) => defuse(wellFormed(value)))),
    { bom: true, delimiter: ';', record_delimiter: 'windows', quoted_string: true },
  )
  return new TextEncoder().encode(text)
}
