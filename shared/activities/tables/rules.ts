// The rules of the theme tables: who may ask what and when, and what comes of it. The kind's `decide`.
import type { Actor, Room, RoomIntent } from '../contract.ts'
import type { NoteIntent } from '../../notes/model.ts'
import type { Phase } from '../../protocol/phase.ts'
import type { Refusal } from '../../protocol/refusal.ts'
import { fail, ok, type Result } from '../../result.ts'
import { refusal } from '../../protocol/refusal.ts'
import type { Permits, Role } from '../../roles.ts'
import { configSchema } from './config.ts'
import type { Place, SeatIntent, TableIntent, TablesFact, TablesIntent, TablesState } from './model.ts'
import { presentIn } from './present.ts'
import { decideNote } from './rules-notes.ts'
import { arrive, nextRound, spreadSeats, undoRound } from './rules-rounds.ts'
import { chooseSeat, reconcile, seatPerson } from './rules-seats.ts'
import { configure, decideTable } from './rules-tables.ts'

type Decided = Result<readonly TablesFact[], Refusal>

const row = (phases: readonly Phase[], ...roles: readonly Role[]) => ({ phases, roles })
const open: readonly Phase[] = ['open']
/** Tidying goes on after the talk. */
const tidy: readonly Phase[] = ['open', 'closed', 'revealed']

export const permits: Permits & { readonly [type in TablesIntent['type']]: Permits[string] } = {
  'note.add': row(open, 'participant', 'host', 'tablet', 'moderator'),
  'note.edit': row(tidy, 'participant', 'host', 'moderator'),
  'note.withdraw': row(open, 'participant'),
  'note.move': row(tidy, 'moderator'),
  'note.hide': row(tidy, 'host', 'moderator'),
  'note.discard': row(tidy, 'host', 'moderator'),
  'note.restore': row(tidy, 'host', 'moderator'),
  'note.translate': row(tidy, 'host', 'moderator'),
  'group.make': row(tidy, 'host', 'moderator'),
  'group.retitle': row(tidy, 'host', 'moderator'),
  'group.put': row(tidy, 'host', 'moderator'),
  'group.dissolve': row(tidy, 'host', 'moderator'),
  'seat.choose': row(open, 'participant'),
  'seats.spread': row(open, 'moderator'),
  'round.next': row(open, 'moderator'),
  'round.undo': row(open, 'moderator'),
  'round.arrived': row(open, 'moderator'),
  'person.seat': row(open, 'moderator'),
  'table.close': row(open, 'moderator'),
  'table.open': row(open, 'moderator'),
  'summary.set': row(tidy, 'host', 'moderator'),
  'handover.set': row(tidy, 'host', 'moderator'),
  'help.ask': row(open, 'host', 'tablet'),
  'help.done': row(open, 'host', 'tablet', 'moderator'),
}

const isNoteIntent = (intent: TablesIntent): intent is NoteIntent<Place> =>
  intent.type.startsWith('note.') || intent.type.startsWith('group.')

const isTableIntent = (intent: SeatIntent | TableIntent): intent is TableIntent =>
  'table' in intent && intent.type !== 'seat.choose' && intent.type !== 'person.seat'

const decideSeat = (state: TablesState, intent: SeatIntent, by: Actor, room: Room): Decided => {
  switch (intent.type) {
    case 'seat.choose':
      return chooseSeat(state, intent.table, by, room)
    case 'person.seat':
      return seatPerson(state, intent, room)
    case 'seats.spread':
      return spreadSeats(state, room)
    case 'round.next':
      return nextRound(state, intent.round, room)
    case 'round.undo':
      return undoRound(state, room)
    case 'round.arrived':
      return arrive(state)
  }
}

/** Whoever is here without a seat gets one where the system gives them; at the start all of them at once. */
const welcome = (state: TablesState, room: Room): Decided => {
  const isFirst = state.now.round === 0 && state.config.seating === 'spread' && state.now.seats.size === 0
  if (isFirst && presentIn(room).length > 0) return spreadSeats(state, room)
  return ok(reconcile(state, presentIn(room), room))
}

const peopleChanged = (
  state: TablesState,
  intent: Extract<RoomIntent, { type: 'people.changed' }>,
  room: Room,
): Decided => {
  if (room.phase !== 'open') return ok([])
  const left = new Set(intent.left)
  const present = [...new Set([...presentIn(room), ...intent.joined])].filter((person) => !left.has(person))
  return ok(reconcile(state, present, room))
}

const decideRoom = (state: TablesState, intent: RoomIntent, room: Room): Decided => {
  switch (intent.type) {
    case 'opened':
    case 'reopened':
      return welcome(state, room)
    case 'people.changed':
      return peopleChanged(state, intent, room)
    case 'configured': {
      const config = configSchema.safeParse(intent.config)
      return config.success ? configure(state, config.data) : fail(refusal('malformed'))
    }
    case 'closed':
    case 'collected':
    case 'revealed':
      return ok([])
  }
}

const roomIntents = ['opened', 'collected', 'closed', 'revealed', 'reopened', 'people.changed', 'configured']

const isRoomIntent = (intent: TablesIntent | RoomIntent): intent is RoomIntent =>
  roomIntents.includes(intent.type)

export const decide = (
  state: TablesState,
  intent: TablesIntent | RoomIntent,
  by: Actor,
  room: Room,
): Decided => {
  if (isRoomIntent(intent)) return decideRoom(state, intent, room)
  // A participant's own note is edited while the talk is open; only who tidies may do so later.
  if (by.role === 'participant' && intent.type === 'note.edit' && room.phase !== 'open')
    return fail(refusal('not-open'))
  if (isNoteIntent(intent)) return decideNote(state, intent, by, room)
  return isTableIntent(intent) ? decideTable(state, intent, by, room) : decideSeat(state, intent, by, room)
}
