// What the moderator may do beside the notes of an actor map: the look, the tray of missing voices, influence and interest,
// names that are not the same. Called by rules.ts, after the permission table.
import type { NoteId } from '../../ids.ts'
import { noteLimits } from '../../notes/limits.ts'
import { refusal, type Refusal } from '../../protocol/refusal.ts'
import { fail, ok, type Result } from '../../result.ts'
import { get, has } from '../../table.ts'
import type { Room } from '../contract.ts'
import type { BoardFact, BoardIntent, Stance } from './board-model.ts'
import { mapLimits } from './limits.ts'
import type { MapFact, MapState, Place } from './model.ts'
import { lookOf } from './state.ts'

type Decided = Result<readonly MapFact[], Refusal>

const notFound = () => fail(refusal('not-found'))

/** A share to a thousandth: finer than a finger, shorter on the wire. */
export const rounded = (share: number): number => Math.round(share * mapLimits.steps) / mapLimits.steps

const roundedStance = (stance: Stance | null): Stance | null =>
  stance && { influence: rounded(stance.influence), interest: rounded(stance.interest) }

const changeLook = (
  state: MapState,
  intent: Extract<BoardIntent<Place>, { type: 'look.change' }>,
): Decided => {
  const { type: _type, ...asked } = intent
  const now = lookOf(state)
  const differs =
    (asked.arrangement ?? now.arrangement) !== now.arrangement ||
    (asked.functions ?? now.functions) !== now.functions ||
    (asked.tray ?? now.tray) !== now.tray
  return ok(differs ? [{ type: 'look.changed', ...asked }] : [])
}

const addVoice = (state: MapState, intent: Extract<BoardIntent<Place>, { type: 'voice.add' }>): Decided => {
  if (has(state.voices, intent.note) || has(state.notes.notes, intent.note))
    return fail(refusal('already-there'))
  if (state.voices.size >= mapLimits.mostVoices)
    return fail(refusal('too-many', { most: mapLimits.mostVoices }))
  return ok([{ ...intent, type: 'voice.added' }])
}

const placeVoice = (
  state: MapState,
  intent: Extract<BoardIntent<Place>, { type: 'voice.place' }>,
  room: Room,
  place: Result<Place, Refusal>,
): Decided => {
  const voice = get(state.voices, intent.note)
  if (!voice || !state.config.prompts.some(({ id }) => id === intent.prompt)) return notFound()
  if (!place.ok) return place
  if (state.notes.notes.size >= noteLimits.perStep)
    return fail(refusal('too-many', { most: noteLimits.perStep }))
  const { order: _order, ...words } = voice
  const { note, prompt } = intent
  return ok([
    {
      type: 'note.added',
      note,
      prompt,
      ...words,
      place: place.value,
      by: null,
      origin: 'board',
      at: room.now,
    },
  ])
}

/** Only what nobody wrote on a phone or on paper can lie in the tray. */
const returnVoice = (state: MapState, id: NoteId): Decided => {
  const note = get(state.notes.notes, id)
  return note?.by === null && note.origin === 'board' && note.status === 'shown'
    ? ok([{ type: 'voice.returned', note: id }])
    : notFound()
}

const part = (state: MapState, notes: readonly NoteId[], room: Room): Decided => {
  if (new Set(notes).size < notes.length || notes.some((id) => !has(state.notes.notes, id))) return notFound()
  if (state.apart.size >= mapLimits.mostApartSets)
    return fail(refusal('too-many', { most: mapLimits.mostApartSets }))
  return ok([{ type: 'names.parted', apart: room.newId() as NoteId, notes }])
}

/** `placeIn`: where a place lies on this map, or why it lies nowhere. */
export const decideBoard = (
  state: MapState,
  intent: BoardIntent<Place>,
  room: Room,
  placeIn: (asked: Place) => Result<Place, Refusal>,
): Decided => {
  switch (intent.type) {
    case 'look.change':
      return changeLook(state, intent)
    case 'note.stance':
      return has(state.notes.notes, intent.note)
        ? ok([{ type: 'note.stanced', note: intent.note, stance: roundedStance(intent.stance) }])
        : notFound()
    case 'group.stance':
      return has(state.notes.groups, intent.group)
        ? ok([{ type: 'group.stanced', group: intent.group, stance: roundedStance(intent.stance) }])
        : notFound()
    case 'voice.add':
      return addVoice(state, intent)
    case 'voice.drop':
      return has(state.voices, intent.note) ? ok([{ type: 'voice.dropped', note: intent.note }]) : notFound()
    case 'voice.place':
      return placeVoice(state, intent, room, placeIn(intent.place))
    case 'voice.back':
      return returnVoice(state, intent.note)
    case 'names.part':
      return part(state, intent.notes, room)
    case 'names.rejoin':
      return has(state.apart, intent.apart)
        ? ok([{ type: 'names.rejoined', apart: intent.apart }])
        : notFound()
  }
}

/** The opposing intent of one such act; null where there is none. */
export const reverseBoard = (before: MapState, fact: BoardFact): BoardIntent<Place> | null => {
  switch (fact.type) {
    case 'look.changed':
      return { type: 'look.change', ...lookOf(before) }
    case 'note.stanced':
      return { type: 'note.stance', note: fact.note, stance: get(before.stances, fact.note) ?? null }
    case 'group.stanced':
      return { type: 'group.stance', group: fact.group, stance: get(before.stances, fact.group) ?? null }
    case 'voice.added':
      return { type: 'voice.drop', note: fact.note }
    case 'voice.dropped': {
      const voice = get(before.voices, fact.note)
      const role = voice?.role === undefined ? {} : { role: voice.role }
      return voice ? { type: 'voice.add', note: fact.note, text: voice.text, ...role } : null
    }
    case 'voice.returned': {
      const note = get(before.notes.notes, fact.note)
      return note ? { type: 'voice.place', note: note.id, prompt: note.prompt, place: note.place } : null
    }
    case 'names.parted':
      return { type: 'names.rejoin', apart: fact.apart }
    case 'names.rejoined': {
      const apart = get(before.apart, fact.apart)
      return apart ? { type: 'names.part', notes: apart.notes } : null
    }
  }
}
