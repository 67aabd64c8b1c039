// The closed list of refusals. A phone shows each in words (`language/`, key `refusal.<reason>`) and keeps the text.
import type { Json } from '../json.ts'

export const refusalReasons = [
  'malformed', // not an intent that exists, or with a field that is wrong
  'too-long', // the text is longer than it may be
  'not-allowed', // this role may never do this
  'not-open', // the step is not open (yet, or any more)
  'wrong-phase', // the step is not in a phase where this can be done
  'not-found', // no such note, group, table or step, or it is another's: the same answer for both
  'already-there', // that id is taken by something else
  'table-full', // detail {table, offer}: the emptiest table
  'not-seated', // nobody gave this person a table yet
  'no-dots-left', // detail {dots}
  'item-full', // most dots on one item, detail {most}
  'already-voted', // after a reopening: this person's ballot is in and can only be changed from the phone that cast it
  'in-use', // a prompt, sector or table that still holds notes
  'too-many', // the list is as long as it may be, detail {most}
  'not-possible', // the rules of the activity do not allow it now, detail {why}
  'changed-meanwhile', // somebody else answered first, detail {n}: how many of these notes
  'answers-owed', // complaints wait for an answer, detail {n}
  'nothing-to-undo',
  'nothing-to-redo',
  'removed', // the moderator ended this session
  'door-closed', // the workshop is over
] as const

export type RefusalReason = (typeof refusalReasons)[number]

export interface Refusal {
  readonly reason: RefusalReason
  /** Data for the sentence, never text of another person. */
  readonly detail?: { readonly [key: string]: Json }
}

export const refusal = (reason: RefusalReason, detail?: Refusal['detail']): Refusal =>
  detail === undefined ? { reason } : { reason, detail }
