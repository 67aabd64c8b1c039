// The fold of note facts. Called by the `evolve` of every kind with notes.
import type { GroupId, NoteId } from '../ids.ts'
import { emptyTable, entries, get, remove, set } from '../table.ts'
import type { Note, NoteFact, NotesState } from './model.ts'

export const noNotes = <Place>(): NotesState<Place> => ({
  notes: emptyTable(),
  groups: emptyTable(),
  byPerson: emptyTable(),
  nextOrder: 1,
})

/** A fact about a note that is gone (withdrawn, redacted) changes nothing: evolve never fails. */
const withNote = <Place>(
  state: NotesState<Place>,
  id: NoteId,
  change: (note: Note<Place>) => Note<Place>,
): NotesState<Place> => {
  const note = get(state.notes, id)
  return note ? { ...state, notes: set(state.notes, id, change(note)) } : state
}

const added = <Place>(
  state: NotesState<Place>,
  fact: Extract<NoteFact<Place>, { type: 'note.added' }>,
): NotesState<Place> => {
  const { type: _type, note: id, ...rest } = fact
  const note: Note<Place> = { id, ...rest, group: null, status: 'shown', order: state.nextOrder }
  const mine = fact.by === null ? null : [...(get(state.byPerson, fact.by) ?? []), id]
  return {
    ...state,
    notes: set(state.notes, id, note),
    byPerson: fact.by === null || mine === null ? state.byPerson : set(state.byPerson, fact.by, mine),
    nextOrder: state.nextOrder + 1,
  }
}

const withdrawn = <Place>(state: NotesState<Place>, id: NoteId): NotesState<Place> => {
  const note = get(state.notes, id)
  if (!note) return state
  const by = note.by
  const mine = by === null ? [] : (get(state.byPerson, by) ?? []).filter((other) => other !== id)
  return {
    ...state,
    notes: remove(state.notes, id),
    byPerson: by === null ? state.byPerson : set(state.byPerson, by, mine),
  }
}

const dissolved = <Place>(state: NotesState<Place>, group: GroupId): NotesState<Place> => {
  let notes = state.notes
  for (const [id, note] of entries(state.notes))
    if (note.group === group) notes = set(notes, id, { ...note, group: null })
  return { ...state, notes, groups: remove(state.groups, group) }
}

export const evolveNotes = <Place>(state: NotesState<Place>, fact: NoteFact<Place>): NotesState<Place> => {
  switch (fact.type) {
    case 'note.added':
      return added(state, fact)
    case 'note.edited': {
      // A field that is left out, or undefined, stays as it was: JSON makes no difference between the two.
      return withNote(state, fact.note, (old) => ({
        ...old,
        text: fact.text,
        why: fact.why ?? old.why,
        role: fact.role ?? old.role,
        initials: fact.initials ?? old.initials,
        prompt: fact.prompt ?? old.prompt,
      }))
    }
    case 'note.moved':
      return withNote(state, fact.note, (note) => ({ ...note, place: fact.place }))
    case 'note.withdrawn':
      return withdrawn(state, fact.note)
    case 'note.hidden':
      return withNote(state, fact.note, (note) => ({
        ...note,
        status: fact.hidden ? 'hidden' : 'shown',
        hand: fact.hidden ? fact.hand : undefined,
      }))
    case 'note.discarded': {
      const { reason, hand } = fact
      return withNote(state, fact.note, (note) => ({ ...note, status: 'discarded', reason, hand }))
    }
    case 'note.restored':
      return withNote(state, fact.note, ({ reason: _reason, hand: _hand, ...note }) => ({
        ...note,
        status: 'shown',
      }))
    case 'note.translated': {
      const { language, text, hand } = fact
      return withNote(state, fact.note, (note) => ({
        ...note,
        translation: text === '' ? undefined : { language, text, hand, of: note.text },
      }))
    }
    case 'group.made': {
      const group = { id: fact.group, title: fact.title, place: fact.place, order: state.nextOrder }
      const made = { ...state, groups: set(state.groups, fact.group, group), nextOrder: state.nextOrder + 1 }
      return fact.notes.reduce(
        (next, id) => withNote(next, id, (note) => ({ ...note, group: fact.group })),
        made,
      )
    }
    case 'group.retitled': {
      const group = get(state.groups, fact.group)
      return group
        ? { ...state, groups: set(state.groups, fact.group, { ...group, title: fact.title }) }
        : state
    }
    case 'group.joined':
      return withNote(state, fact.note, (note) => ({ ...note, group: fact.group }))
    case 'group.dissolved':
      return dissolved(state, fact.group)
  }
}
