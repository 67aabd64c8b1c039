// What may be done on an actor map, and the facts it gives. Called through the front door, after the permission table.
import type { NoteId, Slug } from '../../ids.ts'
import { decideNotes, reverseNotes, type NoteRules } from '../../notes/rules.ts'
import { refusal, type Refusal } from '../../protocol/refusal.ts'
import { fail, ok, type Result } from '../../result.ts'
import type { Permit, Permits } from '../../roles.ts'
import { get, has, values } from '../../table.ts'
import type { Actor, Room, RoomIntent } from '../contract.ts'
import type { BoardFact, BoardIntent } from './board-model.ts'
import { decideBoard, reverseBoard, rounded } from './board-rules.ts'
import {
  configSchema,
  type MapConfig,
  type MapFact,
  type MapIntent,
  type MapState,
  type Place,
  type SectorMoves,
} from './model.ts'
import { litNote, lookOf } from './state.ts'

type Decided = Result<readonly MapFact[], Refusal>
type Configured = Extract<RoomIntent, { type: 'configured' }>

const everyone: Permit = { roles: ['moderator', 'participant'], phases: ['prepared', 'open', 'closed'] }
const writer: Permit = { roles: ['participant'], phases: ['open'] }
const moderator: Permit = { roles: ['moderator'], phases: ['open', 'closed'] }
/** Also what may be made ready beforehand. */
const prepares: Permit = { roles: ['moderator'], phases: ['prepared', 'open', 'closed'] }

/** A participant writes while the map is open only; `decide` sees to that where a row is shared with the moderator. */
export const permits: Permits & { readonly [type in MapIntent['type']]: Permit } = {
  'note.add': everyone,
  'note.edit': everyone,
  'note.move': everyone,
  // Taking a note away without a record is its writer's right alone; the moderator discards.
  'note.withdraw': writer,
  'note.hide': moderator,
  'note.discard': prepares,
  'note.restore': moderator,
  'note.translate': moderator,
  'note.spotlight': moderator,
  'group.make': moderator,
  'group.retitle': moderator,
  'group.put': moderator,
  'group.move': moderator,
  'group.dissolve': moderator,
  'look.change': prepares,
  'note.stance': moderator,
  'group.stance': moderator,
  'voice.add': prepares,
  'voice.drop': prepares,
  'voice.place': prepares,
  'voice.back': prepares,
  'names.part': moderator,
  'names.rejoin': moderator,
}

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

/** What is kept of the wished moves: those out of a sector that goes, into one that stays. */
const movesTo = (config: MapConfig, asked: { readonly [from: string]: string } | undefined): SectorMoves => {
  const stays = new Map<string, Slug>(config.sectors.map(({ id }) => [id, id]))
  return Object.fromEntries(
    Object.entries(asked ?? {}).flatMap(([from, to]) => {
      const sector = stays.get(to)
      return sector && !stays.has(from) ? [[from, sector]] : []
    }),
  )
}

const configure = (state: MapState, { config, moves: asked }: Configured): Decided => {
  const parsed = configSchema.safeParse(config)
  if (!parsed.success) return fail(refusal('malformed'))
  const moves = movesTo(parsed.data, asked)
  const kept = new Set([
    ...parsed.data.sectors.map((sector) => `sector ${sector.id}`),
    ...Object.keys(moves).map((id) => `sector ${id}`),
    ...parsed.data.prompts.map((prompt) => `prompt ${prompt.id}`),
  ])
  const used = occupied(state)
  for (const name of used) if (!kept.has(name)) return fail(refusal('in-use'))
  const moving = Object.keys(moves).some((id) => used.has(`sector ${id}`))
  return ok([{ type: 'configured', config: parsed.data, ...(moving ? { moves } : {}) }])
}

/** While the hall sees functions only, whoever wrote a note keeps seeing its words: their own view changes too. */
const ownChanged = (state: MapState, intent: MapIntent, facts: readonly MapFact[]): readonly MapFact[] => {
  if (!lookOf(state).functions || intent.type !== 'note.edit') return facts
  const by = get(state.notes.notes, intent.note)?.by ?? null
  return by === null ? facts : [...facts, { type: 'own.changed', note: intent.note, by }]
}

const isBoardIntent = (intent: MapIntent): intent is BoardIntent<Place> =>
  /^(look|voice|names)\.|\.stance$/.test(intent.type)

const decideNote = (
  state: MapState,
  intent: Exclude<MapIntent, BoardIntent<Place> | { type: 'note.spotlight' | 'group.move' }>,
  by: Actor,
  room: Room,
): Decided => {
  if (by.role === 'participant' && room.phase !== 'open') return fail(refusal('not-open'))
  // A missing voice has the id of the note that it may become.
  if (intent.type === 'note.add' && has(state.voices, intent.note)) return fail(refusal('already-there'))
  const facts = decideNotes(state.notes, intent, by, room, rulesOf(state.config))
  return facts.ok ? ok(ownChanged(state, intent, facts.value)) : facts
}

export const decide = (state: MapState, intent: MapIntent | RoomIntent, by: Actor, room: Room): Decided => {
  switch (intent.type) {
    case 'configured':
      return configure(state, intent)
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
      return isBoardIntent(intent)
        ? decideBoard(state, intent, room, placeIn(state.config))
        : decideNote(state, intent, by, room)
  }
}

const isBoardFact = (fact: MapFact): fact is BoardFact => /^(look|voice|names)\.|\.stanced$/.test(fact.type)

/** The opposing intent of one act; null where there is none. */
export const reverse = (before: MapState, facts: readonly MapFact[]): MapIntent | null => {
  const [fact, ...more] = facts.filter(({ type }) => type !== 'own.changed')
  if (!fact || more.length > 0) return null
  if (isBoardFact(fact)) return reverseBoard(before, fact)
  switch (fact.type) {
    case 'configured':
    case 'own.changed':
      return null
    case 'note.spotlit':
      return { type: 'note.spotlight', note: litNote(before) }
    case 'group.moved': {
      const group = get(before.notes.groups, fact.group)
      return group ? { type: 'group.move', group: group.id, place: group.place } : null
    }
    case 'note.added':
      return has(before.voices, fact.note)
        ? { type: 'voice.back', note: fact.note }
        : reverseNotes(before.notes, [fact])
    default:
      return reverseNotes(before.notes, [fact])
  }
}
