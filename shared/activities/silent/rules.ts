// What may be done at the silent table. Called by the workshop after the permission table has spoken.
import type { Permits } from '../../roles.ts'
import { refusal, type Refusal } from '../../protocol/refusal.ts'
import { fail, ok, type Result } from '../../result.ts'
import { shuffled, sortedBy } from '../../shuffle.ts'
import { get, has, values } from '../../table.ts'
import type { NoteId } from '../../ids.ts'
import type { Actor, Room, RoomIntent } from '../contract.ts'
import { nextPlace } from './fold.ts'
import { silentLimits } from './limits.ts'
import type { Complaint, Config, Fact, Intent, State } from './model.ts'

export const permits: Permits & { readonly [type in Intent['type']]: Permits[string] } = {
  // Phones while it is open; paper also while it is closed (the rules below).
  'note.add': { roles: ['participant', 'moderator'], phases: ['open', 'closed'] },
  'note.edit': { roles: ['participant'], phases: ['open'] },
  'note.withdraw': { roles: ['participant'], phases: ['open'] },
  'note.wish': { roles: ['participant'], phases: ['open'] },
  'note.setAside': { roles: ['moderator'], phases: ['open', 'closed', 'revealed'] },
  'note.putBack': { roles: ['moderator'], phases: ['open', 'closed', 'revealed'] },
  'wall.page': { roles: ['moderator'], phases: ['open', 'closed', 'revealed'] },
}

type Decided = Result<readonly Fact[], Refusal>

/** Another's note, a note nobody has and a note without a key give one answer, so that nobody can probe. */
const mine = (state: State, id: string, by: Actor): Complaint | null => {
  const note = get(state.notes, id)
  return note && note.lock !== null && note.lock === by.proof ? note : null
}

const add = (state: State, intent: Extract<Intent, { type: 'note.add' }>, by: Actor, room: Room): Decided => {
  const paper = intent.paper === true
  if (paper !== (by.role === 'moderator')) return fail(refusal('malformed'))
  if (!paper && room.phase !== 'open') return fail(refusal('not-open'))
  if (!paper && by.proof === null) return fail(refusal('malformed'))
  if (has(state.notes, intent.note)) return fail(refusal('already-there'))
  if (state.notes.size >= silentLimits.perStep)
    return fail(refusal('too-many', { most: silentLimits.perStep }))
  return ok([
    {
      type: 'note.added',
      note: intent.note,
      text: intent.text,
      lock: paper ? null : by.proof,
      origin: paper ? 'paper' : 'phone',
      day: room.now,
      collected: room.phase === 'closed',
    },
  ])
}

const edit = (state: State, intent: Extract<Intent, { type: 'note.edit' }>, by: Actor): Decided => {
  const note = mine(state, intent.note, by)
  if (!note) return fail(refusal('not-found'))
  // It was read by the hall: what hangs there stays as it was read, or is withdrawn.
  if (note.shown?.status === 'revealed') return fail(refusal('not-possible', { why: 'on-the-wall' }))
  return ok([{ type: 'note.edited', note: intent.note, text: intent.text }])
}

/** As with the complaint: what the hall has read stays as it was read, or is taken back. */
const wish = (state: State, intent: Extract<Intent, { type: 'note.wish' }>, by: Actor): Decided => {
  const note = mine(state, intent.note, by)
  if (!note) return fail(refusal('not-found'))
  if (intent.text !== null && note.shown?.status === 'revealed' && note.shown.wishHangs)
    return fail(refusal('not-possible', { why: 'on-the-wall' }))
  return ok([{ type: 'note.wished', note: intent.note, text: intent.text }])
}

/** A sealed note is not there for the silence keeper: the same answer as for none. */
const keep = (
  state: State,
  intent: Extract<Intent, { type: 'note.setAside' | 'note.putBack' }>,
  room: Room,
): Decided => {
  const note = get(state.notes, intent.note)
  if (!note?.shown) return fail(refusal('not-found'))
  if (intent.type === 'note.setAside')
    // Two keepers with one thought: the second changes nothing.
    return note.shown.status === 'aside' && note.shown.reason === intent.reason
      ? ok([])
      : ok([{ type: 'note.setAside', note: note.id, reason: intent.reason }])
  if (note.shown.status !== 'aside') return ok([])
  // Rewritten since: its old words stay down, the new ones come with the next collecting.
  const straight = note.sealed === null && (note.shown.place !== null || room.phase === 'revealed')
  return ok([
    {
      type: 'note.putBack',
      note: note.id,
      place: straight ? (note.shown.place ?? nextPlace(state)) : null,
    },
  ])
}

const byName = (notes: readonly Complaint[]): readonly NoteId[] =>
  sortedBy(
    notes.map((note) => note.id),
    (id) => id,
  )

/** What is collected and not rewritten since joins the wall, in an order of chance, with its wish. */
const reveal = (state: State, room: Room): Decided => {
  const read = [...values(state.notes)].filter((note) => note.sealed === null && note.shown !== null)
  const ready = read.filter(({ shown }) => shown?.status === 'collected')
  const wishes = read.filter(
    ({ shown, sealedWish }) =>
      shown?.status !== 'aside' && shown?.wish && !shown.wishHangs && (sealedWish ?? null) === null,
  )
  return ok([
    {
      type: 'wall.revealed',
      notes: [...shuffled(byName(ready), room.random)],
      ...(wishes.length > 0 ? { wishes: [...byName(wishes)] } : {}),
    },
  ])
}

export const decide = (state: State, intent: Intent | RoomIntent, by: Actor, room: Room): Decided => {
  switch (intent.type) {
    case 'note.add':
      return add(state, intent, by, room)
    case 'note.edit':
      return edit(state, intent, by)
    case 'note.withdraw':
      return mine(state, intent.note, by)
        ? ok([{ type: 'note.withdrawn', note: intent.note }])
        : fail(refusal('not-found'))
    case 'note.wish':
      return wish(state, intent, by)
    case 'note.setAside':
    case 'note.putBack':
      return keep(state, intent, room)
    case 'wall.page':
      return ok([{ type: 'wall.paged', page: intent.page }])
    case 'collected':
    case 'closed':
      return ok([{ type: 'notes.collected' }])
    case 'revealed':
      return reveal(state, room)
    case 'configured':
      // It has passed this kind's own schema.
      return ok([{ type: 'configured', config: intent.config as Config }])
    case 'opened':
    case 'reopened':
    case 'people.changed':
      return ok([])
  }
}

/** Undo for the silence keeper's own acts; a writer's note is never touched by it. */
export const reverse = (before: State, facts: readonly Fact[]): Intent | null => {
  const fact = facts[0]
  if (!fact || facts.length !== 1) return null
  if (fact.type === 'note.setAside') {
    // Another reason over an earlier one: the earlier one comes back, the note stays aside.
    const earlier = get(before.notes, fact.note)?.shown
    return earlier?.status === 'aside' && earlier.reason
      ? { type: 'note.setAside', note: fact.note, reason: earlier.reason }
      : { type: 'note.putBack', note: fact.note }
  }
  if (fact.type === 'note.putBack') {
    const reason = get(before.notes, fact.note)?.shown?.reason
    return reason ? { type: 'note.setAside', note: fact.note, reason } : null
  }
  return fact.type === 'wall.paged' ? { type: 'wall.page', page: before.page } : null
}
