// The fold of who stays together and of what people ask about their seat. Called by state.ts; never fails.
import type { PersonId } from '../../ids.ts'
import { entries, get, remove, set, tableFrom } from '../../table.ts'
import type { PeopleFact } from './model-people.ts'
import type { TablesState } from './model.ts'

type Units = TablesState['units']

/** The people someone stays with, themselves included; empty for who goes alone. */
export const unitOf = (state: TablesState, person: PersonId): readonly PersonId[] =>
  state.units.find((unit) => unit.includes(person)) ?? []

/** A unit of one is none. */
const without = (units: Units, people: readonly PersonId[]): Units =>
  units
    .map((unit) =>
      unit.some((one) => people.includes(one)) ? unit.filter((one) => !people.includes(one)) : unit,
    )
    .filter((unit) => unit.length > 1)

/** Codes and open requests of who left: they are gone with the seat; with whom they stay is kept. */
export const forgetAsked = (state: TablesState, people: readonly PersonId[]): TablesState => ({
  ...state,
  codes: people.reduce((codes, person) => remove(codes, person), state.codes),
  requests: people.reduce((requests, person) => remove(requests, person), state.requests),
})

/** A new round settles every wish to be elsewhere and every answer; who still waits to hear whether they may stay, waits on. */
export const requestsAfterMove = (state: TablesState): TablesState['requests'] =>
  tableFrom([...entries(state.requests)].filter(([, one]) => one.want === 'stay' && one.granted === null))

export const evolvePeople = (state: TablesState, fact: PeopleFact): TablesState => {
  switch (fact.type) {
    case 'together.asked':
      return { ...state, codes: set(state.codes, fact.person, { code: fact.code }) }
    case 'people.linked':
      return { ...state, units: [...without(state.units, fact.people), fact.people] }
    case 'person.unlinked':
      return {
        ...state,
        units: without(state.units, [fact.person]),
        codes: remove(state.codes, fact.person),
      }
    case 'request.made': {
      const { want, table } = fact
      return { ...state, requests: set(state.requests, fact.person, { want, table, granted: null }) }
    }
    case 'request.dropped':
      return { ...state, requests: remove(state.requests, fact.person) }
    case 'request.answered': {
      const request = get(state.requests, fact.person)
      if (!request) return state
      return { ...state, requests: set(state.requests, fact.person, { ...request, granted: fact.granted }) }
    }
    case 'mix.set':
      return { ...state, mix: fact.on }
  }
}
