// One press for many notes: the intents it takes. Pure; called by the panel's parts.
import type { GroupId, NoteId } from '../../ids.ts'
import type { FoundNote } from '../find.ts'
import { noteLimits } from '../limits.ts'
import type { TidyIntent } from './panel-props.ts'

/** As many as one intent may name; the rest is put in one by one. */
const mostAtOnce = 200

export const hideAll = (notes: readonly FoundNote[]): readonly TidyIntent[] =>
  notes.flatMap(({ id, status }) =>
    status === 'shown' ? [{ type: 'note.hide', note: id, hidden: true }] : [],
  )

export const discardAll = (notes: readonly FoundNote[], reason: string): readonly TidyIntent[] =>
  notes.flatMap(({ id, status }) =>
    status === 'discarded' ? [] : [{ type: 'note.discard', note: id, reason }],
  )

export const restoreAll = (notes: readonly FoundNote[]): readonly TidyIntent[] =>
  notes.flatMap(({ id, status }): readonly TidyIntent[] => {
    if (status === 'shown') return []
    return status === 'hidden'
      ? [{ type: 'note.hide', note: id, hidden: false }]
      : [{ type: 'note.restore', note: id }]
  })

/** A title cut to what a group may have. */
export const titleFrom = (text: string): string => [...text].slice(0, noteLimits.groupTitle).join('')

export const makeGroup = (group: GroupId, title: string, notes: readonly NoteId[]): readonly TidyIntent[] => [
  { type: 'group.make', group, title: titleFrom(title), notes: notes.slice(0, mostAtOnce) },
  ...notes.slice(mostAtOnce).map((note) => ({ type: 'group.put', note, group }) as const),
]

export const putAll = (notes: readonly FoundNote[], group: GroupId | null): readonly TidyIntent[] =>
  notes.flatMap((note) => (note.group === group ? [] : [{ type: 'group.put', note: note.id, group }]))
