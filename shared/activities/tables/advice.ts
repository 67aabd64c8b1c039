// What the seating had to yield, as plain data in facts: who is told in counts, never by id.
// Made in the rules from the notes of the seating; put into words by the board.
import { z } from 'zod'
import type { SeatingNote } from './seating/index.ts'

type TableLoad = { readonly table: string; readonly people: number }

export type Advice =
  | { readonly type: 'no-open-table' | 'second-lap' | 'seats-changed'; readonly people: number }
  | { readonly type: 'unit-cut'; readonly people: number; readonly parts: number }
  | { readonly type: 'unit-split'; readonly people: number; readonly alone: number }
  | { readonly type: 'over-cap'; readonly tables: readonly (TableLoad & { readonly cap: number })[] }
  | {
      readonly type: 'unbalanced'
      readonly fullest: TableLoad
      readonly emptiest: TableLoad
      readonly blame: 'must-stay' | 'may-not-enter' | 'units' | 'caps'
      readonly tables: readonly string[]
      readonly people: number
    }
  | {
      readonly type: 'crowded-by-fixed'
      readonly table: string
      readonly fixed: number
      readonly fair: number
    }
  | { readonly type: 'later-unbalanced'; readonly roundsLeft: number }

const count = z.number().int().min(0)
const table = z.string().max(40)
const load = z.strictObject({ table, people: count })

export const adviceSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal(['no-open-table', 'second-lap', 'seats-changed']), people: count }),
  z.strictObject({ type: z.literal('unit-cut'), people: count, parts: count }),
  z.strictObject({ type: z.literal('unit-split'), people: count, alone: count }),
  z.strictObject({ type: z.literal('over-cap'), tables: z.array(load.extend({ cap: count })) }),
  z.strictObject({
    type: z.literal('unbalanced'),
    fullest: load,
    emptiest: load,
    blame: z.enum(['must-stay', 'may-not-enter', 'units', 'caps']),
    tables: z.array(table),
    people: count,
  }),
  z.strictObject({ type: z.literal('crowded-by-fixed'), table, fixed: count, fair: count }),
  z.strictObject({ type: z.literal('later-unbalanced'), roundsLeft: count }),
])

/** The seating's note without the ids of people. */
export const toAdvice = (note: SeatingNote): Advice => {
  switch (note.type) {
    case 'second-lap':
    case 'seats-changed':
      return { type: note.type, people: note.people.length }
    case 'unit-cut':
      return { ...note, people: note.people.length }
    case 'unit-split':
      return { ...note, people: note.people.length, alone: note.alone.length }
    default:
      return note
  }
}
