// The fold of dot voting: facts into state. The stirred fact is made in `stir.ts`.
import { emptyTable, entries, get, remove, set } from '../../table.ts'
import { sortedBy } from '../../shuffle.ts'
import { breakdownOf, noSums } from './groups.ts'
import type { Config, Fact, State } from './model.ts'
import { receiptOf } from './receipt.ts'
import { fromStirred } from './stir.ts'

export const open = (config: Config): State => ({
  config,
  base: config,
  chosen: [],
  list: [],
  items: null,
  ballots: emptyTable(),
  voters: emptyTable(),
  revealed: false,
  groups: [],
  sums: noSums,
  sharing: false,
  tickets: emptyTable(),
  holders: emptyTable(),
  named: [],
  paper: null,
  heads: null,
  round: 1,
  past: [],
})

/** A stirred ballot lies in a sum and is not known there: once it changes, the sums hold no longer. */
const sumsAfter = (state: State, receipts: readonly (string | null | undefined)[]): State['sums'] => {
  const isStirred = receipts.some((receipt) => {
    const ballot = receipt ? get(state.ballots, receipt) : undefined
    return ballot !== undefined && ballot.group === undefined
  })
  return isStirred && state.groups.length > 0 ? null : state.sums
}

/**
 * The same voter's earlier ballot goes; one without any dots is a ballot taken back. Once stirred, which ballot is whose
 * is forgotten for good: a voter who then changes the ballot of a key that was lent must not come to own it, or the one
 * that voter had before would stay in beside a third.
 */
const cast = (state: State, fact: Extract<Fact, { type: 'ballot.cast' }>): State => {
  const { voter, lock, dots, group } = fact
  const receipt = receiptOf(lock)
  const before = get(state.voters, voter)?.receipt
  const owned = before === null ? null : receipt
  const others = before ? remove(state.ballots, before) : state.ballots
  const sums = sumsAfter(state, [before, receipt])
  if (Object.keys(dots).length === 0)
    return { ...state, sums, ballots: remove(others, receipt), voters: remove(state.voters, voter) }
  return {
    ...state,
    sums,
    ballots: set(others, receipt, { lock, dots, ...(group === undefined ? {} : { group }) }),
    voters: set(state.voters, voter, { receipt: owned }),
  }
}

const strike = (state: State, id: string): State => {
  const struck = state.named.find((one) => one.id === id)
  if (!struck) return state
  const receipt = get(state.voters, struck.voter)?.receipt
  return {
    ...state,
    named: state.named.filter((one) => one !== struck),
    ballots: receipt ? remove(state.ballots, receipt) : state.ballots,
    voters: remove(state.voters, struck.voter),
  }
}

/** The round so far goes to those that are over; keys and voters of it are forgotten. */
const startRound = (state: State, fact: Extract<Fact, { type: 'round.started' }>): State => {
  const { config, items, ballots, paper, groups, round } = state
  const over = {
    round,
    question: config.question,
    mode: config.mode,
    dots: config.dotsPerPerson,
    most: config.mostPerItem,
    items: [...(items ?? [])],
    ballots: sortedBy(
      [...entries(ballots)].map(([receipt, { dots }]) => ({ receipt, dots: { ...dots } })),
      ({ receipt }) => receipt,
    ).slice(),
    paper,
    groups: [...groups],
    sums: breakdownOf(state),
  }
  return {
    ...state,
    config: { ...config, dotsPerPerson: fact.dots, mostPerItem: fact.most },
    items: (items ?? []).filter(({ id }) => fact.items.includes(id)),
    ballots: emptyTable(),
    voters: emptyTable(),
    revealed: false,
    sums: noSums,
    sharing: false,
    paper: null,
    round: round + 1,
    past: [...state.past, over],
  }
}

const withoutUndefined = <Value extends object>(value: Value): Partial<Value> =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Partial<Value>

export const evolve = (state: State, fact: Fact): State => {
  switch (fact.type) {
    case 'items.chosen':
      return { ...state, chosen: fact.items, list: [] }
    case 'items.listed':
      return { ...state, list: fact.items, chosen: [] }
    case 'dots.set':
      return { ...state, config: { ...state.config, dotsPerPerson: fact.dots, mostPerItem: fact.most } }
    case 'settings.set': {
      const { type: _type, ...settings } = fact
      return { ...state, config: { ...state.config, ...withoutUndefined(settings) } as Config }
    }
    case 'items.frozen':
      return { ...state, items: fact.items, groups: fact.groups ?? [] }
    case 'ballot.cast':
      return cast(state, fact)
    case 'tickets.made':
      return {
        ...state,
        tickets: fact.tickets.reduce((table, ticket) => set(table, ticket, ''), state.tickets),
      }
    case 'ticket.used':
      return {
        ...state,
        tickets: set(state.tickets, fact.ticket, fact.voter),
        holders: set(state.holders, fact.voter, true),
      }
    case 'voter.named':
      return {
        ...state,
        named: [...state.named.filter(({ voter }) => voter !== fact.named.voter), fact.named],
      }
    case 'name.struck':
      return strike(state, fact.named)
    case 'paper.set':
      return { ...state, paper: fact.paper }
    case 'heads.set':
      return { ...state, heads: fact.heads }
    case 'groups.shown':
      return { ...state, sharing: fact.show }
    case 'round.started':
      return startRound(state, fact)
    case 'result.revealed':
      return { ...state, revealed: true }
    case 'result.hidden':
      // What was shown by group is remembered in the hall: the next sums would tell it apart from the late voters.
      return { ...state, revealed: false, sharing: false, sums: state.groups.length > 0 ? null : state.sums }
    case 'configured':
      return { ...state, config: fact.config, base: fact.base ?? fact.config }
    case 'stirred':
      return fromStirred(fact)
  }
}
