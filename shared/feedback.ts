// What the public page and the phones get of the answers: what was shown to the hall, and the answers that were published.
// Written by the workshop, read by the page that anyone can open.
import type { PublicAnswer } from './answers.ts'
import type { StepId } from './ids.ts'
import type { Keep } from './keep.ts'
import type { Localized } from './localized.ts'
import type { Point } from './points.ts'
import type { Section } from './report.ts'

export interface FeedbackPoint {
  readonly point: Point
  /** Null: none yet. Where the notes of a group got different answers, each stands as a point of its own. */
  readonly answer: PublicAnswer | null
}

export interface PublicFeedback {
  readonly workshop: { readonly title: string; readonly place: string; readonly date: string }
  /** Until when everything is kept, and what happens then; left out: no date is set. */
  readonly keep?: Keep
  readonly edition: number
  /** When it was published, ms since 1970. */
  readonly at: number
  /** What is new in this edition, in words; empty: nothing came before, or nothing was said. */
  readonly changed: string
  readonly people: number
  /** Notes that stand on the page. */
  readonly notes: number
  /** What was decided already and what was promised, from the opening of the evening: sections of rows as in the report. */
  readonly frame: readonly Section[]
  readonly steps: readonly {
    readonly id: StepId
    readonly title: Localized
    readonly kind: string
    readonly points: readonly FeedbackPoint[]
  }[]
  /** By note id: answers for notes that stand on the page and for those kept off it. A phone picks its own; nobody else knows whose they are. */
  readonly byNote: { readonly [note: string]: PublicAnswer }
}

/** What every phone may fetch: all answers, each once, and the place of its answer in that list by note. */
export interface FeedbackAnswers {
  /** 0: nothing is published. */
  readonly edition: number
  readonly at: number
  readonly answers: readonly PublicAnswer[]
  readonly byNote: { readonly [note: string]: number }
}

/** The words of notes that stand on the page, for one's own other device; it fetches all of them. */
export interface FeedbackNotes {
  readonly edition: number
  readonly workshop: { readonly title: string; readonly date: string }
  readonly notes: {
    readonly [note: string]: {
      readonly step: StepId
      readonly title: Localized
      readonly text: string
      /** 0: plain paper. */
      readonly prompt: number
    }
  }
}
