// Notes and groups as they were at an earlier moment, as facts that bring them there: a moderator's way back from a tidying
// that went wrong. Pure; called by the kinds with notes.
import { entries, get, has } from '../table.ts'
import type { Group, Hand, Note, NoteFact, NotesState } from './model.ts'

type Facts<Place> = readonly NoteFact<Place>[]

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

const moderator: Hand = { role: 'moderator' }

const wordsOf = <Place>(note: Note<Place>) => ({
  prompt: note.prompt,
  text: note.text,
  // An empty text, because a field that is left out would stay as it is.
  why: note.why ?? '',
  role: note.role ?? '',
  initials: note.initials ?? '',
})

const statusBack = <Place>(then: Note<Place>): NoteFact<Place> => {
  const hand = then.hand ? { hand: then.hand } : {}
  switch (then.status) {
    case 'shown':
      return { type: 'note.restored', note: then.id }
    case 'hidden':
      return { type: 'note.hidden', note: then.id, hidden: true, ...hand }
    case 'discarded':
      return { type: 'note.discarded', note: then.id, reason: then.reason ?? '', ...hand }
  }
}

const translationBack = <Place>(now: Note<Place>, then: Note<Place>): Facts<Place> => {
  const { translation } = then
  if (isSame(now.translation, translation)) return []
  const { language, hand } = translation ?? now.translation ?? { language: 'nl', hand: moderator }
  return [{ type: 'note.translated', note: then.id, language, hand, text: translation?.text ?? '' }]
}

/** A note that was there then. Its group comes afterwards, when the groups of then are back. */
const noteBack = <Place>(now: Note<Place>, then: Note<Place>): Facts<Place> => [
  ...(isSame(wordsOf(now), wordsOf(then))
    ? []
    : [{ type: 'note.edited' as const, note: then.id, ...wordsOf(then) }]),
  ...(isSame(now.place, then.place)
    ? []
    : [{ type: 'note.moved' as const, note: then.id, place: then.place }]),
  ...(now.status === then.status && now.reason === then.reason ? [] : [statusBack(then)]),
  ...translationBack(now, then),
]

/** A note that came later goes aside (reason null: stays): it is in the records, and can be put back one by one. */
const laterAside = <Place>(now: Note<Place>, reason: string | null): Facts<Place> =>
  now.status === 'discarded' || reason === null
    ? []
    : [{ type: 'note.discarded', note: now.id, reason, hand: moderator }]

const groupBack = <Place>(now: Group<Place> | undefined, then: Group<Place>): Facts<Place> => {
  if (!now) return [{ type: 'group.made', group: then.id, title: then.title, place: then.place, notes: [] }]
  return now.title === then.title ? [] : [{ type: 'group.retitled', group: then.id, title: then.title }]
}

/**
 * The facts after which notes and groups are as they were `then`: words, places, groups, status, translations. Notes that
 * came later are discarded with `reason` (null: left alone); what its writer withdrew since stays withdrawn, for that is the writer's to say.
 */
export const rewindNotes = <Place>(
  now: NotesState<Place>,
  then: NotesState<Place>,
  reason: string | null,
): Facts<Place> => {
  const dissolved = [...entries(now.groups)].flatMap(([, group]): Facts<Place> =>
    has(then.groups, group.id) ? [] : [{ type: 'group.dissolved', group: group.id }],
  )
  const groups = [...entries(then.groups)].flatMap(([id, group]) => groupBack(get(now.groups, id), group))
  const notes = [...entries(now.notes)].flatMap(([id, note]) => {
    const before = get(then.notes, id)
    return before ? noteBack(note, before) : laterAside(note, reason)
  })
  const joined = [...entries(now.notes)].flatMap(([id, note]): Facts<Place> => {
    const before = get(then.notes, id)
    const kept = note.group !== null && has(then.groups, note.group) ? note.group : null
    const wished = before ? before.group : kept
    // A dissolved group has let its notes go already.
    return wished === kept ? [] : [{ type: 'group.joined', note: note.id, group: wished }]
  })
  return [...dissolved, ...groups, ...notes, ...joined]
}
