// What may be seen of an actor map. The writer of a note is in the private view alone, as a list of ids.
import type { PersonId } from '../../ids.ts'
import { mineOf, noteConcerns, noteViews } from '../../notes/view.ts'
import { mainPart } from '../../protocol/documents.ts'
import type { PrivateView, View } from '../contract.ts'
import type { MapFact, MapState, Place } from './model.ts'

const views = noteViews<Place>()

export const roomView = (state: MapState): View => ({
  [mainPart]: {
    notes: views.notes(state.notes.notes),
    groups: views.groups(state.notes.groups),
    light: state.light,
  },
})

/** Notes that were hidden or discarded, with their reasons. */
export const staffView = (state: MapState): View => ({
  [mainPart]: { aside: views.aside(state.notes.notes) },
})

export const privateView = (state: MapState, who: PersonId): PrivateView => ({
  notes: mineOf(state.notes, who),
})

export const concerns = (fact: MapFact): readonly PersonId[] => {
  switch (fact.type) {
    case 'configured':
    case 'group.moved':
    case 'note.spotlit':
      return []
    default:
      return noteConcerns(fact)
  }
}
