// Staying together, and what people ask of the moderator about their seat. Called by rules.ts.
import type { Actor, Room } from '../contract.ts'
import type { PersonId, Slug } from '../../ids.ts'
import { refusal, type Refusal } from '../../protocol/refusal.ts'
import { fail, ok, type Result } from '../../result.ts'
import { entries, get, has, values } from '../../table.ts'
import { tablesLimits } from './limits.ts'
import type { PeopleIntent } from './model-people.ts'
import type { TablesFact, TablesState } from './model.ts'
import { openTables, presentIn } from './present.ts'
import { roomAt, seatPerson } from './rules-seats.ts'
import { seatOf } from './state.ts'
import { unitOf } from './state-people.ts'

type Decided = Result<readonly TablesFact[], Refusal>

/** A letter, so that it is a slug, and three digits that nobody else has now: those are what people read and type. */
const freshCode = (state: TablesState, random: () => number): Slug => {
  const taken = new Set<string>([...values(state.codes)].map(({ code }) => code))
  for (let from = Math.floor(random() * 900), n = 0; n < 900; n++) {
    const code = `c${100 + ((from + n) % 900)}`
    // Minted here, as the pattern of slugs asks.
    if (!taken.has(code)) return code as Slug
  }
  return 'c100' as Slug
}

/** One unit of these people and of those they stay with already, in order of joining. */
const link = (state: TablesState, people: readonly PersonId[], room: Room): Decided => {
  const all = new Set(people.flatMap((person) => [person, ...unitOf(state, person)]))
  const known = room.people.flatMap(({ id }) => (all.has(id) ? [id] : []))
  if (known.length !== all.size) return fail(refusal('not-found'))
  if (known.length > tablesLimits.together) return fail(refusal('too-many', { most: tablesLimits.together }))
  const [first] = known
  if (known.length < 2 || (first && unitOf(state, first).length === known.length)) return ok([])
  return ok([{ type: 'people.linked', people: known }])
}

/** Whoever types a code before the first round sits down beside the other, where people choose and there is a chair. */
const besides = (state: TablesState, who: PersonId, other: PersonId, room: Room): readonly TablesFact[] => {
  const table = seatOf(state, other)?.table
  if (state.now.round > 0 || state.config.seating !== 'choice' || table === undefined) return []
  if (seatOf(state, who)?.table === table || roomAt(state, table, presentIn(room).length) <= 0) return []
  return [{ type: 'person.seated', person: who, table, until: null, how: 'chosen' }]
}

const join = (state: TablesState, who: PersonId, code: Slug, room: Room): Decided => {
  const other = [...entries(state.codes)].find(([, one]) => one.code === code)?.[0]
  const owner = room.people.find(({ id }) => id === other)?.id
  if (owner === undefined || owner === who) return fail(refusal('not-found'))
  const linked = link(state, [owner, who], room)
  return linked.ok && linked.value.length > 0
    ? ok([...linked.value, ...besides(state, who, owner, room)])
    : linked
}

const unlink = (state: TablesState, person: PersonId): Decided => {
  const rest = unitOf(state, person).filter((one) => one !== person)
  return ok(rest.length === 0 && !has(state.codes, person) ? [] : [{ type: 'person.unlinked', person, rest }])
}

const makeRequest = (
  state: TablesState,
  who: PersonId,
  { want, table }: Extract<PeopleIntent, { type: 'request.make' }>,
): Decided => {
  const sits = seatOf(state, who)?.table
  if (sits === undefined) return fail(refusal('not-seated'))
  const wished = want === 'stay' ? sits : table
  if (want === 'swap' && (wished === undefined || wished === sits)) return fail(refusal('not-found'))
  if (wished === undefined || !openTables(state).some(({ id }) => id === wished))
    return fail(refusal('not-found'))
  const before = get(state.requests, who)
  if (before?.granted === null && before.want === want && before.table === wished) return ok([])
  return ok([{ type: 'request.made', person: who, want, table: wished }])
}

/** Granted: the seat is theirs, and who asked to stay is fixed there. Either way the phone is told. */
const answer = (state: TablesState, person: PersonId, granted: boolean, room: Room): Decided => {
  const request = get(state.requests, person)
  if (request?.granted !== null) return fail(refusal('not-found'))
  const answered: TablesFact = { type: 'request.answered', person, granted }
  if (!granted) return ok([answered])
  const fixed = request.want === 'stay' ? { fixed: true } : {}
  const seated = seatPerson(state, { person, table: request.table, ...fixed }, room)
  return seated.ok ? ok([...seated.value, answered]) : seated
}

const decideOwn = (
  state: TablesState,
  intent: Extract<PeopleIntent, { type: `together.${string}` | 'request.make' | 'request.drop' }>,
  by: Actor,
  room: Room,
): Decided => {
  const who = by.person
  if (who === null) return fail(refusal('not-allowed'))
  switch (intent.type) {
    case 'together.ask':
      if (has(state.codes, who)) return ok([])
      return ok([{ type: 'together.asked', person: who, code: freshCode(state, room.random) }])
    case 'together.join':
      return join(state, who, intent.code, room)
    case 'together.leave':
      return unlink(state, who)
    case 'request.make':
      return makeRequest(state, who, intent)
    case 'request.drop':
      return ok(has(state.requests, who) ? [{ type: 'request.dropped', person: who }] : [])
  }
}

export const decidePeople = (state: TablesState, intent: PeopleIntent, by: Actor, room: Room): Decided => {
  switch (intent.type) {
    case 'people.link':
      return link(state, intent.people, room)
    case 'person.unlink':
      return unlink(state, intent.person)
    case 'request.grant':
      return answer(state, intent.person, true, room)
    case 'request.decline':
      return answer(state, intent.person, false, room)
    case 'mix.set':
      return ok(intent.on === state.mix ? [] : [{ type: 'mix.set', on: intent.on }])
    default:
      return decideOwn(state, intent, by, room)
  }
}
