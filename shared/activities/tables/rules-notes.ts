// Where a note lies is never a phone's word: the server knows who sits where. Called by rules.ts.
import type { Actor, Room } from '../contract.ts'
import type { Slug } from '../../ids.ts'
import type { NoteIntent } from '../../notes/model.ts'
import { decideNotes, type NoteRules } from '../../notes/rules.ts'
import { refusal, type Refusal } from '../../protocol/refusal.ts'
import { fail, ok, type Result } from '../../result.ts'
import { get } from '../../table.ts'
import { groundAt } from './ground.ts'
import type { Place, TablesFact, TablesState } from './model.ts'
import type { GroundIntent } from './model-ground.ts'
import { satIn } from './present.ts'
import { isAsked, tableOf } from './questions.ts'
import { withPin } from './rules-ground.ts'
import { seatOf } from './state.ts'

type Placed = Result<Place, Refusal>

const noRound: Placed = fail(refusal('not-possible', { why: 'no-round' }))

/**
 * The place of a participant's note: their seat. A note that waited for the network keeps the table and round where it
 * was written, if the server's own records say that the writer sat there.
 */
const fromSeat = (state: TablesState, asked: Place, by: Actor): Placed => {
  if (by.person === null) return fail(refusal('not-seated'))
  const earlier = asked.round < state.now.round && satIn(state, by.person, asked.round)
  if (earlier && earlier === asked.table) return ok({ table: earlier, round: asked.round })
  const seat = seatOf(state, by.person)
  if (!seat) return fail(refusal('not-seated'))
  return state.now.round === 0 ? noRound : ok({ table: seat.table, round: state.now.round })
}

const fromBinding = (state: TablesState, table: Slug | null): Placed => {
  if (table === null || !tableOf(state.config, table)) return fail(refusal('not-found'))
  return state.now.round === 0 ? noRound : ok({ table, round: state.now.round })
}

/** A moderator may say any table and any round that was played, for what stands on paper. */
const asGiven = (state: TablesState, asked: Place): Placed => {
  if (!tableOf(state.config, asked.table)) return fail(refusal('not-found'))
  return asked.round >= 1 && asked.round <= state.now.round ? ok(asked) : noRound
}

const placeFor = (state: TablesState, asked: Place, by: Actor): Placed => {
  if (by.role === 'moderator') return asGiven(state, asked)
  return by.role === 'participant' ? fromSeat(state, asked, by) : fromBinding(state, by.table)
}

const noteRules = (state: TablesState): NoteRules<Place> => ({
  place: (asked, by) => {
    const placed = placeFor(state, asked, by)
    return placed.ok ? ok(withPin(state, placed.value, asked)) : placed
  },
  within: (place, by) => by.role === 'moderator' || (by.table !== null && place.table === by.table),
  knowsPrompt: (prompt, place) => isAsked(state.config, prompt, place.table),
})

/** A group lies on one table: its notes may not come from two. */
const staysTogether = (state: TablesState, intent: NoteIntent<Place>): boolean => {
  const tableOfNote = (id: string): string | undefined => get(state.notes.notes, id)?.place.table
  if (intent.type === 'group.make') return new Set(intent.notes.map(tableOfNote)).size === 1
  if (intent.type !== 'group.put' || intent.group === null) return true
  const group = get(state.notes.groups, intent.group)
  return group === undefined || group.place.table === tableOfNote(intent.note)
}

/** Moving to a table where the question is not asked is refused; leaving a table is leaving its groups. */
const afterMove = (
  state: TablesState,
  intent: Extract<NoteIntent<Place>, { type: 'note.move' }>,
): Result<readonly TablesFact[], Refusal> => {
  const note = get(state.notes.notes, intent.note)
  if (!note || note.place.table === intent.place.table) return ok([])
  if (!isAsked(state.config, note.prompt, intent.place.table))
    return fail(refusal('not-possible', { why: 'not-asked-there' }))
  return ok(note.group === null ? [] : [{ type: 'group.joined', note: note.id, group: null }])
}

export const decideNote = (
  state: TablesState,
  intent: NoteIntent<Place>,
  by: Actor,
  room: Room,
): Result<readonly TablesFact[], Refusal> => {
  const decided = decideNotes(state.notes, intent, by, room, noteRules(state))
  if (!decided.ok) return decided
  if (!staysTogether(state, intent)) return fail(refusal('not-possible', { why: 'one-table' }))
  if (intent.type !== 'note.move') return decided
  const more = afterMove(state, intent)
  return more.ok ? ok([...decided.value, ...more.value]) : more
}

/** A pin on, over or off the plan of the table where the note lies: by its writer, its table's host or the moderator. */
export const decidePin = (
  state: TablesState,
  { note: id, pin }: Extract<GroundIntent, { type: 'pin.set' }>,
  by: Actor,
  room: Room,
): Result<readonly TablesFact[], Refusal> => {
  const note = get(state.notes.notes, id)
  if (!note) return fail(refusal('not-found'))
  const { table, round, pin: before } = note.place
  const asked: Place = pin ? { table, round, pin } : { table, round }
  const place = withPin(state, note.place, asked)
  const rules: NoteRules<Place> = { ...noteRules(state), place: () => ok(place) }
  // Somebody else's note is answered before anything is said about the plan.
  const decided = decideNotes(state.notes, { type: 'note.move', note: id, place }, by, room, rules)
  if (!decided.ok) return decided
  if (pin && !groundAt(state, table)) return fail(refusal('not-possible', { why: 'no-plan' }))
  return before?.x === place.pin?.x && before?.y === place.pin?.y ? ok([]) : decided
}
