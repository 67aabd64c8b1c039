// Dot voting: what it is set to, what may be asked, what the ledger holds. Called by the rules and the workshop.
import { z } from 'zod'
import { isId } from '../../ids.ts'
import { localizedSchema, slugSchema, stepIdSchema } from '../../schema.ts'
import type { Table } from '../../table.ts'
import { voteLimits } from './limits.ts'

/** What "one person" was: one device, or (later) one printed code, one name. */
export const modes = ['open'] as const

const dotsCount = z.number().int().min(1).max(voteLimits.dots)

export const configSchema = z.strictObject({
  question: localizedSchema(voteLimits.question),
  /** Steps whose notes and groups may be voted on. */
  from: z.array(stepIdSchema).max(voteLimits.sources).default([]),
  /** Items typed in for this vote. */
  typed: z
    .array(z.strictObject({ id: slugSchema, text: localizedSchema(voteLimits.typed) }))
    .max(voteLimits.typedItems)
    .default([]),
  dotsPerPerson: dotsCount.default(3),
  mostPerItem: dotsCount.default(1),
  /** Nothing but the turnout until it is revealed: seeing dots land sways the next voter. */
  secret: z.boolean().default(true),
  /** Each phone has an order of its own: the top of a list gets more votes. */
  shuffle: z.boolean().default(true),
  mode: z.enum(modes).default('open'),
})
export type Config = z.infer<typeof configSchema>

const itemId = z.string().refine(isId, 'expected an id of 22 signs')
/** The id of a note or group in its own step. */
const originId = z.string().min(1).max(40)

/** A whole ballot: dots by item. */
const ballotDots = z
  .record(itemId, z.number().int().min(0).max(voteLimits.dots))
  .refine((dots) => Object.keys(dots).length <= voteLimits.items, 'expected fewer items')

export const intentSchema = z.discriminatedUnion('type', [
  /** What of the sources is voted on; an empty list means all of it. */
  z.strictObject({
    type: z.literal('items.choose'),
    items: z.array(z.strictObject({ step: stepIdSchema, id: originId })).max(voteLimits.items),
  }),
  z.strictObject({ type: z.literal('dots.set'), dots: dotsCount, most: dotsCount }),
  /** The whole ballot; it replaces the earlier one. No dots at all takes it back. */
  z.strictObject({ type: z.literal('ballot.cast'), dots: ballotDots }),
])
export type Intent = z.infer<typeof intentSchema>

const itemSchema = z.strictObject({
  id: itemId,
  origin: z.strictObject({ step: stepIdSchema, id: originId }).nullable(),
  type: z.enum(['note', 'group', 'typed']),
  text: z.string(),
  /** A typed item in the workshop's languages. */
  local: localizedSchema(voteLimits.typed).optional(),
  size: z.number().int().min(0),
})
/** A frozen copy of what is voted on. */
export type VoteItem = Readonly<z.infer<typeof itemSchema>>

const lock = z.string().min(1).max(128)
const voter = z.string().min(1).max(128)
const ballotSchema = z.strictObject({ lock, dots: ballotDots })
/** A ballot and the hash of its key; never its voter. */
export type Ballot = Readonly<z.infer<typeof ballotSchema>>

export const factSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('items.chosen'), items: z.array(itemSchema) }),
  z.strictObject({ type: z.literal('dots.set'), dots: dotsCount, most: dotsCount }),
  z.strictObject({ type: z.literal('items.frozen'), items: z.array(itemSchema) }),
  z.strictObject({ type: z.literal('ballot.cast'), voter, lock, dots: ballotDots }),
  z.strictObject({ type: z.literal('result.revealed') }),
  z.strictObject({ type: z.literal('result.hidden') }),
  z.strictObject({ type: z.literal('configured'), config: configSchema }),
  /** The whole state, shuffled: it stands for every entry before it. */
  z.strictObject({
    type: z.literal('stirred'),
    config: configSchema,
    chosen: z.array(itemSchema),
    items: z.array(itemSchema).nullable(),
    revealed: z.boolean(),
    ballots: z.array(ballotSchema),
    /** Who has voted, sorted: apart from the ballots, so that after a reopening nobody votes twice. */
    voters: z.array(voter),
  }),
])
export type Fact = z.infer<typeof factSchema>

export interface State {
  readonly config: Config
  /** The moderator's choice from the sources; empty: all of them. */
  readonly chosen: readonly VoteItem[]
  /** What is voted on, in the sources' order; null until the vote opens. */
  readonly items: readonly VoteItem[] | null
  /** By receipt, so that no two ballots share one. */
  readonly ballots: Table<Ballot>
  /** By the voter's pseudonym in this step: the receipt of their ballot, or null once the ballots were stirred. */
  readonly voters: Table<{ readonly receipt: string | null }>
  readonly revealed: boolean
}
