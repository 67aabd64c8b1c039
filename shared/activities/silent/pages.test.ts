// Pages of the wall: nothing cut, nothing lost, nothing moved by what comes later.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linesOn, pagesOf, type Laid, type Written } from './pages.ts'

const note = (text: string, wish: string | null = null): Written => ({ text, wish })
const signs = [
  'a',
  'e',
  'n',
  ' ',
  'straat',
  'W',
  'é',
  '.',
  '\n',
  'ع',
  '永',
  '😀',
  'i',
  'verkeerscirculatieplan',
]
const typed = fc
  .array(fc.constantFrom(...signs), { minLength: 1, maxLength: 280 })
  .map((parts) => [...parts.join('')].slice(0, 280).join(''))
const written = fc.record({ text: typed, wish: fc.option(typed, { freq: 4 }) })

const byText = (a: Written, b: Written): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)

const cellsOf = ({ column, row, columns, rows }: Laid<Written>): readonly string[] =>
  Array.from(
    { length: columns * rows },
    (_, n) => `${column + (n % columns)}/${row + Math.floor(n / columns)}`,
  )

describe('the pages of the wall', () => {
  test('[SI33] nine short notes make a page, in their order, as on paper', () => {
    const short = Array.from({ length: 20 }, (_, n) =>
      note(`De laatste bus gaat voor ik mijn winkel sluit. ${n}`),
    )
    const pages = pagesOf(short)
    expect(pages.map((page) => page.length)).toEqual([9, 9, 2])
    expect(pages[0]?.map(({ column, row }) => `${column}/${row}`)).toEqual(
      '1/1 2/1 3/1 1/2 2/2 3/2 1/3 2/3 3/3'.split(' '),
    )
    expect(pages.flat().map((laid) => laid.note)).toEqual(short)
  })

  test('[SI33] every note hangs once; papers lie within the page and never over one another', () => {
    fc.assert(
      fc.property(fc.array(written, { maxLength: 30 }), (notes) => {
        const pages = pagesOf(notes)
        const hung = pages.flat().map((laid) => laid.note)
        expect(hung.toSorted(byText)).toEqual(notes.toSorted(byText))
        for (const page of pages) {
          const cells = page.flatMap(cellsOf)
          expect(new Set(cells).size).toBe(cells.length)
          for (const cell of cells) expect(cell).toMatch(/^[1-3]\/[1-3]$/)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('[SI33] a paper is as large as its text needs: its lines fit, or it has the whole page', () => {
    const heights = [0, 3, 8, 13]
    fc.assert(
      fc.property(written, (one) => {
        const laid = pagesOf([one])[0]?.[0]
        if (!laid) throw new Error('it hangs nowhere')
        const fits = linesOn(one, laid.columns) <= (heights[laid.rows] ?? 0)
        expect(fits || laid.columns * laid.rows === 9).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('[SI33] 280 ordinary signs, with a wish as long, have room on one page', () => {
    const long = 'Elke keer als de straat openligt, horen wij het als laatste. '.repeat(5).slice(0, 280)
    for (const one of [note(long), note(long, long)])
      expect(Math.min(...[1, 2, 3].map((columns) => linesOn(one, columns)))).toBeLessThanOrEqual(13)
  })

  test('[SI34] what comes behind moves no note that hangs: at most it fills free places on the last pages', () => {
    fc.assert(
      fc.property(
        fc.array(written, { minLength: 1, maxLength: 20 }),
        fc.array(written, { maxLength: 8 }),
        (first, more) => {
          const before = pagesOf(first)
          const after = pagesOf([...first, ...more])
          before.forEach((page, n) => expect(after[n]?.slice(0, page.length)).toEqual(page))
        },
      ),
      { numRuns: 300 },
    )
  })

  test('[SI34] long and short mixed fill their pages: forty-six notes of 5 to 280 signs need no more than twelve', () => {
    const words =
      'altijd dezelfde mensen aan tafel terwijl wij achter de toonbank staan en het in de krant lezen '.repeat(
        4,
      )
    const notes = Array.from({ length: 46 }, (_, n) =>
      note(words.slice(0, 5 + Math.round(((n * 17) % 46) * 6.1))),
    )
    expect(pagesOf(notes).length).toBeLessThanOrEqual(12)
  })
})
