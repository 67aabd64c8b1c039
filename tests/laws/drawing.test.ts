// Rules PX1 to PX3: text is measured safely, broken and cleaned before it is drawn. Whole pictures: tests/laws/pictures.test.ts.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fontWidths } from '../kit/font-widths.ts'
import { parseXml } from '../kit/strict-xml.ts'
import { nastyStrings } from '../server/nasty-strings.ts'
import { drawable, isRightToLeft, linesIn } from '../../shared/drawing/lines.ts'
import { widthOf } from '../../shared/drawing/measure.ts'
import { noteBlock } from '../../shared/drawing/note.ts'
import { boldRuns, plainRuns } from '../../shared/drawing/sign-widths.ts'
import { textBlock } from '../../shared/drawing/text.ts'

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.lorem(), fc.constantFrom(...nastyStrings))

describe('the width of text', () => {
  it('[PX1] is never less than what the font of the PNG takes, for every sign that is listed', () => {
    for (const [runs, file] of [
      [plainRuns, 'DejaVuSans'],
      [boldRuns, 'DejaVuSans-Bold'],
    ] as const) {
      const font = fontWidths(file)
      const weight = file === 'DejaVuSans' ? 'plain' : 'bold'
      for (const [first, widths] of runs)
        for (let n = 0; n < widths.length / 2; n++) {
          const sign = String.fromCodePoint(first + n)
          expect(`${sign} ${widthOf(sign, 1, weight) >= (font(first + n) ?? 0)}`).toBe(`${sign} true`)
        }
    }
  })

  it('[PX1] signs that are not listed are taken for as wide as the font has them', () => {
    const font = fontWidths('DejaVuSans')
    for (const sign of 'ẀẂẄỲǾȘȚḂ€₺→✓☎♿★□')
      expect(`${sign} ${widthOf(sign, 1) >= (font(sign.codePointAt(0) ?? 0) ?? 0)}`).toBe(`${sign} true`)
  })
})

describe('lines', () => {
  it('[PX2] stay within their width and together are the whole text, whatever was typed', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 120, max: 600 }), (text, most) => {
        const lines = linesIn(text, most, 20)
        expect(lines.join('').replaceAll(' ', '')).toBe(drawable(text).replaceAll(' ', ''))
        // One sign of many parts is never taken apart: a family stays a family.
        const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
        for (const line of lines)
          expect(widthOf(line, 20) <= most || [...segmenter.segment(line)].length === 1).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('[PX2] a word is broken only where it is wider than a whole line', () => {
    const lines = linesIn('een Vrijwilligerscoördinatieplatform ja', 160, 20)
    expect(lines[0]).toBe('een')
    expect(lines.length).toBeGreaterThan(3)
    expect(linesIn('Kring Handel Centrum', 160, 20)).toEqual(['Kring Handel', 'Centrum'])
  })

  it('[PX3] what is drawn is text without control signs, overrides and halves, on one line', () => {
    expect(drawable('a\u202eb\u0000c\nd\t e')).toBe('abc d e')
    expect(drawable('\ud800x\uffff')).toBe('\ufffdx')
    expect(drawable('e\u0301\u0301\u0301\u0301\u0301\u0301')).toHaveLength(4)
    fc.assert(
      fc.property(anyText, (text) => {
        const { draw } = textBlock(text, 300, { size: 20 })
        expect(parseXml(`<svg>${draw(0, 0)}</svg>`).text.replace(/[\s\u202b\u202c]/g, '')).toBe(
          drawable(text).replace(/\s/g, ''),
        )
      }),
    )
  })

  it('[PX3] the direction is that of the first letter, and Arabic begins at the other side', () => {
    expect(['لا أحد', '12 لا', '«لا»'].map(isRightToLeft)).toEqual([true, true, true])
    expect(['Bib', '12', 'Bib لا', ''].map(isRightToLeft)).toEqual([false, false, false, false])
    const drawn = textBlock('لا أحد يستمع', 300, { size: 20 }).draw(10, 0)
    expect(drawn).toContain('x="310"')
    expect(drawn).toContain('text-anchor="end"')
    expect(drawn).toMatch(/>\u202b[^<]+\u202c</)
  })
})

describe('a note', () => {
  it('[PX4] is as high as its words, and from the fifth prompt on it has a hatched head', () => {
    const short = noteBlock({ id: 'a', text: 'Bib', prompt: 1, badge: true }, 300)
    const long = noteBlock({ id: 'b', text: 'lang woord '.repeat(25), prompt: 5, badge: true }, 300)
    expect(long.h).toBeGreaterThan(short.h * 5)
    expect(short.draw(0, 0)).not.toContain('stroke-width="1.5"')
    expect(long.draw(0, 0)).toContain('stroke-width="1.5"')
  })
})
