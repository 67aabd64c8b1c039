// The fold of what holds for the whole workshop: its title and door, its screen, until when it is kept. Called by `evolve`.
import type { WorkshopFact } from '../../shared/workshop-facts.ts'
import type { WorkshopState } from './state.ts'

type SettingsFact = Extract<
  WorkshopFact,
  {
    type:
      | 'workshop.changed'
      | 'workshop.closed'
      | 'workshop.reopened'
      | 'workshop.kept'
      | 'workshop.stripped'
      | 'workshop.loaded'
      | 'door.locked'
      | 'screen.themed'
      | 'screen.blanked'
  }
>

export const evolveSettings = (state: WorkshopState, fact: SettingsFact): WorkshopState => {
  switch (fact.type) {
    case 'workshop.changed':
      return {
        ...state,
        title: fact.title ?? state.title,
        place: fact.place ?? state.place,
        date: fact.date ?? state.date,
        groups: fact.groups ?? state.groups,
        startsAt: fact.startsAt ?? state.startsAt,
        bell: fact.bell ?? state.bell,
      }
    case 'workshop.closed':
      return { ...state, closed: true }
    case 'workshop.reopened':
      return { ...state, closed: false }
    case 'workshop.kept':
      return { ...state, keep: fact.keep }
    case 'workshop.stripped':
      return { ...state, keep: null, stripped: true }
    case 'workshop.loaded':
      // Whoever was there is not here: their phones know another workshop.
      return {
        ...state,
        people: state.people.map((person) => ({ ...person, here: false })),
        signs: new Map(),
      }
    case 'door.locked':
      return { ...state, locked: fact.locked }
    case 'screen.themed':
      return { ...state, theme: fact.theme }
    case 'screen.blanked':
      return { ...state, blank: fact.blank }
  }
}
