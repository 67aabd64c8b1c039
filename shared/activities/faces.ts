// What a kind's two faces get and give. `phone.tsx` exports `face: PhoneFace<…>`, `board.tsx` exports `face: BoardFace<…>`.
// Faces see their props and nothing else: no network, no store, no clock of their own.
import type { ComponentType, ReactNode } from 'react'
import type { IntentId, NoteId, Slug, StepId } from '../ids.ts'
import type { JsonObject } from '../json.ts'
import type { Translate } from '../language/translate.ts'
import type { Language, Localized } from '../localized.ts'
import type { ClientPart } from '../notes/expect.ts'
import type { Timer } from '../protocol/frame.ts'
import type { Phase } from '../protocol/phase.ts'
import type { Refusal } from '../protocol/refusal.ts'
import type { PeopleGroup } from '../workshop-facts.ts'

export interface FaceStep {
  readonly id: StepId
  readonly kind: string
  readonly title: Localized
  readonly phase: Phase
  readonly lead: string
}

/** An intent on its way, or refused and kept so that its text can be read and copied. */
export interface Outgoing<Intent> {
  readonly id: IntentId
  readonly intent: Intent
  readonly state: 'waiting' | 'accepted' | 'refused'
  readonly refusal?: Refusal
}

/** What a phone keeps for one step, across reloads; on this phone only. */
export interface Keep {
  /** The value under a name; undefined when there is none. Re-renders on change. */
  read(name: string): unknown
  write(name: string, value: unknown): void
}

interface SharedProps<Config, Intent> {
  readonly step: FaceStep
  readonly config: Config
  /** The parts whose documents are open, with intents on their way laid over; undefined while one loads. */
  readonly parts: { readonly [part: string]: ClientPart | undefined }
  /** The product's words. */
  readonly t: Translate
  /** The workshop's own words in this screen's language. */
  readonly pick: (text: Localized) => string
  readonly language: Language
  /** Random id for a new note or group. */
  readonly newId: <Id extends string>() => Id
  readonly outgoing: readonly Outgoing<Intent>[]
  /** The workshop's id, for the addresses of its pictures; absent in a gallery, which has none. */
  readonly workshop?: string | undefined
  readonly timer: Timer
  /** Now in the server's clock, ms since 1970. */
  readonly now: () => number
}

export interface PhoneFaceProps<Config, Intent> extends SharedProps<Config, Intent> {
  readonly mine: JsonObject | null
  /** Puts an intent in the outbox: shown at once, sent when there is network, exactly once. `key` proves "mine". */
  readonly ask: (intent: Intent, key?: string) => void
  /** Takes a refused intent out of `outgoing`, when its text was read or taken back into a field. */
  readonly forget: (id: IntentId) => void
  /** A key only this phone can make, the same each time for the same purpose in this step. For faces with `keys`. */
  readonly keyFor: (purpose: string) => string
  readonly keep: Keep
  readonly online: boolean
  /** Address of the page on which anyone can check what this step made public; a fragment marks a place on it. */
  readonly receiptsUrl?: string
}

/** What became of a picture that was sent: its name and size in pixels, or why not (a word of the server, or `offline`). */
export type SentPicture =
  | { readonly type: 'kept'; readonly picture: Slug; readonly width: number; readonly height: number }
  | { readonly type: 'refused'; readonly why: string }

export interface BoardFaceProps<Config, Intent> extends SharedProps<Config, Intent> {
  /** Null on the projector, which only looks. */
  readonly ask: ((intent: Intent) => void) | null
  /** Present in the moderator's drawer only; never on the projector. */
  readonly staff: { readonly [part: string]: ClientPart | undefined } | null
  readonly people: number
  /** Nobody real sits there: seats are hatched. */
  readonly rehearsal?: boolean
  /** The moderator's tools are hidden: the projector, or hall view (key Z). */
  readonly hall: boolean
  /** Fetches what a vote may take up; staff only. */
  readonly candidates?: () => Promise<
    readonly {
      readonly step: string
      readonly id: string
      readonly type: string
      readonly text: string
      readonly size: number
    }[]
  >
  /**
   * Changes this step's configuration, as the step's own form would; null on the projector. `moves`: where what lies in
   * something that goes shall lie, by its id.
   */
  readonly configure?: ((config: Config, moves?: { readonly [from: string]: string }) => void) | null
  /** Single letters, while no field has the focus and no dialog is open; answers how to let go of them. Null on the projector. */
  readonly onShortcut?: ((acts: { readonly [key: string]: () => void }) => () => void) | null
  /** Restarts the room's timer, for a kind with rounds; null on the projector. */
  readonly startTimer?: ((minutes: number) => void) | null
  /** What this browser keeps for the step across reloads: a draft, an open question. */
  readonly keep?: Keep
  /** Sends a picture to be laid on a table; `onProgress` gets the share that has left, 0 to 1. Moderator and host only. */
  readonly sendPicture?: ((file: Blob, onProgress: (share: number) => void) => Promise<SentPicture>) | null
  /** Host page and shared tablet: the table they are bound to. */
  readonly table?: string | null
  /** Address of the page where everyone can check receipts, for a QR. */
  readonly receiptsUrl?: string
  /** The participant groups asked at joining; none: nobody is asked. */
  readonly groups?: readonly PeopleGroup[]
  /** Erases notes of this step for real; asked for only after a question. Left out for who may not. */
  readonly eraseNotes?: ((notes: readonly NoteId[]) => void) | null
  /** Opens this step again, for a kind whose next act needs it open; null on the projector. */
  readonly reopen?: (() => void) | null
  /** What the hall needs to come in: for what is printed. Null until it is known. */
  readonly door?: { readonly base: string; readonly code: string; readonly title: string } | null
}

export interface MyNote {
  readonly id: string
  readonly text: string
  readonly body: ReactNode
}

/** What the phone's top bar says instead of the step's title, phase and clock. */
export interface PhoneHead {
  readonly title: string
  readonly subtitle?: string | undefined
  /** Fills the bar with this table's colour; its disc is given as `mark`. */
  readonly table?: number | undefined
  /** In place of the product's mark, such as the sign of the silent table. */
  readonly mark?: ReactNode
  /** On the page's own paper, without a line. */
  readonly plain?: boolean | undefined
  /** False: no clock. */
  readonly clock?: boolean | undefined
  /** The face has the whole screen and draws everything itself: no top bar, no bottom bar ("go to table 3"). */
  readonly bare?: boolean | undefined
}

export interface PhoneFace<Config, Intent> {
  /** The parts this phone's screen shows now: only their documents are opened. */
  parts(config: Config, mine: JsonObject | null): readonly string[]
  /** It calls `keyFor`: what makes keys is loaded before it is drawn. */
  readonly keys?: true
  /** No raised hands here: a step in silence. */
  readonly silent?: true
  /** The top bar while `View` is shown; without it, or null: the step's title, its phase in words, the clock. */
  head?(props: PhoneFaceProps<Config, Intent>): PhoneHead | null
  /**
   * The screen "Nu" while this step is the current one (or, beside, its own tab). Its main button sticks above the bottom bar:
   * `position: sticky; inset-block-end: var(--foot, 0px)`.
   */
  readonly View: ComponentType<PhoneFaceProps<Config, Intent>>
  /** What of this step stands under "Mijn briefjes"; null when nothing. Editing and withdrawing happen here. */
  readonly Mine?: ComponentType<PhoneFaceProps<Config, Intent>>
  /** Lays an intent on its way over a part. */
  expect(part: ClientPart, intent: Intent, partName: string): ClientPart
}

/** The one filled button while the step is open, where "close" is not the next thing (a next round). */
export interface PrimaryAct<Intent> {
  readonly label: string
  readonly intents: readonly Intent[]
  /** Restart the room's timer with it. */
  readonly minutes?: number
}

/** A key of the board, for the list under `?`. */
export interface Shortcut {
  /** As it stands on the keyboard: `L`, `Shift U`. */
  readonly key: string
  /** Message key of what it does. */
  readonly word: string
}

export interface BoardFace<Config, Intent> {
  /** Keys that work while this kind's board is shown. */
  readonly shortcuts?: readonly Shortcut[]
  /** Message key of what an intent shows the hall that was hidden, for the question first; null: nothing. */
  shows?(intent: Intent): string | null
  /** No clock and no QR over the canvas in this phase: the silent table, the result of a vote. */
  quiet?(phase: Phase): boolean
  parts(config: Config): readonly string[]
  /** What the hall looks at. */
  readonly Canvas: ComponentType<BoardFaceProps<Config, Intent>>
  /** This kind's buttons in the moderator's tool bar. */
  readonly Tools?: ComponentType<BoardFaceProps<Config, Intent>>
  /** Phases in which the drawer stands open from the start, for there is something to prepare. Nothing secret may be in it. */
  readonly prepares?: (phase: Phase) => boolean
  /** Staff content and settings, in a drawer that the projector never has. */
  readonly Drawer?: ComponentType<BoardFaceProps<Config, Intent>>
  /** In the question before the step is revealed: what staff should know first. Draws nothing when there is nothing. */
  readonly Confirm?: ComponentType<BoardFaceProps<Config, Intent>>
  /** The page of one table's host or shared tablet (`/t`). */
  readonly Host?: ComponentType<BoardFaceProps<Config, Intent>>
  primary?(props: BoardFaceProps<Config, Intent>): PrimaryAct<Intent> | null
  /** A line under the step's name in the rail ("Ronde 2 van 4"); null for the phase's own word. */
  status?(props: BoardFaceProps<Config, Intent>): string | null
  expect(part: ClientPart, intent: Intent, partName: string): ClientPart
}

/** A face whose config and intents the shell does not look into. */
export type AnyPhoneFace = PhoneFace<never, never>
export type AnyBoardFace = BoardFace<never, never>
