// What the moderator adds to an actor map beside its notes: how it is shown, who is still missing, where an actor stands by
// influence and interest, which names are not the same. Shapes only; called by model.ts.
import { z } from 'zod'
import type { GroupId, NoteId, Slug } from '../../ids.ts'
import { noteLimits } from '../../notes/limits.ts'
import { groupIdSchema, noteIdSchema, slugSchema, textSchema } from '../../schema.ts'
import { mapLimits } from './limits.ts'

/** How everyone sees the map. The one entry of the collection `look`; without one: rings, names, tray shut. */
export type Look = {
  readonly arrangement: 'rings' | 'quadrant'
  /** Roles stand in the place of names wherever the hall can see them. */
  readonly functions: boolean
  /** The tray of missing voices lies open. */
  readonly tray: boolean
}

/** How much say an actor has, and how much is at stake for it, each 0 to 1. */
export type Stance = { readonly influence: number; readonly interest: number }

/** Who is affected and not on the map yet. It has the id of the note that it may become. */
export type Voice = { readonly text: string; readonly role?: string | undefined; readonly order: number }

/** Notes of which the moderator said that no two name the same actor. */
export type Apart = { readonly notes: readonly NoteId[] }

interface LookChange {
  readonly arrangement?: Look['arrangement'] | undefined
  readonly functions?: boolean | undefined
  readonly tray?: boolean | undefined
}

export type BoardIntent<Place> =
  | ({ readonly type: 'look.change' } & LookChange)
  /** Null: no longer in the picture of influence and interest. */
  | { readonly type: 'note.stance'; readonly note: NoteId; readonly stance: Stance | null }
  | { readonly type: 'group.stance'; readonly group: GroupId; readonly stance: Stance | null }
  | {
      readonly type: 'voice.add'
      readonly note: NoteId
      readonly text: string
      readonly role?: string | undefined
    }
  | { readonly type: 'voice.drop'; readonly note: NoteId }
  /** It becomes a note on the map. */
  | { readonly type: 'voice.place'; readonly note: NoteId; readonly prompt: Slug; readonly place: Place }
  /** The way back of `voice.place`. */
  | { readonly type: 'voice.back'; readonly note: NoteId }
  | { readonly type: 'names.part'; readonly notes: readonly NoteId[] }
  | { readonly type: 'names.rejoin'; readonly apart: NoteId }

export type BoardFact =
  | ({ readonly type: 'look.changed' } & LookChange)
  | { readonly type: 'note.stanced'; readonly note: NoteId; readonly stance: Stance | null }
  | { readonly type: 'group.stanced'; readonly group: GroupId; readonly stance: Stance | null }
  | {
      readonly type: 'voice.added'
      readonly note: NoteId
      readonly text: string
      readonly role?: string | undefined
    }
  | { readonly type: 'voice.dropped'; readonly note: NoteId }
  | { readonly type: 'voice.returned'; readonly note: NoteId }
  | { readonly type: 'names.parted'; readonly apart: NoteId; readonly notes: readonly NoteId[] }
  | { readonly type: 'names.rejoined'; readonly apart: NoteId }

const share = z.number().min(0).max(1)
const stance = z.strictObject({ influence: share, interest: share }).nullable()
const lookChange = {
  arrangement: z.enum(['rings', 'quadrant']).optional(),
  functions: z.boolean().optional(),
  tray: z.boolean().optional(),
}
const voiceWords = { text: textSchema(noteLimits.text), role: textSchema(noteLimits.role, 0).optional() }
const several = z.array(noteIdSchema).min(2).max(mapLimits.mostApart)

export const boardIntents = <Place extends z.ZodType>(place: Place) =>
  [
    z.strictObject({ type: z.literal('look.change'), ...lookChange }),
    z.strictObject({ type: z.literal('note.stance'), note: noteIdSchema, stance }),
    z.strictObject({ type: z.literal('group.stance'), group: groupIdSchema, stance }),
    z.strictObject({ type: z.literal('voice.add'), note: noteIdSchema, ...voiceWords }),
    z.strictObject({ type: z.literal('voice.drop'), note: noteIdSchema }),
    z.strictObject({ type: z.literal('voice.place'), note: noteIdSchema, prompt: slugSchema, place }),
    z.strictObject({ type: z.literal('voice.back'), note: noteIdSchema }),
    z.strictObject({ type: z.literal('names.part'), notes: several }),
    z.strictObject({ type: z.literal('names.rejoin'), apart: noteIdSchema }),
  ] as const

export const boardFacts = [
  z.strictObject({ type: z.literal('look.changed'), ...lookChange }),
  z.strictObject({ type: z.literal('note.stanced'), note: noteIdSchema, stance }),
  z.strictObject({ type: z.literal('group.stanced'), group: groupIdSchema, stance }),
  z.strictObject({ type: z.literal('voice.added'), note: noteIdSchema, ...voiceWords }),
  z.strictObject({ type: z.literal('voice.dropped'), note: noteIdSchema }),
  z.strictObject({ type: z.literal('voice.returned'), note: noteIdSchema }),
  z.strictObject({ type: z.literal('names.parted'), apart: noteIdSchema, notes: several }),
  z.strictObject({ type: z.literal('names.rejoined'), apart: noteIdSchema }),
] as const
