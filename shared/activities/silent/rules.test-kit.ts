// A silent table in the hand: actors, a room, and what the workshop does around the kind. Used by this kind's tests.
import { sortedBy } from '../../shuffle.ts'
import { evolve, open, stir } from './fold.ts'
import type { Actor, Room, RoomIntent, View } from '../contract.ts'
import type { NoteId } from '../../ids.ts'
import type { JsonObject } from '../../json.ts'
import type { Phase } from '../../protocol/phase.ts'
import { emptyTable, entries } from '../../table.ts'
import { kind } from './index.ts'
import type { Config, Intent, State } from './model.ts'

export const config: Config = {
  prompt: { nl: 'Wat zit je dwars?' },
  promises: [{ nl: 'Een.' }, { nl: 'Twee.' }, { nl: 'Drie.' }],
}
export const day = Date.UTC(2026, 10, 12)
export const noteId = (n: number) => `note-${String(n).padStart(17, '0')}` as NoteId

export const phone = (n: number): Actor => ({
  role: 'participant',
  person: null,
  voter: `voter-${n}`,
  proof: `lock-${n}`,
  table: null,
})
export const moderator: Actor = { role: 'moderator', person: null, voter: null, proof: null, table: null }

/** Chance that is the same each time it is made. */
export const chance = (seed: number) => () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
  return seed / 2 ** 32
}

export const room = (phase: Phase, seed = 7): Room => ({
  phase,
  now: day,
  random: chance(seed),
  newId: () => noteId(99),
  people: [],
  items: [],
})

export const ask = (
  state: State,
  intent: Intent | RoomIntent,
  by: Actor,
  phase: Phase = 'open',
  seed = 7,
): State => {
  const decided = kind.decide(state, intent, by, room(phase, seed))
  return decided.ok ? decided.value.reduce(evolve, state) : state
}
export const refusalOf = (state: State, intent: Intent, by: Actor, phase: Phase = 'open') => {
  const decided = kind.decide(state, intent, by, room(phase))
  return decided.ok ? null : decided.error.reason
}

export const add = (n: number, text = `klacht ${n}`): Intent => ({ type: 'note.add', note: noteId(n), text })
export const written = (...numbers: readonly number[]): State =>
  numbers.reduce((state, n) => ask(state, add(n), phone(n)), open(config))
/** What the workshop does at a collecting: the room intent, then the stirring, of which alone the state is made again. */
export const collected = (state: State, intent: 'collected' | 'closed' = 'collected', seed = 7): State =>
  evolve(open(config), stir(ask(state, { type: intent }, moderator), chance(seed)))
export const revealed = (state: State): State =>
  ask(collected(state, 'closed'), { type: 'revealed' }, moderator, 'closed')

export const plain = (view: View): unknown =>
  Object.fromEntries(
    Object.entries(view).map(([part, collections]) => [
      part,
      Object.fromEntries(
        Object.entries(collections).map(([name, table]) => [
          name,
          Object.fromEntries(sortedBy(entries(table), ([id]) => id)),
        ]),
      ),
    ]),
  )
export const seen = (state: State) =>
  JSON.stringify([plain(kind.roomView(state)), plain(kind.staffView(state))])
export const wallOf = (state: State) =>
  [...entries(kind.roomView(state)['main']?.['wall'] ?? emptyTable<JsonObject>())]
    .map(([id, note]) => ({ id, text: note['text'], place: Number(note['place']) }))
    .sort((a, b) => a.place - b.place)
