// What may be seen of the theme tables: a part per table, and the overview. The kind's three views.
import type { PartView, PrivateView, View } from '../contract.ts'
import type { PersonId } from '../../ids.ts'
import { mineOf, noteConcerns } from '../../notes/view.ts'
import { emptyTable, get, has } from '../../table.ts'
import type { TablesFact, TablesState } from './model.ts'
import { loadAt } from './present.ts'
import type { Mine } from './shown.ts'
import { seatOf } from './state.ts'
import { unitOf } from './state-people.ts'
import { viewsOf } from './view-notes.ts'
import { overviewView, placesAt } from './view-overview.ts'
import { overviewStaff } from './view-staff.ts'

const tableView = (state: TablesState, table: string): PartView => {
  const views = viewsOf(state.config, table)
  return {
    notes: views.notes(state.notes.notes),
    groups: views.groups(state.notes.groups),
    summaries: state.summaries[table] ?? emptyTable(),
    handovers: state.handovers[table] ?? emptyTable(),
    ground: state.grounds[table] ?? emptyTable(),
  }
}

const perTable = (state: TablesState, part: (table: string) => PartView): View =>
  Object.fromEntries(state.config.tables.map(({ id }) => [id, part(id)]))

export const roomView = (state: TablesState): View => ({
  overview: overviewView(state),
  ...perTable(state, (table) => tableView(state, table)),
})

export const staffView = (state: TablesState): View => ({
  overview: overviewStaff(state),
  ...perTable(state, (table) => ({ aside: viewsOf(state.config, table).aside(state.notes.notes) })),
})

export const privateView = (state: TablesState, who: PersonId): PrivateView => {
  const seat = seatOf(state, who)
  const mine: Mine = {
    table: seat?.table ?? null,
    from: seat?.from ?? null,
    until: seat?.until ?? null,
    round: state.now.round,
    number: seat?.number ?? null,
    people: seat ? loadAt(state, seat.table) : 0,
    seats: seat ? placesAt(state, seat.table) : 0,
    fixed: has(state.fixed, who),
    together: unitOf(state, who).length,
    code: get(state.codes, who)?.code.slice(1) ?? null,
    request: get(state.requests, who) ?? null,
    notes: mineOf(state.notes, who),
  }
  return mine
}

/** A new round, or its end, is for everyone; other facts for those whose seat or notes they change. */
export const concerns = (fact: TablesFact): readonly PersonId[] | 'everyone' => {
  switch (fact.type) {
    case 'round.started':
    case 'round.undone':
    case 'round.arrived':
    case 'seats.spread':
      return 'everyone'
    case 'person.seated':
    case 'together.asked':
    case 'request.made':
    case 'request.dropped':
    case 'request.answered':
      return [fact.person]
    case 'person.unlinked':
      return [fact.person, ...fact.rest]
    case 'seats.freed':
    case 'people.linked':
      return fact.people
    // The plan stands on the wall as counts; a phone is told its table when it is time to go.
    case 'round.planned':
    case 'mix.set':
    case 'table.closed':
    case 'table.opened':
    case 'help.asked':
    case 'help.given':
    case 'summary.set':
    case 'handover.set':
    case 'ground.laid':
    case 'configured':
      return []
    default:
      return noteConcerns(fact)
  }
}
