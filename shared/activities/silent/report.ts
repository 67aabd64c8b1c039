// What an officer takes home from the silent table: what was collected, so that each gets an answer. Sealed notes are
// not in it: they are secret until they are collected.
import type { Row, Section } from '../../report.ts'
import { sortedBy } from '../../shuffle.ts'
import { values } from '../../table.ts'
import { answerOwed } from './answers.ts'
import type { Complaint, State } from './model.ts'

/** The date, and nothing finer: there is nothing finer. */
const dateOf = (day: number): string => new Date(day).toISOString().slice(0, 10)

const rowOf = (note: Complaint): Row<'complaints'>[] =>
  note.shown
    ? [
        {
          note: note.id,
          text: note.shown.text,
          status: { key: `silent.status.${note.shown.status}` },
          reason: note.shown.reason,
          ...(note.shown.wish ? { wish: note.shown.wish } : {}),
          answer: { key: `silent.answer.${answerOwed}` },
          madeAt: dateOf(note.day),
        },
      ]
    : []

/** The wall in its own order, then the rest by their random ids. */
export const report = (state: State): readonly Section[] => {
  const byId = sortedBy(values(state.notes), (note) => note.id)
  const placeOf = (note: Complaint): number =>
    note.shown?.status === 'revealed' ? (note.shown.place ?? 0) : Number.MAX_SAFE_INTEGER
  const rows = [...byId].sort((a, b) => placeOf(a) - placeOf(b)).flatMap(rowOf)
  return [{ thing: 'complaints', rows }]
}
