// What was said, as things that get one answer: a group with its notes, a note by itself, a complaint. Kinds write it; the
// results page and the feedback page read it.
import type { NoteId, StepId } from './ids.ts'
import type { Localized } from './localized.ts'
import type { Cell } from './report.ts'
import type { ShownTranslation } from './notes/shown-translation.ts'

export interface PointNote {
  readonly id: NoteId
  readonly text: Cell
  readonly why?: string
  readonly initials?: string
  /** For officers, beside the note. */
  readonly translation?: ShownTranslation
}

/**
 * shown: everyone may read it · waiting: read by the silence keeper, not on the wall (yet) · aside: hidden, discarded or kept
 * off the wall. Only what is shown may ever be published.
 */
export type Standing = 'shown' | 'waiting' | 'aside'

export interface Point {
  /** The note's, or the group's. */
  readonly id: string
  readonly type: 'note' | 'group' | 'complaint'
  readonly text: Cell
  /** One for a note; never none. */
  readonly notes: readonly PointNote[]
  /** Which prompt it answers, 1 to 8: its paper and badge; 0: plain paper. A group has its first note's. */
  readonly prompt: number
  /** A glyph's name, as in the prompt; none for a complaint. */
  readonly icon: string | null
  /** The heading under which it stands when published; null: the step's own title. */
  readonly theme: Localized | null
  /** A table's number, where it lay at a table. */
  readonly table: number | null
  readonly standing: Standing
  /** Why it was put aside, for officers. */
  readonly reason: string | null
  /** Promised an answer, whatever becomes of it: the workshop is not finished without. */
  readonly owed: boolean
}

export interface StepPoints {
  readonly step: StepId
  readonly title: Localized
  readonly kind: string
  readonly points: readonly Point[]
}
