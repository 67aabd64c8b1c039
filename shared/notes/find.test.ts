// Finding notes, pasting lists and suggested groups: rules NO13 to NO16.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../json.ts'
import { filterNotes, groupsIn, notesIn, wideFilter } from './find.ts'
import { noteLimits } from './limits.ts'
import { linesOf } from './lines.ts'
import { suggestGroups, type LooseNote } from './suggest.ts'

const part = {
  notes: {
    a: { prompt: 'p', text: 'Café té luid', order: 1, place: { at: 'x' } },
    b: { prompt: 'q', text: 'çok kalabalık', order: 2, translation: { language: 'nl', text: 'te druk' } },
    c: { prompt: 'p', text: 'bank', why: 'om te rusten', group: 'g', order: 3, origin: 'paper' },
  },
  groups: { g: { title: 'Zitten', order: 4 } },
} satisfies { [collection: string]: { [id: string]: JsonObject } }
const staff = {
  aside: { d: { prompt: 'p', text: 'Jan doet niets', status: 'discarded', reason: 'een naam', order: 5 } },
} satisfies { [collection: string]: { [id: string]: JsonObject } }

const notes = notesIn(part, staff)
const found = (change: Partial<typeof wideFilter>) =>
  filterNotes(notes, groupsIn(part), { ...wideFilter, status: 'all', ...change }, { whereOf: () => 'x' }).map(
    ({ id }) => id,
  )

describe('finding notes', () => {
  it('[NO13] looks in text, why, translation, reason and group title, without case and accents', () => {
    expect(found({ search: 'CAFE te' })).toEqual(['a'])
    expect(found({ search: 'drUk' })).toEqual(['b'])
    expect(found({ search: 'cok' })).toEqual(['b'])
    expect(found({ search: 'rusten bank' })).toEqual(['c'])
    expect(found({ search: 'zitten' })).toEqual(['c'])
    expect(found({ search: 'een naam' })).toEqual(['d'])
  })

  it('[NO13] filters by question, state, paper and translation, all at once', () => {
    expect(found({ prompt: 'q' })).toEqual(['b'])
    expect(found({ status: 'shown' })).toEqual(['a', 'b', 'c'])
    expect(found({ status: 'aside' })).toEqual(['d'])
    expect(found({ onlyPaper: true })).toEqual(['c'])
    expect(found({ onlyUntranslated: true, prompt: 'q' })).toEqual([])
    expect(found({ onlyLoose: true, status: 'shown' })).toEqual(['a', 'b'])
  })
})

describe('a pasted list', () => {
  it('[NO14] gives one note a line without its bullets and numbers, and leaves out what is empty', () => {
    const pasted =
      '1. Bakker\r\n\r\n2) Kapper\n - Café\n•Markt\n[x] Bib\n(3) Fietsers\n---\n  \n1950 was beter\n3 bomen'
    expect(linesOf(pasted).map(({ text }) => text)).toEqual([
      'Bakker',
      'Kapper',
      'Café',
      'Markt',
      'Bib',
      'Fietsers',
      '1950 was beter',
      '3 bomen',
    ])
  })

  it('[NO14] cuts nothing off: a line that is too long comes back whole, and says by how much', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{2,400}$/), { maxLength: 120 }), (lines) => {
        const read = linesOf(lines.join('\n'))
        expect(read.map(({ text }) => text)).toEqual(lines)
        for (const { text, over } of read) expect(over).toBe(Math.max(0, text.length - noteLimits.text))
      }),
    )
  })
})

const word = fc.constantFrom(
  'fiets',
  'fietsen',
  'boom',
  'bomen',
  'plein',
  'markt',
  'te',
  'veel',
  'luid',
  'bank',
)
const anyLoose: fc.Arbitrary<readonly LooseNote[]> = fc
  .array(
    fc.record({
      text: fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
      among: fc.constantFrom('one', 'two'),
    }),
    { maxLength: 40 },
  )
  .map((list) => list.map((note, n) => ({ ...note, id: `n${n}` })))

describe('suggested groups', () => {
  it('[NO15] each note is in one suggestion at most, none is alone, and a group stays with one question', () => {
    fc.assert(
      fc.property(anyLoose, (loose) => {
        const all = suggestGroups(loose)
        const ids = all.flatMap((one) => one.notes)
        expect(new Set(ids).size).toBe(ids.length)
        const among = new Map(loose.map((note) => [note.id, note.among]))
        for (const { notes: held } of all) {
          expect(held.length).toBeGreaterThan(1)
          expect(new Set(held.map((id) => among.get(id))).size).toBe(1)
        }
      }),
    )
  })

  it('[NO15] the order of the notes plays no part, and the same words are always together', () => {
    fc.assert(
      fc.property(anyLoose, fc.nat(), (loose, turn) => {
        const at = loose.length === 0 ? 0 : turn % loose.length
        const turned = [...loose.slice(at), ...loose.slice(0, at)].toReversed()
        const sets = (all: ReturnType<typeof suggestGroups>) =>
          all.map((one) => ({ ...one, notes: [...one.notes].sort() }))
        const all = suggestGroups(loose)
        expect(sets(suggestGroups(turned))).toEqual(sets(all))
        const groupOf = (id: string) => all.findIndex((one) => one.notes.includes(id))
        for (const a of loose)
          for (const b of loose)
            if (a.text === b.text && a.among === b.among) expect(groupOf(a.id)).toBe(groupOf(b.id))
      }),
    )
  })

  it('[NO16] puts together what shares telling words, in any of the languages, and names the words', () => {
    const texts = [
      'Te veel leegstand',
      'Leegstaande winkels',
      'Bomen op het plein',
      'Een boom aan elke hoek',
      'Ağaçlar meydanda',
      'Daha fazla ağaç',
      'Wie betaalt dat?',
      'wie betaalt dat',
      'Meer kleur',
    ]
    const all = suggestGroups(texts.map((text, n) => ({ id: String(n), text, among: '' })))
    const sets = all.map((one) => [...one.notes].sort().join(' ')).toSorted()
    expect(sets).toEqual(['0 1', '2 3', '4 5', '6 7'])
    expect(all.find((one) => one.notes.includes('2'))?.words).toEqual(['bomen'])
  })
})
