// What the moderator asks when names are merged: existing acts on groups, so that each can be undone. Pure.
import type { GroupId, NoteId } from '../../ids.ts'
import type { MapIntent } from './model.ts'
import type { Offered } from './near-names.ts'

const notesOf = (things: readonly Offered[]): readonly NoteId[] =>
  things.flatMap(({ notes }) => notes.map((id) => id as NoteId))

/**
 * Loose notes become a new group. Where there is a group already the rest comes to its largest, under the title that was
 * typed; a group that is emptied by it is dissolved.
 */
export const mergeIntents = (
  things: readonly Offered[],
  title: string,
  newGroup: GroupId,
): readonly MapIntent[] => {
  const groups = things
    .filter(({ type }) => type === 'group')
    .toSorted((a, b) => b.notes.length - a.notes.length)
  const into = groups[0]
  if (!into) return [{ type: 'group.make', group: newGroup, title, notes: notesOf(things) }]
  const group = into.id as GroupId
  const rest = things.filter(({ id }) => id !== into.id)
  return [
    ...notesOf(rest).map((note): MapIntent => ({ type: 'group.put', note, group })),
    ...groups.slice(1).map(({ id }): MapIntent => ({ type: 'group.dissolve', group: id as GroupId })),
    ...(title === into.text ? [] : [{ type: 'group.retitle', group, title } as const]),
  ]
}
