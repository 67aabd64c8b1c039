// What the ledger may hold of a vote. Facts only gain optional fields and new names. Called by the workshop.
import { z } from 'zod'
import { groupSchema } from '../../workshop-facts.ts'
import {
  ballotDots,
  ballotSchema,
  breakdownSchema,
  configSchema,
  dotsCount,
  groupKey,
  itemId,
  itemSchema,
  listItemSchema,
  paperSchema,
  voterSchema,
} from './config.ts'
import { ticketSchema } from './intents.ts'
import { modes, voteLimits } from './limits.ts'
import { localizedSchema } from '../../schema.ts'

const round = z.number().int().min(1)
const heads = z.number().int().min(0).nullable()

const namedSchema = z.strictObject({ id: itemId, voter: voterSchema, name: z.string() })
/** A voter of a named vote, as the moderator's list has them; nothing leads from here to a ballot. */
export type Named = Readonly<z.infer<typeof namedSchema>>

/** A round that is over: the result and its ballots under their receipts, without keys and voters. */
const pastRoundSchema = z.strictObject({
  round,
  question: localizedSchema(voteLimits.question),
  mode: z.enum(modes),
  dots: dotsCount,
  most: dotsCount,
  items: z.array(itemSchema),
  ballots: z.array(z.strictObject({ receipt: z.string(), dots: ballotDots })),
  paper: paperSchema.nullable(),
  groups: z.array(groupSchema),
  sums: breakdownSchema.nullable(),
})
export type PastRound = Readonly<z.infer<typeof pastRoundSchema>>

export const factSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('items.chosen'), items: z.array(itemSchema) }),
  z.strictObject({ type: z.literal('items.listed'), items: z.array(listItemSchema) }),
  z.strictObject({ type: z.literal('dots.set'), dots: dotsCount, most: dotsCount }),
  z.strictObject({
    type: z.literal('settings.set'),
    secret: z.boolean().optional(),
    shuffle: z.boolean().optional(),
    mode: z.enum(modes).optional(),
    byGroup: z.boolean().optional(),
  }),
  z.strictObject({
    type: z.literal('items.frozen'),
    items: z.array(itemSchema),
    /** The participant groups that ballots are summed by; left out: none. */
    groups: z.array(groupSchema).optional(),
  }),
  z.strictObject({
    type: z.literal('ballot.cast'),
    voter: voterSchema,
    lock: z.string().min(1).max(128),
    dots: ballotDots,
    /** Until it is stirred into a sum; null: named none; left out: nothing is summed by group. */
    group: groupKey.optional(),
  }),
  z.strictObject({ type: z.literal('tickets.made'), tickets: z.array(ticketSchema) }),
  z.strictObject({ type: z.literal('ticket.used'), ticket: ticketSchema, voter: voterSchema }),
  z.strictObject({ type: z.literal('voter.named'), named: namedSchema }),
  z.strictObject({ type: z.literal('name.struck'), named: itemId }),
  z.strictObject({ type: z.literal('paper.set'), paper: paperSchema.nullable() }),
  z.strictObject({ type: z.literal('heads.set'), heads }),
  z.strictObject({ type: z.literal('groups.shown'), show: z.boolean() }),
  z.strictObject({
    type: z.literal('round.started'),
    items: z.array(itemId),
    dots: dotsCount,
    most: dotsCount,
  }),
  z.strictObject({ type: z.literal('result.revealed') }),
  z.strictObject({ type: z.literal('result.hidden') }),
  z.strictObject({
    type: z.literal('configured'),
    config: configSchema,
    /** As it was asked; `config` has what was set since laid over it. */
    base: configSchema.optional(),
  }),
  /** The whole state, shuffled: it stands for every entry before it. */
  z.strictObject({
    type: z.literal('stirred'),
    config: configSchema,
    base: configSchema.optional(),
    chosen: z.array(itemSchema),
    list: z.array(listItemSchema).optional(),
    items: z.array(itemSchema).nullable(),
    revealed: z.boolean(),
    ballots: z.array(ballotSchema),
    /** Who has voted, sorted: apart from the ballots, so that after a reopening nobody votes twice. */
    voters: z.array(voterSchema),
    groups: z.array(groupSchema).optional(),
    /** Sums by group in place of each ballot's group; null: there are none any more. */
    sums: breakdownSchema.nullable().optional(),
    sharing: z.boolean().optional(),
    /** Printed codes that can still be used, and those that were; and, apart, who came in with one. Each sorted. */
    tickets: z
      .strictObject({
        free: z.array(ticketSchema),
        used: z.array(ticketSchema),
        holders: z.array(voterSchema),
      })
      .optional(),
    named: z.array(namedSchema).optional(),
    paper: paperSchema.nullable().optional(),
    heads: heads.optional(),
    round: round.optional(),
    past: z.array(pastRoundSchema).optional(),
  }),
])
export type Fact = z.infer<typeof factSchema>
