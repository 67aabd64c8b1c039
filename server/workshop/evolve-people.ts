// The fold of who is here: joining, leaving, participant groups and signs. Called by `evolve`.
import type { PersonId, Slug } from '../../shared/ids.ts'
import type { Sign, WorkshopFact } from '../../shared/workshop-facts.ts'
import { personOf, type WorkshopState } from './state.ts'

export type PeopleFact = Extract<WorkshopFact, { type: `person.${string}` | 'signs.cleared' }>

const withSign = (state: WorkshopState, id: PersonId, sign: Sign | null): WorkshopState => {
  const signs = new Map(state.signs)
  if (sign === null) signs.delete(id)
  else signs.set(id, sign)
  return { ...state, signs }
}

const withGroup = (state: WorkshopState, id: PersonId, group: Slug | null | undefined): WorkshopState =>
  group === undefined
    ? state
    : {
        ...state,
        people: state.people.map((person) =>
          person.id === id ? { ...person, group: group ?? undefined } : person,
        ),
      }

const withAway = (state: WorkshopState, id: PersonId, at: number | undefined): WorkshopState => {
  const away = new Map(state.away)
  if (at === undefined) away.delete(id)
  else away.set(id, at)
  return { ...state, away }
}

const asSimulated = (
  state: WorkshopState,
  { person, simulated }: Extract<PeopleFact, { type: 'person.joined' }>,
): WorkshopState =>
  simulated
    ? { ...state, people: state.people.map((one) => (one.id === person ? { ...one, simulated } : one)) }
    : state

const withHere = (state: WorkshopState, id: PersonId, here: boolean, at?: number): WorkshopState => ({
  ...withAway(here ? state : withSign(state, id, null), id, at),
  people: personOf(state, id)
    ? state.people.map((person) => (person.id === id ? { ...person, here } : person))
    : [...state.people, { id, here }],
})

export const evolvePeople = (state: WorkshopState, fact: PeopleFact): WorkshopState => {
  switch (fact.type) {
    case 'person.joined':
      return asSimulated(withGroup(withHere(state, fact.person, true), fact.person, fact.group), fact)
    case 'person.left':
      return withHere(state, fact.person, false, fact.at)
    case 'person.removed':
      return {
        ...withHere(state, fact.person, false, fact.at),
        removed: new Set([...state.removed, fact.person]),
      }
    case 'person.readmitted':
      return { ...state, removed: new Set([...state.removed].filter((one) => one !== fact.person)) }
    case 'person.grouped':
      return withGroup(state, fact.person, fact.group)
    case 'person.signed':
      return withSign(state, fact.person, fact.sign)
    case 'signs.cleared':
      return { ...state, signs: new Map() }
  }
}
