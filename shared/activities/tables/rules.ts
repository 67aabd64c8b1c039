// The rules of the theme tables: who may ask what and when, and what comes of it. The kind's `decide`.
import type { Actor, Room, RoomIntent } from '../contract.ts'
import type { PersonId } from '../../ids.ts'
import type { NoteIntent } from '../../notes/model.ts'
import type { Phase } from '../../protocol/phase.ts'
import type { Refusal } from '../../protocol/refusal.ts'
import { fail, ok, type Result } from '../../result.ts'
import { refusal } from '../../protocol/refusal.ts'
import type { Permits, Role } from '../../roles.ts'
import { configSchema } from './config.ts'
import type { Place, SeatIntent, TableIntent, TablesFact, TablesIntent, TablesState } from './model.ts'
import type { PeopleIntent } from './model-people.ts'
import { presentIn } from './present.ts'
import { layGround } from './rules-ground.ts'
import { decideNote, decidePin } from './rules-notes.ts'
import { decidePeople } from './rules-people.ts'
import { withNextRound } from './rules-plan.ts'
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
  'together.ask': row(open, 'participant'),
  'together.join': row(open, 'participant'),
  'together.leave': row(open, 'participant'),
  'request.make': row(open, 'participant'),
  'request.drop': row(open, 'participant'),
  'people.link': row(open, 'moderator'),
  'person.unlink': row(open, 'moderator'),
  'request.grant': row(open, 'moderator'),
  'request.decline': row(open, 'moderator'),
  'mix.set': row(open, 'moderator'),
  // A plan is laid before the evening too.
  'ground.lay': row(['prepared', ...tidy], 'host', 'moderator'),
  'pin.set': row(tidy, 'participant', 'host', 'moderator'),
}

const isNoteIntent = (intent: TablesIntent): intent is NoteIntent<Place> =>
  intent.type.startsWith('note.') || intent.type.startsWith('group.')

const peopleIntents: readonly string[] = [
  'together.ask',
  'together.join',
  'together.leave',
  'request.make',
  'request.drop',
  'people.link',
  'person.unlink',
  'request.grant',
  'request.decline',
  'mix.set',
] satisfies readonly PeopleIntent['type'][]

const isPeopleIntent = (intent: TablesIntent): intent is PeopleIntent => peopleIntents.includes(intent.type)

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

/** Who is here once the news is in. */
const presentAfter = (intent: RoomIntent, room: Room): readonly PersonId[] => {
  if (intent.type !== 'people.changed') return presentIn(room)
  const left = new Set(intent.left)
  return [...new Set([...presentIn(room), ...intent.joined])].filter((person) => !left.has(person))
}

const decideRoom = (state: TablesState, intent: RoomIntent, room: Room): Decided => {
  switch (intent.type) {
    case 'opened':
    case 'reopened':
      return welcome(state, room)
    case 'people.changed':
      return ok(room.phase === 'open' ? reconcile(state, presentAfter(intent, room), room) : [])
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

const decideAny = (state: TablesState, intent: TablesIntent | RoomIntent, by: Actor, room: Room): Decided => {
  if (isRoomIntent(intent)) return decideRoom(state, intent, room)
  // A participant's own note is edited while the talk is open; only who tidies may do so later.
  const isOwn = intent.type === 'note.edit' || intent.type === 'pin.set'
  if (by.role === 'participant' && isOwn && room.phase !== 'open') return fail(refusal('not-open'))
  if (isNoteIntent(intent)) return decideNote(state, intent, by, room)
  if (intent.type === 'pin.set') return decidePin(state, intent, by, room)
  if (intent.type === 'ground.lay') return layGround(state, intent, by)
  if (isPeopleIntent(intent)) return decidePeople(state, intent, by, room)
  return isTableIntent(intent) ? decideTable(state, intent, by, room) : decideSeat(state, intent, by, room)
}

/** Whatever changes who should sit where next, changes the plan of the next round with it. */
export const decide = (
  state: TablesState,
  intent: TablesIntent | RoomIntent,
  by: Actor,
  room: Room,
): Decided => {
  const decided = decideAny(state, intent, by, room)
  if (!decided.ok || decided.value.length === 0) return decided
  const present = isRoomIntent(intent) ? presentAfter(intent, room) : presentIn(room)
  return ok(withNextRound(state, decided.value, present, room))
}
