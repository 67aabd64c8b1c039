// The fold of dot voting: facts into state, and the whole state into one stirred fact.
import { emptyTable, entries, get, remove, set, tableFrom, values } from '../../table.ts'
import { shuffled, sortedBy } from '../../shuffle.ts'
import type { Config, Fact, State } from './model.ts'
import { receiptOf } from './receipt.ts'

export const open = (config: Config): State => ({
  config,
  chosen: [],
  items: null,
  ballots: emptyTable(),
  voters: emptyTable(),
  revealed: false,
})

/**
 * The same voter's earlier ballot goes; one without any dots is a ballot taken back. Once stirred, which ballot is whose
 * is forgotten for good: a voter who then changes the ballot of a key that was lent must not come to own it, or the one
 * that voter had before would stay in beside a third.
 */
const cast = (state: State, fact: Extract<Fact, { type: 'ballot.cast' }>): State => {
  const { voter, lock, dots } = fact
  const receipt = receiptOf(lock)
  const before = get(state.voters, voter)?.receipt
  const owned = before === null ? null : receipt
  const others = before ? remove(state.ballots, before) : state.ballots
  if (Object.keys(dots).length === 0)
    return { ...state, ballots: remove(others, receipt), voters: remove(state.voters, voter) }
  return {
    ...state,
    ballots: set(others, receipt, { lock, dots }),
    voters: set(state.voters, voter, { receipt: owned }),
  }
}

export const evolve = (state: State, fact: Fact): State => {
  switch (fact.type) {
    case 'items.chosen':
      return { ...state, chosen: fact.items }
    case 'dots.set':
      return { ...state, config: { ...state.config, dotsPerPerson: fact.dots, mostPerItem: fact.most } }
    case 'items.frozen':
      return { ...state, items: fact.items }
    case 'ballot.cast':
      return cast(state, fact)
    case 'result.revealed':
      return { ...state, revealed: true }
    case 'result.hidden':
      return { ...state, revealed: false }
    case 'configured':
      return { ...state, config: fact.config }
    case 'stirred':
      return {
        config: fact.config,
        chosen: fact.chosen,
        items: fact.items,
        revealed: fact.revealed,
        ballots: tableFrom(fact.ballots.map((ballot) => [receiptOf(ballot.lock), ballot] as const)),
        voters: tableFrom(fact.voters.map((voter) => [voter, { receipt: null }] as const)),
      }
  }
}

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
  voters: [
    ...sortedBy(
      [...entries(state.voters)].map(([voter]) => voter),
      (voter) => voter,
    ),
  ],
})

/** Items by id: the order in which somebody laid their dots goes too. */
const inOrder = (dots: { readonly [item: string]: number }): { [item: string]: number } =>
  Object.fromEntries(sortedBy(Object.entries(dots), ([item]) => item))
