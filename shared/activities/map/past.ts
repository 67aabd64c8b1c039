// An actor map as it was at an earlier moment. Called through the front door when a moderator goes back.
import { rewindNotes } from '../../notes/rewind.ts'
import { entries, get, set } from '../../table.ts'
import type { MapFact, MapState, Place } from './model.ts'

/** A sector may be gone by now: what lay there stays where it lies. */
const settled = ({ config, notes: now }: MapState, { notes: then }: MapState): MapState['notes'] => {
  const isKnown = ({ sector }: Place) => config.sectors.some(({ id }) => id === sector)
  const fallback = config.sectors[0]?.id
  let { notes, groups } = then
  for (const [id, note] of entries(notes))
    if (!isKnown(note.place))
      notes = set(notes, id, { ...note, place: get(now.notes, id)?.place ?? note.place })
  for (const [id, group] of entries(groups))
    if (!isKnown(group.place) && fallback)
      groups = set(groups, id, {
        ...group,
        place: get(now.groups, id)?.place ?? { ...group.place, sector: fallback },
      })
  return { ...then, notes, groups }
}

const groupsMoved = (now: MapState, then: MapState['notes']): readonly MapFact[] =>
  [...entries(then.groups)].flatMap(([id, { place }]): readonly MapFact[] => {
    const there = get(now.notes.groups, id)
    const stays = !there || JSON.stringify(there.place) === JSON.stringify(place)
    return stays ? [] : [{ type: 'group.moved', group: there.id, place }]
  })

export const past = {
  rewind: (now: MapState, then: MapState, reason: string | null): readonly MapFact[] => {
    const before = settled(now, then)
    return [...rewindNotes(now.notes, before, reason), ...groupsMoved(now, before)]
  },
  size: (state: MapState): number => state.notes.notes.size,
}
