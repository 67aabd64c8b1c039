// What may be seen of a vote: the one place where its secrets are taken off. Until it is revealed the room has the
// items and the turnout; never a voter, never a lock; a ballot only under its receipt.
import { emptyTable, entries, set, values, type Table } from '../../table.ts'
import type { Localized } from '../../localized.ts'
import type { Origin, View } from '../contract.ts'
import type { Ballot, Fact, State, VoteItem } from './model.ts'
import { sumOf, tally, type Dots, type Ranked } from './tally.ts'

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
}
export type Turnout = { readonly voted: number }
export type ResultEntry = { readonly dots: number; readonly rank: number; readonly shared: boolean }
/** A ballot on the public list, under its receipt: dots by item. */
export type ReceiptEntry = { readonly dots: Dots }
export type Summary = { readonly ballots: number; readonly dots: number }
/** The moderator's choice, while the vote is prepared. */
export type ChosenItem = { readonly step: string; readonly id: string }

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

export const resultOf = (state: State): readonly Ranked[] =>
  tally(
    (state.items ?? []).map((item) => item.id),
    [...values(state.ballots)].map((ballot) => ballot.dots),
  )

/** Whether dots may be seen at all. */
export const resultIsPublic = (state: State): boolean => state.revealed || !state.config.secret

const receipts = remember((ballots: Table<Ballot>) =>
  tableOf(
    [...entries(ballots)].map(([receipt, { dots }]): readonly [string, ReceiptEntry] => [receipt, { dots }]),
  ),
)

export const summaryOf = (state: State): Summary => ({
  ballots: state.ballots.size,
  dots: [...values(state.ballots)].reduce((sum, ballot) => sum + sumOf(ballot.dots), 0),
})

const settingsOf = ({ config }: State): Settings => ({
  dots: config.dotsPerPerson,
  most: config.mostPerItem,
  secret: config.secret,
  shuffle: config.shuffle,
  mode: config.mode,
})

/** `vote` holds one entry each: settings, turnout and, once revealed, summary. */
const facts = (state: State): Table<Settings | Turnout | Summary> => {
  const about = set(emptyTable<Settings | Turnout | Summary>(), 'settings', settingsOf(state))
  if (state.items === null) return about
  const counted = set(about, 'turnout', { voted: state.ballots.size })
  return state.revealed ? set(counted, 'summary', summaryOf(state)) : counted
}

export const roomView = (state: State): View => ({
  main: {
    vote: facts(state),
    items: state.items ? shownItems(state.items) : emptyTable<ShownItem>(),
    result:
      state.items && resultIsPublic(state)
        ? tableOf(resultOf(state).map(({ id, ...entry }): readonly [string, ResultEntry] => [id, entry]))
        : emptyTable<ResultEntry>(),
    receipts: state.revealed ? receipts(state.ballots) : emptyTable<ReceiptEntry>(),
  },
})

/** The names of what the moderator chose; empty once the items are frozen, because then everyone sees them. */
export const staffView = (state: State): View => ({
  main: {
    chosen:
      state.items === null
        ? tableOf(
            state.chosen.flatMap(({ id, origin }): (readonly [string, ChosenItem])[] =>
              origin ? [[id, { step: origin.step, id: origin.id }]] : [],
            ),
          )
        : emptyTable<ChosenItem>(),
  },
})

/** What stands where a text was erased. */
const erased = '–'

export const redact = (fact: Fact, origin: Origin): Fact => {
  const struck = (items: readonly VoteItem[]): VoteItem[] =>
    items.map((item) =>
      origin.notes.some((note) => note === item.origin?.id) ? { ...item, text: erased } : item,
    )
  switch (fact.type) {
    case 'items.chosen':
    case 'items.frozen':
      return { ...fact, items: struck(fact.items) }
    case 'stirred':
      return { ...fact, chosen: struck(fact.chosen), items: fact.items && struck(fact.items) }
    case 'ballot.cast':
    case 'configured':
    case 'dots.set':
    case 'result.hidden':
    case 'result.revealed':
      return fact
  }
}
