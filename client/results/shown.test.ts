// What of a report the results page shows, and how its cells read.
import { describe, expect, it } from 'vitest'
import english from '../../shared/language/en/results.json'
import dutch from '../../shared/language/nl/results.json'
import { createTranslate } from '../../shared/language/translate.ts'
import { things, columnsOf } from '../../shared/report.ts'
import { fileNameIn } from '../desk/take-file.ts'
import { cellText, matches, momentText } from './cells.ts'
import { rankedOf } from './ranking.ts'
import { evening } from './report.test-kit.ts'
import { countIn, shownSteps, totalsOf } from './shown.ts'

const nl = { t: createTranslate('nl', dutch), language: 'nl' as const }
const en = { t: createTranslate('en', english), language: 'en' as const }
const all = { step: null, search: '' }

const textsIn = (search: string, step: string | null = null) =>
  shownSteps(evening, { step, search }, nl).flatMap(({ sheets }) =>
    sheets.flatMap(({ rows }) => rows.map((row) => cellText(row['text'] ?? row['item'], nl))),
  )

describe('[RS1] cells', () => {
  it('[RS1] read product words and the workshop’s own texts in the page’s language', () => {
    const title = { local: { nl: 'Parkeren', en: 'Parking' } }
    expect(cellText({ key: 'status.hidden' }, nl)).toBe('verborgen')
    expect(cellText({ key: 'status.hidden' }, en)).toBe('hidden')
    expect(cellText(title, en)).toBe('Parking')
    expect(cellText({ local: { nl: 'Enkel hier' } }, en)).toBe('Enkel hier')
    expect(cellText(null, nl)).toBe('')
    expect(cellText(0, nl)).toBe('0')
  })

  it('[RS1] show a day as that day, whatever the clock of the reader', () => {
    expect(momentText('2026-11-12', 'nl')).toBe('12 nov 2026')
    expect(momentText('gisteren', 'nl')).toBe('gisteren')
  })
})

describe('[RS2] what is shown', () => {
  it('[RS2] leaves out sheets without rows, columns without words, and signs for machines', () => {
    const [tables] = shownSteps(evening, all, nl)
    expect(tables?.sheets.map(({ thing }) => thing)).toEqual(['notes', 'groups', 'tables'])
    const columns = tables?.sheets[0]?.columns ?? []
    expect(columns).toContain('initials')
    for (const absent of ['step', 'note', 'why', 'ring']) expect(columns).not.toContain(absent)
    expect(tables?.sheets[1]?.columns).toEqual(['title', 'size', 'table'])
  })

  it('[RS2] has a heading for every column and a name for every thing, in both languages', () => {
    for (const { t } of [nl, en])
      for (const thing of things) {
        expect(t(`thing.${thing}`)).not.toBe(`thing.${thing}`)
        for (const column of columnsOf[thing]) expect(t(`column.${column}`)).not.toBe(`column.${column}`)
      }
  })

  it('[RS2] keeps a table’s columns while a search hides rows', () => {
    const columnsFor = (search: string) =>
      shownSteps(evening, { step: 'tables', search }, nl)[0]?.sheets[0]?.columns
    expect(columnsFor('vrij')).toEqual(columnsFor(''))
  })

  it('[RS2] has the same words in both languages', () => {
    expect(Object.keys(english).toSorted()).toEqual(Object.keys(dutch).toSorted())
  })
})

describe('[RS3] search', () => {
  it('[RS3] finds words without accents and capitals, in any column, all of them', () => {
    expect(textsIn('cafe')).toEqual(['Café-terras op de parkeerplaats'])
    expect(textsIn('PAPIER')).toEqual(['Café-terras op de parkeerplaats'])
    expect(textsIn('bord vrij')).toEqual([
      'Een bord dat toont hoeveel plaatsen er vrij zijn',
      'Een bord met vrije plaatsen',
    ])
    expect(textsIn('bord giraf')).toEqual([])
  })

  it('[RS3] looks in the language of the page', () => {
    const row = { table: { local: { nl: 'Parkeren', en: 'Parking' } } }
    expect(matches(row, 'parking', en)).toBe(true)
    expect(matches(row, 'parking', nl)).toBe(false)
  })

  it('[RS3] stays within the chosen step', () => {
    expect(textsIn('bord', 'tables')).toEqual(['Een bord dat toont hoeveel plaatsen er vrij zijn'])
  })
})

describe('[RS4] counts', () => {
  it('[RS4] count people, notes, silent notes and ballots, each once', () => {
    expect(totalsOf(evening)).toEqual({ people: 46, notes: 5, complaints: 1, ballots: 1 })
    expect(evening.steps.map(countIn)).toEqual([4, 1, 1, 5])
  })

  it('[RS4] keep the ranks and ties of the report, and never rank anew', () => {
    const rows = evening.steps[3]?.sections[0]?.rows ?? []
    const ranked = rankedOf([...rows].reverse(), nl)
    expect(ranked.map(({ rank }) => rank)).toEqual([1, 2, 2, 4, 5])
    expect(ranked.map(({ tied }) => tied)).toEqual([false, true, true, false, false])
  })
})

describe('[RS5] files', () => {
  it('[RS5] keep the name that the server gave, accents too', () => {
    expect(fileNameIn(`attachment; filename="a.csv"; filename*=UTF-8''caf%C3%A9.csv`, 'x')).toBe('café.csv')
    expect(fileNameIn('attachment; filename="a.csv"', 'x')).toBe('a.csv')
    expect(fileNameIn(`attachment; filename*=UTF-8''%E0%A4%A`, 'x.csv')).toBe('x.csv')
    expect(fileNameIn(null, 'x.csv')).toBe('x.csv')
  })
})
