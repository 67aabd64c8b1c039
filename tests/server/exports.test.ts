// Exports: every text comes out once, as text, whatever it looks like; the same state gives the same file.
import { describe, expect, it } from 'vitest'
import { writeCsv } from '../../server/exports/csv.ts'
import { createWords } from '../../server/exports/export.ts'
import type { ExportSource } from '../../server/exports/export.ts'
import { createHash } from 'node:crypto'
import { unzipSync } from 'fflate'
import { writers } from '../../server/exports/writers.ts'
import { unzipTexts } from '../kit/unzip.ts'
import { createExporter } from '../../server/exports/exporter.ts'
import { safeFileName, toContentDisposition } from '../../server/exports/file-name.ts'
import { formats, parts, type Format } from '../../server/exports/formats.ts'
import { writeJson } from '../../server/exports/json.ts'
import { writeXlsx } from '../../server/exports/xlsx.ts'
import { loadWords } from '../../server/words.ts'
import type { StepId } from '../../shared/ids.ts'
import { columnsOf, things, type Report } from '../../shared/report.ts'
import type { JsonObject } from '../../shared/json.ts'
import { languages, type Language } from '../../shared/localized.ts'
import { hardSubject } from '../kit/plan.ts'
import { nastyStrings } from './nasty-strings.ts'

const root = new URL('../../', import.meta.url)
const allWords = await loadWords(root.pathname)
const wordsIn = (language: Language) =>
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
  const files = unzipTexts(bytes)
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
    const noteSheet = files.get('xl/worksheets/sheet2.xml') ?? ''
    expect(noteSheet).toMatch(/<\/sheetData><autoFilter ref="A1:Y2"\/>/)
    expect(files.get('xl/worksheets/sheet1.xml')).not.toContain('autoFilter')
    expect(xml).not.toContain('rightToLeft="1"')
    const arabic = readSheets(await writeXlsx(sourceOf(['een']), wordsIn('ar')))
    expect(arabic.xml.match(/rightToLeft="1"/g)).toHaveLength(arabic.cells.length)
  })

  it('[EX2] gives a row the height of its longest text, in a font that has a name', async () => {
    const { files } = readSheets(await writeXlsx(sourceOf(['kort', 'een woord '.repeat(28)]), wordsIn('nl')))
    const sheet = files.get('xl/worksheets/sheet2.xml') ?? ''
    const heights = [...sheet.matchAll(/<row r="(\d+)"[^>]* ht="(\d+)"/g)].map(([, row, ht]) => [
      row,
      Number(ht),
    ])
    expect(heights).toEqual([
      ['2', 15],
      ['3', 90],
    ])
    expect(files.get('xl/styles.xml')?.match(/<font>(?!<name )/g)).toBeNull()
  })

  it('[EX2] writes a moment as a date that sorts', async () => {
    const { report, ...rest } = sourceOf([])
    const rows = [{ text: 'x', madeAt: '2026-11-12T18:30:00.000Z' }]
    const steps = report.steps.map((step) => ({ ...step, sections: [{ thing: 'notes' as const, rows }] }))
    const { cells } = readSheets(await writeXlsx({ ...rest, report: { ...report, steps } }, wordsIn('nl')))
    // Days since the last one of 1899: 12 November 2026 is day 46,338, and half past six in the evening is 18.5 / 24 of it.
    expect(
      cells[1]?.some((cell) => typeof cell === 'number' && Math.abs(cell - (46_338 + 18.5 / 24)) < 1e-6),
    ).toBe(true)
  })

  it('[EX11] counts the rows of the report, by step, thing and state', async () => {
    const { cells } = readSheets(await writeXlsx(sourceOf(['een', 'twee']), wordsIn('nl')))
    expect(cells.at(-1)).toEqual(
      ['Stap', 'Soort', 'Toestand', 'Aantal', 'Gesprek', 'Briefjes', null, 2].filter((cell) => cell !== null),
    )
  })

  it('[EX3] has a sheet for every thing there is, with words for all columns in every language', () => {
    const keys = [
      ...things.map((thing) => `thing.${thing}`),
      ...things.flatMap((thing) => columnsOf[thing].map((column) => `column.${column}`)),
    ]
    for (const language of languages) {
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
    const plan = hardSubject()
    for (const title of nastyStrings) {
      const facts = [
        { type: 'workshop.created', plan },
        { type: 'workshop.changed', title },
      ].map((fact) => ({ step: null, fact: fact as unknown as JsonObject }))
      const ledger = [{ seq: 1, intentId: null, at: 0, role: 'system' as const, versions: {}, facts }]
      const bytes = await writeJson({ ...sourceOf([]), ledger }, wordsIn('nl'))
      expect(JSON.parse(new TextDecoder().decode(bytes))).toMatchObject({ report: { workshop: { title } } })
    }
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

describe('the ZIP', () => {
  it('[EX9] holds every format once, and its checksums are right', async () => {
    const all = unzipSync(await writers.zip(sourceOf(['een', 'twee']), wordsIn('nl')))
    const list = new TextDecoder().decode(all['SHA256SUMS.txt'])
    const named = list
      .trim()
      .split('\n')
      .map((line) => line.split('  '))
    const names = Object.keys(all).filter((name) => name !== 'SHA256SUMS.txt')
    expect(new Set(named.map(([, name]) => name))).toEqual(new Set(names))
    expect(named).toHaveLength(names.length)
    for (const [sum, name = ''] of named)
      expect(
        createHash('sha256')
          .update(all[name] ?? '')
          .digest('hex'),
      ).toBe(sum)
    const single = Object.keys(formats).filter((format) => format !== 'zip' && format !== 'pictures')
    expect(names.filter((name) => !name.startsWith('pictures/'))).toHaveLength(single.length)
  })
})

describe('file names', () => {
  it('[EX8] are safe on every system and keep letters of every script', () => {
    expect(safeFileName('Centrum in beweging!', 'xlsx')).toBe('Centrum-in-beweging.xlsx')
    expect(safeFileName('وسط المدينة', 'csv')).toBe('وسط-المدينة.csv')
    expect(safeFileName('CON', 'csv')).toBe('workshop-CON.csv')
    expect(safeFileName('../..\\\u202e', 'csv')).toBe('workshop.csv')
    expect(safeFileName('Een plein '.repeat(20), 'csv', 'votes')).toMatch(/-votes\.csv$/)
    const told = Object.entries(formats).map(([format, { extension }]) =>
      safeFileName('Een plein', extension, parts[format as Format]),
    )
    expect(new Set(told).size).toBe(told.length)
    for (const nasty of nastyStrings) {
      const name = safeFileName(nasty, 'csv')
      expect(name).toMatch(/^[\p{L}\p{M}\p{N}-]+\.csv$/u)
      expect(toContentDisposition(name)).toMatch(
        /^attachment; filename="[\w.-]+"; filename\*=UTF-8''[\w.~%-]+$/,
      )
    }
  })
})
