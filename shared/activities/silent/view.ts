// What may be seen of the silent table: the one place where its secrets are taken off. Before the reveal the room has
// nothing, not even a number; the silence keeper has what was collected; a sealed text is in no view at all.
import type { Origin, View } from '../contract.ts'
import { derive, emptyTable, set } from '../../table.ts'
import { answerOwed } from './answers.ts'
import type { Complaint, Fact, State } from './model.ts'

/** A note on the wall, with the wish its writer laid beside it. */
export type WallNote = { readonly text: string; readonly place: number; readonly wish?: string }
/** Why a note was set aside; its writer's phone finds its own by id. No text: it is kept off the wall. */
export type VerdictEntry = { readonly reason: string }
export type PageEntry = { readonly page: number }
/** What the silence keeper reads. */
export type KeptNote = {
  readonly text: string
  readonly status: 'collected' | 'aside' | 'revealed'
  readonly origin: 'phone' | 'paper'
  readonly reason?: string
  readonly wish?: string
  /** What was promised to its writer: every complaint that was read gets an answer, also one that was set aside. */
  readonly answer: typeof answerOwed
}

const wall = derive((note: Complaint): WallNote | null =>
  note.shown?.status === 'revealed'
    ? {
        text: note.shown.text,
        place: note.shown.place ?? 0,
        ...(note.shown.wish && note.shown.wishHangs ? { wish: note.shown.wish } : {}),
      }
    : null,
)

const verdicts = derive((note: Complaint): VerdictEntry | null =>
  note.shown?.status === 'aside' ? { reason: note.shown.reason ?? '' } : null,
)

const kept = derive((note: Complaint): KeptNote | null =>
  note.shown
    ? {
        text: note.shown.text,
        status: note.shown.status,
        origin: note.origin,
        ...(note.shown.reason ? { reason: note.shown.reason } : {}),
        ...(note.shown.wish ? { wish: note.shown.wish } : {}),
        answer: answerOwed,
      }
    : null,
)

/** The id under which the one entry of `page` stands. */
export const pageId = 'wall'

export const roomView = (state: State): View => ({
  main: {
    wall: wall(state.notes),
    verdicts: verdicts(state.notes),
    page: set(emptyTable<PageEntry>(), pageId, { page: state.page }),
  },
})

export const staffView = (state: State): View => ({ main: { notes: kept(state.notes) } })

/** What stands where a text was erased. */
const erased = '–'

const redactNote = (note: Complaint): Complaint => ({
  ...note,
  sealed: note.sealed === null ? null : erased,
  shown: note.shown
    ? {
        ...note.shown,
        text: erased,
        reason: note.shown.reason === null ? null : erased,
        ...(note.shown.wish ? { wish: erased } : {}),
      }
    : null,
  ...(note.sealedWish ? { sealedWish: erased } : {}),
})

export const redact = (fact: Fact, origin: Origin): Fact => {
  if (fact.type === 'stirred')
    return {
      ...fact,
      notes: fact.notes.map((note) => (origin.notes.includes(note.id) ? redactNote(note) : note)),
    }
  if (fact.type === 'note.setAside' && origin.notes.includes(fact.note)) return { ...fact, reason: erased }
  const written =
    fact.type === 'note.added' ||
    fact.type === 'note.edited' ||
    (fact.type === 'note.wished' && fact.text !== null)
  return written && origin.notes.includes(fact.note) ? { ...fact, text: erased } : fact
}

/** Without the locks that only their writers' keys open: nobody can prove any more that a note is theirs. */
export const unsigned = (fact: Fact): Fact => {
  if (fact.type === 'note.added') return { ...fact, lock: null }
  if (fact.type !== 'stirred') return fact
  return { ...fact, notes: fact.notes.map((note) => ({ ...note, lock: null })) }
}
