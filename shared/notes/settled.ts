// Note facts without the words that their writers took back or wrote over: for archives, which hold what the screens hold.
// Called by the front doors of the kinds with notes.
import type { NoteId } from '../ids.ts'
import type { NoteFact } from './model.ts'
import { redactNote } from './view.ts'

type Field = 'text' | 'why' | 'role' | 'initials'

/** What becomes of a note's words later on. */
interface Later {
  /** It is withdrawn, and nothing keeps a copy of its words before that. */
  readonly gone: boolean
  /** Written again. */
  readonly over: ReadonlySet<Field>
}

const nothing: Later = { gone: false, over: new Set() }

/** What stands where a text was written over. */
const erased = '–'

type Written<Place> = Extract<NoteFact<Place>, { readonly type: 'note.added' | 'note.edited' }>

const isWritten = <Place>(fact: NoteFact<Place>): fact is Written<Place> =>
  fact.type === 'note.added' || fact.type === 'note.edited'

const fields: readonly Field[] = ['text', 'why', 'role', 'initials']

const overBy = <Place>(fact: Written<Place>): readonly Field[] =>
  fields.filter((field) => fact[field] !== undefined)

const without = <Place>(fact: Written<Place>, over: Later['over']): Written<Place> => {
  if (over.size === 0) return fact
  const kept = Object.fromEntries(
    Object.entries(fact).filter(([field]) => !(over as ReadonlySet<string>).has(field)),
  )
  // A text there must be; what else is written again later may be left out until then.
  return { ...kept, text: over.has('text') ? erased : fact.text } as Written<Place>
}

const laterThan = <Place>(fact: NoteFact<Place>, later: Later): Later => {
  switch (fact.type) {
    case 'note.withdrawn':
      return { gone: true, over: new Set() }
    case 'note.added':
      return nothing
    case 'note.edited':
      return { gone: later.gone, over: new Set([...later.over, ...overBy(fact)]) }
    default:
      return later
  }
}

const settledNote = <Place>(fact: NoteFact<Place>, note: NoteId, later: Later): NoteFact<Place> => {
  if (later.gone) return redactNote(fact, { notes: [note] })
  return isWritten(fact) ? without(fact, later.over) : fact
}

const noteTypes: readonly string[] = [
  'note.added',
  'note.edited',
  'note.moved',
  'note.withdrawn',
  'note.hidden',
  'note.discarded',
  'note.restored',
  'note.translated',
  'group.made',
  'group.retitled',
  'group.joined',
  'group.dissolved',
] satisfies readonly NoteFact<unknown>['type'][]

/**
 * The facts of a step in order, each as an archive may hold it; folding them gives the same notes. `copies`: facts of the kind's
 * own that keep a copy of the words of the note they name, so that these stay until then.
 */
export const settledNotes = <Fact extends { readonly type: string }>(
  facts: readonly Fact[],
  copies: readonly Fact['type'][] = [],
): readonly Fact[] => {
  const laters = new Map<unknown, Later>()
  const settle = (fact: Fact): Fact => {
    if (!('note' in fact)) return fact
    const { note } = fact
    const later = laters.get(note) ?? nothing
    if (copies.includes(fact.type)) laters.set(note, nothing)
    if (!noteTypes.includes(fact.type)) return fact
    // Of these types and with a note: one of this core's.
    const core = fact as unknown as NoteFact<unknown>
    laters.set(note, laterThan(core, later))
    return settledNote(core, note as NoteId, later) as unknown as Fact
  }
  return facts.toReversed().map(settle).toReversed()
}
