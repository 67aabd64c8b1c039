// What may be asked of a vote. Called by the rules and the workshop; phones import the type alone.
import { z } from 'zod'
import { textSchema } from '../../schema.ts'
import { ballotDots, dotsCount, listItemSchema, namedId, originSchema, paperSchema } from './config.ts'
import { modes, voteLimits } from './limits.ts'

/** The hash of a printed code: 128 bits, in hexadecimal. The code itself never reaches the server before it is used. */
export const ticketSchema = z.string().min(1).max(40)

export const intentSchema = z.discriminatedUnion('type', [
  /** What of the sources is voted on; an empty list means all of it. */
  z.strictObject({ type: z.literal('items.choose'), items: z.array(originSchema).max(voteLimits.items) }),
  /** The whole prepared list, with its order and words; empty: all there is. */
  z.strictObject({ type: z.literal('items.list'), items: z.array(listItemSchema).max(voteLimits.items) }),
  z.strictObject({ type: z.literal('dots.set'), dots: dotsCount, most: dotsCount }),
  z.strictObject({
    type: z.literal('settings.set'),
    secret: z.boolean().optional(),
    shuffle: z.boolean().optional(),
    mode: z.enum(modes).optional(),
    byGroup: z.boolean().optional(),
  }),
  /** The whole ballot; it replaces the earlier one. No dots at all takes it back. `round`: the first when left out. */
  z.strictObject({
    type: z.literal('ballot.cast'),
    dots: ballotDots,
    round: z.number().int().min(1).max(voteLimits.rounds).optional(),
  }),
  z.strictObject({
    type: z.literal('tickets.make'),
    tickets: z.array(ticketSchema).min(1).max(voteLimits.ticketsAtOnce),
  }),
  /** The ticket is the intent's key: the server sees its hash and nothing else. */
  z.strictObject({ type: z.literal('ticket.use') }),
  /** In a named vote: who I am, for the moderator's list. */
  z.strictObject({ type: z.literal('name.give'), name: textSchema(voteLimits.name) }),
  /** Takes a name off the list, and the ballot that came with it. */
  z.strictObject({ type: z.literal('name.strike'), named: namedId }),
  /** Votes counted by hand; zero ballots takes the channel away. */
  z.strictObject({ type: z.literal('paper.set'), ...paperSchema.shape }),
  /** People counted in the room, to hold the joins against; null: not counted. */
  z.strictObject({
    type: z.literal('heads.set'),
    heads: z.number().int().min(0).max(voteLimits.heads).nullable(),
  }),
  /** Dots by group under each item, on the wall. */
  z.strictObject({ type: z.literal('groups.show'), show: z.boolean() }),
  /** Another round among some of the items; the result so far is kept. */
  z.strictObject({
    type: z.literal('round.start'),
    items: z.array(namedId).min(2).max(voteLimits.items),
    dots: dotsCount,
    most: dotsCount,
  }),
])
export type Intent = z.infer<typeof intentSchema>
