// The fold of an actor map's facts. Called through the front door by the workshop's queue and by replay.
import type { NoteId } from '../../ids.ts'
import { evolveNotes, noNotes } from '../../notes/fold.ts'
import { emptyTable, get, set } from '../../table.ts'
import { lightKey } from './light.ts'
import type { Light, MapConfig, MapFact, MapState, Place } from './model.ts'

export const open = (config: MapConfig): MapState => ({ config, notes: noNotes(), light: emptyTable() })

export const litNote = (state: MapState): NoteId | null => get(state.light, lightKey)?.note ?? null

/** A note that left the map stands in no light. */
const darkAfter = (state: MapState, fact: MapFact): MapState => {
  const gone =
    fact.type === 'note.withdrawn' ||
    fact.type === 'note.discarded' ||
    (fact.type === 'note.hidden' && fact.hidden)
  return gone && litNote(state) === fact.note ? { ...state, light: emptyTable() } : state
}

const movedGroup = (state: MapState, id: string, place: Place): MapState => {
  const group = get(state.notes.groups, id)
  if (!group) return state
  return { ...state, notes: { ...state.notes, groups: set(state.notes.groups, id, { ...group, place }) } }
}

export const evolve = (state: MapState, fact: MapFact): MapState => {
  switch (fact.type) {
    case 'configured':
      return { ...state, config: fact.config }
    case 'group.moved':
      return movedGroup(state, fact.group, fact.place)
    case 'note.spotlit': {
      const light =
        fact.note === null ? emptyTable<Light>() : set(emptyTable<Light>(), lightKey, { note: fact.note })
      return { ...state, light }
    }
    default:
      return darkAfter({ ...state, notes: evolveNotes(state.notes, fact) }, fact)
  }
}
