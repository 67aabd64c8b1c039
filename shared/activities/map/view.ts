// What may be seen of an actor map. The writer of a note is in the private view alone, as a list of ids; while functions only
// are shown, names are in the staff view, and each person's own words in their own.
import type { PersonId } from '../../ids.ts'
import type { JsonObject } from '../../json.ts'
import { mineOf, noteCandidates, noteConcerns, noteViews } from '../../notes/view.ts'
import { mainPart } from '../../protocol/documents.ts'
import { get } from '../../table.ts'
import type { Candidate, PrivateView, View } from '../contract.ts'
import { maskedOf, roleText } from './functions.ts'
import type { MapFact, MapState, Place } from './model.ts'
import { lookOf } from './state.ts'

const views = noteViews<Place>()

const named = (state: MapState) => ({
  notes: views.notes(state.notes.notes),
  groups: views.groups(state.notes.groups),
  voices: state.voices,
})

export const roomView = (state: MapState): View => ({
  [mainPart]: {
    ...(lookOf(state).functions ? maskedOf(state) : named(state)),
    light: state.light,
    look: state.look,
    stances: state.stances,
    apart: state.apart,
  },
})

/** Notes that were hidden or discarded, with their reasons; and what the hall does not see of the others. */
export const staffView = (state: MapState): View => ({
  [mainPart]: {
    aside: views.aside(state.notes.notes),
    ...(lookOf(state).functions ? named(state) : {}),
  },
})

/** The words of one's own notes, which the room does not hold while functions only are shown. */
const ownWords = (state: MapState, who: PersonId): JsonObject =>
  Object.fromEntries(
    mineOf(state.notes, who).flatMap((id) => {
      const note = get(state.notes.notes, id)
      if (note?.status !== 'shown') return []
      const { text, role, why, initials, place, prompt, order } = note
      const words = {
        text,
        ...(role ? { role } : {}),
        ...(why ? { why } : {}),
        ...(initials ? { initials } : {}),
      }
      return [[id, { ...words, place, prompt, order }]]
    }),
  )

export const privateView = (state: MapState, who: PersonId): PrivateView => ({
  notes: mineOf(state.notes, who),
  ...(lookOf(state).functions ? { own: ownWords(state, who) } : {}),
})

export const concerns = (fact: MapFact): readonly PersonId[] | 'everyone' => {
  switch (fact.type) {
    case 'look.changed':
      return fact.functions === undefined ? [] : 'everyone'
    case 'own.changed':
      return fact.by === null ? [] : [fact.by]
    case 'configured':
    case 'group.moved':
    case 'note.spotlit':
    case 'note.stanced':
    case 'group.stanced':
    case 'voice.added':
    case 'voice.dropped':
    case 'voice.returned':
    case 'names.parted':
    case 'names.rejoined':
      return []
    default:
      return noteConcerns(fact)
  }
}

/** What a later step may take up is shown to everyone, so it follows the look; an actor without a role has no word then. */
export const candidates = (state: MapState): readonly Candidate[] => {
  const all = noteCandidates(state.notes)
  if (!lookOf(state).functions) return all
  return all.flatMap((candidate) => {
    const text = roleText(state, candidate.id)
    return text === null ? [] : [{ ...candidate, text }]
  })
}
