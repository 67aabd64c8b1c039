// Reads the three files back as rows by heading, as an officer's programs would. Called by the results act.
import { inflateRawSync } from 'node:zlib'

export type Row = { readonly [heading: string]: string | number | null }

/** The files of a zip, by the local headers that its directory names. */
const unzip = (bytes: Buffer): ReadonlyMap<string, string> => {
  const files = new Map<string, string>()
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [packed, nameLength] = [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28)]
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    const local = bytes.readUInt32LE(at + 42)
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const data = bytes.subarray(start, start + packed)
    const isDeflated = bytes.readUInt16LE(at + 10) === 8
    files.set(name, (isDeflated ? inflateRawSync(data) : data).toString('utf8'))
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return files
}

const entities: { readonly [name: string]: string } = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

const plain = (xml: string): string =>
  xml.replaceAll(/&(\w+);/g, (all, name: string) => entities[name] ?? all)

/** A sheet's first line names the columns. */
const byHeading = (lines: readonly (readonly (string | number | null)[])[]): readonly Row[] => {
  const [headings = [], ...rows] = lines
  return rows.map((row) =>
    Object.fromEntries(headings.map((heading, column) => [String(heading), row[column] ?? null])),
  )
}

/** Which column a cell stands in: `C4` is the third. */
const columnOf = (reference: string): number =>
  [...reference.replace(/\d+$/, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

const linesOf = (xml: string, strings: readonly string[]): readonly (readonly (string | number | null)[])[] =>
  [...xml.matchAll(/<row [^>]*>([^]*?)<\/row>/g)].map(([, inside = '']) => {
    const line: (string | number | null)[] = []
    for (const [, attributes = '', content = ''] of inside.matchAll(/<c ([^>]*?)(?:\/>|>([^]*?)<\/c>)/g)) {
      const value = /<v>([^<]*)<\/v>/.exec(content)?.[1]
      const column = columnOf(/r="([A-Z]+\d+)"/.exec(attributes)?.[1] ?? '')
      const isText = attributes.includes('t="s"')
      line[column] = value === undefined ? null : isText ? (strings[Number(value)] ?? null) : Number(value)
    }
    return line
  })

/** Sheets by their names; each row by the headings of its sheet. */
export const readWorkbook = (bytes: Buffer): ReadonlyMap<string, readonly Row[]> => {
  const files = unzip(bytes)
  const strings = [
    ...(files.get('xl/sharedStrings.xml') ?? '').matchAll(/<si><t[^>]*>([^]*?)<\/t><\/si>/g),
  ].map(([, text = '']) => plain(text))
  const names = [...(files.get('xl/workbook.xml') ?? '').matchAll(/<sheet [^>]*name="([^"]+)"/g)]
  return new Map(
    names.map(([, name = ''], n) => [
      plain(name),
      byHeading(linesOf(files.get(`xl/worksheets/sheet${n + 1}.xml`) ?? '', strings)),
    ]),
  )
}

/** Semicolons, quotes doubled; the mark at the front is taken off. */
export const readTable = (bytes: Buffer): readonly Row[] => {
  const text = bytes.toString('utf8').replace(/^\ufeff/, '')
  const lines: string[][] = [[]]
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^;\r\n]*))(;|\r\n|$)/g)) {
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? '')
    if (end === '\r\n') lines.push([])
  }
  return byHeading(lines.filter((line) => line.length > 1))
}
