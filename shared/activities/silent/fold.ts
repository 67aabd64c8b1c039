// The fold of the silent table: facts into state, and the whole state into one stirred fact.
import { emptyTable, entries, get, remove, set, tableFrom, values } from '../../table.ts'
import { shuffled, sortedBy } from '../../shuffle.ts'
import type { Complaint, Config, Fact, Shown, State } from './model.ts'

export const open = (config: Config): State => ({ config, notes: emptyTable(), page: 0 })

const withNote = (state: State, id: string, change: (note: Complaint) => Complaint): State => {
  const note = get(state.notes, id)
  return note ? { ...state, notes: set(state.notes, id, change(note)) } : state
}

const withShown = (state: State, id: string, change: (shown: Shown) => Shown): State =>
  withNote(state, id, (note) => (note.shown ? { ...note, shown: change(note.shown) } : note))

const fresh = (text: string): Shown => ({ text, status: 'collected', reason: null, place: null })

const added = (state: State, fact: Extract<Fact, { type: 'note.added' }>): State => {
  const { note: id, text, lock, origin, day, collected } = fact
  const note: Complaint = {
    id,
    lock,
    origin,
    day,
    sealed: collected ? null : text,
    shown: collected ? fresh(text) : null,
  }
  return { ...state, notes: set(state.notes, id, note) }
}

/** What lay sealed is there to be read: the words anew, and the wish beside them. */
const unsealed = ({ sealed, sealedWish, shown, ...note }: Complaint): Complaint => {
  const wish = sealedWish ?? null
  const words: Shown | null =
    sealed === null ? shown : { ...fresh(sealed), ...(shown?.wish ? { wish: shown.wish } : {}) }
  const read = words && wish !== null ? { ...words, wish, wishHangs: false } : words
  return { ...note, sealed: null, shown: read }
}

const collected = (state: State): State => {
  let notes = state.notes
  for (const [id, note] of entries(state.notes))
    if (note.sealed !== null || (note.sealedWish ?? null) !== null) notes = set(notes, id, unsealed(note))
  return { ...state, notes }
}

/** A wish waits for the collecting like a note; taken back, it is gone at once. */
const wished = (state: State, { note: id, text }: Extract<Fact, { type: 'note.wished' }>): State =>
  withNote(state, id, ({ sealedWish: _sealed, shown, ...note }) => {
    if (text !== null) return { ...note, shown, sealedWish: text }
    if (!shown) return { ...note, shown }
    const { wish: _wish, wishHangs: _hangs, ...bare } = shown
    return { ...note, shown: bare }
  })

/** The first free place on the wall: what hangs there keeps its own. */
export const nextPlace = (state: State): number => {
  let next = 0
  for (const note of values(state.notes)) next = Math.max(next, (note.shown?.place ?? -1) + 1)
  return next
}

const revealed = (state: State, { notes, wishes = [] }: Extract<Fact, { type: 'wall.revealed' }>): State => {
  const first = nextPlace(state)
  const hung = notes.reduce(
    (next, id, index) =>
      withShown(next, id, (shown) => ({ ...shown, status: 'revealed', place: shown.place ?? first + index })),
    state,
  )
  return wishes.reduce((next, id) => withShown(next, id, (shown) => ({ ...shown, wishHangs: true })), hung)
}

export const evolve = (state: State, fact: Fact): State => {
  switch (fact.type) {
    case 'note.added':
      return added(state, fact)
    case 'note.edited':
      return withNote(state, fact.note, (note) => ({ ...note, sealed: fact.text }))
    case 'note.withdrawn':
      return { ...state, notes: remove(state.notes, fact.note) }
    case 'note.wished':
      return wished(state, fact)
    case 'notes.collected':
      return collected(state)
    case 'note.setAside':
      return withShown(state, fact.note, (shown) => ({ ...shown, status: 'aside', reason: fact.reason }))
    case 'note.putBack':
      return withShown(state, fact.note, (shown) => ({
        ...shown,
        status: fact.place === null ? 'collected' : 'revealed',
        reason: null,
        place: fact.place ?? shown.place,
      }))
    case 'wall.revealed':
      return revealed(state, fact)
    case 'wall.paged':
      return { ...state, page: fact.page }
    case 'configured':
      return { ...state, config: fact.config }
    case 'stirred':
      return {
        config: fact.config,
        page: fact.page,
        notes: tableFrom(fact.notes.map((note) => [note.id, note] as const)),
      }
  }
}

/** Sorted first, then shuffled: the order of arrival has no way into the fact. */
export const stir = (state: State, random: () => number): Fact => ({
  type: 'stirred',
  config: state.config,
  page: state.page,
  notes: [
    ...shuffled(
      sortedBy(values(state.notes), (note) => note.id),
      random,
    ),
  ],
})

/** What was collected, in an order that says nothing; what is sealed, and whose key opens what, is not in it. */
export const archived = (state: State): Fact => ({
  type: 'stirred',
  config: state.config,
  page: state.page,
  notes: sortedBy(values(state.notes), (note) => note.id).flatMap(({ id, origin, day, shown }) =>
    shown ? [{ id, lock: null, origin, day, sealed: null, shown }] : [],
  ),
})
