// What every PDF of ours keeps: text that can be drawn and runs its way, colours of the screens, structure for who reads by ear.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanForPdf, directionOfText, missingSign } from '../../server/exports/pdf/clean.ts'
import { inks, paperOf, tableColourOf } from '../../server/exports/pdf/colours.ts'
import { canDraw } from '../../server/exports/pdf/fonts.ts'
import { boxed, page, text } from '../../server/exports/pdf/parts.ts'
import { renderPdf } from '../../server/exports/pdf/render.ts'
import { readPdf } from '../kit/read-pdf.ts'
import { nastyStrings } from './nasty-strings.ts'

const letters = 'Çığ ŞİÖÜ ß ñ ë œ « » … – مرحبا بكم في الشارع 12 مزدحم (ABC)؟ پ'
const about = { title: 'Verslag', language: 'nl', author: 'Tafelronde' }

describe('text', () => {
  it('[PD1] keeps the letters of the six languages as they are', () => {
    expect(cleanForPdf(letters)).toBe(letters)
  })

  it('[PD1] has one sign for each that the font cannot draw, a family or a flag too, and plain letters for fancy ones', () => {
    expect(cleanForPdf('a 👨‍👩‍👧 b 🇧🇪 c 中 d')).toBe(`a ${missingSign} b ${missingSign} c ${missingSign} d`)
    expect(cleanForPdf('𝐀𝐁 ｆｕｌｌ')).toBe('AB full')
  })

  it('[PD1] has nothing but signs that can be drawn, whatever was typed, and is the same when cleaned again', () => {
    const holds = (typed: string): void => {
      const cleaned = cleanForPdf(typed)
      expect([...cleaned].filter((sign) => sign !== '\n' && !canDraw(sign.codePointAt(0) ?? 0))).toEqual([])
      expect(cleanForPdf(cleaned)).toBe(cleaned)
      expect(cleaned).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
    }
    for (const nasty of nastyStrings) holds(nasty)
    fc.assert(fc.property(fc.string({ unit: 'binary' }), holds))
  })

  it('[PD2] runs the way of its first letter, each paragraph its own', async () => {
    expect(directionOfText('12 (مرحبا) and')).toBe('rtl')
    expect(directionOfText('12 and مرحبا')).toBe('ltr')
    expect(directionOfText('12', 'rtl')).toBe('rtl')
    const read = readPdf(await renderPdf([page({ size: 'A4' }, text('Nederlands\nمرحبا 12'))], about))
    expect(read.structure.filter((type) => type === 'P')).toHaveLength(2)
    expect(read.lines).toContain('Nederlands')
    expect(read.actual).toEqual(['مرحبا 12'])
  })

  it('[PD2] breaks a word that is longer than its line, without losing a letter', async () => {
    const word = 'abcdefghij'.repeat(20)
    const { lines } = readPdf(
      await renderPdf([page({ size: 'A4', style: { padding: 200 } }, text(word))], about),
    )
    expect(lines.length).toBeGreaterThan(5)
    expect(lines.join('')).toBe(word)
  })
})

describe('colours', () => {
  it('[PD3] are those of the screens by day', () => {
    const css = readFileSync(new URL('../../shared/ui/tokens.css', import.meta.url), 'utf8')
    const day = css.slice(0, css.indexOf("[data-theme='eve']"))
    const token = (name: string): string =>
      new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(day)?.[1] ?? `no --${name}`
    const named = (key: string): string =>
      ({ white: 'on-table', noteMeta: 'note-meta' })[key] ??
      key
        .replace(/([A-Z])/g, '-$1')
        .replace(/(\D)(\d)/, '$1-$2')
        .toLowerCase()
    for (const [key, value] of Object.entries(inks))
      expect({ key, value }).toEqual({ key, value: token(named(key)) })
    for (const place of [1, 2, 3, 4]) {
      expect(paperOf(place)).toEqual({ paper: token(`paper-${place}`), edge: token(`paper-${place}-edge`) })
      expect(tableColourOf(place)).toBe(token(`table-${place}`))
    }
    expect(paperOf(7)).toEqual(paperOf(3))
  })
})

describe('structure', () => {
  const row = (as: 'TH' | 'TD', fixed: boolean) =>
    boxed(
      { flexDirection: 'row' },
      { tag: { type: 'TR' }, fixed, wrap: false },
      text('a', { as }),
      text('b', { as }),
    )
  const table = page(
    { size: 'A4', style: { padding: 30 } },
    text('Kop', { as: 'H1', bookmark: 'Kop' }),
    boxed(
      {},
      { tag: { type: 'Table' } },
      row('TH', true),
      ...Array.from({ length: 120 }, () => row('TD', false)),
    ),
  )

  it('[PD4] is marked, with the language, the title and a list of contents', async () => {
    const { plain } = readPdf(await renderPdf([table], about))
    expect(plain).toMatch(/\/Marked true/)
    expect(plain).toMatch(/\/Lang \(nl\)/)
    expect(plain).toMatch(/\/DisplayDocTitle true/)
    expect(plain).toMatch(/^\(Verslag\)$/m)
    expect(plain).toMatch(/\/Outlines \d+ 0 R/)
    expect(plain).toMatch(/\/Tabs \/S/)
  })

  it('[PD4] has one table over many pages, whose repeated head is read once', async () => {
    const { pages, structure, lines } = readPdf(await renderPdf([table], about))
    expect(pages).toBeGreaterThan(2)
    const count = (type: string) => structure.filter((one) => one === type).length
    expect([count('Document'), count('H1'), count('Table'), count('TR'), count('TH'), count('TD')]).toEqual([
      1, 1, 1, 121, 2, 240,
    ])
    expect(lines.filter((line) => line === 'a')).toHaveLength(120 + pages)
  })

  it('[PD4] gives the same bytes for the same pages', async () => {
    const [one, two] = [
      await renderPdf([page({}, text('a'))], about),
      await renderPdf([page({}, text('a'))], about),
    ]
    expect(Buffer.compare(one, two)).toBe(0)
  })
})
