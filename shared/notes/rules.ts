// What may be done with a note, and the facts it gives. Called by the `decide` of every kind with notes, after the
// permission table: roles and phases are settled, ownership and existence are decided here.
import type { Actor, Room } from '../activities/contract.ts'
import type { NoteId } from '../ids.ts'
import { refusal, type Refusal } from '../protocol/refusal.ts'
import { fail, ok, type Result } from '../result.ts'
import { get, has } from '../table.ts'
import { noteLimits } from './limits.ts'
import type { Hand, Note, NoteFact, NoteIntent, NotesState } from './model.ts'

export interface NoteRules<Place> {
  /** Where the note may lie for this actor, or why not. */
  place(asked: Place, by: Actor): Result<Place, Refusal>
  /** Whether a note lies within what a host or tablet may tidy. */
  within(place: Place, by: Actor): boolean
  knowsPrompt(prompt: string, place: Place): boolean
}

type Decided<Place> = Result<readonly NoteFact<Place>[], Refusal>

/** Whose hand a record names; a writer's own act has none. */
const handOf = ({ role, table }: Actor): Hand | null => {
  if (role === 'host') return table === null ? { role } : { role, table }
  return role === 'moderator' ? { role } : null
}

const tidies = (by: Actor): boolean => by.role === 'moderator' || by.role === 'host'

/** Another's note and a note that does not exist give one answer, so that nobody can probe. */
const reachable = <Place>(
  state: NotesState<Place>,
  id: NoteId,
  by: Actor,
  rules: NoteRules<Place>,
): Note<Place> | null => {
  const note = get(state.notes, id)
  if (!note) return null
  if (tidies(by)) return rules.within(note.place, by) ? note : null
  const mine = by.person !== null && note.by === by.person
  return mine && note.status !== 'discarded' ? note : null
}

const add = <Place>(
  state: NotesState<Place>,
  intent: Extract<NoteIntent<Place>, { type: 'note.add' }>,
  by: Actor,
  room: Room,
  rules: NoteRules<Place>,
): Decided<Place> => {
  if (has(state.notes, intent.note)) return fail(refusal('already-there'))
  if (state.notes.size >= noteLimits.perStep) return fail(refusal('too-many', { most: noteLimits.perStep }))
  const mine = by.person === null ? [] : (get(state.byPerson, by.person) ?? [])
  if (mine.length >= noteLimits.perPerson) return fail(refusal('too-many', { most: noteLimits.perPerson }))
  const place = rules.place(intent.place, by)
  if (!place.ok) return place
  if (!rules.knowsPrompt(intent.prompt, place.value)) return fail(refusal('not-found'))
  const { type: _type, paper, ...words } = intent
  const origin = by.role === 'participant' ? 'phone' : paper ? 'paper' : 'board'
  return ok([{ type: 'note.added', ...words, place: place.value, by: by.person, origin, at: room.now }])
}

const move = <Place>(
  intent: Extract<NoteIntent<Place>, { type: 'note.move' }>,
  by: Actor,
  rules: NoteRules<Place>,
): Decided<Place> => {
  const place = rules.place(intent.place, by)
  return place.ok ? ok([{ type: 'note.moved', note: intent.note, place: place.value }]) : place
}

const groups = <Place>(
  state: NotesState<Place>,
  intent: Extract<NoteIntent<Place>, { type: `group.${string}` }>,
  by: Actor,
  rules: NoteRules<Place>,
): Decided<Place> => {
  const group = get(state.groups, intent.group ?? '')
  const known = group !== undefined && rules.within(group.place, by)
  switch (intent.type) {
    case 'group.make': {
      const notes = intent.notes.map((id) => reachable(state, id, by, rules))
      const first = notes[0]
      if (!first || notes.includes(null)) return fail(refusal('not-found'))
      if (group) return fail(refusal('already-there'))
      return ok([
        {
          type: 'group.made',
          group: intent.group,
          title: intent.title,
          place: first.place,
          notes: intent.notes,
        },
      ])
    }
    case 'group.retitle':
      return known
        ? ok([{ type: 'group.retitled', group: intent.group, title: intent.title }])
        : fail(refusal('not-found'))
    case 'group.put': {
      if (!reachable(state, intent.note, by, rules)) return fail(refusal('not-found'))
      if (intent.group !== null && !known) return fail(refusal('not-found'))
      return ok([{ type: 'group.joined', note: intent.note, group: intent.group }])
    }
    case 'group.dissolve':
      return known ? ok([{ type: 'group.dissolved', group: intent.group }]) : fail(refusal('not-found'))
  }
}

type GroupIntent<Place> = Extract<NoteIntent<Place>, { type: `group.${string}` }>
type KnownNoteIntent<Place> = Exclude<NoteIntent<Place>, GroupIntent<Place> | { readonly type: 'note.add' }>

const isGroupIntent = <Place>(intent: NoteIntent<Place>): intent is GroupIntent<Place> =>
  intent.type.startsWith('group.')

/** What is asked of a note that lies there. */
const change = <Place>(
  state: NotesState<Place>,
  intent: KnownNoteIntent<Place>,
  by: Actor,
  rules: NoteRules<Place>,
): Decided<Place> => {
  const note = reachable(state, intent.note, by, rules)
  if (!note) return fail(refusal('not-found'))
  const hand = handOf(by)
  const signed = hand ? { hand } : {}
  switch (intent.type) {
    case 'note.edit': {
      const { type: _type, ...edit } = intent
      if (edit.prompt && !rules.knowsPrompt(edit.prompt, note.place)) return fail(refusal('not-found'))
      return ok([{ type: 'note.edited', ...edit }])
    }
    case 'note.move':
      return move(intent, by, rules)
    case 'note.withdraw':
      return ok([{ type: 'note.withdrawn', note: intent.note, by: note.by }])
    case 'note.hide':
      return ok([{ type: 'note.hidden', note: intent.note, hidden: intent.hidden, ...signed }])
    case 'note.discard':
      return ok([{ type: 'note.discarded', note: intent.note, reason: intent.reason, ...signed }])
    case 'note.restore':
      return ok([{ type: 'note.restored', note: intent.note }])
    case 'note.translate': {
      const { type: _type, ...words } = intent
      return hand ? ok([{ type: 'note.translated', ...words, hand }]) : fail(refusal('not-allowed'))
    }
  }
}

export const decideNotes = <Place>(
  state: NotesState<Place>,
  intent: NoteIntent<Place>,
  by: Actor,
  room: Room,
  rules: NoteRules<Place>,
): Decided<Place> => {
  if (isGroupIntent(intent)) return groups(state, intent, by, rules)
  return intent.type === 'note.add' ? add(state, intent, by, room, rules) : change(state, intent, by, rules)
}

/** Undo of one note fact; null where there is none (a withdrawn note is its writer's to write again). */
export const reverseNotes = <Place>(
  before: NotesState<Place>,
  facts: readonly NoteFact<Place>[],
): NoteIntent<Place> | null => {
  const fact = facts[0]
  if (!fact || facts.length !== 1) return null
  const note = 'note' in fact ? get(before.notes, fact.note) : undefined
  switch (fact.type) {
    case 'note.added':
      return { type: 'note.discard', note: fact.note, reason: '' }
    case 'note.moved':
      return note ? { type: 'note.move', note: note.id, place: note.place } : null
    case 'note.edited':
      return note
        ? {
            type: 'note.edit',
            note: note.id,
            prompt: note.prompt,
            text: note.text,
            // An empty text, because a field that is left out would stay as it is.
            why: note.why ?? '',
            role: note.role ?? '',
            initials: note.initials ?? '',
          }
        : null
    case 'note.hidden':
      return note ? { type: 'note.hide', note: note.id, hidden: note.status === 'hidden' } : null
    case 'note.discarded':
      return { type: 'note.restore', note: fact.note }
    case 'note.restored':
      return note ? { type: 'note.discard', note: note.id, reason: note.reason ?? '' } : null
    case 'note.translated': {
      const { language, text } = note?.translation ?? { language: fact.language, text: '' }
      return note ? { type: 'note.translate', note: note.id, language, text } : null
    }
    case 'group.made':
      return { type: 'group.dissolve', group: fact.group }
    case 'group.retitled': {
      const group = get(before.groups, fact.group)
      return group ? { type: 'group.retitle', group: group.id, title: group.title } : null
    }
    case 'group.joined':
      return note ? { type: 'group.put', note: note.id, group: note.group } : null
    case 'note.withdrawn':
    case 'group.dissolved':
      return null
  }
}
