// The fold of an actor map's facts. Called through the front door by the workshop's queue and by replay.
import type { NoteId } from '../../ids.ts'
import { evolveNotes, noNotes } from '../../notes/fold.ts'
import { emptyTable, entries, get, remove, set } from '../../table.ts'
import type { BoardFact, Look } from './board-model.ts'
import { lightKey, lookKey } from './light.ts'
import type { Light, MapConfig, MapFact, MapState, Place, SectorMoves } from './model.ts'

export const open = (config: MapConfig): MapState => ({
  config,
  notes: noNotes(),
  light: emptyTable(),
  look: emptyTable(),
  stances: emptyTable(),
  voices: emptyTable(),
  apart: emptyTable(),
})

export const litNote = (state: MapState): NoteId | null => get(state.light, lightKey)?.note ?? null

const plainLook: Look = { arrangement: 'rings', functions: false, tray: false }

/** How everyone sees the map now. */
export const lookOf = (state: Pick<MapState, 'look'>): Look => get(state.look, lookKey) ?? plainLook

/** What goes with a note or group that left the map: the light, and where it stood. */
const tidied = (state: MapState, fact: MapFact): MapState => {
  if (fact.type === 'group.dissolved') return { ...state, stances: remove(state.stances, fact.group) }
  if (fact.type === 'note.added') return { ...state, voices: remove(state.voices, fact.note) }
  const gone =
    fact.type === 'note.withdrawn' ||
    fact.type === 'note.discarded' ||
    (fact.type === 'note.hidden' && fact.hidden)
  if (!gone) return state
  const light = litNote(state) === fact.note ? emptyTable<Light>() : state.light
  const stances = fact.type === 'note.withdrawn' ? remove(state.stances, fact.note) : state.stances
  return { ...state, light, stances }
}

const movedGroup = (state: MapState, id: string, place: Place): MapState => {
  const group = get(state.notes.groups, id)
  if (!group) return state
  return { ...state, notes: { ...state.notes, groups: set(state.notes.groups, id, { ...group, place }) } }
}

/** Notes and groups of a sector that goes lie in the other from now on, in the same ring. */
const resettled = (state: MapState, moves: SectorMoves): MapState => {
  let { notes, groups } = state.notes
  for (const [id, note] of entries(notes)) {
    const sector = moves[note.place.sector]
    if (sector) notes = set(notes, id, { ...note, place: { ...note.place, sector } })
  }
  for (const [id, group] of entries(groups)) {
    const sector = moves[group.place.sector]
    if (sector) groups = set(groups, id, { ...group, place: { ...group.place, sector } })
  }
  return { ...state, notes: { ...state.notes, notes, groups } }
}

/** A note that goes back to the tray takes its name and role along, and nothing else. */
const returned = (state: MapState, id: NoteId): MapState => {
  const note = get(state.notes.notes, id)
  if (!note) return state
  const notes = evolveNotes(state.notes, { type: 'note.withdrawn', note: id, by: note.by })
  const voice = { text: note.text, ...(note.role ? { role: note.role } : {}), order: note.order }
  const after = tidied({ ...state, notes }, { type: 'note.withdrawn', note: id, by: note.by })
  return { ...after, voices: set(state.voices, id, voice) }
}

const evolveBoard = (state: MapState, fact: BoardFact): MapState => {
  switch (fact.type) {
    case 'look.changed': {
      const old = lookOf(state)
      const look = {
        arrangement: fact.arrangement ?? old.arrangement,
        functions: fact.functions ?? old.functions,
        tray: fact.tray ?? old.tray,
      }
      return { ...state, look: set(state.look, lookKey, look) }
    }
    case 'note.stanced':
    case 'group.stanced': {
      const id = fact.type === 'note.stanced' ? fact.note : fact.group
      const stances = fact.stance ? set(state.stances, id, fact.stance) : remove(state.stances, id)
      return { ...state, stances }
    }
    case 'voice.added': {
      const { type: _type, note, ...words } = fact
      const order = state.notes.nextOrder
      const notes = { ...state.notes, nextOrder: order + 1 }
      return { ...state, notes, voices: set(state.voices, note, { ...words, order }) }
    }
    case 'voice.dropped':
      return { ...state, voices: remove(state.voices, fact.note) }
    case 'voice.returned':
      return returned(state, fact.note)
    case 'names.parted':
      return { ...state, apart: set(state.apart, fact.apart, { notes: fact.notes }) }
    case 'names.rejoined':
      return { ...state, apart: remove(state.apart, fact.apart) }
  }
}

export const evolve = (state: MapState, fact: MapFact): MapState => {
  switch (fact.type) {
    case 'configured': {
      const after = { ...state, config: fact.config }
      return fact.moves ? resettled(after, fact.moves) : after
    }
    case 'own.changed':
      return state
    case 'group.moved':
      return movedGroup(state, fact.group, fact.place)
    case 'note.spotlit': {
      const light =
        fact.note === null ? emptyTable<Light>() : set(emptyTable<Light>(), lightKey, { note: fact.note })
      return { ...state, light }
    }
    case 'look.changed':
    case 'note.stanced':
    case 'group.stanced':
    case 'voice.added':
    case 'voice.dropped':
    case 'voice.returned':
    case 'names.parted':
    case 'names.rejoined':
      return evolveBoard(state, fact)
    default:
      return tidied({ ...state, notes: evolveNotes(state.notes, fact) }, fact)
  }
}
