// A map's own words and notes as the faces read them: entries of the room view, names of rings, sectors and prompts.
import type { GroupId, NoteId } from '../../ids.ts'
import type { Localized } from '../../localized.ts'
import type { ClientPart } from '../../notes/expect.ts'
import type { AsideNote, ShownGroup, ShownNote } from '../../notes/view.ts'
import { lightKey } from './light.ts'
import type { MapConfig, Place, Prompt } from './model.ts'

export type FaceNote = Omit<ShownNote<Place>, 'group'> & {
  readonly id: NoteId
  readonly group: GroupId | null
  readonly waiting?: boolean
}
export type FaceGroup = ShownGroup<Place> & { readonly id: string; readonly waiting?: boolean }

/* What the documents hold is what the views of this kind wrote: the cast is put on here and nowhere else. */
const entriesOf = <Entry extends { readonly order: number }>(
  part: ClientPart | undefined,
  collection: string,
): readonly (Entry & { readonly id: string })[] =>
  Object.entries(part?.[collection] ?? {})
    .map(([id, entry]) => ({ ...(entry as unknown as Entry), id }))
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))

/** All notes in reading order. */
export const notesIn = (part: ClientPart | undefined): readonly FaceNote[] =>
  entriesOf<ShownNote<Place>>(part, 'notes').map((note) => ({
    ...note,
    id: note.id as NoteId,
    group: note.group ?? null,
  }))

export const groupsIn = (part: ClientPart | undefined): readonly FaceGroup[] =>
  entriesOf<ShownGroup<Place>>(part, 'groups')

/** Notes that staff set aside, from the staff view. */
export const asideIn = (
  part: ClientPart | undefined,
): readonly (AsideNote<Place> & { readonly id: NoteId })[] =>
  entriesOf<AsideNote<Place>>(part, 'aside') as readonly (AsideNote<Place> & { readonly id: NoteId })[]

/** The note in the light, or null. */
export const litIn = (part: ClientPart | undefined): string | null => {
  const note = part?.['light']?.[lightKey]?.['note']
  return typeof note === 'string' ? note : null
}

type Pick = (text: Localized) => string

/** The prompt of an id and its place (1 to 8), which decides paper and badge; the first where the id is not known. */
export const promptOf = (
  config: MapConfig,
  id: string,
): { readonly prompt: Prompt; readonly number: number } | null => {
  const found = Math.max(
    0,
    config.prompts.findIndex((each) => each.id === id),
  )
  const prompt = config.prompts[found]
  return prompt ? { prompt, number: found + 1 } : null
}

export const ringName = (config: MapConfig, place: Place, pick: Pick): string =>
  pick(config.rings[place.ring - 1] ?? {})

export const sectorName = (config: MapConfig, place: Place, pick: Pick): string =>
  pick(config.sectors.find(({ id }) => id === place.sector)?.title ?? {})

/** "Dichtbij · Ondernemers". */
export const placeName = (config: MapConfig, place: Place, pick: Pick): string =>
  `${ringName(config, place, pick)} · ${sectorName(config, place, pick)}`
