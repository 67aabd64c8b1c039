// What a template may say of a vote, and the shapes that intents and facts share: items, dots, ballots. Server side only.
import { z } from 'zod'
import { isId } from '../../ids.ts'
import { localizedSchema, slugSchema, stepIdSchema } from '../../schema.ts'
import { modes, voteLimits } from './limits.ts'

export const dotsCount = z.number().int().min(1).max(voteLimits.dots)

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
  /** Sums per participant group beside the result, where the workshop asks for groups; never of fewer than five. */
  byGroup: z.boolean().default(true),
})
export type Config = z.infer<typeof configSchema>

export const itemId = z.string().refine(isId, 'expected an id of 22 signs')
/** An id that a device makes or names; its length is in the schema, so that random plays can meet it. */
export const namedId = z.string().length(22).refine(isId, 'expected an id of 22 signs')
/** The id of a note or group in its own step. */
export const originSchema = z.strictObject({ step: stepIdSchema, id: z.string().min(1).max(40) })
export type Origin = Readonly<z.infer<typeof originSchema>>

const isShort = (dots: object): boolean => Object.keys(dots).length <= voteLimits.items

/** A whole ballot: dots by item. */
export const ballotDots = z
  .record(itemId, z.number().int().min(0).max(voteLimits.dots))
  .refine(isShort, 'expected fewer items')

/** Dots counted by hand: more than one person may give. */
export const paperSchema = z.strictObject({
  ballots: z.number().int().min(0).max(voteLimits.paperBallots),
  dots: z
    .record(
      itemId,
      z
        .number()
        .int()
        .min(0)
        .max(voteLimits.paperBallots * voteLimits.dots),
    )
    .refine(isShort, 'expected fewer items'),
})
/** Ballots on paper, counted by hand: a channel of its own. */
export type Paper = Readonly<z.infer<typeof paperSchema>>

export const itemSchema = z.strictObject({
  id: itemId,
  origin: originSchema.nullable(),
  /** What else was put together into it. */
  with: z.array(originSchema).max(voteLimits.combined).optional(),
  type: z.enum(['note', 'group', 'typed']),
  text: z.string(),
  /** A typed item in the workshop's languages. */
  local: localizedSchema(voteLimits.typed).optional(),
  size: z.number().int().min(0),
})
/** A frozen copy of what is voted on. */
export type VoteItem = Readonly<z.infer<typeof itemSchema>>

/** One line of the list the moderator prepares: sources, or (none) an item of the configuration, or words alone. */
export const listItemSchema = z.strictObject({
  id: namedId,
  from: z.array(originSchema).max(voteLimits.combined),
  typed: slugSchema.optional(),
  /** The moderator's own words; empty: those of the source. */
  text: z.string().max(voteLimits.typed * 8),
})
export type ListItem = Readonly<z.infer<typeof listItemSchema>>

const lock = z.string().min(1).max(128)
export const voterSchema = z.string().min(1).max(128)
export const ballotSchema = z.strictObject({ lock, dots: ballotDots })
/** A ballot and the hash of its key; never its voter. */
export type Ballot = Readonly<z.infer<typeof ballotSchema>>

/** A participant group's slug; null: those who named none. */
export const groupKey = slugSchema.nullable()
export const groupSumSchema = z.strictObject({
  group: groupKey,
  voters: z.number().int().min(0),
  dots: z.record(itemId, z.number().int().min(0)),
})
/** What one group's voters laid together; never of fewer than five. */
export type GroupSum = Readonly<z.infer<typeof groupSumSchema>>

export const breakdownSchema = z.strictObject({
  shown: z.array(groupSumSchema),
  /** Together five or more, or none: no sum of fewer can be worked out. */
  hidden: z.strictObject({ groups: z.array(groupKey), voters: z.number().int().min(0) }),
})
/** Sums by group, of which none is of fewer than five, nor what is left when they are taken from the whole. */
export type Breakdown = Readonly<z.infer<typeof breakdownSchema>>
