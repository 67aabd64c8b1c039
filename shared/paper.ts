// What is printed for a step before the evening, so that who has no phone writes too: said by a kind's `paper`, printed by the paper kit.
import type { Slug } from './ids.ts'
import type { Localized } from './localized.ts'

export interface PaperPrompt {
  /** Its place, from 1, which gives paper, badge and number; null: plain white, without a badge. */
  readonly place: number | null
  readonly question: Localized
  /** One or two words for the head of a note. */
  readonly label: Localized | null
  /** Key of the kind's own words: what may be written, in a sentence. */
  readonly how: string
  /** Said below it, such as what is promised to who writes. */
  readonly also: readonly Localized[]
  /** Keys of the kind's own words: what is filled in at the foot of a note, such as where it belongs. */
  readonly fields: readonly string[]
  /** The tables where it is asked, by number; null: everywhere. */
  readonly tables: readonly number[] | null
}

export interface PaperTable {
  readonly id: Slug
  /** From 1: its name in the hall, and its colour. */
  readonly number: number
  readonly title: Localized
  /** Empty while there is none. */
  readonly host: string
}

export interface Paper {
  readonly prompts: readonly PaperPrompt[]
  readonly tables: readonly PaperTable[]
}
