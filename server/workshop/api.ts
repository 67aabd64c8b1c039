// What the heart offers to the sockets and to HTTP, as types: they know this file and nothing behind it.
import type { Actor, Item, Scene, SceneAct } from '../../shared/activities/contract.ts'
import type { PersonId, StepId, WorkshopId } from '../../shared/ids.ts'
import type { Answer } from '../../shared/protocol/answer.ts'
import type { Audience, DocumentName } from '../../shared/protocol/documents.ts'
import type { AnswersSince } from '../../shared/answers.ts'
import type { TrailLine } from '../../shared/trail.ts'
import type { Frame, Hand, Mine } from '../../shared/protocol/frame.ts'
import type { Envelope } from '../../shared/protocol/intent.ts'
import type { PersonLine } from '../../shared/protocol/people.ts'
import type { Published } from '../../shared/published.ts'
import type { StepPoints } from '../../shared/points.ts'
import type { PublicFeedback } from '../../shared/feedback.ts'
import type { Report } from '../../shared/report.ts'
import type { Role } from '../../shared/roles.ts'
import type { StepView } from '../../shared/step-view.ts'

/** Who stands behind a socket or a request: a session, checked. */
export interface Caller {
  readonly role: Role
  readonly person: PersonId | null
  readonly table: Actor['table']
  /** Names the session for undo; random. */
  readonly session: string
  /** What the link is called by which they came in; left out or '': the first. For the records. */
  readonly name?: string
}

/** Told after the facts are durable, never before. */
export interface RoomListener {
  /** The frame may differ from the last one. `urgent` false: only counts moved, wait and bundle. */
  frameChanged(urgent: boolean): void
  /** These people's private views may differ. */
  mineChanged(people: readonly PersonId[] | 'everyone'): void
  /** What this moderator's session can take back has changed. */
  handChanged?(session: string): void
  /** The person was removed: close their sockets. */
  personRemoved(person: PersonId): void
  /** The workshop is gone, or all have to come in anew: close everybody's sockets. */
  ended?(): void
}

/** What a rehearsal lends one of its simulated participants. */
export type Play = Pick<Scene<unknown>, 'acts' | 'random' | 'newId' | 'keyFor'>

export interface Room {
  readonly id: WorkshopId
  /** Resolves when the intent is durable, refused or put off; never rejects. The envelope has passed its schema. */
  ask(envelope: Envelope, by: Caller): Promise<Answer>
  frame(audience: Audience): Frame
  mine(person: PersonId): Mine
  /** The private view of somebody who just came in and did nothing: nobody's. */
  example(): Mine
  /** What a moderator's session can take back and do again. */
  hand(session: string): Hand
  /** Everyone who joined, for the moderator's list: numbers, no names. */
  people(): readonly PersonLine[]
  /** A new join code and token; the old ones stop at once, those inside stay. Rejects when none could be written. */
  renewCode(): Promise<void>
  /** What notes and groups of a step can be brought back to, the latest last; none for a secret step. */
  moments(step: StepId): readonly { readonly to: number; readonly at: number; readonly notes: number }[]
  /** What a vote step may take up from its sources. */
  items(step: StepId): readonly Item[]
  /** What the step made public; null while there is nothing. */
  published(step: StepId): Published | null
  report(): Report
  /** Steps that were opened, as everyone in the room sees them. */
  views(): readonly StepView[]
  /** Everything that can be answered, step by step, with what was put aside: for officers. */
  points(): readonly StepPoints[]
  /** Answers that were given, changed or taken back after a `rev`; 0: all. */
  answers(after: number): AnswersSince
  /** What everyone may read; null while nothing is published. */
  feedback(): PublicFeedback | null
  /** Who exported, answered, published, discarded: from the ledger, the latest first. */
  trail(): Promise<readonly TrailLine[]>
  /** Whether this person joined and was not removed. */
  knows(person: PersonId): boolean
  /** What a simulated participant asks of a step now; null: nothing. */
  playedBy(person: PersonId, step: StepId, play: Play): SceneAct<{ readonly type: string }> | null
  /** Simulated participants who are here. */
  simulated(): readonly PersonId[]
  /** Everyone real the ledger says is here; after a restart some of them may have gone unseen. */
  here(): readonly PersonId[]
  watch(listener: RoomListener): () => void
  /**
   * The live document, built when first asked for; null when the step or part does not exist, or this audience may not see
   * it yet. A moderator (`by`) looks at what is prepared as the room will see it.
   */
  document(name: DocumentName, by?: Role): LiveDocument | null
}

export interface DocumentReader {
  /** One Yjs update (V1) for one drain; the same buffer for every reader. */
  update(update: Uint8Array): void
  /** The document starts anew under this epoch: send the reader away. */
  newEpoch(epoch: string): void
}

/** One Y.Doc, server-authored, read-only for everyone else. */
export interface LiveDocument {
  readonly epoch: () => string
  /** The answer to sync step 1: what a reader with this state vector lacks. Throws on a malformed vector. */
  diff(stateVector: Uint8Array): Uint8Array
  /** The whole state, encoded at most once in two seconds; a state vector closes the gap. */
  snapshot(): { readonly state: Uint8Array; readonly epoch: string; readonly tag: string }
  read(reader: DocumentReader): () => void
}

/** What set off the end of a workshop, for the record that outlives it. */
export type EndReason = 'date' | 'asked'

export interface Rooms {
  /** The room of a workshop, loaded from its ledger when needed; null when there is no such workshop. */
  room(id: WorkshopId): Promise<Room | null>
  /**
   * Everything of the workshop is gone when this resolves, from memory and from the store, but for the record that says so.
   * False: there was no such workshop. Rejects when it could not be done.
   */
  erase(id: WorkshopId, why: EndReason): Promise<boolean>
  /** Names of people, links and sessions are gone; texts stay. Again, it does nothing. */
  strip(id: WorkshopId, why: EndReason): Promise<boolean>
  /** Told when what this node made of a workshop before (files that wait to be fetched) may not be given any more. */
  onRewritten(listener: (id: WorkshopId) => void): () => void
  /** Takes the room out of memory when nobody reads, watches or asks any more. */
  close(): Promise<void>
}
