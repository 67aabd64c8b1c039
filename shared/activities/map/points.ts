// What was said on an actor map, as points that get an answer. While functions only are shown, roles stand in for names.
import { notePoints } from '../../notes/points.ts'
import type { Note } from '../../notes/model.ts'
import type { Point } from '../../points.ts'
import { get } from '../../table.ts'
import { rolesIn } from './functions.ts'
import type { MapState, Place } from './model.ts'
import { lookOf } from './state.ts'
import { promptOf } from './words.ts'

const nameless = { key: 'status.nameless' } as const

export const points = (state: MapState): readonly Point[] => {
  const { functions } = lookOf(state)
  const look = (note: Note<Place>) => {
    const prompt = promptOf(state.config, note.prompt)
    return {
      prompt: prompt?.number ?? 1,
      icon: prompt?.prompt.icon ?? null,
      theme: null,
      table: null,
    }
  }
  if (!functions) return notePoints(state.notes, { look })
  return notePoints(state.notes, {
    look,
    textOf: ({ role }) => role || nameless,
    titleOf: ({ id }) => (get(state.notes.groups, id) && rolesIn(state, id)) || nameless,
    named: false,
  })
}
