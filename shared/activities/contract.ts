// The contract of a kind of activity: a plain object of pure functions. `server/workshop` is the only caller;
// the laws K0 to K15 that every kind keeps are run by `tests/laws` on every folder found here.
import type { NoteId, PersonId, Slug, StepId } from '../ids.ts'
import type { Json, JsonObject } from '../json.ts'
import type { Paper } from '../paper.ts'
import type { Phase } from '../protocol/phase.ts'
import type { Point } from '../points.ts'
import type { Published } from '../published.ts'
import type { Refusal } from '../protocol/refusal.ts'
import type { Section } from '../report.ts'
import type { Result } from '../result.ts'
import type { Permits, Role } from '../roles.ts'
import type { Table } from '../table.ts'
import type { PeopleGroup } from '../workshop-facts.ts'
import type { Picture, PictureWords } from './picture.ts'
import type { Language } from '../localized.ts'

/** A shape that is checked where data enters: strict, unknown keys refused. A zod schema is one. */
export interface Schema<Value> {
  safeParse(
    value: unknown,
  ):
    | { readonly success: true; readonly data: Value }
    | { readonly success: false; readonly error: { readonly issues: readonly SchemaIssue[] } }
}

export interface SchemaIssue {
  readonly path: readonly PropertyKey[]
  readonly message: string
}

/** Who asks. In a secret step `person` is null, always: a fact cannot hold what a rule never sees. */
export interface Actor {
  readonly role: Role
  readonly person: PersonId | null
  /**
   * Secret steps only: a pseudonym of the person for this step alone, so that one join casts one ballot. It may stand in
   * facts until the step is stirred, never in a view.
   */
  readonly voter: string | null
  /** The hash of a key that only the phone knows, when it sent one: proof of "mine" where there is no person. */
  readonly proof: string | null
  /** Host and shared tablet: the table they are bound to. */
  readonly table: Slug | null
  /** The participant group the person named, where the workshop asks: for sums per group, never for a single fact's view. */
  readonly group?: Slug | undefined
}

export interface Person {
  readonly id: PersonId
  /** In the room now; someone who left keeps what they wrote. */
  readonly here: boolean
  /** The participant group they named (residents, shopkeepers), where the workshop asks. */
  readonly group?: Slug | undefined
  /** Plays along in a rehearsal; nobody sits there. */
  readonly simulated?: true | undefined
}

/** Something a later vote or action sheet may take up: a frozen copy that remembers where it came from. */
export interface Item {
  readonly origin: { readonly step: StepId; readonly id: string } | null
  readonly type: 'note' | 'group' | 'typed'
  readonly text: string
  /** Number of notes gathered; 1 for a note. */
  readonly size: number
}

/** What the workshop lends a kind while it decides. */
export interface Room {
  readonly phase: Phase
  /** Milliseconds since 1970, never earlier than the last fact's. In a secret step: midnight (UTC) of the day. */
  readonly now: number
  /** Chance in [0, 1). Use it in `decide` only: what it chose goes into the fact. */
  readonly random: () => number
  readonly newId: () => string
  /** Everyone who ever joined, in order of joining; empty in a secret step but for the vote's turnout (`here` counts). */
  readonly people: readonly Person[]
  /** Candidates of the steps this step names as its sources. */
  readonly items: readonly Item[]
  /** The participant groups that are asked at joining; none where nobody is asked. */
  readonly groups?: readonly PeopleGroup[]
}

/** Intents that only the workshop itself may ask; they pass through `decide` like any other. */
export type RoomIntent =
  | { readonly type: 'opened' }
  | { readonly type: 'collected' }
  | { readonly type: 'closed' }
  | { readonly type: 'revealed' }
  | { readonly type: 'reopened' }
  | {
      readonly type: 'people.changed'
      readonly joined: readonly PersonId[]
      readonly left: readonly PersonId[]
    }
  /** `config` has passed the kind's schema. `moves`: where what lies in something that goes shall lie, by its id. */
  | {
      readonly type: 'configured'
      readonly config: unknown
      readonly moves?: { readonly [from: string]: string } | undefined
    }

export type RoomIntentType = RoomIntent['type']

/** One part of a step (a theme table, or `main`), each a Yjs document of its own: collections of plain entries by id. */
export type PartView = { readonly [collection: string]: Table<JsonObject> }
export type View = { readonly [part: string]: PartView }

/** What only one person may see of the step: `mine.steps[step]` on their phone. */
export type PrivateView = JsonObject

/** Where an erasure strikes: these notes. Whoever erases a person names the notes that person wrote. */
export interface Origin {
  readonly notes: readonly NoteId[]
}

/** What a simulated participant of a rehearsal has: no more than a phone sees, and chance. */
export interface Scene<Config> {
  readonly config: Config
  readonly room: View
  readonly mine: PrivateView | null
  /** The workshop's first language. */
  readonly language: Language
  /** How often this participant acted in this step before, from 0. */
  readonly acts: number
  /** Chance in [0, 1). */
  readonly random: () => number
  readonly newId: () => string
  /** A key that only this participant can make: the same for the same purpose, as on a phone. */
  readonly keyFor: (purpose: string) => string
}

export interface SceneAct<Intent> {
  readonly intent: Intent
  /** Proves "mine" in a step without persons. */
  readonly key?: string
}

export interface ActivityKind<Config, Intent extends { readonly type: string }, Fact, State> {
  /** The folder's name. */
  readonly name: string
  /** What a template may say. */
  readonly config: Schema<Config>
  /** What may be asked. */
  readonly intent: Schema<Intent>
  /** What the ledger may hold. */
  readonly fact: Schema<Fact>
  /** Rows of the permission table for this kind's intents. */
  readonly permits: Permits
  /** Facts carry no person and no finer time than the date; the step is stirred when it is collected or closed. */
  readonly secret: boolean
  /** The steps whose candidates this step takes up. */
  sources(config: Config): readonly StepId[]
  open(config: Config): State
  /** Pure. What was chosen by chance or clock goes into the facts, so that replay gives the same. */
  decide(state: State, intent: Intent | RoomIntent, by: Actor, room: Room): Result<readonly Fact[], Refusal>
  /** Never fails: a fact was decided once and is true. */
  evolve(state: State, fact: Fact): State
  /**
   * A secret kind's whole state as one fact with everything shuffled; `evolve` of it alone on an open state gives that state
   * again, because the entries before it are blanked. Others leave it out.
   */
  stir?(state: State, random: () => number): Fact
  /** Everyone in the room and the projector. */
  roomView(state: State): View
  /** Moderators and hosts, on top of the room view: only what the room does not have. */
  staffView(state: State): View
  privateView(state: State, who: PersonId): PrivateView | null
  /** Whose private view the fact can have changed. */
  concerns(fact: Fact): readonly PersonId[] | 'everyone'
  candidates(state: State): readonly Candidate[]
  /** The opposing intent, for undo; null where there is none. */
  reverse(before: State, facts: readonly Fact[]): Intent | null
  /** The fact with every byte that comes from `origin` taken out; the same fact when there is none. */
  redact(fact: Fact, origin: Origin): Fact
  /** The facts that take erased notes out of the state, whatever became of them before; left out where nothing is written. */
  erase?(state: State, notes: readonly NoteId[]): readonly Fact[]
  /**
   * The fact without who wrote it, nor what they could prove it by; the room view stays as it was. Seats keep their persons:
   * whoever calls gives those other ids (`server/workshop/other-names.ts`). Kinds without authors leave it out.
   */
  unsigned?(fact: Fact): Fact
  /** `unsigned`, and without initials and names of hosts. Left out where there are none. */
  nameless?(fact: Fact): Fact
  /**
   * The step's facts in order, without words that were taken back or written over since; null: nothing of it need be kept.
   * Without what the hall may not see now, too. Folding them gives the same room view, report and points. For archives; kinds whose
   * words are never written over leave it out.
   */
  settled?(facts: readonly Fact[]): readonly (Fact | null)[]
  /**
   * Secret kinds: the whole state as one fact, without what only its writer may read, what is counted and not yet shown, and
   * anything that proves whose it is. The same for the same state; `evolve` of it on an open state gives the same report.
   */
  archived?(state: State): Fact
  /** The same for a configuration, that stands in facts of the workshop itself. */
  namelessConfig?(config: Config): Config
  /** Notes whose writers were promised an answer, whatever becomes of the notes; none where it is left out. */
  owes?(state: State): readonly NoteId[]
  /** What was said, as things that get one answer; none where it is left out. Names nobody, and holds nothing sealed. */
  points?(state: State): readonly Point[]
  /** What anyone may see and count again without having joined; null while there is nothing. Others leave it out. */
  published?(state: State): Published | null
  /** What is printed beforehand for those without a phone; nothing where it is left out. */
  paper?(config: Config): Paper
  /** Total: also of a state that was never opened. */
  report(state: State): readonly Section[]
  /**
   * What files show of the step: from the room view alone, so what the room may not see is never drawn. Total: also of an
   * empty view. Names are unique. Others leave it out.
   */
  pictures?(view: View, config: Config, words: PictureWords): readonly Picture[]
  /** Going back to an earlier moment, for kinds with notes and groups. */
  readonly past?: {
    /** What brings notes and groups of `now` to what they were `then`; later ones go aside with `reason` (null: stay). */
    rewind(now: State, then: State, reason: string | null): readonly Fact[]
    /** Notes that lie there. */
    size(state: State): number
  }
  /** What a simulated participant asks now, while the step is open; null: nothing. A kind without it is only watched. */
  rehearse?(scene: Scene<Config>): SceneAct<Intent> | null
}

/** A candidate before the workshop stamps it with its origin. */
export interface Candidate {
  readonly id: string
  readonly type: 'note' | 'group'
  readonly text: string
  readonly size: number
}

/** Any kind, for those who do not look inside: its config, intents, facts and state are opaque. */
export type AnyKind = ActivityKind<unknown, { readonly type: string }, unknown, unknown>

/** The configuration of a step as phones and boards get it in the frame: plain JSON, passed by the kind's schema. */
export type StepConfig = Json
