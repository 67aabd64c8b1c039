// The theme tables in types: what is asked, what happened, and the state that follows from it.
// Schemas stand here too, so this file is for the server; phones import its types only.
import { z } from 'zod'
import type { PersonId, Slug } from '../../ids.ts'
import { noteFacts, noteIntents, type NoteFact, type NoteIntent, type NotesState } from '../../notes/model.ts'
import { personIdSchema, slugSchema, textSchema } from '../../schema.ts'
import type { Table } from '../../table.ts'
import { adviceSchema, type Advice } from './advice.ts'
import { configSchema, type TablesConfig } from './config.ts'
import { tablesLimits as limits } from './limits.ts'
import {
  groundFacts,
  groundIntents,
  pinSchema,
  type Ground,
  type GroundFact,
  type GroundIntent,
  type Pin,
} from './model-ground.ts'
import {
  peopleFacts,
  peopleIntents,
  type PeopleFact,
  type PeopleIntent,
  type PlannedFact,
  type SeatRequest,
} from './model-people.ts'

/** Where a note lies: the table, the round (from 1) in which it was written, and the spot on the table's plan, if any. */
export type Place = { readonly table: Slug; readonly round: number; readonly pin?: Pin | undefined }

export type SeatIntent =
  | { readonly type: 'seat.choose'; readonly table: Slug }
  | { readonly type: 'seats.spread' | 'round.undo' | 'round.arrived' }
  /** `round`: the one that is meant to start, so that two who press at once do not skip one. */
  | { readonly type: 'round.next'; readonly round?: number | undefined }
  | {
      readonly type: 'person.seat'
      readonly person: PersonId
      readonly table: Slug
      /** Stays at this table for the rest of the evening (a wheelchair, a language). */
      readonly fixed?: boolean | undefined
    }

export type TableIntent =
  | { readonly type: 'table.close' | 'table.open' | 'help.ask' | 'help.done'; readonly table: Slug }
  | { readonly type: 'summary.set'; readonly table: Slug; readonly prompt: Slug; readonly text: string }
  /** `round`: the round whose group said it, the running one or the one before. */
  | { readonly type: 'handover.set'; readonly table: Slug; readonly round: number; readonly text: string }

export type TablesIntent = NoteIntent<Place> | SeatIntent | TableIntent | PeopleIntent | GroundIntent

/** In the order in which people joined. */
export type Seats = readonly { readonly person: PersonId; readonly table: Slug }[]

export type SeatFact =
  | {
      readonly type: 'round.started'
      readonly round: number
      readonly seats: Seats
      /** When the walk is over, ms since 1970; null when nobody has to walk. */
      readonly until: number | null
      readonly advice: readonly Advice[]
    }
  | {
      readonly type: 'seats.spread'
      readonly seats: Seats
      readonly until: number | null
      readonly advice: readonly Advice[]
    }
  | {
      readonly type: 'person.seated'
      readonly person: PersonId
      readonly table: Slug
      readonly until: number | null
      readonly how: 'chosen' | 'late' | 'moved'
      readonly fixed?: boolean | undefined
    }
  | { readonly type: 'seats.freed'; readonly people: readonly PersonId[] }
  | { readonly type: 'round.undone' | 'round.arrived' }
  | PlannedFact

export type TableFact =
  | { readonly type: 'table.closed' | 'table.opened' | 'help.asked' | 'help.given'; readonly table: Slug }
  | { readonly type: 'summary.set'; readonly table: Slug; readonly prompt: Slug; readonly text: string }
  | { readonly type: 'handover.set'; readonly table: Slug; readonly round: number; readonly text: string }
  | { readonly type: 'configured'; readonly config: TablesConfig }

export type TablesFact = NoteFact<Place> | SeatFact | TableFact | PeopleFact | GroundFact

/** One person's seat in one round. */
export interface Seat {
  readonly table: Slug
  /** The table this person comes from; null when they just came in. */
  readonly from: Slug | null
  /** When this person's walk is over; null when there is none. */
  readonly until: number | null
  /** Counts up as people get their first seat: a name for staff that is nobody's. */
  readonly number: number
  /** False for who left: the seat is free, that they were here is kept. */
  readonly here: boolean
}

/** One round, and who sits where in it. Round 0 is the gathering before the first. */
export interface Moment {
  readonly round: number
  /** The end of everyone's walk; null when it is over. */
  readonly until: number | null
  readonly seats: Table<Seat>
  readonly advice: readonly Advice[]
  /** The round after this one, as it is planned now; null while nothing is. */
  readonly next: Plan | null
}

/** Seats told ahead: kept at the move where the rules above it allow. */
export interface Plan {
  readonly round: number
  readonly seats: Table<{ readonly table: Slug }>
  readonly advice: readonly Advice[]
}

export type Summary = { readonly text: string }
export type Handover = { readonly round: number; readonly text: string }

export interface TablesState {
  readonly config: TablesConfig
  readonly now: Moment
  /** The gathering and the rounds before, in order. The one source of who had which table. */
  readonly past: readonly Moment[]
  readonly fixed: Table<Slug>
  /** The seating spreads participant groups over the tables. */
  readonly mix: boolean
  /** People who stay together; everyone stands in one at most. */
  readonly units: readonly (readonly PersonId[])[]
  /** What a companion types to stay with this person. */
  readonly codes: Table<{ readonly code: Slug }>
  readonly requests: Table<SeatRequest>
  readonly nextNumber: number
  readonly notes: NotesState<Place>
  readonly closed: readonly Slug[]
  readonly help: readonly Slug[]
  /** Per table, by prompt. */
  readonly summaries: { readonly [table: string]: Table<Summary> }
  /** Per table, by round. */
  readonly handovers: { readonly [table: string]: Table<Handover> }
  /** Per table, under the one key `ground`. */
  readonly grounds: { readonly [table: string]: Table<Ground> }
}

const round = z.number().int().min(0).max(limits.mostTables)
const place = z.strictObject({ table: slugSchema, round, pin: pinSchema.optional() })
const table = slugSchema

export const intentSchema = z.discriminatedUnion('type', [
  ...noteIntents(place),
  z.strictObject({ type: z.literal('seat.choose'), table }),
  z.strictObject({ type: z.literal(['seats.spread', 'round.undo', 'round.arrived']) }),
  z.strictObject({
    type: z.literal('person.seat'),
    person: personIdSchema,
    table,
    fixed: z.boolean().optional(),
  }),
  z.strictObject({ type: z.literal(['table.close', 'table.open', 'help.ask', 'help.done']), table }),
  z.strictObject({
    type: z.literal('summary.set'),
    table,
    prompt: slugSchema,
    text: textSchema(limits.summary, 0),
  }),
  z.strictObject({ type: z.literal('handover.set'), table, round, text: textSchema(limits.handover, 0) }),
  z.strictObject({ type: z.literal('round.next'), round: round.optional() }),
  ...peopleIntents,
  ...groundIntents,
])

const until = z.number().int().nullable()
const seats = z.array(z.strictObject({ person: personIdSchema, table }))
const advice = z.array(adviceSchema)

export const factSchema = z.discriminatedUnion('type', [
  ...noteFacts(place),
  ...groundFacts,
  z.strictObject({ type: z.literal('round.started'), round, seats, until, advice }),
  z.strictObject({ type: z.literal('seats.spread'), seats, until, advice }),
  z.strictObject({
    type: z.literal('person.seated'),
    person: personIdSchema,
    table,
    until,
    how: z.enum(['chosen', 'late', 'moved']),
    fixed: z.boolean().optional(),
  }),
  z.strictObject({ type: z.literal('seats.freed'), people: z.array(personIdSchema) }),
  z.strictObject({ type: z.literal(['round.undone', 'round.arrived']) }),
  z.strictObject({
    type: z.literal(['table.closed', 'table.opened', 'help.asked', 'help.given']),
    table,
  }),
  z.strictObject({
    type: z.literal('summary.set'),
    table,
    prompt: slugSchema,
    text: textSchema(limits.summary, 0),
  }),
  z.strictObject({ type: z.literal('handover.set'), table, round, text: textSchema(limits.handover, 0) }),
  z.strictObject({ type: z.literal('configured'), config: configSchema }),
  ...peopleFacts,
])
