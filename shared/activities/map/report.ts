// What an officer takes home of an actor map: every note, the groups, and one row per actor. Total, for any state.
import type { Note } from '../../notes/model.ts'
import { byOrder, groupSizes, tidiedCells } from '../../notes/view.ts'
import type { Cell, Row, Section } from '../../report.ts'
import { get, values } from '../../table.ts'
import { rolesIn } from './functions.ts'
import type { MapConfig, MapState, Place } from './model.ts'
import { actorsOf } from './names.ts'
import { lookOf } from './state.ts'

const ringCell = (config: MapConfig, place: Place): Cell => {
  const local = config.rings[place.ring - 1]
  return local ? { local } : place.ring
}

const sectorCell = (config: MapConfig, place: Place): Cell => {
  const sector = config.sectors.find(({ id }) => id === place.sector)
  return sector ? { local: sector.title } : place.sector
}

const promptCell = (config: MapConfig, id: string): Cell => {
  const prompt = config.prompts.find((each) => each.id === id)
  return prompt ? { local: prompt.question } : id
}

/** While functions only are shown, what leaves the house names the role too; names stay in the ledger. */
const nameless = { key: 'status.nameless' } as const

const wordsOf = (state: MapState, note: Note<Place>): Row<'notes'> =>
  lookOf(state).functions
    ? { text: note.role || nameless, role: note.role ?? null, why: null, initials: null, reason: null }
    : {
        text: note.text,
        role: note.role ?? null,
        why: note.why ?? null,
        initials: note.initials ?? null,
        reason: note.reason ?? null,
        ...tidiedCells(note),
      }

const titleOf = (state: MapState, group: string): Cell | null => {
  if (!get(state.notes.groups, group)) return null
  return lookOf(state).functions
    ? rolesIn(state, group) || nameless
    : (get(state.notes.groups, group)?.title ?? null)
}

const noteRow = (state: MapState, note: Note<Place>): Row<'notes'> => ({
  note: note.id,
  ...wordsOf(state, note),
  prompt: promptCell(state.config, note.prompt),
  ring: ringCell(state.config, note.place),
  sector: sectorCell(state.config, note.place),
  group: note.group && titleOf(state, note.group),
  origin: { key: `origin.${note.origin}` },
  status: { key: `status.${note.status}` },
  madeAt: new Date(note.at).toISOString(),
})

/** Influence and interest in hundredths; nothing where the actor was not placed in that picture. */
const stanceCells = (state: MapState, ids: readonly string[]): Row<'actors'> => {
  const stance = ids.map((id) => get(state.stances, id)).find((found) => found !== undefined)
  if (!stance) return {}
  return { influence: Math.round(stance.influence * 100), interest: Math.round(stance.interest * 100) }
}

/** One row per actor: the name is its first group's title, else its first note's text. */
const actorRows = (state: MapState): readonly Row<'actors'>[] => {
  const remarks = new Set(state.config.prompts.filter((prompt) => prompt.remark).map((prompt) => prompt.id))
  const naming = byOrder(state.notes.notes).filter(
    (note) => note.status === 'shown' && !remarks.has(note.prompt),
  )
  const notes = new Map(naming.map((note) => [note.id as string, note]))
  const apart = [...values(state.apart)].map((each) => each.notes)
  const { functions } = lookOf(state)
  return actorsOf(naming, byOrder(state.notes.groups), apart).map((actor) => {
    const said = actor.notes.flatMap((id) => notes.get(id) ?? [])
    const group = get(state.notes.groups, actor.groups[0] ?? '')
    const place = group?.place ?? said[0]?.place
    const role = said.find((note) => note.role)?.role ?? null
    const name = group?.title ?? said[0]?.text ?? ''
    return {
      actor: functions ? role || nameless : name,
      role,
      ring: place ? ringCell(state.config, place) : null,
      sector: place ? sectorCell(state.config, place) : null,
      prompt: said[0] ? promptCell(state.config, said[0].prompt) : null,
      why: functions ? null : (said.find((note) => note.why)?.why ?? null),
      timesNamed: said.length,
      ...stanceCells(state, [...actor.groups, ...actor.notes]),
    }
  })
}

/** Who was named as missing and has no place on the map yet. */
const missingRows = (state: MapState): readonly Row<'actors'>[] =>
  byOrder(state.voices).map(({ text, role }) => ({
    actor: lookOf(state).functions ? role || nameless : text,
    role: role ?? null,
    timesNamed: 0,
    status: { key: 'status.missing' },
  }))

export const report = (state: MapState): readonly Section[] => {
  const sizes = groupSizes(state.notes.notes)
  const groups = byOrder(state.notes.groups).map((group) => ({
    group: group.id,
    title: titleOf(state, group.id),
    size: sizes.get(group.id) ?? 0,
  }))
  return [
    { thing: 'notes', rows: byOrder(state.notes.notes).map((note) => noteRow(state, note)) },
    { thing: 'groups', rows: groups },
    { thing: 'actors', rows: [...actorRows(state), ...missingRows(state)] },
  ]
}
