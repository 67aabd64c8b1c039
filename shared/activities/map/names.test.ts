// Rules MA9 and MA10: when two notes name the same actor, and how often an actor is named.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actorsOf, normaliseName, timesNamed } from './names.ts'

const note = (id: string, text: string, group: string | null = null) => ({ id, text, group })

describe('names of actors', () => {
  it('[MA9] case, accents, spaces, punctuation and a leading article make no difference', () => {
    const same = [
      ['De Fietsersgroep', 'fietsersgroep'],
      ['Café  Zuid', 'CAFE ZUID'],
      ["'t Pleintje", 'Pleintje'],
      ['’t Pleintje', 'het pleintje'],
      ['L’école', 'ecole'],
      ['Wijk-comité', 'wijk comite'],
    ]
    for (const [a, b] of same) expect(normaliseName(a ?? '')).toBe(normaliseName(b ?? ''))
    expect(normaliseName('Dekenij')).toBe('dekenij')
    expect(normaliseName('De')).toBe('de')
    expect(normaliseName('!!')).toBe('!!')
    expect(normaliseName('مجموعة')).not.toBe('')
  })

  it('[MA9] a normalised name without an article stays as it is', () => {
    const name = fc.stringMatching(/^[b-kB-Kéèï]{1,12}( [b-k]{3,8})?$/)
    fc.assert(
      fc.property(name, (text) => {
        const once = normaliseName(text)
        expect(normaliseName(once)).toBe(once)
      }),
    )
  })

  it('[MA10] every note belongs to exactly one actor, and counts add up', () => {
    const anyNote = fc.record({
      text: fc.constantFrom('Scouts', 'scouts', 'De Bib', 'bib', 'Markt', 'Chiro'),
      group: fc.constantFrom(null, 'a', 'b', 'gone'),
    })
    const groups = [
      { id: 'a', title: 'Jeugd' },
      { id: 'b', title: 'Bib' },
    ]
    fc.assert(
      fc.property(fc.array(anyNote, { maxLength: 20 }), (list) => {
        const notes = list.map((each, n) => ({ id: `n${n}`, ...each }))
        const actors = actorsOf(notes, groups)
        expect(actors.flatMap((actor) => actor.notes).toSorted()).toEqual(
          notes.map(({ id }) => id).toSorted(),
        )
        const times = timesNamed(notes, groups)
        for (const a of notes)
          for (const b of notes)
            if (normaliseName(a.text) === normaliseName(b.text)) expect(times.get(a.id)).toBe(times.get(b.id))
      }),
    )
  })

  it('[MA10] a group and a loose note of the same name are one actor', () => {
    const notes = [
      note('1', 'Jongeren', 'g'),
      note('2', 'Tieners', 'g'),
      note('3', 'de jongeren'),
      note('4', 'Bib'),
    ]
    const times = timesNamed(notes, [{ id: 'g', title: 'Jongeren op het plein' }])
    expect([...times]).toEqual([
      ['1', 3],
      ['2', 3],
      ['3', 3],
      ['g', 3],
      ['4', 1],
    ])
  })
})
