// What a step makes public once it is shown: the rounds of a vote, with every ballot under its receipt. Written by the kind,
// read by the page that anyone can open.
import type { Cell } from './report.ts'
import type { Localized } from './localized.ts'

export interface PublishedItem {
  readonly id: string
  readonly text: Cell
  readonly rank: number
  /** Shares its rank. */
  readonly shared: boolean
  /** Dots from the ballots on the list. */
  readonly dots: number
  /** Dots counted by hand, on paper: not on the list. */
  readonly paper: number
}

export interface PublishedRound {
  /** 1 is the first. */
  readonly round: number
  /** A word of the kind's language files: what "one person" was. */
  readonly mode: string
  readonly dotsPerPerson: number
  /** Most dots first. */
  readonly items: readonly PublishedItem[]
  /** Sorted by receipt; dots by item id. */
  readonly ballots: readonly {
    readonly receipt: string
    readonly dots: { readonly [item: string]: number }
  }[]
  /** Ballots counted by hand; null: none. */
  readonly paperBallots: number | null
}

export interface Published {
  readonly question: Localized
  /** The last one first. */
  readonly rounds: readonly PublishedRound[]
}
