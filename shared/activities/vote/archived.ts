// A vote as an archive holds it: what is public of it and how it was made ready, never who voted or with what. Called by the
// workshop's archive.
import { codeAlphabet } from '../../ids.ts'
import { sortedBy } from '../../shuffle.ts'
import { emptyTable } from '../../table.ts'
import { noSums } from './groups.ts'
import type { Fact, State } from './model.ts'
import { receiptOf } from './receipt.ts'
import { stir } from './stir.ts'

/** A lock with this receipt that is the hash of no key, so that nobody comes to own the ballot. */
const lockFor = (receipt: string): string => {
  const numbers = [...receipt].map((sign) => codeAlphabet.indexOf(sign))
  const digits = (of: (number: number) => number) => numbers.map((number) => of(number).toString(16)).join('')
  return digits((number) => Math.floor(number / 16)) + digits((number) => number % 16)
}

/** Nothing that is counted and not yet revealed, no pseudonym, no name, no ticket. */
const publicPart = (state: State): State => ({
  ...state,
  voters: emptyTable(),
  holders: emptyTable(),
  tickets: emptyTable(),
  named: [],
  ...(state.revealed
    ? {}
    : {
        ballots: emptyTable(),
        sums: state.sums === null ? null : noSums,
        sharing: false,
        paper: null,
        heads: null,
      }),
})

export const archived = (state: State): Fact => {
  const fact = stir(publicPart(state), () => 0)
  if (fact.type !== 'stirred') return fact
  const ballots = sortedBy(
    fact.ballots.map(({ lock, dots }) => ({ lock: lockFor(receiptOf(lock)), dots })),
    ({ lock }) => lock,
  )
  return { ...fact, ballots: [...ballots] }
}
