// The note, atom of every activity with notes (map, tables): its state, facts and intents. A kind says only what a
// place is (a spot on a map; a table and round).
import { z } from 'zod'
import type { GroupId, NoteId, PersonId, Slug } from '../ids.ts'
import { languages, type Language } from '../localized.ts'
import { groupIdSchema, noteIdSchema, personIdSchema, slugSchema, textSchema } from '../schema.ts'
import type { Table } from '../table.ts'
import { noteLimits } from './limits.ts'

export const noteOrigins = ['phone', 'paper', 'board'] as const
export type NoteOrigin = (typeof noteOrigins)[number]

/** Who tidied, as far as the records may say: a role, never a person; a host with the table they were bound to. */
export type Hand = { readonly role: 'moderator' | 'host'; readonly table?: Slug | undefined }

/** What a moderator or table host wrote beside a note, for who does not read the writer's language. */
export type Translation = {
  readonly language: Language
  readonly text: string
  readonly hand: Hand
  /** The words it was made of: when the writer changes them, the translation is of an earlier text. */
  readonly of: string
}

export interface Note<Place> {
  readonly id: NoteId
  readonly prompt: Slug
  readonly text: string
  readonly why?: string | undefined
  /** On an actor map: the actor's role. */
  readonly role?: string | undefined
  readonly initials?: string | undefined
  readonly place: Place
  readonly group: GroupId | null
  readonly by: PersonId | null
  readonly origin: NoteOrigin
  /** Milliseconds since 1970. */
  readonly at: number
  /** Counts up in the step; the order of reading. */
  readonly order: number
  /** Discarded stays in the records with its reason; withdrawn by its writer leaves only its number. */
  readonly status: 'shown' | 'hidden' | 'discarded'
  readonly reason?: string | undefined
  /** Who hid or discarded it; unknown in records of the first release. */
  readonly hand?: Hand | undefined
  readonly translation?: Translation | undefined
}

export interface Group<Place> {
  readonly id: GroupId
  readonly title: string
  readonly place: Place
  readonly order: number
}

export interface NotesState<Place> {
  readonly notes: Table<Note<Place>>
  readonly groups: Table<Group<Place>>
  /** Ids by writer, so that a private view costs nothing. */
  readonly byPerson: Table<readonly NoteId[]>
  readonly nextOrder: number
}

const words = {
  text: textSchema(noteLimits.text),
  why: textSchema(noteLimits.why, 0).optional(),
  role: textSchema(noteLimits.role, 0).optional(),
  initials: textSchema(noteLimits.initials, 0).optional(),
}

const hand = z.strictObject({ role: z.enum(['moderator', 'host']), table: slugSchema.optional() })

/** Intents on notes, for a kind whose places have this schema. Spread into the kind's own union. */
export const noteIntents = <Place extends z.ZodType>(place: Place) =>
  [
    z.strictObject({
      type: z.literal('note.add'),
      note: noteIdSchema,
      prompt: slugSchema,
      place,
      ...words,
      paper: z.boolean().optional(),
    }),
    z.strictObject({
      type: z.literal('note.edit'),
      note: noteIdSchema,
      prompt: slugSchema.optional(),
      ...words,
    }),
    z.strictObject({ type: z.literal('note.move'), note: noteIdSchema, place }),
    z.strictObject({ type: z.literal('note.withdraw'), note: noteIdSchema }),
    z.strictObject({ type: z.literal('note.hide'), note: noteIdSchema, hidden: z.boolean() }),
    z.strictObject({
      type: z.literal('note.discard'),
      note: noteIdSchema,
      reason: textSchema(noteLimits.reason, 0),
    }),
    z.strictObject({ type: z.literal('note.restore'), note: noteIdSchema }),
    z.strictObject({
      type: z.literal('note.translate'),
      note: noteIdSchema,
      language: z.enum(languages),
      text: textSchema(noteLimits.translation, 0),
    }),
    z.strictObject({
      type: z.literal('group.make'),
      group: groupIdSchema,
      title: textSchema(noteLimits.groupTitle),
      notes: z.array(noteIdSchema).min(1).max(200),
    }),
    z.strictObject({
      type: z.literal('group.retitle'),
      group: groupIdSchema,
      title: textSchema(noteLimits.groupTitle),
    }),
    z.strictObject({ type: z.literal('group.put'), note: noteIdSchema, group: groupIdSchema.nullable() }),
    z.strictObject({ type: z.literal('group.dissolve'), group: groupIdSchema }),
  ] as const

/** Facts on notes; the same for every kind but for the place. */
export const noteFacts = <Place extends z.ZodType>(place: Place) =>
  [
    z.strictObject({
      type: z.literal('note.added'),
      note: noteIdSchema,
      prompt: slugSchema,
      place,
      ...words,
      by: personIdSchema.nullable(),
      origin: z.enum(noteOrigins),
      at: z.number().int(),
    }),
    z.strictObject({
      type: z.literal('note.edited'),
      note: noteIdSchema,
      prompt: slugSchema.optional(),
      ...words,
    }),
    z.strictObject({ type: z.literal('note.moved'), note: noteIdSchema, place }),
    z.strictObject({ type: z.literal('note.withdrawn'), note: noteIdSchema, by: personIdSchema.nullable() }),
    z.strictObject({
      type: z.literal('note.hidden'),
      note: noteIdSchema,
      hidden: z.boolean(),
      hand: hand.optional(),
    }),
    z.strictObject({
      type: z.literal('note.discarded'),
      note: noteIdSchema,
      reason: textSchema(noteLimits.reason, 0),
      hand: hand.optional(),
    }),
    z.strictObject({ type: z.literal('note.restored'), note: noteIdSchema }),
    z.strictObject({
      type: z.literal('note.translated'),
      note: noteIdSchema,
      language: z.enum(languages),
      text: textSchema(noteLimits.translation, 0),
      hand,
    }),
    z.strictObject({
      type: z.literal('group.made'),
      group: groupIdSchema,
      title: textSchema(noteLimits.groupTitle),
      place,
      notes: z.array(noteIdSchema),
    }),
    z.strictObject({
      type: z.literal('group.retitled'),
      group: groupIdSchema,
      title: textSchema(noteLimits.groupTitle),
    }),
    z.strictObject({ type: z.literal('group.joined'), note: noteIdSchema, group: groupIdSchema.nullable() }),
    z.strictObject({ type: z.literal('group.dissolved'), group: groupIdSchema }),
  ] as const

interface Words {
  readonly text: string
  readonly why?: string | undefined
  readonly role?: string | undefined
  readonly initials?: string | undefined
}

export type NoteIntent<Place> =
  | ({
      readonly type: 'note.add'
      readonly note: NoteId
      readonly prompt: Slug
      readonly place: Place
      readonly paper?: boolean | undefined
    } & Words)
  | ({ readonly type: 'note.edit'; readonly note: NoteId; readonly prompt?: Slug | undefined } & Words)
  | { readonly type: 'note.move'; readonly note: NoteId; readonly place: Place }
  | { readonly type: 'note.withdraw'; readonly note: NoteId }
  | { readonly type: 'note.hide'; readonly note: NoteId; readonly hidden: boolean }
  | { readonly type: 'note.discard'; readonly note: NoteId; readonly reason: string }
  | { readonly type: 'note.restore'; readonly note: NoteId }
  /** An empty text takes the translation away. */
  | {
      readonly type: 'note.translate'
      readonly note: NoteId
      readonly language: Language
      readonly text: string
    }
  | {
      readonly type: 'group.make'
      readonly group: GroupId
      readonly title: string
      readonly notes: readonly NoteId[]
    }
  | { readonly type: 'group.retitle'; readonly group: GroupId; readonly title: string }
  | { readonly type: 'group.put'; readonly note: NoteId; readonly group: GroupId | null }
  | { readonly type: 'group.dissolve'; readonly group: GroupId }

export type NoteFact<Place> =
  | ({
      readonly type: 'note.added'
      readonly note: NoteId
      readonly prompt: Slug
      readonly place: Place
      readonly by: PersonId | null
      readonly origin: NoteOrigin
      readonly at: number
    } & Words)
  | ({ readonly type: 'note.edited'; readonly note: NoteId; readonly prompt?: Slug | undefined } & Words)
  | { readonly type: 'note.moved'; readonly note: NoteId; readonly place: Place }
  | { readonly type: 'note.withdrawn'; readonly note: NoteId; readonly by: PersonId | null }
  | {
      readonly type: 'note.hidden'
      readonly note: NoteId
      readonly hidden: boolean
      readonly hand?: Hand | undefined
    }
  | {
      readonly type: 'note.discarded'
      readonly note: NoteId
      readonly reason: string
      readonly hand?: Hand | undefined
    }
  | { readonly type: 'note.restored'; readonly note: NoteId }
  | {
      readonly type: 'note.translated'
      readonly note: NoteId
      readonly language: Language
      readonly text: string
      readonly hand: Hand
    }
  | {
      readonly type: 'group.made'
      readonly group: GroupId
      readonly title: string
      readonly place: Place
      readonly notes: readonly NoteId[]
    }
  | { readonly type: 'group.retitled'; readonly group: GroupId; readonly title: string }
  | { readonly type: 'group.joined'; readonly note: NoteId; readonly group: GroupId | null }
  | { readonly type: 'group.dissolved'; readonly group: GroupId }
