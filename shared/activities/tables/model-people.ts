// Who stays together, and what people ask about their seat, in types and schemas: intents, facts, and what the state keeps.
// Part of model.ts, which alone imports the schemas; phones import types only.
import { z } from 'zod'
import type { PersonId, Slug } from '../../ids.ts'
import { personIdSchema, slugSchema } from '../../schema.ts'
import { adviceSchema, type Advice } from './advice.ts'
import { tablesLimits as limits } from './limits.ts'

/** `stay`: keep the table they sit at for the rest of the evening. `swap`: another table now. */
export type Wish = 'stay' | 'swap'

export type PeopleIntent =
  /** Participants: a code to be typed on the companion's phone; typing it; going alone again. */
  | { readonly type: 'together.ask' | 'together.leave' | 'request.drop' }
  | { readonly type: 'together.join'; readonly code: Slug }
  /** Participants: asked of the moderator. `table`: where to, for a swap. */
  | { readonly type: 'request.make'; readonly want: Wish; readonly table?: Slug | undefined }
  /** The moderator: the same by hand, and the answers. */
  | { readonly type: 'people.link'; readonly people: readonly PersonId[] }
  | {
      readonly type: 'person.unlink' | 'request.grant' | 'request.decline'
      readonly person: PersonId
    }
  /** Whether the seating spreads participant groups over the tables. */
  | { readonly type: 'mix.set'; readonly on: boolean }

export type PlannedFact = {
  /** Seats of the round to come, told ahead: only those that differ from what was told before. */
  readonly type: 'round.planned'
  readonly round: number
  readonly seats: readonly { readonly person: PersonId; readonly table: Slug }[]
  /** What the seating will have to yield. */
  readonly advice: readonly Advice[]
}

export type PeopleFact =
  | { readonly type: 'together.asked'; readonly person: PersonId; readonly code: Slug }
  /** All who stay together from now on, so whoever was with one of them is named too. */
  | { readonly type: 'people.linked'; readonly people: readonly PersonId[] }
  /** `rest`: those they leave. */
  | { readonly type: 'person.unlinked'; readonly person: PersonId; readonly rest: readonly PersonId[] }
  | {
      readonly type: 'request.made'
      readonly person: PersonId
      readonly want: Wish
      readonly table: Slug
    }
  | { readonly type: 'request.dropped'; readonly person: PersonId }
  | { readonly type: 'request.answered'; readonly person: PersonId; readonly granted: boolean }
  | { readonly type: 'mix.set'; readonly on: boolean }

/** What someone asked of the moderator; `granted` is null while it waits. */
export interface SeatRequest {
  readonly want: Wish
  readonly table: Slug
  readonly granted: boolean | null
}

const person = personIdSchema
const want = z.enum(['stay', 'swap'])
const table = slugSchema
const people = z.array(personIdSchema).min(2).max(limits.together)

export const peopleIntents = [
  z.strictObject({ type: z.literal(['together.ask', 'together.leave', 'request.drop']) }),
  z.strictObject({ type: z.literal('together.join'), code: slugSchema }),
  z.strictObject({ type: z.literal('request.make'), want, table: table.optional() }),
  z.strictObject({ type: z.literal('people.link'), people }),
  z.strictObject({ type: z.literal(['person.unlink', 'request.grant', 'request.decline']), person }),
  z.strictObject({ type: z.literal('mix.set'), on: z.boolean() }),
] as const

export const peopleFacts = [
  z.strictObject({
    type: z.literal('round.planned'),
    round: z.number().int().min(1).max(limits.mostTables),
    seats: z.array(z.strictObject({ person, table })),
    advice: z.array(adviceSchema),
  }),
  z.strictObject({ type: z.literal('together.asked'), person, code: slugSchema }),
  z.strictObject({ type: z.literal('people.linked'), people: z.array(person) }),
  z.strictObject({ type: z.literal('person.unlinked'), person, rest: z.array(person) }),
  z.strictObject({ type: z.literal('request.made'), person, want, table }),
  z.strictObject({ type: z.literal('request.dropped'), person }),
  z.strictObject({ type: z.literal('request.answered'), person, granted: z.boolean() }),
  z.strictObject({ type: z.literal('mix.set'), on: z.boolean() }),
] as const
