// The report as a document: every note once, whatever it says; Word and PDF from the same blocks.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block, Outline } from '../../server/exports/document/blocks.ts'
import { toOutline } from '../../server/exports/document/outline.ts'
import { safeGroups } from '../../server/exports/document/people.ts'
import { cleanForDocx } from '../../server/exports/docx/text.ts'
import { writeDocx } from '../../server/exports/docx/write.ts'
import { createWords } from '../../server/exports/export.ts'
import { plainHouse } from '../../server/exports/house.ts'
import { contrastOnWhite, readHouse } from '../../server/exports/house-style.ts'
import { writePdfReport } from '../../server/exports/pdf-report/write.ts'
import { loadWords } from '../../server/words.ts'
import type { StepId } from '../../shared/ids.ts'
import type { Report, Row } from '../../shared/report.ts'
import { readPdf } from '../kit/read-pdf.ts'
import { unzipTexts } from '../kit/unzip.ts'
import { nastyStrings } from './nasty-strings.ts'

const allWords = await loadWords(new URL('../../', import.meta.url).pathname)
const wordsIn = (language: 'nl' | 'ar') =>
  createWords({ language, fallback: 'nl', messages: allWords[language] })

const mixed = 'Örgü şalı, ğ ve ıspanak; été, straße; مرحبا بالشارع 12 (ABC)؟'

const note = (text: string, more: Row<'notes'> = {}): Row<'notes'> => ({
  text,
  prompt: { local: { nl: 'Wat helpt?' } },
  table: { local: { nl: 'Parkeren' } },
  round: 1,
  status: { key: 'status.shown' },
  madeAt: '2026-11-12T18:42:10.000Z',
  ...more,
})

const reportOf = (notes: readonly Row<'notes'>[], complaints: readonly Row<'complaints'>[] = []): Report => ({
  workshop: { title: 'Centrum & beweging', place: 'De Spinnerij', date: '12 november 2026' },
  state: 812,
  people: 46,
  peopleByGroup: [
    { title: { nl: 'Bewoners' }, people: 30 },
    { title: { nl: 'Ondernemers' }, people: 12 },
    { title: { nl: 'Raadsleden' }, people: 3 },
  ],
  steps: [
    {
      id: 'tables' as StepId,
      title: { nl: 'Gesprekstafels' },
      kind: 'tables',
      sections: [{ thing: 'notes', rows: notes }],
    },
    {
      id: 'silent' as StepId,
      title: { nl: 'Stiltetafel' },
      kind: 'silent',
      sections: [{ thing: 'complaints', rows: complaints }],
    },
    {
      id: 'vote' as StepId,
      title: { nl: 'Wat eerst?' },
      kind: 'vote',
      sections: [
        {
          thing: 'votes',
          rows: [
            { rank: 1, item: 'Banken', dots: 38, mode: { key: 'vote.mode.open' } },
            { rank: 2, item: 'Laden', dots: 0, mode: { key: 'vote.mode.open' } },
          ],
        },
        { thing: 'receipts', rows: [{ receipt: '4PQ-7TN', ballot: 'Banken (1)', dots: 1 }] },
      ],
    },
  ],
})

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const picture = {
  step: 'tables',
  title: 'Gesprekstafels',
  alt: 'Vier tafels & hun "briefjes"',
  width: 1600,
  height: 900,
  png: new Uint8Array(onePixel),
}

/** The first paragraph of every note's cell in annex A, both parts. */
const annexTexts = (outline: Outline): readonly string[] => {
  const { t } = wordsIn('nl')
  return outline.chapters
    .filter(({ title }) => title === t('document.annexNotes') || title === t('document.annexAside'))
    .flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'table' ? block.rows : [])))
    .map((row) => row[1]?.[0] ?? '')
}

const tableBlocks = (outline: Outline): readonly Extract<Block, { type: 'table' }>[] =>
  outline.chapters.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'table' ? [block] : [])))

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const status = fc.constantFrom('status.shown', 'status.hidden', 'status.discarded')
const notes = fc.array(
  fc
    .record({ text: fc.string({ unit: 'binary' }), status, round: fc.nat(4) })
    .map((one) => note(one.text, { status: { key: one.status }, round: one.round })),
  { maxLength: 30 },
)

describe('the outline', () => {
  it('[EX20] has every note of the report once in its annex, hidden and discarded ones in a part of their own', () => {
    fc.assert(
      fc.property(notes, notes, (own, silent) => {
        const outline = toOutline(reportOf(own, silent as readonly Row<'complaints'>[]), wordsIn('nl'))
        const all = [...own, ...silent].map(({ text }) => text)
        expect([...annexTexts(outline)].toSorted(byCode)).toEqual(all.map(String).toSorted(byCode))
        const aside = outline.chapters.find(({ title }) => title === wordsIn('nl').t('document.annexAside'))
        const hidden = [...own, ...silent].filter(
          (row) => JSON.stringify(row.status) !== '{"key":"status.shown"}',
        )
        expect(aside !== undefined).toBe(hidden.length > 0)
      }),
      { numRuns: 60 },
    )
  })

  it('[EX21] every row has a cell for every heading, and receipts stand nowhere in it', () => {
    const outline = toOutline(
      reportOf([note('een')], [{ text: 'stil', status: { key: 'silent.status.revealed' } }]),
      wordsIn('nl'),
    )
    for (const { columns, rows } of tableBlocks(outline))
      for (const row of rows) expect(row).toHaveLength(columns.length)
    expect(JSON.stringify(outline)).not.toContain('4PQ-7TN')
    expect(JSON.stringify(outline)).not.toMatch(/"(document|column|thing|status|answer)\.[a-zA-Z.]+"/)
  })

  it('[EX22] no group under five stands alone, and none can be worked out from the total', () => {
    const sizes = fc.array(fc.nat(40), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(sizes, (people) => {
        const groups = people.map((n, at) => ({ titles: [`g${at}`], people: n }))
        const shown = safeGroups(groups)
        for (const group of shown) {
          expect(group.people).toBeGreaterThanOrEqual(5)
          if (group.titles.some((title) => (people[Number(title.slice(1))] ?? 0) < 5))
            expect(group.titles.length).toBeGreaterThan(1)
        }
        const counted = shown.reduce((sum, group) => sum + group.people, 0)
        if (shown.length > 0) expect(counted).toBe(people.reduce((sum, n) => sum + n, 0))
      }),
    )
  })
})

const unescapeXml = (text: string): string =>
  text.replace(
    /&(lt|gt|amp|quot|apos);/g,
    (_all, name: string) => ({ lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" })[name] ?? '',
  )

/** The paragraphs of a part, as Word reads them. */
const paragraphsOf = (xml: string): readonly string[] =>
  xml
    .split('</w:p>')
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g)]
        .map(([whole, text]) => (whole === '<w:br/>' ? '\n' : unescapeXml(text ?? '')))
        .join(''),
    )

const wordOf = async (texts: readonly string[], language: 'nl' | 'ar' = 'nl') => {
  const outline = toOutline(reportOf(texts.map((text) => note(text))), wordsIn(language), [picture])
  const files = unzipTexts(await writeDocx(outline, plainHouse))
  return { files, body: files.get('word/document.xml') ?? '' }
}

describe('the Word file', () => {
  it('[EX23] holds each nasty text as the stated rule leaves it, and points at nothing outside', async () => {
    const { files, body } = await wordOf(nastyStrings)
    const paragraphs = paragraphsOf(body)
    for (const text of nastyStrings) expect(paragraphs).toContain(cleanForDocx(text))
    for (const [name, xml] of files) if (name.endsWith('.rels')) expect(xml).not.toContain('External')
    const fields = [...files.values()].flatMap((xml) => [...xml.matchAll(/<w:instrText[^>]*>([^<]*)</g)])
    expect(new Set(fields.map(([, field = '']) => field.trim().split(' ')[0]))).toEqual(
      new Set(['TOC', 'PAGEREF', 'PAGE', 'NUMPAGES']),
    )
  })

  it('[EX24] has real headings, repeated table heads, alternative texts, its language, and contents that are filled', async () => {
    const { files, body } = await wordOf(['een', 'مرحبا Jan'])
    for (const style of ['Title', 'Heading1', 'Heading2', 'Caption'])
      expect(body).toContain(`<w:pStyle w:val="${style}"/>`)
    expect(body.match(/<w:tblHeader\/>/g)?.length).toBe(body.match(/<w:tbl>/g)?.length)
    expect(body).toContain('descr="Vier tafels &amp; hun &quot;briefjes&quot;"')
    expect(files.get('word/styles.xml')).toContain('<w:lang w:val="nl-BE" w:bidi="ar-SA"/>')
    expect(files.get('word/styles.xml')).toContain('w:styleId="ReportTable"')
    expect(files.get('docProps/core.xml')).toContain('<dc:title>Centrum &amp; beweging</dc:title>')
    expect(body).toMatch(/PAGEREF _Toc1 \\h<\/w:instrText>(?:(?!<w:t[ >]).)*<w:t[^>]*>3<\/w:t>/)
    expect(body).not.toContain('w:dirty="true"')
    expect(body).toMatch(/<w:bidi\/>(?:(?!<\/w:p>).)*<w:rtl\/>(?:(?!<\/w:p>).)*مرحبا/)
    const arabic = await wordOf(['een'], 'ar')
    expect(arabic.body).toContain('<w:bidiVisual/>')
  })
})

describe('the PDF', () => {
  it('[EX25] is tagged with headings, table heads and figures, and has the mixed line with its Arabic in reading order', async () => {
    const outline = toOutline(reportOf([note(mixed)]), wordsIn('nl'), [picture])
    const pdf = readPdf(await writePdfReport(outline, plainHouse))
    expect(pdf.pages).toBeGreaterThan(5)
    for (const type of ['H1', 'H2', 'Table', 'TH', 'TD', 'Figure', 'TOC', 'L'])
      expect(pdf.structure).toContain(type)
    expect(pdf.actual.join('\n')).toContain('مرحبا بالشارع 12 (ABC)؟')
    const lines = pdf.lines.join('\n')
    expect(lines).toContain('Örgü şalı, ğ ve ıspanak')
    expect(lines).toContain(`${wordsIn('nl').t('document.state', { n: 812 })}`)
    expect(lines).toMatch(/Bladzijde 2 van \d+/)
  })
})

describe('both', () => {
  it('[EX26] the same state gives the same bytes', async () => {
    const outline = toOutline(reportOf([note(mixed)]), wordsIn('nl'), [picture])
    for (const write of [writeDocx, writePdfReport])
      expect(Buffer.compare(await write(outline, plainHouse), await write(outline, plainHouse))).toBe(0)
  })

  it('[EX27] a house colour that cannot be read on white, or a logo that is none, is said and not used', async () => {
    const said: string[] = []
    const log = { warn: (message: string) => void said.push(message) }
    expect(contrastOnWhite('#ffffff')).toBeCloseTo(1)
    expect(contrastOnWhite('#000000')).toBeCloseTo(21)
    const house = await readHouse({ logo: import.meta.filename, colour: '#ffd200', font: 'Georgia' }, log)
    expect(house).toEqual({ logo: null, colour: plainHouse.colour, font: 'Georgia' })
    expect(said).toHaveLength(2)
    expect((await readHouse({ logo: null, colour: '#0B6B57', font: null }, log)).colour).toBe('#0b6b57')
  })
})
