// What a note intent will do to the view, shown at once while it is on its way. Runs on phones and boards; the
// server's facts replace it.
import type { JsonObject } from '../json.ts'
import type { NoteIntent } from './model.ts'

/** A part of a step as the client holds it: collections of entries by id. */
export type ClientPart = { readonly [collection: string]: { readonly [id: string]: JsonObject } }

const patch = (part: ClientPart, id: string, change: JsonObject): ClientPart => {
  const note = part['notes']?.[id]
  return note ? { ...part, notes: { ...part['notes'], [id]: { ...note, ...change, waiting: true } } } : part
}

/** As the view has it: a field that says nothing is left out. */
const unset = (part: ClientPart, id: string, field: string): ClientPart => {
  const { [field]: _gone, ...rest } = part['notes']?.[id] ?? {}
  return part['notes']?.[id]
    ? { ...part, notes: { ...part['notes'], [id]: { ...rest, waiting: true } } }
    : part
}

const without = (part: ClientPart, id: string): ClientPart => {
  const { [id]: _gone, ...rest } = part['notes'] ?? {}
  return { ...part, notes: rest }
}

/** `Place` must be what the view's entries hold under `place`. */
export const expectNotes = <Place extends JsonObject>(
  part: ClientPart,
  intent: NoteIntent<Place>,
): ClientPart => {
  switch (intent.type) {
    case 'note.add': {
      const { type: _type, note, paper, ...words } = intent
      const entry: JsonObject = {
        ...words,
        ...(paper ? { origin: 'paper' } : {}),
        order: Number.MAX_SAFE_INTEGER,
        waiting: true,
      }
      return { ...part, notes: { ...part['notes'], [note]: entry } }
    }
    case 'note.edit': {
      const { type: _type, note, prompt, ...words } = intent
      return patch(part, note, prompt ? { ...words, prompt } : words)
    }
    case 'note.move':
      return patch(part, intent.note, { place: intent.place })
    case 'note.withdraw':
    case 'note.discard':
      return without(part, intent.note)
    case 'note.hide':
      return intent.hidden ? without(part, intent.note) : part
    case 'group.put':
      return intent.group === null
        ? unset(part, intent.note, 'group')
        : patch(part, intent.note, { group: intent.group })
    case 'note.translate': {
      const { note, language, text } = intent
      return text === ''
        ? unset(part, note, 'translation')
        : patch(part, note, { translation: { language, text } })
    }
    case 'group.make': {
      const { group, title, notes } = intent
      // As the rules have it: a group lies where its first note lies.
      const place = part['notes']?.[notes[0] ?? '']?.['place']
      const entry: JsonObject = { title, place, order: Number.MAX_SAFE_INTEGER, waiting: true }
      const made: ClientPart = { ...part, groups: { ...part['groups'], [group]: entry } }
      return notes.reduce((next, note) => patch(next, note, { group }), made)
    }
    case 'group.retitle':
    case 'group.dissolve':
    case 'note.restore':
      return part
  }
}
