// "Functions only": what stands in the room, in the report and in a later vote instead of names. The one place where names
// are taken off; called by view.ts, report.ts and the front door.
import { tableFrom, entries, get, values, type Table } from '../../table.ts'
import type { ShownGroup, ShownNote } from '../../notes/view.ts'
import { noteLimits } from '../../notes/limits.ts'
import type { Voice } from './board-model.ts'
import type { MapConfig, MapState, Place } from './model.ts'
import { actorsOf } from './names.ts'
import { byOrder } from '../../notes/view.ts'

/** A note whose text is its actor's role; empty where no role was given. Without why, initials or translation. */
export type RoleNote = ShownNote<Place> & { readonly actor: number }

export interface Masked {
  readonly notes: Table<RoleNote>
  readonly groups: Table<ShownGroup<Place>>
  readonly voices: Table<Voice>
}

const isRemark = (config: MapConfig, id: string): boolean =>
  config.prompts.find((prompt) => prompt.id === id)?.remark === true

/** A number per actor, by note: which notes name the same one can be seen, who it is cannot. */
const actorNumbers = (state: MapState): ReadonlyMap<string, number> => {
  const naming = byOrder(state.notes.notes).filter(
    (note) => note.status === 'shown' && !isRemark(state.config, note.prompt),
  )
  const apart = [...values(state.apart)].map(({ notes }) => notes)
  const numbers = new Map<string, number>()
  for (const [n, actor] of actorsOf(naming, byOrder(state.notes.groups), apart).entries())
    for (const id of actor.notes) numbers.set(id, n + 1)
  return numbers
}

const maskedNotes = (state: MapState): Table<RoleNote> => {
  const numbers = actorNumbers(state)
  const shown: (readonly [string, RoleNote])[] = []
  for (const [id, note] of entries(state.notes.notes)) {
    // A remark is free text, which may name anybody.
    if (note.status !== 'shown' || isRemark(state.config, note.prompt)) continue
    shown.push([
      id,
      {
        prompt: note.prompt,
        text: note.role ?? '',
        place: note.place,
        ...(note.group ? { group: note.group } : {}),
        ...(note.origin === 'phone' ? {} : { origin: note.origin }),
        order: note.order,
        actor: numbers.get(id) ?? 0,
      },
    ])
  }
  return tableFrom(shown)
}

/** The roles in a group, each once. */
export const rolesIn = (state: MapState, group: string): string => {
  const held = byOrder(state.notes.notes).filter((note) => note.group === group && note.status === 'shown')
  const roles = new Set(held.flatMap(({ role }) => (role ? [role] : [])))
  return [...[...roles].join(', ')].slice(0, noteLimits.groupTitle).join('')
}

const mask = (state: MapState): Masked => ({
  notes: maskedNotes(state),
  groups: tableFrom(
    [...entries(state.notes.groups)].map(([id, { place, order }]) => [
      id,
      { title: rolesIn(state, id), place, order },
    ]),
  ),
  voices: tableFrom(
    [...entries(state.voices)].map(([id, { role, order }]) => [id, { text: role ?? '', order }]),
  ),
})

const known = new WeakMap<object, { readonly state: MapState; readonly masked: Masked }>()

/** What the hall sees while functions only are shown. Made once for one state of notes, tray and names said apart. */
export const maskedOf = (state: MapState): Masked => {
  const found = known.get(state.notes)
  const { voices, apart, config } = state
  if (found?.state.voices === voices && found.state.apart === apart && found.state.config === config)
    return found.masked
  const masked = mask(state)
  known.set(state.notes, { state, masked })
  return masked
}

/** The text of a note, or of a group, as the hall may see it; null where there is no word for it. */
export const roleText = (state: MapState, id: string): string | null => {
  const { notes, groups } = maskedOf(state)
  return (get(notes, id)?.text ?? get(groups, id)?.title) || null
}
