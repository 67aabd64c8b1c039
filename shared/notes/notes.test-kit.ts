// A small kind with notes to hold the note core to its rules: places are spots, everyone may say anything. For its tests.
import fc from 'fast-check'
import { z } from 'zod'
import type { Actor, Room } from '../activities/contract.ts'
import type { GroupId, NoteId, PersonId, Slug } from '../ids.ts'
import type { Phase } from '../protocol/phase.ts'
import { ok } from '../result.ts'
import type { Role } from '../roles.ts'
import { entries } from '../table.ts'
import { evolveNotes, noNotes } from './fold.ts'
import { noteFacts, noteIntents, type NoteFact, type NoteIntent, type NotesState } from './model.ts'
import { decideNotes, type NoteRules } from './rules.ts'
import { noteViews } from './view.ts'

export type Place = { readonly spot: number }
export type State = NotesState<Place>
export type Intent = NoteIntent<Place>
export type Fact = NoteFact<Place>

const pad = (name: string) => name.padEnd(22, '0')
export const note = (n: number) => pad(`note${n}`) as NoteId
export const group = (n: number) => pad(`group${n}`) as GroupId
export const ann = pad('ann') as PersonId
export const bob = pad('bob') as PersonId
export const prompt = 'p' as Slug

const actor = (role: Role, person: PersonId | null): Actor => ({
  role,
  person,
  voter: null,
  proof: null,
  table: null,
})
export const asAnn = actor('participant', ann)
export const asBob = actor('participant', bob)
export const moderator = actor('moderator', null)
export const host: Actor = { ...actor('host', null), table: 'table-3' as Slug }
const room = (phase: Phase = 'open'): Room => ({
  phase,
  now: 1_000,
  random: () => 0.5,
  newId: () => pad('new'),
  people: [],
  items: [],
})
const rules: NoteRules<Place> = {
  place: (asked) => ok(asked),
  within: () => true,
  knowsPrompt: (id) => id === prompt,
}

export const decide = (state: State, intent: Intent, by: Actor) =>
  decideNotes(state, intent, by, room(), rules)
export const fold = (state: State, facts: readonly Fact[]): State =>
  facts.reduce((next, fact) => evolveNotes(next, fact), state)
/** The state after these acts; refused ones leave it as it was. */
export const after = (acts: readonly (readonly [Intent, Actor])[], from: State = noNotes<Place>()): State =>
  acts.reduce((state, [intent, by]) => {
    const decided = decide(state, intent, by)
    return decided.ok ? fold(state, decided.value) : state
  }, from)

export const add = (n: number, text = `text ${n}`): Intent => ({
  type: 'note.add',
  note: note(n),
  prompt,
  place: { spot: n },
  text,
})
const views = noteViews<Place>()
export const seen = (state: State) => ({
  notes: Object.fromEntries(entries(views.notes(state.notes))),
  aside: Object.fromEntries(entries(views.aside(state.notes))),
  groups: Object.fromEntries(
    [...entries(views.groups(state.groups))].map(([id, { title, place }]) => [id, { title, place }]),
  ),
})

/** Who undoes signs anew. */
export const unsigned = (view: ReturnType<typeof seen>) =>
  JSON.parse(JSON.stringify(view, (key, value: unknown) => (key === 'hand' ? undefined : value))) as unknown

const placeSchema = z.strictObject({ spot: z.number() })
export const intentSchema = z.discriminatedUnion('type', [...noteIntents(placeSchema)])
export const factSchema = z.discriminatedUnion('type', [...noteFacts(placeSchema)])

const anyNote = fc.integer({ min: 1, max: 5 }).map(note)
const anyGroup = fc.integer({ min: 1, max: 2 }).map(group)
const anyWords = {
  text: fc.constantFrom('one', 'two', 'three'),
  why: fc.option(fc.constantFrom('', 'so'), { nil: undefined }),
}
const anyPlace = fc.record({ spot: fc.integer({ min: 0, max: 9 }) })
export const anyIntent: fc.Arbitrary<Intent> = fc.oneof(
  fc.record({
    type: fc.constant('note.add'),
    note: anyNote,
    prompt: fc.constant(prompt),
    place: anyPlace,
    ...anyWords,
  } as const),
  fc.record({ type: fc.constant('note.edit'), note: anyNote, ...anyWords } as const),
  fc.record({ type: fc.constant('note.move'), note: anyNote, place: anyPlace } as const),
  fc.record({ type: fc.constant('note.withdraw'), note: anyNote } as const),
  fc.record({ type: fc.constant('note.hide'), note: anyNote, hidden: fc.boolean() } as const),
  fc.record({
    type: fc.constant('note.discard'),
    note: anyNote,
    reason: fc.constantFrom('', 'a name'),
  } as const),
  fc.record({ type: fc.constant('note.restore'), note: anyNote } as const),
  fc.record({
    type: fc.constant('note.translate'),
    note: anyNote,
    language: fc.constantFrom('nl', 'tr'),
    text: fc.constantFrom('', 'bir', 'iki'),
  } as const),
  fc.record({
    type: fc.constant('group.make'),
    group: anyGroup,
    title: fc.constant('G'),
    notes: fc.array(anyNote, { minLength: 1, maxLength: 3 }),
  } as const),
  fc.record({
    type: fc.constant('group.retitle'),
    group: anyGroup,
    title: fc.constantFrom('H', 'I'),
  } as const),
  fc.record({
    type: fc.constant('group.put'),
    note: anyNote,
    group: fc.option(anyGroup, { nil: null }),
  } as const),
  fc.record({ type: fc.constant('group.dissolve'), group: anyGroup } as const),
)
const anyAct = fc.tuple(anyIntent, fc.constantFrom(asAnn, asBob, moderator))
export const anyPast = fc.array(anyAct, { maxLength: 25 })
