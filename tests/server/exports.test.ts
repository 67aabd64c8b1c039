// Exports: every text comes out once, as text, whatever it looks like; the same state gives the same file.
import { inflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { writeCsv } from '../../server/exports/csv.ts'
import { createWords } from '../../server/exports/export.ts'
import type { ExportSource } from '../../server/exports/export.ts'
import { createExporter } from '../../server/exports/exporter.ts'
import { safeFileName, toContentDisposition } from '../../server/exports/file-name.ts'
import { writeJson } from '../../server/exports/json.ts'
import { writeXlsx } from '../../server/exports/xlsx.ts'
import { loadWords } from '../../server/words.ts'
import type { StepId } from '../../shared/ids.ts'
import { columnsOf, things, type Report } from '../../shared/report.ts'
import { nastyStrings } from './nasty-strings.ts'

const root = new URL('../../', import.meta.url)
const allWords = await loadWords(root.pathname)
const wordsIn = (language: 'nl' | 'en') =>
  createWords({ language, fallback: 'nl', messages: allWords[language] })

const reportOf = (texts: readonly string[]): Report => ({
  workshop: { title: '=Titel+1', place: '@plaats', date: '-datum' },
  state: 42,
  people: 46,
  steps: [
    {
      id: 'talk' as StepId,
      title: { nl: 'Gesprek', en: 'Talk' },
      kind: 'stub',
      sections: [
        {
          thing: 'notes',
          rows: texts.map((text, i) => ({ text, round: i, status: { key: 'status.shown' } })),
        },
      ],
    },
  ],
})

const sourceOf = (texts: readonly string[]): ExportSource => ({
  report: reportOf(texts),
  views: [],
  images: {},
})

/** The files of a zip, by the local headers that its directory names. */
const unzip = (bytes: Uint8Array): ReadonlyMap<string, string> => {
  const buffer = Buffer.from(bytes)
  const end = buffer.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  const files = new Map<string, string>()
  let at = buffer.readUInt32LE(end + 16)
  for (let left = buffer.readUInt16LE(end + 10); left > 0; left--) {
    const [packed, nameLength] = [buffer.readUInt32LE(at + 20), buffer.readUInt16LE(at + 28)]
    const name = buffer.toString('utf8', at + 46, at + 46 + nameLength)
    const local = buffer.readUInt32LE(at + 42)
    const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28)
    const data = buffer.subarray(start, start + packed)
    const isDeflated = buffer.readUInt16LE(at + 10) === 8
    files.set(name, (isDeflated ? inflateRawSync(data) : data).toString('utf8'))
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32)
  }
  return files
}

const unescapeXml = (text: string) =>
  text.replace(
    /&(lt|gt|amp|quot|apos);/g,
    (_all, name: string) => ({ lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" })[name] ?? '',
  )
/** As Excel opens it. */
const unescapeExcel = (text: string) =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) => String.fromCharCode(parseInt(code, 16)))

/** Every sheet as rows of cell values: text from the shared strings, or the number. */
const readSheets = (bytes: Uint8Array) => {
  const files = unzip(bytes)
  const strings = [
    ...(files.get('xl/sharedStrings.xml') ?? '').matchAll(/<si><t[^>]*>([^]*?)<\/t><\/si>/g),
  ].map(([, text = '']) => unescapeExcel(unescapeXml(text)))
  const sheets = [...files].filter(([name]) => name.startsWith('xl/worksheets/sheet')).map(([, xml]) => xml)
  const cellsOf = (xml: string) =>
    [...xml.matchAll(/<c ([^>]*?)(?:\/>|>([^]*?)<\/c>)/g)].map(([, attributes = '', inside = '']) => {
      const value = /<v>([^<]*)<\/v>/.exec(inside)?.[1]
      return attributes.includes('t="s"') ? (strings[Number(value)] ?? null) : Number(value)
    })
  return { files, cells: sheets.map(cellsOf), xml: sheets.join('') }
}

/** What no file of this kind can hold comes out as the sign for "unreadable". */
const held = (text: string) =>
  text.replace(
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    '\ufffd',
  )

describe('the workbook', () => {
  it('[EX1] has each of the nasty texts once, unchanged, and no formula', async () => {
    expect(new Set(nastyStrings).size).toBe(nastyStrings.length)
    expect(nastyStrings.length).toBeGreaterThanOrEqual(60)
    const { cells, xml, files } = readSheets(await writeXlsx(sourceOf(nastyStrings), wordsIn('nl')))
    const texts = cells.flat().filter((cell) => typeof cell === 'string')
    const counts = nastyStrings.map((text) => [text, texts.filter((found) => found === held(text)).length])
    expect(counts).toEqual(nastyStrings.map((text) => [text, 1]))
    expect(xml).not.toMatch(/<f[ >]/)
    expect([...files.keys()].filter((name) => /external|vba|macro|calcChain/i.test(name))).toEqual([])
  })

  it('[EX2] has a cover, headings in the language asked for, a header that stays, and numbers as numbers', async () => {
    const { cells, xml, files } = readSheets(await writeXlsx(sourceOf(['een']), wordsIn('en')))
    expect(cells[0]).toEqual(expect.arrayContaining(['=Titel+1', '@plaats', '-datum', 46, 42]))
    expect(cells[1]?.slice(0, 3)).toEqual(['Step', 'Note', 'Text'])
    expect(cells[1]).toEqual(expect.arrayContaining(['Talk', 'een', 0, 'shown']))
    expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/)
    expect(files.get('xl/workbook.xml')).toMatch(/name="Workshop".*name="Notes"/)
  })

  it('[EX3] has a sheet for every thing there is, with words for all columns in both languages', () => {
    const keys = [
      ...things.map((thing) => `thing.${thing}`),
      ...things.flatMap((thing) => columnsOf[thing].map((column) => `column.${column}`)),
    ]
    for (const language of ['nl', 'en'] as const) {
      const { t } = wordsIn(language)
      expect(keys.filter((key) => t(key) === key)).toEqual([])
    }
  })
})

describe('the table of notes', () => {
  it('[EX4] begins with a byte order mark, holds a line per note, and no cell begins as a formula does', async () => {
    const bytes = await writeCsv(sourceOf(nastyStrings), wordsIn('nl'))
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const records = [...text.matchAll(/(?:"((?:[^"]|"")*)"|([^;\r\n]*))(;|\r\n)/g)]
    const values = records.map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '')
    expect(records.filter(([, , , end]) => end === '\r\n')).toHaveLength(nastyStrings.length + 1)
    expect(values.filter((value) => /^\s*[=+\-@＝＋－＠]/.test(value))).toEqual([])
    const plain = nastyStrings.filter((nasty) => /^[a-z]/i.test(nasty) && nasty === held(nasty))
    for (const nasty of plain) expect(values.filter((value) => value === nasty)).toHaveLength(1)
  })
})

describe('all formats', () => {
  it('[EX5] the same state gives the same bytes', async () => {
    const source = sourceOf(['een', 'twee'])
    for (const write of [writeCsv, writeJson])
      expect(await write(source, wordsIn('nl'))).toEqual(await write(source, wordsIn('nl')))
    const [one, two] = [await writeXlsx(source, wordsIn('nl')), await writeXlsx(source, wordsIn('nl'))]
    expect(readSheets(one).cells).toEqual(readSheets(two).cells)
  })

  it('[EX6] data comes back as it went in', async () => {
    const source = sourceOf(nastyStrings)
    const bytes = await writeJson(source, wordsIn('nl'))
    expect(JSON.parse(new TextDecoder().decode(bytes))).toMatchObject({
      report: JSON.parse(JSON.stringify(source.report)) as object,
    })
  })

  it('[EX7] are written in a thread, one after another, and closing ends what runs', async () => {
    const exporter = createExporter({ worker: new URL('server/exports/worker.ts', root), words: allWords })
    const files = await Promise.all(
      (['xlsx', 'csv', 'json', 'zip'] as const).map(
        (format) => exporter.write({ format, source: sourceOf(['x']), language: 'nl', fallback: 'nl' }).bytes,
      ),
    )
    expect(files.every((bytes) => bytes.byteLength > 100)).toBe(true)
    await exporter.close()
  })
})

describe('file names', () => {
  it('[EX8] are safe on every system and keep letters of every script', () => {
    expect(safeFileName('Centrum in beweging!', 'xlsx')).toBe('Centrum-in-beweging.xlsx')
    expect(safeFileName('وسط المدينة', 'csv')).toBe('وسط-المدينة.csv')
    expect(safeFileName('CON', 'csv')).toBe('workshop-CON.csv')
    expect(safeFileName('../..\\\u202e', 'csv')).toBe('workshop.csv')
    for (const nasty of nastyStrings) {
      const name = safeFileName(nasty, 'csv')
      expect(name).toMatch(/^[\p{L}\p{M}\p{N}-]+\.csv$/u)
      expect(toContentDisposition(name)).toMatch(
        /^attachment; filename="[\w.-]+"; filename\*=UTF-8''[\w.~%-]+$/,
      )
    }
  })
})
