// What the board reads of a map beside its notes: the look, the tray, stances, names said apart. Not for phones.
import type { NoteId } from '../../ids.ts'
import type { ClientPart } from '../../notes/expect.ts'
import { mainPart } from '../../protocol/documents.ts'
import type { Look, Stance, Voice } from './board-model.ts'
import type { MapBoardProps } from './board-props.ts'
import { lookKey } from './light.ts'

export type FaceVoice = Voice & { readonly id: NoteId; readonly waiting?: boolean }

/** How everyone sees the map. */
export const lookIn = (part: ClientPart | undefined): Look => {
  const found = part?.['look']?.[lookKey]
  return {
    arrangement: found?.['arrangement'] === 'quadrant' ? 'quadrant' : 'rings',
    functions: found?.['functions'] === true,
    tray: found?.['tray'] === true,
  }
}

/* What the documents hold is what the views of this kind wrote: the casts are put on here and nowhere else. */

/** Missing voices in the order in which they were named. */
export const voicesIn = (part: ClientPart | undefined): readonly FaceVoice[] =>
  Object.entries(part?.['voices'] ?? {})
    .map(([id, entry]) => ({ ...(entry as unknown as Voice), id: id as NoteId }))
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))

/** By the id of a note or group. */
export const stancesIn = (part: ClientPart | undefined): { readonly [id: string]: Stance } =>
  (part?.['stances'] ?? {}) as { readonly [id: string]: Stance }

/** Sets of notes of which no two name one actor. */
export const apartIn = (part: ClientPart | undefined): readonly (readonly string[])[] =>
  Object.values(part?.['apart'] ?? {}).flatMap(({ notes }) =>
    Array.isArray(notes) ? [notes.filter((id): id is string => typeof id === 'string')] : [],
  )

/**
 * The part with the names that the hall does not see while functions only are shown; for the moderator's own panels and
 * dialogs, never for the canvas. The same part where names are shown.
 */
export const namedPart = ({
  parts,
  staff,
}: Pick<MapBoardProps, 'parts' | 'staff'>): ClientPart | undefined => {
  const part = parts[mainPart]
  const own = staff?.[mainPart]
  if (!part || !lookIn(part).functions || !own?.['notes']) return part
  return { ...part, notes: own['notes'], groups: own['groups'] ?? {}, voices: own['voices'] ?? {} }
}
