// What may be seen of notes: the one place where the writer is taken off. Called by the views of every kind with notes.
import type { Candidate, Origin } from '../activities/contract.ts'
import type { GroupId, NoteId, PersonId, Slug } from '../ids.ts'
import type { Row } from '../report.ts'
import { derive, entries, get, values, type Table } from '../table.ts'
import type { Group, Hand, Note, NoteFact, NoteOrigin, NotesState } from './model.ts'
import type { ShownTranslation } from './shown-translation.ts'

export type { ShownTranslation }

/**
 * A note as everyone sees it. Not a `Note`: it has no writer and no time finer than its order. What is as usual is left
 * out, because every phone gets every note: no `group` is none, no `origin` a phone.
 */
export type ShownNote<Place> = {
  readonly prompt: Slug
  readonly text: string
  readonly why?: string
  readonly role?: string
  readonly initials?: string
  readonly place: Place
  readonly group?: GroupId
  readonly origin?: Exclude<NoteOrigin, 'phone'>
  readonly order: number
  readonly translation?: ShownTranslation
}

export type ShownGroup<Place> = { readonly title: string; readonly place: Place; readonly order: number }

/** A note that staff set aside, with the reason and who did. */
export type AsideNote<Place> = ShownNote<Place> & {
  readonly status: 'hidden' | 'discarded'
  readonly reason?: string
  readonly hand?: Hand
}

export const translationOf = <Place>({ text, translation }: Note<Place>): ShownTranslation | null =>
  translation
    ? {
        language: translation.language,
        text: translation.text,
        ...(translation.hand.table ? { table: translation.hand.table } : {}),
        ...(translation.of === text ? {} : { earlier: true }),
      }
    : null

const shown = <Place>(note: Note<Place>): ShownNote<Place> => {
  const translation = translationOf(note)
  return {
    prompt: note.prompt,
    text: note.text,
    ...(note.why ? { why: note.why } : {}),
    ...(note.role ? { role: note.role } : {}),
    ...(note.initials ? { initials: note.initials } : {}),
    place: note.place,
    ...(note.group ? { group: note.group } : {}),
    ...(note.origin === 'phone' ? {} : { origin: note.origin }),
    order: note.order,
    ...(translation ? { translation } : {}),
  }
}

/** One of these per kind (and per part, with `only`): it remembers the buckets it has seen. */
export const noteViews = <Place>(only: (place: Place) => boolean = () => true) => ({
  notes: derive((note: Note<Place>) => (note.status === 'shown' && only(note.place) ? shown(note) : null)),
  aside: derive((note: Note<Place>): AsideNote<Place> | null =>
    note.status === 'shown' || !only(note.place)
      ? null
      : {
          ...shown(note),
          status: note.status,
          ...(note.reason ? { reason: note.reason } : {}),
          ...(note.hand ? { hand: note.hand } : {}),
        },
  ),
  groups: derive((group: Group<Place>): ShownGroup<Place> | null =>
    only(group.place) ? { title: group.title, place: group.place, order: group.order } : null,
  ),
})

export const mineOf = <Place>(state: NotesState<Place>, who: PersonId): readonly NoteId[] =>
  get(state.byPerson, who) ?? []

export const byOrder = <Entry extends { readonly order: number }>(table: Table<Entry>): readonly Entry[] =>
  [...values(table)].sort((a, b) => a.order - b.order)

/** Groups, and shown notes outside any group, in reading order. */
export const noteCandidates = <Place>(state: NotesState<Place>): readonly Candidate[] => {
  const sizes = new Map<string, number>()
  for (const note of values(state.notes))
    if (note.group && note.status === 'shown') sizes.set(note.group, (sizes.get(note.group) ?? 0) + 1)
  const groups = byOrder(state.groups)
    .filter((group) => sizes.has(group.id))
    .map((group) => ({
      id: group.id,
      type: 'group' as const,
      text: group.title,
      size: sizes.get(group.id) ?? 1,
    }))
  const notes = byOrder(state.notes)
    .filter((note) => note.status === 'shown' && (note.group === null || !get(state.groups, note.group)))
    .map((note) => ({ id: note.id, type: 'note' as const, text: note.text, size: 1 }))
  return [...groups, ...notes]
}

/** Whose list of own notes a fact can have changed. */
export const noteConcerns = <Place>(fact: NoteFact<Place>): readonly PersonId[] =>
  'by' in fact && fact.by !== null ? [fact.by] : []

/** The fact without the words, the reason and the writer that an erasure strikes. Ids stay: they say nothing. */
export const redactNote = <Place>(fact: NoteFact<Place>, origin: Origin): NoteFact<Place> => {
  if (!('note' in fact) || !origin.notes.includes(fact.note)) return fact
  const bare = { text: '–', why: undefined, role: undefined, initials: undefined }
  switch (fact.type) {
    case 'note.added':
      return { ...fact, ...bare, by: null }
    case 'note.edited':
      return { ...fact, ...bare }
    case 'note.withdrawn':
      return { ...fact, by: null }
    case 'note.discarded':
      return { ...fact, reason: '–' }
    case 'note.translated':
      return { ...fact, text: fact.text === '' ? '' : '–' }
    default:
      return fact
  }
}

/** How many notes each group holds, for a report or a pile. */
export const groupSizes = (notes: Table<{ readonly group: GroupId | null }>): ReadonlyMap<string, number> => {
  const sizes = new Map<string, number>()
  for (const [, note] of entries(notes))
    if (note.group) sizes.set(note.group, (sizes.get(note.group) ?? 0) + 1)
  return sizes
}

/** What a note's row in the report has only when somebody tidied or translated it. */
export const tidiedCells = <Place>({
  status,
  hand,
  translation,
}: Note<Place>): Pick<Row<'notes'>, 'asideBy' | 'translation' | 'translatedTo'> => ({
  ...(hand && status !== 'shown' ? { asideBy: { key: `by.${hand.role}` } } : {}),
  ...(translation
    ? { translation: translation.text, translatedTo: { key: `language.${translation.language}` } }
    : {}),
})
