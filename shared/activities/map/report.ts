// What an officer takes home of an actor map: every note, the groups, and one row per actor. Total, for any state.
import type { Note } from '../../notes/model.ts'
import { byOrder, groupSizes, tidiedCells } from '../../notes/view.ts'
import type { Cell, Row, Section } from '../../report.ts'
import { get } from '../../table.ts'
import type { MapConfig, MapState, Place } from './model.ts'
import { actorsOf } from './names.ts'

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

const noteRow = (state: MapState, note: Note<Place>): Row<'notes'> => ({
  note: note.id,
  text: note.text,
  role: note.role ?? null,
  why: note.why ?? null,
  prompt: promptCell(state.config, note.prompt),
  ring: ringCell(state.config, note.place),
  sector: sectorCell(state.config, note.place),
  group: (note.group && get(state.notes.groups, note.group)?.title) ?? null,
  initials: note.initials ?? null,
  origin: { key: `origin.${note.origin}` },
  status: { key: `status.${note.status}` },
  reason: note.reason ?? null,
  ...tidiedCells(note),
  madeAt: new Date(note.at).toISOString(),
})

/** One row per actor: the name is its first group's title, else its first note's text. */
const actorRows = (state: MapState, shown: readonly Note<Place>[]): readonly Row<'actors'>[] => {
  const remarks = new Set(state.config.prompts.filter((prompt) => prompt.remark).map((prompt) => prompt.id))
  const naming = shown.filter((note) => !remarks.has(note.prompt))
  const notes = new Map(naming.map((note) => [note.id as string, note]))
  return actorsOf(naming, byOrder(state.notes.groups)).map((actor) => {
    const said = actor.notes.flatMap((id) => notes.get(id) ?? [])
    const group = get(state.notes.groups, actor.groups[0] ?? '')
    const place = group?.place ?? said[0]?.place
    return {
      actor: group?.title ?? said[0]?.text ?? '',
      role: said.find((note) => note.role)?.role ?? null,
      ring: place ? ringCell(state.config, place) : null,
      sector: place ? sectorCell(state.config, place) : null,
      prompt: said[0] ? promptCell(state.config, said[0].prompt) : null,
      why: said.find((note) => note.why)?.why ?? null,
      timesNamed: said.length,
    }
  })
}

export const report = (state: MapState): readonly Section[] => {
  const notes = byOrder(state.notes.notes)
  const sizes = groupSizes(state.notes.notes)
  const groups = byOrder(state.notes.groups).map((group) => ({
    group: group.id,
    title: group.title,
    size: sizes.get(group.id) ?? 0,
  }))
  return [
    { thing: 'notes', rows: notes.map((note) => noteRow(state, note)) },
    { thing: 'groups', rows: groups },
    {
      thing: 'actors',
      rows: actorRows(
        state,
        notes.filter((note) => note.status === 'shown'),
      ),
    },
  ]
}
