// Everything a vote holds as one fact, in which nothing leads from a voter, a name, a group or a ticket to a ballot; and that
// fact as a state again. Called by the fold and the workshop.
import { emptyTable, entries, set, tableFrom, values } from '../../table.ts'
import { shuffled, sortedBy } from '../../shuffle.ts'
import { breakdownOf, noSums } from './groups.ts'
import type { Fact, State } from './model.ts'
import { receiptOf } from './receipt.ts'

type Stirred = Extract<Fact, { type: 'stirred' }>

/** Items by id: the order in which somebody laid their dots goes too. */
const inOrder = (dots: { readonly [item: string]: number }): { [item: string]: number } =>
  Object.fromEntries(sortedBy(Object.entries(dots), ([item]) => item))

const sorted = (names: Iterable<string>): string[] => [...sortedBy(names, (name) => name)]

const ticketsOf = ({ tickets, holders }: State): Stirred['tickets'] => {
  const all = [...entries(tickets)]
  const named = (isFree: boolean) =>
    sorted(all.flatMap(([ticket, used]) => ((used === '') === isFree ? [ticket] : [])))
  return {
    free: named(true),
    used: named(false),
    holders: sorted([...entries(holders)].map(([name]) => name)),
  }
}

/** What most votes do not have is left out of the fact. */
const rarer = (state: State) => ({
  ...(state.list.length > 0 ? { list: [...state.list] } : {}),
  ...(state.groups.length > 0 ? { groups: [...state.groups], sums: breakdownOf(state) } : {}),
  ...(state.sharing ? { sharing: true } : {}),
  ...(state.tickets.size > 0 ? { tickets: ticketsOf(state) } : {}),
  ...(state.named.length > 0 ? { named: [...sortedBy(state.named, ({ id }) => id)] } : {}),
  ...(state.paper ? { paper: state.paper } : {}),
  ...(state.heads === null ? {} : { heads: state.heads }),
  ...(state.past.length > 0 ? { round: state.round, past: [...state.past] } : {}),
  ...(state.base === state.config ? {} : { base: state.base }),
})

/** Ballots sorted, then shuffled; voters sorted. Neither list says anything about the other or about who came first. */
export const stir = (state: State, random: () => number): Fact => ({
  type: 'stirred',
  config: state.config,
  chosen: [...state.chosen],
  items: state.items === null ? null : [...state.items],
  revealed: state.revealed,
  ballots: shuffled(
    sortedBy(values(state.ballots), (ballot) => ballot.lock),
    random,
  ).map(({ lock, dots }) => ({ lock, dots: inOrder(dots) })),
  voters: sorted([...entries(state.voters)].map(([voter]) => voter)),
  ...rarer(state),
})

/** The state that the stirred fact stands for. */
export const fromStirred = (fact: Stirred): State => {
  const tickets = fact.tickets ?? { free: [], used: [], holders: [] }
  const used = tableFrom<string | null>(tickets.used.map((ticket) => [ticket, null] as const))
  return {
    config: fact.config,
    base: fact.base ?? fact.config,
    chosen: fact.chosen,
    list: fact.list ?? [],
    items: fact.items,
    revealed: fact.revealed,
    ballots: tableFrom(fact.ballots.map((ballot) => [receiptOf(ballot.lock), ballot] as const)),
    voters: tableFrom(fact.voters.map((voter) => [voter, { receipt: null }] as const)),
    groups: fact.groups ?? [],
    sums: fact.sums === undefined ? noSums : fact.sums,
    sharing: fact.sharing ?? false,
    tickets: tickets.free.reduce((table, ticket) => set(table, ticket, ''), used),
    holders: tickets.holders.reduce((table, voter) => set(table, voter, true as const), emptyTable<true>()),
    named: fact.named ?? [],
    paper: fact.paper ?? null,
    heads: fact.heads ?? null,
    round: fact.round ?? 1,
    past: fact.past ?? [],
  }
}
