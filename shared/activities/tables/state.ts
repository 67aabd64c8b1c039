// The fold of the theme tables' facts, and the look-ups that rules and views share. Never fails.
import type { PersonId, Slug } from '../../ids.ts'
import { evolveNotes, noNotes } from '../../notes/fold.ts'
import type { NoteFact } from '../../notes/model.ts'
import { emptyTable, entries, get, remove, set, tableFrom, type Table } from '../../table.ts'
import type { TablesConfig } from './config.ts'
import { groundKey } from './ground.ts'
import { tableOf } from './questions.ts'
import type {
  Moment,
  Place,
  Plan,
  Seat,
  SeatFact,
  Seats,
  TableFact,
  TablesFact,
  TablesState,
} from './model.ts'
import type { PeopleFact, PlannedFact } from './model-people.ts'
import { evolvePeople, forgetAsked, requestsAfterMove } from './state-people.ts'

const gathering: Moment = { round: 0, until: null, seats: emptyTable(), advice: [], next: null }

export const open = (config: TablesConfig): TablesState => ({
  config,
  now: gathering,
  past: [],
  fixed: emptyTable(),
  mix: config.mix ?? true,
  units: [],
  codes: emptyTable(),
  requests: emptyTable(),
  nextNumber: 1,
  notes: noNotes(),
  closed: [],
  help: [],
  summaries: {},
  handovers: {},
  grounds: {},
})

/** The seat someone holds now; undefined for who has none or left. */
export const seatOf = (state: TablesState, person: PersonId): Seat | undefined => {
  const seat = get(state.now.seats, person)
  return seat?.here ? seat : undefined
}

const withSeats = (state: TablesState, seats: Table<Seat>): TablesState => ({
  ...state,
  now: { ...state.now, seats },
})

/** The number someone got with their first seat, or the next one. */
const numbered = (state: TablesState, person: PersonId): readonly [number: number, next: number] => {
  for (const moment of [state.now, ...state.past.toReversed()]) {
    const seat = get(moment.seats, person)
    if (seat) return [seat.number, state.nextNumber]
  }
  return [state.nextNumber, state.nextNumber + 1]
}

/** Everyone at once. Who had no seat before comes from nowhere; who stays put need not walk. */
const seatAll = (state: TablesState, seats: Seats, until: number | null, keep: Table<Seat>): TablesState => {
  let nextNumber = state.nextNumber
  const seated = seats.map(({ person, table }): readonly [string, Seat] => {
    const from = seatOf(state, person)?.table ?? null
    const [number, next] = numbered({ ...state, nextNumber }, person)
    nextNumber = next
    return [person, { table, from, until: from === table ? null : until, number, here: true }]
  })
  return withSeats({ ...state, nextNumber }, tableFrom([...entries(keep), ...seated]))
}

const seatOne = (state: TablesState, fact: Extract<SeatFact, { type: 'person.seated' }>): TablesState => {
  const { person, table, until } = fact
  const [number, nextNumber] = numbered(state, person)
  const from = seatOf(state, person)?.table ?? null
  const seat: Seat = { table, from, until, number, here: true }
  const seated = withSeats({ ...state, nextNumber }, set(state.now.seats, person, seat))
  if (fact.fixed === undefined) return seated
  return {
    ...seated,
    fixed: fact.fixed ? set(state.fixed, person, table) : remove(state.fixed, person),
  }
}

const freed = (state: TablesState, people: readonly PersonId[]): TablesState => {
  const seats = people.reduce((next, person) => {
    const seat = get(next, person)
    if (!seat) return next
    // Before the first round there is no history to keep.
    return state.now.round === 0 ? remove(next, person) : set(next, person, { ...seat, here: false })
  }, state.now.seats)
  return forgetAsked(withSeats(state, seats), people)
}

const arrived = (state: TablesState): TablesState => {
  const seats = [...entries(state.now.seats)].map(([id, seat]) => [id, { ...seat, until: null }] as const)
  return { ...state, now: { ...state.now, until: null, seats: tableFrom(seats) } }
}

const started = (state: TablesState, fact: Extract<SeatFact, { type: 'round.started' }>): TablesState => {
  const next = seatAll(state, fact.seats, fact.until, emptyTable())
  return {
    ...next,
    past: [...state.past, state.now],
    now: { round: fact.round, until: fact.until, seats: next.now.seats, advice: fact.advice, next: null },
    requests: requestsAfterMove(state),
  }
}

const undone = (state: TablesState): TablesState => {
  const before = state.past.at(-1)
  return before ? { ...state, now: before, past: state.past.slice(0, -1) } : state
}

/** On top of what was told before for the same round. */
const planned = (state: TablesState, fact: PlannedFact): TablesState => {
  const told = state.now.next?.round === fact.round ? state.now.next.seats : emptyTable<{ table: Slug }>()
  const seats = fact.seats.reduce((next, { person, table }) => set(next, person, { table }), told)
  const next: Plan = { round: fact.round, seats, advice: fact.advice }
  return { ...state, now: { ...state.now, next } }
}

const evolveSeats = (state: TablesState, fact: SeatFact): TablesState => {
  switch (fact.type) {
    case 'round.started':
      return started(state, fact)
    case 'round.undone':
      return undone(state)
    case 'round.arrived':
      return arrived(state)
    case 'seats.spread': {
      const next = seatAll(state, fact.seats, fact.until, state.now.seats)
      return { ...next, now: { ...next.now, until: fact.until, advice: fact.advice } }
    }
    case 'person.seated':
      return seatOne(state, fact)
    case 'seats.freed':
      return freed(state, fact.people)
    case 'round.planned':
      return planned(state, fact)
  }
}

const without = (list: readonly Slug[], table: Slug): readonly Slug[] => list.filter((id) => id !== table)
const withOne = (list: readonly Slug[], table: Slug): readonly Slug[] => [...without(list, table), table]

const written = <Entry>(
  all: { readonly [table: string]: Table<Entry> },
  table: Slug,
  key: string,
  entry: Entry | null,
): { readonly [table: string]: Table<Entry> } => {
  const old = all[table] ?? emptyTable<Entry>()
  return { ...all, [table]: entry === null ? remove(old, key) : set(old, key, entry) }
}

const evolveTables = (state: TablesState, fact: TableFact): TablesState => {
  switch (fact.type) {
    case 'table.closed':
      return { ...state, closed: withOne(state.closed, fact.table) }
    case 'table.opened':
      return { ...state, closed: without(state.closed, fact.table) }
    case 'help.asked':
      return { ...state, help: withOne(state.help, fact.table) }
    case 'help.given':
      return { ...state, help: without(state.help, fact.table) }
    case 'summary.set': {
      const entry = fact.text === '' ? null : { text: fact.text }
      return { ...state, summaries: written(state.summaries, fact.table, fact.prompt, entry) }
    }
    case 'handover.set': {
      const entry = fact.text === '' ? null : { round: fact.round, text: fact.text }
      return { ...state, handovers: written(state.handovers, fact.table, String(fact.round), entry) }
    }
    case 'configured': {
      const known = (id: Slug): boolean => tableOf(fact.config, id) !== undefined
      return {
        ...state,
        config: fact.config,
        mix: fact.config.mix === state.config.mix ? state.mix : (fact.config.mix ?? true),
        closed: state.closed.filter(known),
        help: state.help.filter(known),
      }
    }
  }
}

export const isNoteFact = (fact: TablesFact): fact is NoteFact<Place> =>
  fact.type.startsWith('note.') || fact.type.startsWith('group.')

const isSeatFact = (fact: SeatFact | TableFact): fact is SeatFact =>
  fact.type.startsWith('round.') || fact.type.startsWith('seats.') || fact.type === 'person.seated'

const peopleFactTypes: readonly string[] = [
  'together.asked',
  'people.linked',
  'person.unlinked',
  'request.made',
  'request.dropped',
  'request.answered',
  'mix.set',
] satisfies readonly PeopleFact['type'][]

const isPeopleFact = (fact: TablesFact): fact is PeopleFact => peopleFactTypes.includes(fact.type)

export const evolve = (state: TablesState, fact: TablesFact): TablesState => {
  if (fact.type === 'ground.laid')
    return { ...state, grounds: written(state.grounds, fact.table, groundKey, fact.ground) }
  if (isNoteFact(fact)) return { ...state, notes: evolveNotes(state.notes, fact) }
  if (isPeopleFact(fact)) return evolvePeople(state, fact)
  return isSeatFact(fact) ? evolveSeats(state, fact) : evolveTables(state, fact)
}
