// Rules NO1 to NO9 of the note core, held for whatever people try.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Actor } from '../activities/contract.ts'
import { get } from '../table.ts'
import { expectNotes } from './expect.ts'
import { noNotes } from './fold.ts'
import { noteLimits } from './limits.ts'
import {
  add,
  after,
  ann,
  anyIntent,
  anyPast,
  asAnn,
  asBob,
  bob,
  decide,
  factSchema,
  fold,
  group,
  intentSchema,
  moderator,
  note,
  seen,
  unsigned,
  type Place,
  type Intent,
  type Fact,
} from './notes.test-kit.ts'
import { reverseNotes } from './rules.ts'
import { mineOf, noteCandidates, noteConcerns, redactNote } from './view.ts'

describe('the note core', () => {
  it('[NO1] only its writer and a moderator reach a note, and only the writer holds it as mine', () => {
    const state = after([[add(1), asAnn]])
    const edit: Intent = { type: 'note.edit', note: note(1), text: 'changed' }
    expect(decide(state, edit, asAnn).ok).toBe(true)
    expect(decide(state, edit, moderator).ok).toBe(true)
    expect(decide(state, edit, asBob)).toEqual({ ok: false, error: { reason: 'not-found' } })
    expect([mineOf(state, ann), mineOf(state, bob)]).toEqual([[note(1)], []])
    expect(noteConcerns({ type: 'note.withdrawn', note: note(1), by: ann })).toEqual([ann])
  })

  it('[NO2] another’s note and no note at all give one answer', () => {
    const alone = anyIntent.filter(
      (intent) => intent.type !== 'note.add' && !intent.type.startsWith('group.'),
    )
    fc.assert(
      fc.property(anyPast, alone, (past, intent) => {
        const state = after(past.filter(([, by]) => by !== asBob))
        const answer = decide(state, intent, asBob)
        expect(answer).toEqual(decide(noNotes<Place>(), intent, asBob))
      }),
    )
  })

  it('[NO9] one person cannot fill a step: after a hundred notes of theirs others still can write', () => {
    const past = Array.from({ length: noteLimits.perPerson }, (_, n) => [add(n + 1_001), asAnn] as const)
    const state = after(past)
    expect(decide(state, add(2_000), asAnn)).toMatchObject({ ok: false, error: { reason: 'too-many' } })
    expect(decide(state, add(2_000), asBob).ok).toBe(true)
    expect(decide(state, add(2_000), moderator).ok).toBe(true)
  })

  it('[NO3] a room view holds no writer, no time and nothing that was set aside', () => {
    fc.assert(
      fc.property(anyPast, (past) => {
        const state = after(past)
        const shown = JSON.stringify(seen(state).notes)
        expect(shown).not.toContain(ann)
        expect(shown).not.toContain(bob)
        expect(shown).not.toContain('"at"')
        for (const id of Object.keys(seen(state).notes)) expect(get(state.notes, id)?.status).toBe('shown')
      }),
    )
  })

  it('[NO4] undoing an act gives the view from before, but for what has no undo', () => {
    const undoable = anyIntent.filter(
      ({ type }) => !['note.add', 'note.withdraw', 'group.dissolve', 'group.make'].includes(type),
    )
    fc.assert(
      fc.property(anyPast, undoable, (past, intent) => {
        const before = after(past)
        const decided = decide(before, intent, moderator)
        if (!decided.ok) return
        const opposite = reverseNotes(before, decided.value)
        expect(opposite).not.toBeNull()
        if (!opposite) return
        const undone = after([[opposite, moderator]], fold(before, decided.value))
        // A discarded note that was hidden before comes back shown: the opposing act knows no third state.
        if (intent.type === 'note.discard' || intent.type === 'note.restore' || intent.type === 'note.hide') {
          const status = get(before.notes, intent.note)?.status
          if (status !== (intent.type === 'note.restore' ? 'discarded' : 'shown')) return
        }
        // A translation that was of an earlier text is of today's when it is put back.
        if (intent.type === 'note.translate' && seen(before).notes[intent.note]?.translation?.earlier) return
        expect(unsigned(seen(undone))).toEqual(unsigned(seen(before)))
      }),
    )
  })

  it('[NO5] facts keep the schema, survive JSON and then fold to the same state', () => {
    fc.assert(
      fc.property(anyPast, (past) => {
        let state = noNotes<Place>()
        let replayed = noNotes<Place>()
        for (const [intent, by] of past) {
          expect(intentSchema.safeParse(intent).success).toBe(true)
          const decided = decide(state, intent, by)
          if (!decided.ok) continue
          for (const fact of decided.value) expect(factSchema.safeParse(fact).success).toBe(true)
          state = fold(state, decided.value)
          replayed = fold(replayed, JSON.parse(JSON.stringify(decided.value)) as readonly Fact[])
        }
        expect(seen(replayed)).toEqual(seen(state))
      }),
    )
  })

  it('[NO6] an erased note leaves no word and no writer in any fact, and the others stay whole', () => {
    fc.assert(
      fc.property(anyPast, (past) => {
        const facts: Fact[] = []
        let state = after([])
        const planted: readonly (readonly [Intent, Actor])[] = [
          [{ ...add(9), text: 'PLANTED', why: 'PLANTED', role: 'PLANTED', initials: 'PL' } as Intent, asAnn],
          ...past,
          [{ type: 'note.edit', note: note(9), text: 'PLANTED again' }, asAnn],
          [{ type: 'note.translate', note: note(9), language: 'tr', text: 'PLANTED too' }, moderator],
          [{ type: 'note.discard', note: note(9), reason: 'it says PLANTED' }, moderator],
        ]
        for (const [intent, by] of planted) {
          const decided = decide(state, intent, by)
          if (!decided.ok) continue
          facts.push(...decided.value)
          state = fold(state, decided.value)
        }
        const struck = facts.map((fact) => redactNote(fact, { notes: [note(9)] }))
        expect(JSON.stringify(struck)).not.toContain('PLANTED')
        for (const fact of struck) expect(factSchema.safeParse(fact).success).toBe(true)
        const replayed = fold(noNotes<Place>(), struck)
        expect(mineOf(replayed, ann)).not.toContain(note(9))
        const { [note(9)]: _struck, ...others } = seen(state).notes
        const { [note(9)]: _bare, ...kept } = seen(replayed).notes
        expect(kept).toEqual(others)
      }),
    )
  })

  it('[NO7] what is expected of an intent is what the accepted view then shows', () => {
    const simple = anyIntent.filter(({ type }) =>
      [
        'note.add',
        'note.move',
        'note.withdraw',
        'note.discard',
        'note.translate',
        'group.put',
        'group.make',
      ].includes(type),
    )
    fc.assert(
      fc.property(anyPast, simple, (past, intent) => {
        const before = after(past)
        const decided = decide(before, intent, intent.type === 'note.withdraw' ? asAnn : moderator)
        if (!decided.ok) return
        const { notes, groups } = seen(before)
        const guessed = expectNotes({ notes, groups }, intent)
        const bare = (each: object) => ({ ...each, order: 0, origin: '', waiting: 0, why: 0 })
        const strip = (all: object) =>
          Object.fromEntries(Object.entries(all).map(([id, each]) => [id, bare(each as object)]))
        if (intent.type === 'group.make')
          expect(guessed['groups']?.[intent.group]).toMatchObject(
            seen(fold(before, decided.value)).groups[intent.group] ?? {},
          )
        expect(strip(guessed['notes'] ?? {})).toEqual(strip(seen(fold(before, decided.value)).notes))
      }),
    )
  })

  it('[NO8] candidates are the groups that hold a note and the notes outside any group', () => {
    const state = after([
      [add(1), asAnn],
      [add(2), asBob],
      [add(3), asBob],
      [{ type: 'group.make', group: group(1), title: 'G', notes: [note(1), note(2)] }, moderator],
    ])
    expect(noteCandidates(state).map(({ id, size }) => [id, size])).toEqual([
      [group(1), 2],
      [note(3), 1],
    ])
  })
})
