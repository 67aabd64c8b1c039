// Hundreds of nasty texts, typed on phones into a built server and read back from every file: each is what the one rule of the door
// made of it, by the stated rule of its format; nothing is a formula, a script or a way out of a file.
// Usually each text is typed in one activity and documents hold a part of them; CORPUS=full: all of them everywhere.
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { createWords, type ExportSource, type Words } from '../../server/exports/export.ts'
import { formats } from '../../server/exports/formats.ts'
import { picturesOf } from '../../server/exports/pictures/draw.ts'
import { writers } from '../../server/exports/writers.ts'
import { loadWords, type WordsByLanguage } from '../../server/words.ts'
import { replay } from '../../server/workshop/load-room.ts'
import { reportOf, stepViews } from '../../server/workshop/report.ts'
import { kinds } from '../../shared/activities/kinds.ts'
import { drawable } from '../../shared/drawing/lines.ts'
import type { Report } from '../../shared/report.ts'
import { entries, tableFrom } from '../../shared/table.ts'
import { cleanText, lengthOf } from '../../shared/text.ts'
import { archived, loaded } from '../kit/archives.ts'
import { corpus, families } from '../kit/nasty-corpus.ts'
import { cellsOf, checkCsv, checkers, checkJson, checkXlsx } from '../kit/check-files.ts'
import { checkPage, squeezed } from '../kit/picture-boxes.ts'
import { places, typeAll, type Evening } from '../kit/type-corpus.ts'

const isFull = process.env['CORPUS'] === 'full'
/** Of the notes, one in so many stands in the documents of a usual run. */
const stride = isFull ? 1 : 12
const longest = 280
const patience = isFull ? 600_000 : 60_000

let allWords: WordsByLanguage
let evening: Evening
let source: ExportSource
const wordsIn = (language: 'nl' | 'ar'): Words =>
  createWords({ language, fallback: 'nl', messages: allWords[language] })
const bothLanguages = ['nl', 'ar'] as const

const mapValues = <Value, Other>(
  of: Readonly<Record<string, Value>>,
  change: (value: Value) => Other,
): Readonly<Record<string, Other>> =>
  Object.fromEntries(Object.entries(of).map(([name, value]) => [name, change(value)]))
const thinned = <Value>(list: Iterable<Value>): readonly Value[] =>
  [...list].filter((_, n) => n % stride === 0)

/** Of every list one in `stride`. */
const part = (of: ExportSource): ExportSource => ({
  ...of,
  views: of.views.map((step) => ({
    ...step,
    view: mapValues(step.view, (collections) =>
      mapValues(collections, (table) => tableFrom(thinned(entries(table)))),
    ),
  })),
  report: {
    ...of.report,
    steps: of.report.steps.map((step) => ({
      ...step,
      sections: step.sections.map(
        // A section keeps its thing and some of its rows.
        (section) => ({ ...section, rows: thinned<unknown>(section.rows) }) as typeof section,
      ),
    })),
  },
})

beforeAll(async () => {
  allWords = await loadWords('.')
  const [actors, silent, tables] = places.map((_, at) => corpus.filter((__, n) => isFull || n % 3 === at))
  evening = await typeAll({ actors: actors ?? [], silent: silent ?? [], tables: tables ?? [] })
  const { state, ledger } = evening.kept
  source = { report: reportOf(state), views: stepViews(state), images: {}, ledger }
}, patience)

/** What the engine of PDF says of something that is larger than a page. */
const warned = vi.spyOn(console, 'warn').mockImplementation(() => {})

describe('the corpus', () => {
  it('[NT1] is large, and every kind of text is in it', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(500)
    expect(new Set(corpus.map(cleanText)).size).toBeGreaterThanOrEqual(500)
    for (const { name, texts } of families) expect(`${name}: ${texts.length > 10}`).toBe(`${name}: true`)
  })

  it('[NT1] is kept as the one rule makes it; refused is only what shows nothing or is too long', () => {
    for (const place of places) {
      const typed = evening.typed.filter((one) => one.place === place)
      const isFine = (text: string): boolean => cleanText(text) !== '' && lengthOf(cleanText(text)) <= longest
      expect(typed.filter(({ answer }) => answer.type === 'accepted').map(({ text }) => text)).toEqual(
        typed.map(({ text }) => text).filter(isFine),
      )
      const refusals = typed.flatMap(({ answer }) => (answer.type === 'refused' ? [answer.refusal] : []))
      expect(refusals).toEqual(refusals.map(() => ({ reason: 'malformed', detail: { path: 'text' } })))
      const step = source.report.steps.filter(({ id }) => (id as string) === place)
      const kept = cellsOf({ ...source.report, steps: step }, 'text')
      const fine = typed.map(({ text }) => cleanText(text)).filter(isFine)
      expect(kept.toSorted()).toEqual(fine.toSorted())
    }
  })
})

describe.each(bothLanguages)('every file, in %s', (language) => {
  it(
    '[NT2] the workbook, the tables and the archive have each text once, by their rules',
    async () => {
      const words = wordsIn(language)
      const files = { report: source.report, whole: source.report }
      checkXlsx(await writers.xlsx(source, words), files, words)
      checkCsv(await writers.csv(source, words), files, words)
      checkCsv(await writers['actors-csv'](source, words), files, words)
      checkJson(await writers.json(source, words), files)
      expect(cellsOf(source.report, 'text').length).toBeGreaterThan(500)
    },
    patience,
  )

  it(
    '[NT3] the pictures have every note of the room inside its paper, with all its words',
    () => {
      const words = wordsIn(language)
      const drawn = source.views.flatMap((view) =>
        picturesOf(view, words).flatMap((picture) => checkPage(picture)),
      )
      const said = drawn.map(({ element }) => squeezed(element.text))
      const missing = cellsOf(source.report, 'text')
        .map((text) => squeezed(drawable(text)))
        .filter((text) => !said.some((one) => one.includes(text)))
      expect(missing).toEqual([])
    },
    patience,
  )

  it(
    '[NT2] [NT4] the ZIP holds every format, and each opens and says what was typed',
    async () => {
      const words = wordsIn(language)
      warned.mockClear()
      const some = part({ ...source, views: isFull || language === 'ar' ? source.views : [] })
      const files = Object.entries(unzipSync(await writers.zip(some, words)))
      const extensions = files.map(([name]) => name.split('.').at(-1) ?? '')
      const promised = Object.values(formats).map(({ extension }) => extension)
      expect([...extensions, 'zip']).toEqual(expect.arrayContaining(promised))
      for (const [at, [name, bytes]] of files.entries()) {
        const check = checkers[extensions[at] ?? '']
        expect(`${name} is read: ${check !== undefined}`).toBe(`${name} is read: true`)
        check?.(bytes, { report: some.report, whole: source.report }, words)
      }
      expect(warned.mock.calls).toEqual([])
    },
    patience,
  )
})

describe('and back', () => {
  it('[NT5] a loaded archive says the same', () => {
    const again = reportOf(replay(loaded(archived(evening.kept.ledger)), kinds))
    for (const column of ['text', 'answerWhy'] as const)
      expect(cellsOf(again, column)).toEqual(cellsOf(source.report, column))
  })

  it('[NT6] the page with answers shows each text once, escaped, and leads nowhere else', () => {
    const { feedback } = evening
    const escaped = (text: string): string =>
      text.replace(
        /[&<>"']/g,
        (sign) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' }[sign] ?? '#39'};`,
      )
    const missing = cellsOf(source.report, 'text').filter((text) => !feedback.includes(escaped(text)))
    expect(missing).toEqual([])
    // Where the pages were built, the page has one script, of its own: it prints, and finds one's own notes.
    const own = /<script type="module" src="\/assets\/desk\/feedback-page-[\w-]+\.js"><\/script>/
    const tags = [...feedback.replace(own, '').matchAll(/<([a-z!/][^\s>]*)([^>]*)>/gi)]
    expect(
      tags.filter(([, name = '']) => /^\/?(script|iframe|object|embed|base|form|img)$/i.test(name)),
    ).toEqual([])
    expect(tags.filter(([, , more = '']) => /\son\w+\s*=/i.test(more.replace(/"[^"]*"/g, '""')))).toEqual([])
    const addresses = [...feedback.matchAll(/\s(?:href|src|action)="([^"]*)"/g)].map(([, to = '']) => to)
    expect(addresses.filter((to) => !/^([/?#](?!\/)|data:,$|data:image\/)/.test(to))).toEqual([])
  })
})

describe('whatever else is typed', () => {
  it(
    '[NT2] [NT3] comes out of tables and drawn lines as the rules say',
    async () => {
      const unit = fc.oneof(
        { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
        { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
        {
          weight: 1,
          arbitrary: fc
            .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
            .map((codes) => String.fromCharCode(...codes)),
        },
      )
      const some = fc.array(unit, { minLength: 20, maxLength: 60 })
      const holds = async (typed: readonly string[]): Promise<void> => {
        const texts = typed.map(cleanText).filter((text) => text !== '')
        expect(texts.map(cleanText)).toEqual(texts)
        const rows = texts.map((text) => ({ text, round: 1 }))
        const sections = (['notes', 'complaints'] as const).map((thing) => ({ thing, rows }))
        const [step] = source.report.steps
        if (!step) throw new Error('no step')
        const report: Report = { ...source.report, steps: [{ ...step, sections }] }
        const random: ExportSource = { report, views: [], images: {} }
        const of = { report, whole: report }
        const words = wordsIn('nl')
        if (texts.length > 0) checkXlsx(await writers.xlsx(random, words), of, words)
        checkCsv(await writers.csv(random, words), of, words)
      }
      await fc.assert(fc.asyncProperty(some, holds), { numRuns: isFull ? 500 : 15 })
    },
    patience,
  )
})
