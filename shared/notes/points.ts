// Notes and groups as points that get an answer: a group with its shown notes, loose notes, and those put aside by themselves.
// Called by the kinds with notes, which say where a note lies and what may be read of it.
import type { Localized } from '../localized.ts'
import type { Point, PointNote } from '../points.ts'
import type { Cell } from '../report.ts'
import { get } from '../table.ts'
import type { Group, Note, NotesState } from './model.ts'
import { byOrder, translationOf } from './view.ts'

/** What a kind knows of a note that the note itself does not say. */
export interface PointLook {
  /** 1 to 8. */
  readonly prompt: number
  readonly icon: string | null
  readonly theme: Localized | null
  readonly table: number | null
}

export interface Reading<Place> {
  readonly look: (note: Note<Place>) => PointLook
  /** What may be read of a note; the note's own text unless told. */
  readonly textOf?: (note: Note<Place>) => Cell
  readonly titleOf?: (group: Group<Place>) => Cell
  /** False: why, initials, translation and reason stay out as well. */
  readonly named?: boolean
}

const noteOf = <Place>(note: Note<Place>, { textOf, named = true }: Reading<Place>): PointNote => {
  const translation = translationOf(note)
  return {
    id: note.id,
    text: textOf ? textOf(note) : note.text,
    ...(named && note.why ? { why: note.why } : {}),
    ...(named && note.initials ? { initials: note.initials } : {}),
    ...(named && translation ? { translation } : {}),
  }
}

const loose = <Place>(note: Note<Place>, reading: Reading<Place>): Point => {
  const shown = noteOf(note, reading)
  return {
    id: note.id,
    type: 'note',
    text: shown.text,
    notes: [shown],
    ...reading.look(note),
    standing: note.status === 'shown' ? 'shown' : 'aside',
    reason: (reading.named === false ? undefined : note.reason) ?? null,
    owed: false,
  }
}

/** In reading order; a group stands where its first note stands. */
export const notePoints = <Place>(state: NotesState<Place>, reading: Reading<Place>): readonly Point[] => {
  const notes = byOrder(state.notes)
  const held = new Map<string, Note<Place>[]>()
  for (const note of notes) {
    if (note.status !== 'shown' || note.group === null) continue
    const inside = held.get(note.group)
    if (inside) inside.push(note)
    else held.set(note.group, [note])
  }
  return notes.flatMap((note): readonly Point[] => {
    const inside = note.status === 'shown' && note.group !== null ? held.get(note.group) : undefined
    const group = note.group === null ? undefined : get(state.groups, note.group)
    if (!inside || !group) return [loose(note, reading)]
    if (inside[0] !== note) return []
    return [
      {
        ...loose(note, reading),
        id: group.id,
        type: 'group',
        text: reading.titleOf ? reading.titleOf(group) : group.title,
        notes: inside.map((each) => noteOf(each, reading)),
      },
    ]
  })
}
