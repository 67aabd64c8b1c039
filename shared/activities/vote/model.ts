// Dot voting: its shapes in one place, and the state they fold into. Called by the rules, the fold, the views and the faces
// (which take types alone).
import type { Slug } from '../../ids.ts'
import type { Table } from '../../table.ts'
import type { PeopleGroup } from '../../workshop-facts.ts'
import type { Ballot, Breakdown, Config, ListItem, Paper, VoteItem } from './config.ts'
import type { Named, PastRound } from './facts.ts'

export { configSchema } from './config.ts'
export type { Ballot, Breakdown, Config, GroupSum, ListItem, Origin, Paper, VoteItem } from './config.ts'
export { factSchema } from './facts.ts'
export type { Fact, Named, PastRound } from './facts.ts'
export { intentSchema } from './intents.ts'
export type { Intent } from './intents.ts'

/** A ballot in the box; its group is known until it is stirred, where ballots are summed by group at all. */
export type BoxedBallot = Ballot & { readonly group?: Slug | null | undefined }

export interface State {
  readonly config: Config
  /** The configuration as the run sheet has it; what was set since lies over it in `config`. */
  readonly base: Config
  /** The moderator's choice from the sources; empty: all of them. */
  readonly chosen: readonly VoteItem[]
  /** The moderator's own list; empty: what was chosen, and what the configuration typed. */
  readonly list: readonly ListItem[]
  /** What is voted on, in the sources' order; null until the vote opens. */
  readonly items: readonly VoteItem[] | null
  /** By receipt, so that no two ballots share one. */
  readonly ballots: Table<BoxedBallot>
  /** By the voter's pseudonym in this step: the receipt of their ballot, or null once the ballots were stirred. */
  readonly voters: Table<{ readonly receipt: string | null }>
  readonly revealed: boolean
  /** The participant groups as they were when the vote opened; none: nothing is summed by group. */
  readonly groups: readonly PeopleGroup[]
  /** Sums of what was stirred; null: lost, because a stirred ballot changed or a shown result was taken back. */
  readonly sums: Breakdown | null
  /** Whether the wall shows dots by group under each item. */
  readonly sharing: boolean
  /** Printed codes by their hash: who used it, null once stirred, '' while it is free. */
  readonly tickets: Table<string | null>
  /** Voters who came in with a ticket. */
  readonly holders: Table<true>
  readonly named: readonly Named[]
  readonly paper: Paper | null
  readonly heads: number | null
  readonly round: number
  readonly past: readonly PastRound[]
}
