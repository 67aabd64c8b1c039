// The store, as a port: the ledgers of all workshops, the register of workshops, links and sessions, and pictures. Twins `memory`
// and `sqlite` keep one contract suite (`tests/contracts/store`); `postgres` is written to be a third.
// Called by `server/workshop` (ledger) and by `server/auth` and `server/http` (register).
import type { IntentId, StepId, WorkshopId } from '../../shared/ids.ts'
import type { JsonObject } from '../../shared/json.ts'
import type { Keep, KeepAct } from '../../shared/keep.ts'
import type { Role } from '../../shared/roles.ts'

/** One fact in the ledger: of a step's kind, or of the workshop itself (`step` null). */
export interface LedgerFact {
  readonly step: StepId | null
  readonly fact: JsonObject
}

/** What one accepted intent gave. */
export interface Entry {
  /** 1, 2, 3 … without gaps within a workshop. */
  readonly seq: number
  /** Null where the step is secret: then `secretIntent` holds its hash, in a table without order. */
  readonly intentId: IntentId | null
  /** Milliseconds since 1970; in a secret step midnight (UTC) of the day. */
  readonly at: number
  readonly role: Role
  /** The public version each touched step reached with this entry; a step whose views did not change is left out. */
  readonly versions: { readonly [step: string]: number }
  /** Empty when the entry was stirred or redacted away. */
  readonly facts: readonly LedgerFact[]
}

export interface NewEntry extends Entry {
  /** Hash of the intent's id and the version it is to be answered with, for an intent in a secret step. */
  readonly secretIntent?: { readonly hash: string; readonly version: number | null }
}

/** What one workshop wants written in the shared transaction. */
export interface Append {
  readonly workshop: WorkshopId
  /** The last sequence the writer has folded; another one in the store means another node was faster. */
  readonly expectedSeq: number
  readonly entries: readonly NewEntry[]
  /** Stirring: in the same transaction, every earlier fact (before `expectedSeq`, inclusive) of these steps is taken out. */
  readonly strip: readonly StepId[]
}

export type AppendOutcome =
  | { readonly type: 'written' }
  /** Another node took the sequence: read on, decide again. Nothing of this workshop was written. */
  | { readonly type: 'behind' }
  /** One of the intents is known already (written by another node): read on, decide again. */
  | { readonly type: 'known' }

export interface WorkshopRow {
  readonly id: WorkshopId
  /** The six signs people type. */
  readonly code: string
  /** 128 bits, in the QR's path; not a role secret, but it passes the limit on typed codes. */
  readonly joinToken: string
  readonly createdAt: number
  /** Shown in lists and on the join page before anyone joins. */
  readonly title: string
  readonly place: string
  /** The door is shut: the code is answered like a wrong one. */
  readonly closed: boolean
  /** Until when it is kept and what happens then, as its ledger has it; null or left out: no date. */
  readonly keep?: Keep | null
}

/** What is left of a workshop that was erased or stripped: that it was, when, why, and how much. No word of it. */
export interface DestroyedRow {
  readonly workshop: WorkshopId
  readonly act: KeepAct
  /** Because its date had passed, or because the moderator asked. */
  readonly why: 'date' | 'asked'
  /** Milliseconds since 1970. */
  readonly at: number
  readonly madeAt: number
  /** The date that was set, `2027-03-31`; '': none. */
  readonly until: string
  readonly entries: number
  readonly people: number
  readonly notes: number
  readonly pictures: number
}

/** A role's secret link. The secret itself is never stored. */
export interface LinkRow {
  readonly hash: string
  readonly workshop: WorkshopId
  readonly role: Role
  /** Host and tablet: their table. */
  readonly table: string | null
  /** What the moderator calls it, so that a seat can have several links; '' for the first. */
  readonly name: string
  readonly createdAt: number
  readonly revoked: boolean
}

/** One browser that swapped a link (or joined) for a cookie. */
export interface SessionRow {
  readonly hash: string
  /** For lists and revoking; says nothing of the cookie. */
  readonly id: string
  readonly workshop: WorkshopId
  readonly role: Role
  readonly table: string | null
  /** That of the link it came in by. */
  readonly name: string
  /** Participants only. */
  readonly person: string | null
  readonly createdAt: number
  readonly revoked: boolean
}

/** Roles whose links and sessions outlive a stripping of names: they may read what is left. */
export const namelessRoles: readonly Role[] = ['moderator', 'officer']
export const staysWithout = (role: Role): boolean => namelessRoles.includes(role)

/** A picture that lies on a table, as the server made it: JPEG, without metadata. Gone when its workshop goes. */
export interface PictureRow {
  readonly workshop: WorkshopId
  /** Made of a hash of `large`. */
  readonly id: string
  readonly createdAt: number
  readonly large: Uint8Array
  /** The same, for phones. */
  readonly small: Uint8Array
}

export const pictureSizes = ['large', 'small'] as const
export type PictureSize = (typeof pictureSizes)[number]

/** A rejected promise means that nothing was written (disk full, locked for too long): the caller answers `later`. */
export interface Store {
  /** One durable transaction for all; each workshop's part is written wholly or not at all. Called by the committer. */
  append(appends: readonly Append[]): Promise<readonly AppendOutcome[]>
  /** Entries after a sequence, in order. Called when a room opens and after `behind` or a ring. */
  read(workshop: WorkshopId, afterSeq: number): Promise<readonly Entry[]>
  /** Hashes of secret intents with the version each was answered with. Called when a room opens. */
  secretIntents(workshop: WorkshopId): Promise<ReadonlyMap<string, number | null>>
  /** Rewrites payloads and appends the fact that says so, in one transaction. Called by an erasure. */
  redact(
    workshop: WorkshopId,
    expectedSeq: number,
    rewrites: readonly { readonly seq: number; readonly facts: readonly LedgerFact[] }[],
    erased: NewEntry,
  ): Promise<AppendOutcome>

  /**
   * Every row of the workshop is gone, in one transaction with the record, and no byte of them left in a file when this
   * resolves. False: there was none, and nothing was recorded.
   */
  eraseWorkshop(id: WorkshopId, record: DestroyedRow): Promise<boolean>
  /**
   * Links and sessions of participants, hosts, tablets and screens are gone; those of moderators and officers lose their
   * name. With the record, like an erasure.
   */
  forgetPeople(id: WorkshopId, record: DestroyedRow): Promise<void>
  /** The records, the earliest first. They can only be added to. */
  destroyed(): Promise<readonly DestroyedRow[]>
  /** Workshops whose last day lies before this day, `2027-03-31`. */
  workshopsKeptBefore(day: string): Promise<readonly WorkshopRow[]>
  /** Nothing that was taken out is left in a file. Called by the keeper, for what stirring left in free space. */
  tidy(): Promise<void>

  /** Register and first entry in one transaction, so that no workshop exists without a ledger. False: the code is taken. */
  createWorkshop(row: WorkshopRow, first: NewEntry): Promise<boolean>
  workshop(id: WorkshopId): Promise<WorkshopRow | null>
  workshopByCode(code: string): Promise<WorkshopRow | null>
  updateWorkshop(row: WorkshopRow): Promise<void>
  /** Replaces code and token in one go. False: the code is another workshop's, and nothing was written. */
  renewCode(id: WorkshopId, code: string, joinToken: string): Promise<boolean>

  putLink(row: LinkRow): Promise<void>
  link(hash: string): Promise<LinkRow | null>
  links(workshop: WorkshopId): Promise<readonly LinkRow[]>
  putSession(row: SessionRow): Promise<void>
  session(hash: string): Promise<SessionRow | null>
  sessions(workshop: WorkshopId): Promise<readonly SessionRow[]>

  /** A picture that is there already stays as it is. */
  putPicture(row: PictureRow): Promise<void>
  /** Its bytes in one size; null where this workshop has no such picture, whoever else has it. */
  picture(workshop: WorkshopId, id: string, size: PictureSize): Promise<Uint8Array | null>
  /** Sorted. */
  pictureIds(workshop: WorkshopId): Promise<readonly string[]>

  /** Resolves when a trivial write and read went through. Called by `/readyz`. */
  check(): Promise<void>
  close(): Promise<void>
}
