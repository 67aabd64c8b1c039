// What is drawn of every text, glyph by glyph: read from the pages and the fonts in the file, not from what the file says of itself.
import { describe, expect, it } from 'vitest'
import { boxed, page, text } from '../../server/exports/pdf/parts.ts'
import { renderPdf } from '../../server/exports/pdf/render.ts'
import { readPdf } from '../kit/read-pdf.ts'

const about = { title: 'Verslag', language: 'nl', author: 'Tafelronde' }

const texts = [
  'حركة المرور',
  'طريقة التصويت: صوت واحد لكل جهاز، لا لكل شخص.',
  'الشارع 12 مزدحم في الصباح (ABC)؟',
  'الجولة 1: Kijk eerst naar de levertijden.',
  'خريطة الأطراف والسرعة والمحركات',
  'ما الذي يساعد زبونًا يأتي بالسيارة؟',
  'Örgülü çanta, ğ ve ı: otobüs الحافلة geç geliyor',
  'De ﬁets en de fiets, de koffie en de affiche',
  'Regel een\nregel twee\n\nregel vier',
  'مواقف السيارات\nحركة المرور',
]

/** Letters without what no glyph is needed for, whatever their order: glyphs stand as they are drawn. */
const lettersOf = (value: string): string =>
  [...value.normalize('NFKC').replace(/\s/g, '')].toSorted().join('')

/** Letters that are drawn with parts of other letters, which embedding their font asks for without saying what they stand for. */
const composed = [...'جخذزشضظغفقةؤإأآئيبتثنÀÇĞÎÖŞÜÉŘŽàçğîöşüéřž'].map((one) => `${one} ${one}${one}${one}`)

const cell = (value: string) =>
  boxed({ flexGrow: 1, flexBasis: 0 }, { tag: { type: 'TD' } }, text(value, { style: { fontSize: 9 } }))

/** Running text, and a table over several pages, thin and bold. */
const document = (): Promise<Uint8Array> =>
  renderPdf(
    [
      page({ size: 'A4' }, ...texts.map((one) => text(one, { style: { fontWeight: 700 } }))),
      page(
        { size: 'A4' },
        ...Array.from({ length: 12 }, () => texts).flatMap((some) =>
          some.map((one, at) =>
            boxed(
              { flexDirection: 'row' },
              { tag: { type: 'TR' }, wrap: false },
              cell(one),
              cell(some[(at + 3) % some.length] ?? ''),
            ),
          ),
        ),
      ),
    ],
    about,
  )

describe('glyphs', () => {
  it('[PD5] each letter of each text is drawn, whatever the files of the process before it were of', async () => {
    const said = texts.map((one) => lettersOf(one.repeat(25))).join('')
    const first = [page({ size: 'A4' }, ...composed.map((one) => text(one)))]
    expect(readPdf(await renderPdf(first, about)).blanks).toEqual([])
    for (const turn of [1, 2]) {
      const { lines, shaped, blanks, pages } = readPdf(await document())
      expect(pages).toBeGreaterThan(4)
      expect({ turn, blanks }).toEqual({ turn, blanks: [] })
      expect(shaped.filter(({ actual, drawn }) => lettersOf(actual) !== lettersOf(drawn))).toEqual([])
      expect(lettersOf(lines.join(''))).toBe(lettersOf(said))
    }
  }, 60_000)

  it('[PD5] a line break is of the same font: no file asks for a font that is not in it', async () => {
    const { plain } = readPdf(await document())
    expect([...plain.matchAll(/\/BaseFont \/(\S+)/g)].filter(([, name]) => !name?.includes('+'))).toEqual([])
  })
})
