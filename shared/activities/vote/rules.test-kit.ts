// Voters, ballots and a moderator for the tests of the vote.
import { sortedBy } from '../../shuffle.ts'
import fc from 'fast-check'
import type { Actor, Item, Room, RoomIntent, View } from '../contract.ts'
import type { StepId } from '../../ids.ts'
import type { Phase } from '../../protocol/phase.ts'
import { entries } from '../../table.ts'
import { evolve, open } from './fold.ts'
import { kind } from './index.ts'
import { lockOf as lockOfKey } from './lock.ts'
import { configSchema, type Config, type Intent, type State } from './model.ts'
import { stir } from './stir.ts'

export const configOf = (extra: Partial<Config> = {}): Config =>
  configSchema.parse({ question: { nl: 'Wat moet eerst?' }, from: ['kaart'], dotsPerPerson: 3, ...extra })

export const step = 'kaart' as StepId
export const source = (n: number): Item => ({
  origin: { step, id: `bron-${n}` },
  type: 'note',
  text: `voorstel ${n}`,
  size: 1,
})
export const itemId = (n: number) => `item-${String(n).padStart(17, '0')}`
export const lockOf = (n: number) => lockOfKey(`key ${n}`)

export const phone = (n: number, key = n): Actor => ({
  role: 'participant',
  person: null,
  voter: `voter-${n}`,
  proof: lockOf(key),
  table: null,
})
export const moderator: Actor = { role: 'moderator', person: null, voter: null, proof: null, table: null }

export const chance = (seed: number) => () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
  return seed / 2 ** 32
}

export const room = (phase: Phase, items: readonly Item[] = [1, 2, 3, 4].map(source)): Room => {
  let made = 0
  return { phase, now: 0, random: chance(1), newId: () => itemId(++made), people: [], items }
}

export const ask = (state: State, intent: Intent | RoomIntent, by: Actor, phase: Phase = 'open'): State => {
  const decided = kind.decide(state, intent, by, room(phase))
  return decided.ok ? decided.value.reduce(evolve, state) : state
}
export const refusalOf = (state: State, intent: Intent | RoomIntent, by: Actor, items?: readonly Item[]) => {
  const decided = kind.decide(state, intent, by, room('open', items))
  return decided.ok ? null : decided.error.reason
}

/** Why it is refused: the rule's own word where it has one; null when it is not. */
export const whyOf = (state: State, intent: Intent, by: Actor): unknown => {
  const decided = kind.decide(state, intent, by, {
    phase: 'open',
    now: 0,
    random: chance(1),
    newId: () => itemId(77),
    people: [],
    items: [],
  })
  return decided.ok ? null : (decided.error.detail?.['why'] ?? decided.error.reason)
}

export const cast = (dots: { readonly [n: number]: number }): Intent => ({
  type: 'ballot.cast',
  dots: Object.fromEntries(Object.entries(dots).map(([n, count]) => [itemId(Number(n)), count])),
})
export const opened = (config = configOf()): State =>
  ask(open(config), { type: 'opened' }, moderator, 'prepared')
export type Ballots = readonly (readonly [number, { readonly [n: number]: number }])[]
export const voted = (ballots: Ballots, config = configOf()): State =>
  ballots.reduce((state, [who, dots]) => ask(state, cast(dots), phone(who)), opened(config))
/** What the workshop does at the close: the room intent, then the stirring, of which alone the state is made again. */
export const closed = (state: State, seed = 3): State =>
  evolve(open(configOf()), stir(ask(state, { type: 'closed' }, moderator), chance(seed)))
export const revealed = (state: State): State => ask(closed(state), { type: 'revealed' }, moderator, 'closed')

export const plain = (view: View) =>
  Object.fromEntries(
    Object.entries(view['main'] ?? {}).map(([name, table]) => [
      name,
      Object.fromEntries(sortedBy(entries(table), ([id]) => id)),
    ]),
  )
export const roomOf = (state: State) => plain(kind.roomView(state))
export const seen = (state: State) => JSON.stringify([roomOf(state), plain(kind.staffView(state))])
export const sortedReport = (state: State) => JSON.stringify(kind.report(state))

/** Ballots of up to three dots over four items, one for each of some voters. */
export const ballot = fc
  .uniqueArray(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 })
  .map((items) => Object.fromEntries(items.map((n) => [n, 1])))
export const ballots = fc.uniqueArray(fc.tuple(fc.nat(30), ballot), {
  maxLength: 15,
  selector: ([who]) => who,
})
