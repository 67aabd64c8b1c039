// What may be done on an actor map, and the facts it gives. Called through the front door, after the permission table.
import type { NoteId } from '../../ids.ts'
import { decideNotes, reverseNotes, type NoteRules } from '../../notes/rules.ts'
import { refusal, type Refusal } from '../../protocol/refusal.ts'
import { fail, ok, type Result } from '../../result.ts'
import type { Permit, Permits } from '../../roles.ts'
import { get, values } from '../../table.ts'
import type { Actor, Room, RoomIntent } from '../contract.ts'
import { mapLimits } from './limits.ts'
import {
  configSchema,
  type MapConfig,
  type MapFact,
  type MapIntent,
  type MapState,
  type Place,
} from './model.ts'
import { litNote } from './state.ts'

type Decided = Result<readonly MapFact[], Refusal>

const everyone: Permit = { roles: ['moderator', 'participant'], phases: ['prepared', 'open', 'closed'] }
const writer: Permit = { roles: ['participant'], phases: ['open'] }
const moderator: Permit = { roles: ['moderator'], phases: ['open', 'closed'] }

/** A participant writes while the map is open only; `decide` sees to that where a row is shared with the moderator. */
export const permits: Permits & { readonly [type in MapIntent['type']]: Permit } = {
  'note.add': everyone,
  'note.edit': everyone,
  'note.move': everyone,
  // Taking a note away without a record is its writer's right alone; the moderator discards.
  'note.withdraw': writer,
  'note.hide': moderator,
  'note.discard': { roles: ['moderator'], phases: ['prepared', 'open', 'closed'] },
  'note.restore': moderator,
  'note.translate': moderator,
  'note.spotlight': moderator,
  'group.make': moderator,
  'group.retitle': moderator,
  'group.put': moderator,
  'group.move': moderator,
  'group.dissolve': moderator,
}

const rounded = (share: number): number => Math.round(share * mapLimits.steps) / mapLimits.steps

const placeIn =
  (config: MapConfig) =>
  (asked: Place): Result<Place, Refusal> =>
    config.sectors.some((sector) => sector.id === asked.sector)
      ? ok({ ...asked, angle: rounded(asked.angle), depth: rounded(asked.depth) })
      : fail(refusal('not-found'))

const rulesOf = (config: MapConfig): NoteRules<Place> => ({
  place: placeIn(config),
  within: () => true,
  knowsPrompt: (id) => config.prompts.some((prompt) => prompt.id === id),
})

const spotlight = (state: MapState, note: NoteId | null): Decided => {
  const shown = note === null || get(state.notes.notes, note)?.status === 'shown'
  return shown ? ok([{ type: 'note.spotlit', note }]) : fail(refusal('not-found'))
}

const moveGroup = (state: MapState, intent: Extract<MapIntent, { type: 'group.move' }>): Decided => {
  if (!get(state.notes.groups, intent.group)) return fail(refusal('not-found'))
  const place = placeIn(state.config)(intent.place)
  return place.ok ? ok([{ type: 'group.moved', group: intent.group, place: place.value }]) : place
}

/** What still lies somewhere: notes that were set aside count, because the records name their sector and prompt. */
const occupied = (state: MapState): ReadonlySet<string> => {
  const used = new Set<string>()
  const full = new Set<string>()
  for (const note of values(state.notes.notes)) {
    used.add(`sector ${note.place.sector}`).add(`prompt ${note.prompt}`)
    if (note.group) full.add(note.group)
  }
  for (const group of values(state.notes.groups))
    if (full.has(group.id)) used.add(`sector ${group.place.sector}`)
  return used
}

const configure = (state: MapState, asked: unknown): Decided => {
  const parsed = configSchema.safeParse(asked)
  if (!parsed.success) return fail(refusal('malformed'))
  const kept = new Set([
    ...parsed.data.sectors.map((sector) => `sector ${sector.id}`),
    ...parsed.data.prompts.map((prompt) => `prompt ${prompt.id}`),
  ])
  for (const used of occupied(state)) if (!kept.has(used)) return fail(refusal('in-use'))
  return ok([{ type: 'configured', config: parsed.data }])
}

export const decide = (state: MapState, intent: MapIntent | RoomIntent, by: Actor, room: Room): Decided => {
  switch (intent.type) {
    case 'configured':
      return configure(state, intent.config)
    case 'opened':
    case 'collected':
    case 'closed':
    case 'revealed':
    case 'reopened':
    case 'people.changed':
      return ok([])
    case 'note.spotlight':
      return spotlight(state, intent.note)
    case 'group.move':
      return moveGroup(state, intent)
    default:
      if (by.role === 'participant' && room.phase !== 'open') return fail(refusal('not-open'))
      return decideNotes(state.notes, intent, by, room, rulesOf(state.config))
  }
}

/** The opposing intent of one act; null where there is none. */
export const reverse = (before: MapState, facts: readonly MapFact[]): MapIntent | null => {
  const fact = facts[0]
  if (!fact || facts.length !== 1) return null
  switch (fact.type) {
    case 'configured':
      return null
    case 'note.spotlit':
      return { type: 'note.spotlight', note: litNote(before) }
    case 'group.moved': {
      const group = get(before.notes.groups, fact.group)
      return group ? { type: 'group.move', group: group.id, place: group.place } : null
    }
    default:
      return reverseNotes(before.notes, [fact])
  }
}
