// What may be seen of a vote: the one place where its secrets are taken off. Until it is revealed the room has the
// items and the turnout; never a voter, never a lock; a ballot only under its receipt.
import { emptyTable, entries, has, set, values, type Table } from '../../table.ts'
import type { Localized } from '../../localized.ts'
import type { View } from '../contract.ts'
import { breakdownOf } from './groups.ts'
import type { BoxedBallot, Breakdown, ListItem, Paper, State, VoteItem } from './model.ts'
import { resultOf } from './result.ts'
import { sumOf, type Dots } from './tally.ts'

export type ShownItem = {
  readonly text: string
  readonly type: VoteItem['type']
  readonly size: number
  /** In the sources' order; a phone may shuffle. */
  readonly order: number
  /** A typed item in the workshop's languages. */
  readonly local?: Localized
}
export type Settings = {
  readonly dots: number
  readonly most: number
  readonly secret: boolean
  readonly shuffle: boolean
  readonly mode: string
  /** From the second on. */
  readonly round?: number
  /** Ballots are summed by participant group. */
  readonly byGroup?: true
  /** Dots by group stand under each item on the wall. */
  readonly sharing?: true
}
export type Turnout = { readonly voted: number }
export type ResultEntry = {
  /** From phones and from paper together. */
  readonly dots: number
  readonly rank: number
  readonly shared: boolean
  /** Of these, counted on paper. */
  readonly paper?: number
  /** By group, of those that may be shown. */
  readonly groups?: { readonly [group: string]: number }
}
/** A participant group of five voters or more. */
export type GroupEntry = {
  /** Left out: those who named none. */
  readonly title?: Localized
  readonly voters: number
  readonly order: number
}
/** A ballot on the public list, under its receipt: dots by item. */
export type ReceiptEntry = { readonly dots: Dots }
export type Summary = {
  readonly ballots: number
  readonly dots: number
  readonly paper?: Paper
  /** People counted in the room. */
  readonly heads?: number
}
/** The moderator's choice, while the vote is prepared. */
export type ChosenItem = { readonly step: string; readonly id: string }
/** A line of the moderator's list. */
export type ListEntry = Omit<ListItem, 'id'> & { readonly order: number }
/** A name on the moderator's list. */
export type VoterEntry = { readonly name: string; readonly voted: boolean }
/** What only staff is told of a running vote. */
export type DeskEntry = {
  readonly tickets: { readonly made: number; readonly used: number }
  readonly heads: number | null
  readonly paper: Paper | null
  /** Whether ballots will be summed by participant group, where there are any. */
  readonly byGroup: boolean
}

/** A table made once for each value it is made from: an unchanged state gives the identical table. */
const remember = <Source extends object, Made>(make: (source: Source) => Made) => {
  const made = new WeakMap<Source, Made>()
  return (source: Source): Made => {
    const known = made.get(source)
    if (known !== undefined) return known
    const fresh = make(source)
    made.set(source, fresh)
    return fresh
  }
}

const tableOf = <Value>(list: Iterable<readonly [string, Value]>): Table<Value> => {
  let table = emptyTable<Value>()
  for (const [id, value] of list) table = set(table, id, value)
  return table
}

const shownItems = remember((items: readonly VoteItem[]) =>
  tableOf(
    items.map(({ id, text, type, size, local }, order): readonly [string, ShownItem] => [
      id,
      { text, type, size, order, ...(local ? { local } : {}) },
    ]),
  ),
)

/** In a named vote always: a name that comes up as dots land would be read with them. */
const isSecret = ({ secret, mode }: State['config']): boolean => secret || mode === 'named'

/** Whether dots may be seen at all. */
export const resultIsPublic = (state: State): boolean => state.revealed || !isSecret(state.config)

const receipts = remember((ballots: Table<BoxedBallot>) =>
  tableOf(
    [...entries(ballots)].map(([receipt, { dots }]): readonly [string, ReceiptEntry] => [receipt, { dots }]),
  ),
)

export const summaryOf = (state: State): Summary => ({
  ballots: state.ballots.size,
  dots: [...values(state.ballots)].reduce((sum, ballot) => sum + sumOf(ballot.dots), 0),
  ...(state.paper ? { paper: state.paper } : {}),
  ...(state.heads === null ? {} : { heads: state.heads }),
})

const settingsOf = ({ config, round, groups, sharing }: State): Settings => ({
  dots: config.dotsPerPerson,
  most: config.mostPerItem,
  secret: isSecret(config),
  shuffle: config.shuffle,
  mode: config.mode,
  ...(round > 1 ? { round } : {}),
  ...(groups.length > 0 ? { byGroup: true } : {}),
  ...(sharing ? { sharing: true } : {}),
})

/** `vote` holds one entry each: settings, turnout and, once revealed, summary. */
const facts = (state: State): Table<Settings | Turnout | Summary> => {
  const about = set(emptyTable<Settings | Turnout | Summary>(), 'settings', settingsOf(state))
  if (state.items === null) return about
  const counted = set(about, 'turnout', { voted: state.ballots.size })
  return state.revealed ? set(counted, 'summary', summaryOf(state)) : counted
}

/** The key under which those stand who named no group. */
export const noGroup = '-'

/** In the workshop's order; those who named none come last. */
const groupEntries = (state: State, { shown }: Breakdown): Table<GroupEntry> =>
  tableOf(
    shown.map(({ group, voters }): readonly [string, GroupEntry] => {
      const at = state.groups.findIndex(({ id }) => id === group)
      const title = state.groups[at]?.title
      return [
        group ?? noGroup,
        { voters, order: at === -1 ? state.groups.length : at, ...(title ? { title } : {}) },
      ]
    }),
  )

const resultEntries = (state: State, breakdown: Breakdown | null): Table<ResultEntry> =>
  tableOf(
    resultOf(state).map(({ id, ...entry }): readonly [string, ResultEntry] => {
      const paper = state.revealed ? (state.paper?.dots[id] ?? 0) : 0
      const groups = breakdown?.shown.map(({ group, dots }) => [group ?? noGroup, dots[id] ?? 0])
      return [
        id,
        {
          ...entry,
          ...(paper > 0 ? { paper } : {}),
          ...(groups?.length ? { groups: Object.fromEntries(groups) as { [group: string]: number } } : {}),
        },
      ]
    }),
  )

export const roomView = (state: State): View => {
  const breakdown = state.revealed ? breakdownOf(state) : null
  return {
    main: {
      vote: facts(state),
      items: state.items ? shownItems(state.items) : emptyTable<ShownItem>(),
      result:
        state.items && resultIsPublic(state) ? resultEntries(state, breakdown) : emptyTable<ResultEntry>(),
      receipts: state.revealed ? receipts(state.ballots) : emptyTable<ReceiptEntry>(),
      groups: breakdown ? groupEntries(state, breakdown) : emptyTable<GroupEntry>(),
    },
  }
}

const chosenEntries = (state: State): Table<ChosenItem> =>
  tableOf(
    state.chosen.flatMap(({ id, origin }): (readonly [string, ChosenItem])[] =>
      origin ? [[id, { step: origin.step, id: origin.id }]] : [],
    ),
  )

const listEntries = remember((list: readonly ListItem[]) =>
  tableOf(list.map(({ id, ...line }, order): readonly [string, ListEntry] => [id, { ...line, order }])),
)

const voterEntries = ({ named, voters }: State): Table<VoterEntry> =>
  tableOf(
    named.map(({ id, name, voter }): readonly [string, VoterEntry] => [
      id,
      { name, voted: has(voters, voter) },
    ]),
  )

const deskEntry = ({ tickets, heads, paper, config }: State): DeskEntry => ({
  tickets: {
    made: tickets.size,
    used: [...values(tickets)].filter((used) => used !== '').length,
  },
  heads,
  paper,
  byGroup: config.byGroup,
})

/**
 * The moderator's preparation (gone once the items are frozen, because then everyone sees them), the list of names in a named
 * vote, and what is counted by hand.
 */
export const staffView = (state: State): View => {
  const prepares = state.items === null
  return {
    main: {
      chosen: prepares ? chosenEntries(state) : emptyTable<ChosenItem>(),
      list: prepares ? listEntries(state.list) : emptyTable<ListEntry>(),
      voters: voterEntries(state),
      desk: set(emptyTable<DeskEntry>(), 'desk', deskEntry(state)),
    },
  }
}
