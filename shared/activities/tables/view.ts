// What may be seen of the theme tables: a part per table, and the overview. The kind's three views.
import type { PartView, PrivateView, View } from '../contract.ts'
import type { PersonId } from '../../ids.ts'
import { mineOf, noteConcerns } from '../../notes/view.ts'
import { emptyTable } from '../../table.ts'
import type { TablesFact, TablesState } from './model.ts'
import { loadAt } from './present.ts'
import type { Mine } from './shown.ts'
import { seatOf } from './state.ts'
import { viewsOf } from './view-notes.ts'
import { overviewStaff, overviewView, placesAt } from './view-overview.ts'

const tableView = (state: TablesState, table: string): PartView => {
  const views = viewsOf(state.config, table)
  return {
    notes: views.notes(state.notes.notes),
    groups: views.groups(state.notes.groups),
    summaries: state.summaries[table] ?? emptyTable(),
    handovers: state.handovers[table] ?? emptyTable(),
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
      return [fact.person]
    case 'seats.freed':
      return fact.people
    case 'table.closed':
    case 'table.opened':
    case 'help.asked':
    case 'help.given':
    case 'summary.set':
    case 'handover.set':
    case 'configured':
      return []
    default:
      return noteConcerns(fact)
  }
}
