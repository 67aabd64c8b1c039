// What an intent on the map will do to the view, shown at once while it is on its way. Runs on boards; a phone
// asks for notes alone, and takes `expectNotes` itself.
import { expectNotes, type ClientPart } from '../../notes/expect.ts'
import type { JsonObject } from '../../json.ts'
import type { BoardIntent } from './board-model.ts'
import type { MapIntent, Place } from './model.ts'
import { lightKey, lookKey } from './light.ts'

type Collection = { readonly [id: string]: JsonObject }

const without = (collection: Collection | undefined, id: string): Collection => {
  const { [id]: _gone, ...rest } = collection ?? {}
  return rest
}

const with_ = (part: ClientPart, name: string, id: string, entry: JsonObject | null): ClientPart => ({
  ...part,
  [name]: entry ? { ...part[name], [id]: entry } : without(part[name], id),
})

/** A voice that was put on the map is a note there at once. */
const placed = (part: ClientPart, intent: Extract<MapIntent, { type: 'voice.place' }>): ClientPart => {
  const voice = part['voices']?.[intent.note]
  if (!voice || typeof voice['text'] !== 'string') return part
  const add = { type: 'note.add', note: intent.note, prompt: intent.prompt, place: intent.place } as const
  return with_(expectNotes(part, { ...add, text: voice['text'] }), 'voices', intent.note, null)
}

const expectBoard = (part: ClientPart, intent: BoardIntent<Place>): ClientPart => {
  switch (intent.type) {
    case 'look.change': {
      const { type: _type, ...change } = intent
      // Names come and go with the document; only the server may take them off.
      const { functions: _functions, ...shown } = change
      return with_(part, 'look', lookKey, { ...part['look']?.[lookKey], ...shown })
    }
    case 'note.stance':
      return with_(part, 'stances', intent.note, intent.stance)
    case 'group.stance':
      return with_(part, 'stances', intent.group, intent.stance)
    case 'voice.add': {
      const { type: _type, note, ...words } = intent
      return with_(part, 'voices', note, { ...words, order: Number.MAX_SAFE_INTEGER, waiting: true })
    }
    case 'voice.drop':
      return with_(part, 'voices', intent.note, null)
    case 'voice.place':
      return placed(part, intent)
    case 'names.part':
      return with_(part, 'apart', intent.notes.join(' '), { notes: intent.notes })
    case 'names.rejoin':
      return with_(part, 'apart', intent.apart, null)
    case 'voice.back':
      return part
  }
}

export const expect = (part: ClientPart, intent: MapIntent): ClientPart => {
  switch (intent.type) {
    case 'note.spotlight':
      return { ...part, light: intent.note === null ? {} : { [lightKey]: { note: intent.note } } }
    case 'group.move': {
      const group = part['groups']?.[intent.group]
      return group
        ? {
            ...part,
            groups: { ...part['groups'], [intent.group]: { ...group, place: intent.place, waiting: true } },
          }
        : part
    }
    case 'look.change':
    case 'note.stance':
    case 'group.stance':
    case 'voice.add':
    case 'voice.drop':
    case 'voice.place':
    case 'voice.back':
    case 'names.part':
    case 'names.rejoin':
      return expectBoard(part, intent)
    default:
      return expectNotes(part, intent)
  }
}
