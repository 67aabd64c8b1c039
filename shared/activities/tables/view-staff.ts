// What only moderators and hosts see of the hall: who sits where by number, what waits for an answer, what had to yield.
// Read by view.ts.
import type { PartView } from '../contract.ts'
import type { PersonId } from '../../ids.ts'
import { derive, entries, get, has, tableFrom } from '../../table.ts'
import type { Advice } from './advice.ts'
import type { Seat, TablesState } from './model.ts'
import type { ShownRequest, ShownSeat } from './shown.ts'

const seated = derive((seat: Seat): { readonly table: string; readonly number: number } | null =>
  seat.here ? { table: seat.table, number: seat.number } : null,
)

/** Ids of people are for staff only: they name who is moved, and say nothing else. */
const seatsShown = (state: TablesState): readonly (readonly [string, ShownSeat])[] => {
  const unit = new Map<PersonId | string, number>(
    state.units.flatMap((people, index) => people.map((person) => [person, index + 1] as const)),
  )
  return [...entries(seated(state.now.seats))].map(([person, seat]) => [
    person,
    { ...seat, fixed: has(state.fixed, person), unit: unit.get(person) ?? 0 },
  ])
}

const requestsShown = (state: TablesState): readonly (readonly [string, ShownRequest])[] =>
  [...entries(state.requests)].flatMap(([person, { want, table, granted }]) => {
    const number = get(state.now.seats, person)?.number
    return granted === null && number !== undefined ? [[person, { want, table, number }] as const] : []
  })

const listed = (advice: readonly Advice[]) =>
  tableFrom(advice.map((one, index) => [String(index), one] as const))

export const overviewStaff = (state: TablesState): PartView => ({
  seats: tableFrom(seatsShown(state)),
  requests: tableFrom(requestsShown(state)),
  settings: tableFrom([['settings', { mix: state.mix }]]),
  advice: listed(state.now.advice),
  nextAdvice: listed(state.now.next?.advice ?? []),
})
