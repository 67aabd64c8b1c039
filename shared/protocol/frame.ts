// What everyone gets over socket.io: `frame` (where the room is) and `mine` (what only this person may see).
// Notes never travel here: a note reaches a client over one channel, its document.
import type { StepId } from '../ids.ts'
import type { Json, JsonObject } from '../json.ts'
import type { Keep } from '../keep.ts'
import type { Language, Localized } from '../localized.ts'
import type { PeopleGroup, Sign, Theme } from '../workshop-facts.ts'
import type { Phase } from './phase.ts'

export type Timer =
  | { readonly type: 'off' }
  /** `endsAt` in the server's clock; `totalMs` is what the bar is drawn against. */
  | { readonly type: 'running'; readonly endsAt: number; readonly totalMs: number }
  | { readonly type: 'paused'; readonly leftMs: number; readonly totalMs: number }

/** One line of the run sheet: everyone gets all lines, without what is inside. */
export interface FrameLine {
  readonly id: StepId
  readonly kind: string
  readonly title: Localized
  readonly minutes: number
  readonly lead: string
  /** Runs beside the others (the silent table). */
  readonly beside: boolean
  readonly phase: Phase
  /** When the room came to it and left it, ms since 1970, server's clock; null: not yet. */
  readonly enteredAt: number | null
  readonly leftAt: number | null
}

/** Staff only: what the run sheet was when the evening began (or is, before that), and the pauses. */
export interface FramePlan {
  /** Whole minutes of all steps that take their turn. */
  readonly minutes: number
  /** Per planned step: after how many minutes it was to begin, and how long it was to take. */
  readonly lines: { readonly [step: string]: { readonly after: number; readonly minutes: number } }
  /** How long the current step stood still, and since when it does now; ms, server's clock. */
  readonly pausedMs: number
  readonly pausedAt: number | null
}

/** A step that can be seen: the current one and those that were opened once. Staff get all. */
export interface FrameStep {
  readonly id: StepId
  /** The kind's configuration, as its own schema describes it: prompts, sectors, tables. */
  readonly config: Json
  /** Document name (without epoch) per part, of this client's audience. */
  readonly documents: { readonly [part: string]: string }
  /** Staff only: the documents with what the room does not see. */
  readonly staffDocuments?: { readonly [part: string]: string }
  /** The step's public version; never the ledger's sequence. */
  readonly version: number
}

export interface Frame {
  readonly protocol: number
  readonly workshop: {
    readonly id: string
    readonly title: string
    readonly place: string
    readonly date: string
    readonly languages: readonly Language[]
    readonly code: string
    /** The door is shut: reading only. */
    readonly closed: boolean
    /** Nobody new comes in; writing goes on. */
    readonly locked?: boolean
    /** Participant groups, asked at joining; empty: nobody is asked. */
    readonly groups: readonly PeopleGroup[]
    /** `19:30` on the hall's wall clock; left out: not planned. */
    readonly startsAt?: string
    /** Projector and board ring when time is over; left out: they do not. */
    readonly bell?: true
    /** The work of the day after is done. */
    readonly finished?: true
    /** The edition of the answers that everyone can read at `/f/<id>`; left out while there is none. */
    readonly feedback?: number
    /** Until when everything is kept, and what happens then; left out: no date is set. */
    readonly keep?: Keep
    /** Names of people and links are out of it. */
    readonly stripped?: true
  }
  /** The server's clock when this was sent, so that a phone with a wrong clock counts down right. */
  readonly now: number
  /** The current step; null in the lobby. */
  readonly current: StepId | null
  readonly lines: readonly FrameLine[]
  readonly steps: readonly FrameStep[]
  readonly plan?: FramePlan
  /** Staff only: moves when an answer was given or taken back. */
  readonly answersRev?: number
  readonly timer: Timer
  /** The projector is blanked. */
  readonly blank: boolean
  /** Chosen for the whole evening; left out: each screen in its own. */
  readonly theme?: Theme | undefined
  /** Only in a rehearsal: everything on the screens is play. */
  readonly rehearsal?: true
  /** Counts of who is here; `ready` and `hands` of those among them that say so. */
  readonly people: { readonly here: number; readonly ready: number; readonly hands: number }
  /** `full`: nothing can be written now; what people write waits on their phones. */
  readonly storage: 'ok' | 'full'
}

/** An act of the moderator, to be said in words: the step it was about (null: the workshop), and its intent's type. */
export interface Did {
  readonly step: StepId | null
  readonly type: string
}

/** What a moderator's session can take back and do again. Kept in memory, per session. */
export interface Hand {
  readonly undo: Did | null
  readonly redo: Did | null
  /** The last thing taken back or done again; `count` tells two that are alike apart. */
  readonly last: { readonly way: 'undo' | 'redo'; readonly did: Did; readonly count: number } | null
}

/** The private view of one person, per step; sent at connect and when a fact concerns them. */
export interface Mine {
  readonly person: string | null
  /** The participant group this person named, and what they hold up now. */
  readonly group?: string | undefined
  readonly sign?: Sign | undefined
  readonly steps: { readonly [step: string]: JsonObject }
  /** Moderators only, who are no persons here. */
  readonly hand?: Hand | undefined
}
