// Finding notes among many: search without case and accents, and the filters of the notes panel. Pure.
import type { NoteId } from '../ids.ts'
import type { Json, JsonObject } from '../json.ts'
import { textOf } from '../json.ts'
import type { ClientPart } from './expect.ts'
import { plainText } from './tokens.ts'
import { objectOf, translationIn, type FoundTranslation } from './translation.ts'

/** A note of any kind as staff see it: on the board, hidden or discarded. */
export interface FoundNote {
  readonly id: NoteId
  readonly prompt: string
  readonly text: string
  readonly why: string
  readonly role: string
  readonly initials: string
  readonly place: Json
  readonly group: string | null
  readonly fromPaper: boolean
  readonly translation: FoundTranslation | null
  readonly status: 'shown' | 'hidden' | 'discarded'
  readonly reason: string
  /** The role and table of who set it aside; empty where it is not known. */
  readonly hand: { readonly role: string; readonly table: string }
  readonly waiting: boolean
  readonly order: number
  /** Everything that can be searched but the group's title. */
  readonly plain: string
}

export interface FoundGroup {
  readonly id: string
  readonly title: string
  readonly place: Json
  readonly order: number
}

const read = (id: string, entry: JsonObject): FoundNote => {
  const status = textOf(entry['status'])
  const hand = objectOf(entry['hand'])
  const translation = translationIn(entry)
  const words = ['text', 'why', 'role', 'initials', 'reason'].map((field) => textOf(entry[field]))
  const [text = '', why = '', role = '', initials = '', reason = ''] = words
  return {
    // Ids in a view are the server's own.
    id: id as NoteId,
    prompt: textOf(entry['prompt']),
    text,
    why,
    role,
    initials,
    reason,
    translation,
    place: entry['place'] ?? null,
    group: textOf(entry['group']) || null,
    fromPaper: entry['origin'] === 'paper',
    status: status === 'hidden' || status === 'discarded' ? status : 'shown',
    hand: { role: textOf(hand['role']), table: textOf(hand['table']) },
    waiting: entry['waiting'] === true,
    order: Number(entry['order']),
    plain: plainText([...words, translation?.text ?? ''].join('\n')),
  }
}

/** An entry that did not change is read once: two thousand notes are not worked through at every key. */
const known = new WeakMap<JsonObject, FoundNote>()

const noteIn = (id: string, entry: JsonObject): FoundNote => {
  const found = known.get(entry)
  if (found?.id === id) return found
  const made = read(id, entry)
  known.set(entry, made)
  return made
}

/** All notes of a part and of its staff part, in reading order. */
export const notesIn = (room: ClientPart | undefined, staff: ClientPart | undefined): readonly FoundNote[] =>
  [...Object.entries(room?.['notes'] ?? {}), ...Object.entries(staff?.['aside'] ?? {})]
    .map(([id, entry]) => noteIn(id, entry))
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))

export const groupsIn = (room: ClientPart | undefined): readonly FoundGroup[] =>
  Object.entries(room?.['groups'] ?? {})
    .map(([id, entry]) => ({
      id,
      title: textOf(entry['title']),
      place: entry['place'] ?? null,
      order: Number(entry['order']),
    }))
    .sort((a, b) => a.order - b.order)

export interface NoteFilter {
  readonly search: string
  readonly prompt: string
  readonly status: 'shown' | 'hidden' | 'discarded' | 'aside' | 'all'
  /** A sector or a table; empty: all. */
  readonly where: string
  readonly round: string
  readonly onlyPaper: boolean
  readonly onlyUntranslated: boolean
  readonly onlyLoose: boolean
}

export const wideFilter: NoteFilter = {
  search: '',
  prompt: '',
  status: 'shown',
  where: '',
  round: '',
  onlyPaper: false,
  onlyUntranslated: false,
  onlyLoose: false,
}

export interface Whereabouts {
  readonly whereOf: (place: Json) => string
  readonly roundOf?: ((place: Json) => string) | undefined
}

const hasStatus = ({ status }: FoundNote, wanted: NoteFilter['status']): boolean =>
  wanted === 'all' || status === wanted || (wanted === 'aside' && status !== 'shown')

/** The notes that pass. Every word of the search must be found: in the note, its translation or its group's title. */
export const filterNotes = (
  notes: readonly FoundNote[],
  groups: readonly FoundGroup[],
  filter: NoteFilter,
  { whereOf, roundOf }: Whereabouts,
): readonly FoundNote[] => {
  const wanted = plainText(filter.search).split(' ').filter(Boolean)
  const titles = new Map(groups.map(({ id, title }) => [id, plainText(title)]))
  const holds = (note: FoundNote): boolean => {
    const title = note.group === null ? '' : (titles.get(note.group) ?? '')
    return wanted.every((word) => note.plain.includes(word) || title.includes(word))
  }
  return notes.filter(
    (note) =>
      hasStatus(note, filter.status) &&
      (filter.prompt === '' || note.prompt === filter.prompt) &&
      (filter.where === '' || whereOf(note.place) === filter.where) &&
      (filter.round === '' || roundOf?.(note.place) === filter.round) &&
      (!filter.onlyPaper || note.fromPaper) &&
      (!filter.onlyUntranslated || note.translation === null) &&
      (!filter.onlyLoose || note.group === null || !titles.has(note.group)) &&
      holds(note),
  )
}
