// Complaints as points that get an answer: all that were read, on the wall or not. What is sealed is nobody's yet.
import type { Point, Standing } from '../../points.ts'
import { sortedBy } from '../../shuffle.ts'
import { values } from '../../table.ts'
import type { Complaint, Shown, State } from './model.ts'

const standings: { readonly [status in Shown['status']]: Standing } = {
  collected: 'waiting',
  aside: 'aside',
  revealed: 'shown',
}

const pointOf = ({ id, shown }: Complaint): readonly Point[] =>
  shown
    ? [
        {
          id,
          type: 'complaint',
          text: shown.text,
          notes: [{ id, text: shown.text, ...(shown.wish && shown.wishHangs ? { why: shown.wish } : {}) }],
          prompt: 0,
          icon: null,
          theme: null,
          table: null,
          standing: standings[shown.status],
          reason: shown.reason,
          owed: true,
        },
      ]
    : []

/** The wall in its own order, then the rest by their random ids. */
export const points = (state: State): readonly Point[] => {
  const placeOf = ({ shown }: Complaint): number =>
    shown?.status === 'revealed' ? (shown.place ?? 0) : Number.MAX_SAFE_INTEGER
  return sortedBy(values(state.notes), ({ id }) => id)
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .flatMap(pointOf)
}
