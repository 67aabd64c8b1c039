// The shapes of an actor map: what a template says, what may be asked, what the ledger holds, the state.
import { z } from 'zod'
import type { GroupId, NoteId, PersonId, Slug } from '../../ids.ts'
import type { Localized } from '../../localized.ts'
import { noteFacts, noteIntents, type NoteFact, type NoteIntent, type NotesState } from '../../notes/model.ts'
import { groupIdSchema, localizedSchema, noteIdSchema, personIdSchema, slugSchema } from '../../schema.ts'
import type { Table } from '../../table.ts'
import {
  boardFacts,
  boardIntents,
  type Apart,
  type BoardFact,
  type BoardIntent,
  type Look,
  type Stance,
  type Voice,
} from './board-model.ts'
import { mapLimits } from './limits.ts'

/** A ring counts from the heart outwards. */
export type Ring = 1 | 2 | 3

/** Where a note lies, the same on the phone's circle and the board's ellipse. Not an interface: it is plain JSON. */
export type Place = {
  readonly ring: Ring
  readonly sector: Slug
  /** Share of the sector, 0 to 1, clockwise. */
  readonly angle: number
  /** Share of the ring, 0 to 1, outwards. */
  readonly depth: number
}

export interface Sector {
  readonly id: Slug
  readonly title: Localized
  /** A Lucide icon's name, such as `store`; one that the faces do not know shows as a dot. */
  readonly icon: string
}

export interface Prompt {
  readonly id: Slug
  readonly question: Localized
  /** One or two words, for tabs and the legend. */
  readonly label: Localized
  readonly icon: string
  /** A note of this prompt is a remark with initials, not an actor: it is never counted as one. */
  readonly remark?: boolean | undefined
}

export interface MapConfig {
  /** What the map as a whole asks. */
  readonly question: Localized
  /** Three names, from the heart outwards. */
  readonly rings: readonly Localized[]
  /** Clockwise from the top. */
  readonly sectors: readonly Sector[]
  /** Their order gives each its paper and badge. */
  readonly prompts: readonly Prompt[]
}

const icon = z.string().max(40)
const share = z.number().min(0).max(1)
const name = localizedSchema(mapLimits.name)

const uniqueIds = (list: readonly { readonly id: string }[]): boolean =>
  new Set(list.map((entry) => entry.id)).size === list.length

export const configSchema: z.ZodType<MapConfig> = z.strictObject({
  question: localizedSchema(mapLimits.question),
  rings: z.array(name).length(mapLimits.rings),
  sectors: z
    .array(z.strictObject({ id: slugSchema, title: name, icon }))
    .min(mapLimits.leastSectors)
    .max(mapLimits.mostSectors)
    .refine(uniqueIds, 'expected every sector to have an id of its own'),
  prompts: z
    .array(
      z.strictObject({
        id: slugSchema,
        question: localizedSchema(mapLimits.question),
        label: localizedSchema(mapLimits.label),
        icon,
        remark: z.boolean().optional(),
      }),
    )
    .min(1)
    .max(mapLimits.mostPrompts)
    .refine(uniqueIds, 'expected every prompt to have an id of its own'),
})

export const placeSchema = z.strictObject({
  ring: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  sector: slugSchema,
  angle: share,
  depth: share,
})

export type MapIntent =
  | NoteIntent<Place>
  | BoardIntent<Place>
  | { readonly type: 'group.move'; readonly group: GroupId; readonly place: Place }
  /** The note that everyone talks about now; null puts the light off. */
  | { readonly type: 'note.spotlight'; readonly note: NoteId | null }

export const intentSchema: z.ZodType<MapIntent> = z.discriminatedUnion('type', [
  ...noteIntents(placeSchema),
  ...boardIntents(placeSchema),
  z.strictObject({ type: z.literal('group.move'), group: groupIdSchema, place: placeSchema }),
  z.strictObject({ type: z.literal('note.spotlight'), note: noteIdSchema.nullable() }),
])

/** From the id of a sector that goes to the id of one that stays. */
export type SectorMoves = { readonly [from: string]: Slug }

export type MapFact =
  | NoteFact<Place>
  | BoardFact
  | { readonly type: 'group.moved'; readonly group: GroupId; readonly place: Place }
  | { readonly type: 'note.spotlit'; readonly note: NoteId | null }
  /** `moves`: where the notes of a sector go that is no longer there, by the sector's id. */
  | { readonly type: 'configured'; readonly config: MapConfig; readonly moves?: SectorMoves | undefined }
  /** What this person alone may see of their notes changed; nothing else did. */
  | { readonly type: 'own.changed'; readonly note: NoteId; readonly by: PersonId | null }

export const factSchema: z.ZodType<MapFact> = z.discriminatedUnion('type', [
  ...noteFacts(placeSchema),
  ...boardFacts,
  z.strictObject({ type: z.literal('group.moved'), group: groupIdSchema, place: placeSchema }),
  z.strictObject({ type: z.literal('note.spotlit'), note: noteIdSchema.nullable() }),
  z.strictObject({
    type: z.literal('configured'),
    config: configSchema,
    moves: z.record(slugSchema, slugSchema).optional(),
  }),
  z.strictObject({ type: z.literal('own.changed'), note: noteIdSchema, by: personIdSchema.nullable() }),
])

/** The one entry of the collection `light`. */
export type Light = { readonly note: NoteId }

export interface MapState {
  readonly config: MapConfig
  readonly notes: NotesState<Place>
  /** At most one entry, under `lightKey`; a table, because that is what a view is made of. */
  readonly light: Table<Light>
  /** At most one entry, under `lookKey`. */
  readonly look: Table<Look>
  /** By the id of a note or a group. */
  readonly stances: Table<Stance>
  readonly voices: Table<Voice>
  readonly apart: Table<Apart>
}
