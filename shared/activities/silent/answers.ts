// The promise of the silent table: whatever was read is answered. Which complaints wait for theirs; the answers themselves
// are given elsewhere, by note id. Called by the views, the report, and whoever asks whether the workshop may be finished.
import type { NoteId } from '../../ids.ts'
import { sortedBy } from '../../shuffle.ts'
import { values } from '../../table.ts'
import type { State } from './model.ts'

/** What a complaint that was read carries until it is answered: promised, not given yet. */
export const answerOwed = 'owed'

/**
 * The notes that are owed an answer: all that were collected, on the wall or set aside (a reason why it does not hang is no
 * answer to what it says). Not those that are sealed still, nor those that were withdrawn. In order of their random ids.
 */
export const owes = (state: State): readonly NoteId[] =>
  sortedBy(
    [...values(state.notes)].flatMap((note) => (note.shown ? [note.id] : [])),
    (id) => id,
  )
