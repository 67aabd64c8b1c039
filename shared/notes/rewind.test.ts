// Rule NO20 and NO21: going back to an earlier moment, from whatever people did since.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entries, get } from '../table.ts'
import { noNotes } from './fold.ts'
import type { Note } from './model.ts'
import { after, anyPast, factSchema, fold, type Place, type State } from './notes.test-kit.ts'
import { rewindNotes } from './rewind.ts'

const why = 'terug naar een eerder moment'

/** What a moderator sees of a note; who set it aside signs anew. */
const seenOf = ({
  id,
  prompt,
  text,
  why: because = '',
  role = '',
  initials = '',
  place,
  group,
  status,
  translation,
}: Note<Place>) => ({
  id,
  prompt,
  text,
  because,
  role,
  initials,
  place,
  group,
  status,
  translation: translation?.text ?? '',
})

const rewound = (then: State, now: State): State => {
  const facts = rewindNotes(now, then, why)
  for (const fact of facts) expect(factSchema.safeParse(fact).success).toBe(true)
  return fold(now, facts)
}

describe('[NO20] going back to a moment', () => {
  it('brings every note that is still there to what it was, and every group', () => {
    fc.assert(
      fc.property(anyPast, anyPast, (past, since) => {
        const then = after(past)
        const now = after(since, then)
        const back = rewound(then, now)
        for (const [id, note] of entries(back.notes)) {
          const before = get(then.notes, id)
          if (before) expect(seenOf(note)).toEqual(seenOf(before))
          else expect(note.status).toBe('discarded')
        }
        const titles = (state: State) =>
          Object.fromEntries([...entries(state.groups)].map(([id, { title }]) => [id, title]))
        expect(titles(back)).toEqual(titles(then))
      }),
      { numRuns: 300 },
    )
  })

  it('to where one stands changes nothing', () => {
    fc.assert(
      fc.property(anyPast, (past) => {
        const now = after(past)
        expect(rewindNotes(now, now, why)).toEqual([])
      }),
    )
  })
})

describe('[NO21] going back loses nothing', () => {
  it('no note disappears, later ones lie aside with the reason, and what was withdrawn stays withdrawn', () => {
    fc.assert(
      fc.property(anyPast, anyPast, (past, since) => {
        const then = after(past)
        const now = after(since, then)
        const back = rewound(then, now)
        const ids = (state: State) => [...entries(state.notes)].map(([id]) => id).toSorted()
        expect(ids(back)).toEqual(ids(now))
      }),
    )
  })

  it('going back from an empty board is possible, and so is going back to one', () => {
    fc.assert(
      fc.property(anyPast, (past) => {
        const now = after(past)
        const back = rewound(noNotes<Place>(), now)
        expect([...entries(back.notes)].every(([, { status }]) => status === 'discarded')).toBe(true)
        expect(back.groups.size).toBe(0)
      }),
    )
  })
})
