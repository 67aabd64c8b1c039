// What is pointed out in a text, and what is not.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clueTypesIn, cluesIn, type ClueType } from './privacy.ts'

const marked = (text: string, type: ClueType): readonly string[] =>
  cluesIn(text)
    .filter((clue) => clue.type === type)
    .map(({ from, to }) => text.slice(from, to))

describe('numbers that lead to somebody', () => {
  test.each([
    '0470 12 34 56',
    '0470/12.34.56',
    '0470/123456',
    '0470123456',
    '02 123 45 67',
    '02/123.45.67',
    '014/12 34 56',
    '(014) 12 34 56',
    '+32 470 12 34 56',
    '+32 (0)470 12 34 56',
    '0032 470 12 34 56',
    '06-12345678',
    '06 12 34 56 78',
    '010-1234567',
    '+31 6 12345678',
    '+90 532 123 45 67',
    '+49 30 901820',
    '٠٤٧٠ ١٢ ٣٤ ٥٦',
  ])('[PV1] %s is a phone number, wherever it stands', (number) => {
    for (const text of [number, `Bel mij op ${number}.`, `${number}, na zes uur`, `(${number})`])
      expect(clueTypesIn(text)).toEqual(['phone'])
  })

  test('[PV1] a number of figures, separators and country is found however it is cut', () => {
    const gap = fc.constantFrom('', ' ', '.', '/', '-')
    const digits = fc.array(fc.nat(9), { minLength: 8, maxLength: 8 })
    fc.assert(
      fc.property(
        fc.constantFrom('04', '06', '+32 4', '+31 6', '0032 4'),
        digits,
        gap,
        (head, rest, between) => {
          const number = head + rest.map((digit, at) => (at % 2 === 0 ? between : '') + digit).join('')
          expect(clueTypesIn(`bel ${number} na zes uur`)).toEqual(['phone'])
        },
      ),
      { numRuns: 1_000 },
    )
  })

  test.each([
    ['mail', 'Schrijf naar jan.peeters@stad-centrum.be aub', 'jan.peeters@stad-centrum.be'],
    ['account', 'stort op BE68 5390 0754 7034', 'BE68 5390 0754 7034'],
    ['account', 'NL91ABNA0417164300 staat er', 'NL91ABNA0417164300'],
    ['number', 'mijn nummer is 85.07.30-033.61', '85.07.30-033.61'],
    ['plate', 'die auto, 1-ABC-123, staat er altijd', '1-ABC-123'],
    ['plate', 'weer 1 ABC 123', '1 ABC 123'],
    ['plate', 'de 12-abc-3 parkeert dubbel', '12-abc-3'],
    ['plate', 'de XX-99-XX parkeert dubbel', 'XX-99-XX'],
  ] as const)('[PV2] %s: %s', (type, text, hit) => {
    expect(marked(text, type)).toEqual([hit])
    expect(clueTypesIn(text)).toContain(type)
  })

  test.each([
    'Leveren om 7 uur maakt mijn kind wakker.',
    'Op 12/11/2026 was alles dicht.',
    'Op 01-02-2026 en 03.04.2026 ook.',
    'Open van 07.30 - 09.00 en van 13:00-18:30.',
    'De huur steeg van 1.250 naar 1.375 euro in 2025.',
    'De zone 30 is er wel, lijn 12 en 13 niet.',
    'Nummer 14 tot 28, 3de verdieping, 2000 euro',
  ])('[PV3] figures of every day are let be: %s', (text) => {
    expect(cluesIn(text)).toEqual([])
  })
})

describe('names', () => {
  test.each([
    ['Die mevrouw Peeters van het loket groet nooit', 'mevrouw Peeters'],
    ['mevr. peeters is nooit op tijd', 'mevr. peeters'],
    ['Meneer De Smet belt nooit terug', 'Meneer De Smet'],
    ['de burgemeester Van den Berghe luistert niet', 'burgemeester Van den Berghe'],
    ['Jan van het loket groet nooit', 'Jan'],
    ['het was Fatima El Idrissi die het zei', 'Fatima El Idrissi'],
    ['ik bedoel Gudrun Hoverbeke natuurlijk', 'Gudrun Hoverbeke'],
    ['vraag het aan Jean-Pierre', 'Jean-Pierre'],
    ['Ahmet Bey her zaman geç kalıyor', 'Ahmet Bey'],
    ['Frau Schmidt vom Amt grüßt nie', 'Frau Schmidt'],
    ['Madame Dubois ne répond jamais', 'Madame Dubois'],
    ['السيد أحمد لا يجيب', 'السيد أحمد'],
  ])('[PV4] %s', (text, hit) => {
    expect(marked(text, 'name')).toEqual([hit])
  })

  test.each([
    'Als de straat openligt, horen wij het als laatste.',
    'Op maandag is alles dicht. Ook het stadhuis.',
    'De fontein op de Grote Markt werkt niet.',
    'In de Stationsstraat en op het Begijnenplein is het donker.',
    'WAAROM HOREN WIJ ALTIJD NIETS VAN DE STAD',
    'De burgemeester komt nooit. De schepen van mobiliteit ook niet.',
    'Meneer de burgemeester, luister eens.',
    'Rond Sint Jan is er geen bus van De Lijn.',
    'Die Stadt baut eine Straße, aber die Händler, Kunden und Bewohner erfahren vom Bauamt nichts.',
    'لا أحد يجيب على رسائلي',
  ])('[PV5] no name is seen in: %s', (text) => {
    expect(cluesIn(text)).toEqual([])
  })
})

describe('whatever is typed', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 280 }),
    fc.string({ unit: 'binary', maxLength: 280 }),
    fc
      .array(
        fc.constantFrom(
          'Jan',
          ' ',
          'van',
          '0',
          '470',
          '+',
          '-',
          '.',
          '@',
          'BE68',
          'é',
          '😀',
          'ا',
          '\n',
          'mevr.',
        ),
        {
          maxLength: 60,
        },
      )
      .map((parts) => parts.join('')),
  )

  test('[PV6] clues lie within the text, in order, apart from one another, and never on a blank edge', () => {
    fc.assert(
      fc.property(typed, (text) => {
        let end = 0
        for (const { from, to } of cluesIn(text)) {
          expect(from).toBeGreaterThanOrEqual(end)
          expect(to).toBeGreaterThan(from)
          expect(to).toBeLessThanOrEqual(text.length)
          const hit = text.slice(from, to)
          expect(hit).toBe(hit.trim())
          end = to
        }
      }),
      { numRuns: 2_000 },
    )
  })

  test('[PV6] text without capitals, figures, signs and titles gives no clue', () => {
    const small = fc.array(
      fc.constantFrom('de', 'straat', 'ligt', 'open', 'en', 'niemand', 'weet', 'het', 'an', 'jan'),
      {
        maxLength: 40,
      },
    )
    fc.assert(
      fc.property(small, (list) => {
        expect(cluesIn(list.join(' '))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})
