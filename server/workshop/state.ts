// The state of one workshop: the fold of its ledger. Complete, in memory, never leaves the server.
import type { Answered } from '../../shared/answers.ts'
import { emptyTable, type Table } from '../../shared/table.ts'
import type { AnyKind, Person } from '../../shared/activities/contract.ts'
import type { PersonId, StepId } from '../../shared/ids.ts'
import type { Keep } from '../../shared/keep.ts'
import type { Language, Localized } from '../../shared/localized.ts'
import type { Timer } from '../../shared/protocol/frame.ts'
import type { Phase } from '../../shared/protocol/phase.ts'
import type { PeopleGroup, Sign, Theme } from '../../shared/workshop-facts.ts'

export type Kinds = { readonly [name: string]: AnyKind }

export interface StepState {
  readonly id: StepId
  readonly kind: AnyKind
  readonly title: Localized
  readonly minutes: number
  readonly lead: string
  readonly beside: boolean
  readonly phase: Phase
  readonly config: unknown
  /** The kind's own state; only the kind looks inside. */
  readonly activity: unknown
  /** Public: how often what may be seen of the step has changed. */
  readonly version: number
  readonly veil: string | null
  readonly enteredAt: number | null
  readonly leftAt: number | null
  /** How long its clock was paused while the room was at it, ms. */
  readonly pausedMs: number
}

/** Offsets and lengths in minutes of the steps that take their turn, as they were planned. */
export interface RunPlan {
  readonly minutes: number
  readonly lines: { readonly [step: string]: { readonly after: number; readonly minutes: number } }
}

/** What everyone may read of the answers. */
export interface Feedback {
  /** 0: never published; counts up with each publishing. */
  readonly edition: number
  /** False: taken back, or never published. */
  readonly isOpen: boolean
  /** When this edition was published, ms since 1970. */
  readonly at: number
  /** What is new in it, in words. */
  readonly changed: string
  /** The answers as they were then. */
  readonly answers: Table<Answered>
  /** Those of the edition before it. */
  readonly before: Table<Answered>
}

/** A step as it was once. */
export interface Moment {
  /** The ledger's sequence up to which the step was so. */
  readonly to: number
  /** Until when it was so, ms since 1970. */
  readonly at: number
  readonly activity: unknown
}

export interface WorkshopState {
  /** What the moderator can go back to, by step; in memory only, made again by every replay. */
  readonly moments: ReadonlyMap<StepId, readonly Moment[]>
  /** Sequence of the last entry folded; 0 before the first. */
  readonly seq: number
  /**
   * Public: how many entries could be seen. What is sealed moves it as little as it moves a version, so the number on a report
   * counts nobody's silent notes.
   */
  readonly shown: number
  /** Time of the last entry that has one finer than the date. */
  readonly at: number
  readonly title: string
  readonly place: string
  readonly date: string
  readonly languages: readonly Language[]
  readonly closed: boolean
  /** Nobody new comes in. */
  readonly locked: boolean
  readonly steps: readonly StepState[]
  readonly current: StepId | null
  readonly timer: Timer
  readonly blank: boolean
  readonly theme: Theme | null
  readonly people: readonly Person[]
  readonly removed: ReadonlySet<PersonId>
  readonly rehearsal: boolean
  /** What was made ready in each step before the rehearsal began: a wipe brings it back. Empty outside one. */
  readonly readied: ReadonlyMap<StepId, unknown>
  readonly groups: readonly PeopleGroup[]
  /** What people hold up; taken down when they leave and when the room moves on. */
  readonly signs: ReadonlyMap<PersonId, Sign>
  /** `19:30`; empty: not planned. */
  readonly startsAt: string
  readonly bell: boolean
  /** Frozen when the room comes to its first step; null before. */
  readonly plan: RunPlan | null
  /** Since when the clock is paused. */
  readonly pausedAt: number | null
  /** Steps that were taken out before they opened, whole. */
  readonly gone: readonly StepState[]
  /** How often the room went on, less what was taken back: tells an undo whether someone moved since. */
  readonly moves: number
  /** What became of each note, by its id. */
  readonly answers: Table<Answered>
  /** Counts every act that gave or took an answer. */
  readonly answersRev: number
  readonly feedback: Feedback
  readonly finished: boolean
  /** Null: no date is set, or what was to happen has happened. */
  readonly keep: Keep | null
  /** Names of people are out of the ledger. */
  readonly stripped: boolean
  /** When those who are gone left, ms since 1970. */
  readonly away: ReadonlyMap<PersonId, number>
}

export const beforeAll: WorkshopState = {
  moments: new Map(),
  seq: 0,
  shown: 0,
  at: 0,
  title: '',
  place: '',
  date: '',
  languages: ['nl'],
  closed: false,
  locked: false,
  steps: [],
  current: null,
  timer: { type: 'off' },
  blank: false,
  theme: null,
  people: [],
  removed: new Set(),
  rehearsal: false,
  readied: new Map(),
  groups: [],
  signs: new Map(),
  startsAt: '',
  bell: false,
  plan: null,
  pausedAt: null,
  gone: [],
  moves: 0,
  answers: emptyTable(),
  answersRev: 0,
  feedback: { edition: 0, isOpen: false, at: 0, changed: '', answers: emptyTable(), before: emptyTable() },
  finished: false,
  keep: null,
  stripped: false,
  away: new Map(),
}

export const stepOf = (state: WorkshopState, id: StepId): StepState | undefined =>
  state.steps.find((step) => step.id === id)

export const withStep = (
  state: WorkshopState,
  id: StepId,
  change: (step: StepState) => StepState,
): WorkshopState => ({ ...state, steps: state.steps.map((step) => (step.id === id ? change(step) : step)) })

export const hereCount = (state: WorkshopState): number => state.people.filter((person) => person.here).length

export const personOf = (state: WorkshopState, id: PersonId): Person | undefined =>
  state.people.find((person) => person.id === id)

export const signCount = (state: WorkshopState, sign: Sign): number =>
  [...state.signs.values()].filter((held) => held === sign).length
