// The silent table: what it is set to, what may be asked, what the ledger holds. Called by the rules and the workshop.
// A note has two layers: what its writer wrote and nobody has read (`sealed`), and what was collected (`shown`). A wish
// that its writer lays beside the complaint has the same two.
import { z } from 'zod'
import { localizedSchema, noteIdSchema, textSchema } from '../../schema.ts'
import type { Table } from '../../table.ts'
import { silentLimits } from './limits.ts'

export const configSchema = z.strictObject({
  /** "Wat zit je dwars?" */
  prompt: localizedSchema(silentLimits.prompt),
  /** What is promised to who writes: who sees it, that nobody replies, that an answer comes. */
  promises: z.array(localizedSchema(silentLimits.promise)).length(silentLimits.promises),
})
export type Config = z.infer<typeof configSchema>

const text = textSchema(silentLimits.text)
const reason = textSchema(silentLimits.reason)

export const intentSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('note.add'), note: noteIdSchema, text, paper: z.boolean().optional() }),
  z.strictObject({ type: z.literal('note.edit'), note: noteIdSchema, text }),
  z.strictObject({ type: z.literal('note.withdraw'), note: noteIdSchema }),
  /** What its writer would like instead; null takes the wish back. The complaint stays as it is. */
  z.strictObject({ type: z.literal('note.wish'), note: noteIdSchema, text: text.nullable() }),
  z.strictObject({ type: z.literal('note.setAside'), note: noteIdSchema, reason }),
  z.strictObject({ type: z.literal('note.putBack'), note: noteIdSchema }),
  /** The page of the wall that the hall reads, from 0. */
  z.strictObject({ type: z.literal('wall.page'), page: z.number().int().min(0).max(silentLimits.pages) }),
])
export type Intent = z.infer<typeof intentSchema>

/** collected: the silence keeper reads it · aside: kept off the wall, with a reason · revealed: on the wall. */
export const shownStatuses = ['collected', 'aside', 'revealed'] as const

const shownSchema = z.strictObject({
  text,
  status: z.enum(shownStatuses),
  reason: reason.nullable(),
  /** Where on the wall, drawn by chance when it was revealed; null while it never hung there. */
  place: z.number().int().min(0).nullable(),
  /** The wish as it was collected; left out or null while there is none. */
  wish: text.nullable().optional(),
  /** The wish hangs under the complaint: it was there at a reveal. */
  wishHangs: z.boolean().optional(),
})
export type Shown = Readonly<z.infer<typeof shownSchema>>

const lock = z.string().min(1).max(128).nullable()

const complaintSchema = z.strictObject({
  id: noteIdSchema,
  /** The hash of its writer's key; null for paper. */
  lock,
  origin: z.enum(['phone', 'paper']),
  /** Midnight (UTC) of the day it was written, ms since 1970; nothing finer exists. */
  day: z.number().int(),
  /** Text that nobody but its writer has read; null when all was collected. */
  sealed: text.nullable(),
  /** What was collected; null while it never was. */
  shown: shownSchema.nullable(),
  /** A wish that nobody but its writer has read; left out or null when all was collected. */
  sealedWish: text.nullable().optional(),
})
export type Complaint = Readonly<z.infer<typeof complaintSchema>>

export const factSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('note.added'),
    note: noteIdSchema,
    text,
    lock,
    origin: z.enum(['phone', 'paper']),
    day: z.number().int(),
    /** Paper typed in after the collecting: the silence keeper has it in hand, so there is nothing to seal. */
    collected: z.boolean(),
  }),
  z.strictObject({ type: z.literal('note.edited'), note: noteIdSchema, text }),
  z.strictObject({ type: z.literal('note.withdrawn'), note: noteIdSchema }),
  z.strictObject({ type: z.literal('note.wished'), note: noteIdSchema, text: text.nullable() }),
  z.strictObject({ type: z.literal('notes.collected') }),
  z.strictObject({ type: z.literal('note.setAside'), note: noteIdSchema, reason }),
  z.strictObject({
    type: z.literal('note.putBack'),
    note: noteIdSchema,
    /** Its place when it goes straight (back) to the wall; null when it waits for the next reveal. */
    place: z.number().int().min(0).nullable(),
  }),
  /** The notes that join the wall, in the order drawn by chance. */
  z.strictObject({
    type: z.literal('wall.revealed'),
    notes: z.array(noteIdSchema),
    /** Notes on the wall whose wish joins it. */
    wishes: z.array(noteIdSchema).optional(),
  }),
  z.strictObject({ type: z.literal('wall.paged'), page: z.number().int().min(0) }),
  z.strictObject({ type: z.literal('configured'), config: configSchema }),
  /** The whole state, shuffled: it stands for every entry before it. */
  z.strictObject({
    type: z.literal('stirred'),
    config: configSchema,
    page: z.number().int().min(0),
    notes: z.array(complaintSchema),
  }),
])
export type Fact = z.infer<typeof factSchema>

export interface State {
  readonly config: Config
  readonly notes: Table<Complaint>
  readonly page: number
}
