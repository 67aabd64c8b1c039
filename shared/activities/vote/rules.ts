// What may be done in a vote. Called by the workshop after the permission table has spoken.
import type { Permits } from '../../roles.ts'
import { refusal, type Refusal } from '../../protocol/refusal.ts'
import { fail, ok, type Result } from '../../result.ts'
import { get } from '../../table.ts'
import type { Actor, Room, RoomIntent } from '../contract.ts'
import { choose, freeze } from './items.ts'
import type { Config, Fact, Intent, State } from './model.ts'
import { receiptOf } from './receipt.ts'
import { sumOf, type Dots } from './tally.ts'

export const permits: Permits & { readonly [type in Intent['type']]: Permits[string] } = {
  'items.choose': { roles: ['moderator'], phases: ['prepared'] },
  'dots.set': { roles: ['moderator'], phases: ['prepared'] },
  'ballot.cast': { roles: ['participant'], phases: ['open'] },
}

type Decided = Result<readonly Fact[], Refusal>

/** What is wrong with these dots; null when nothing is. */
const faultOf = (state: State, dots: Dots): Refusal | null => {
  const items = new Set(state.items?.map((item) => item.id))
  const { mostPerItem, dotsPerPerson } = state.config
  if (!Object.keys(dots).every((id) => items.has(id))) return refusal('not-found')
  if (Object.values(dots).some((n) => n > mostPerItem)) return refusal('item-full', { most: mostPerItem })
  return sumOf(dots) > dotsPerPerson ? refusal('no-dots-left', { dots: dotsPerPerson }) : null
}

/**
 * One ballot for each voter. While the vote has not been stirred the voter's own ballot is known and replaced; after
 * that only the phone that holds its key can change it, and every other try of that voter is a second vote.
 */
const cast = (state: State, intent: Extract<Intent, { type: 'ballot.cast' }>, by: Actor): Decided => {
  const { voter, proof: lock } = by
  if (voter === null || lock === null) return fail(refusal('malformed'))
  const dots = Object.fromEntries(Object.entries(intent.dots).filter(([, n]) => n > 0))
  const fault = faultOf(state, dots)
  if (fault) return fail(fault)
  const before = get(state.voters, voter)
  const receipt = receiptOf(lock)
  const sameReceipt = get(state.ballots, receipt)
  const own = sameReceipt?.lock === lock
  if (before?.receipt === null && !own) return fail(refusal('already-voted'))
  if (sameReceipt && !own && before?.receipt !== receipt)
    return fail(refusal('not-possible', { why: 'receipt-taken' }))
  if (!before && !own && Object.keys(dots).length === 0) return ok([])
  return ok([{ type: 'ballot.cast', voter, lock, dots }])
}

/** What a ballot was checked against: it cannot change under the ballots that are in. */
const fixed = ({ question: _question, ...rest }: Config): string => JSON.stringify(rest)

/** `config` has passed this kind's own schema. */
const configure = (state: State, config: Config): Decided =>
  state.items !== null && fixed(config) !== fixed(state.config)
    ? fail(refusal('not-possible', { why: 'items-frozen' }))
    : ok([{ type: 'configured', config }])

export const decide = (state: State, intent: Intent | RoomIntent, by: Actor, room: Room): Decided => {
  switch (intent.type) {
    case 'items.choose':
      return choose(intent, room)
    case 'dots.set':
      return ok([{ type: 'dots.set', dots: intent.dots, most: intent.most }])
    case 'ballot.cast':
      return cast(state, intent, by)
    case 'opened':
      return freeze(state, room)
    case 'revealed':
      return ok([{ type: 'result.revealed' }])
    case 'reopened':
      // Dots can move again, so the board goes back to the turnout alone.
      return ok(state.revealed ? [{ type: 'result.hidden' }] : [])
    case 'configured':
      return configure(state, intent.config as Config)
    case 'collected':
    case 'closed':
    case 'people.changed':
      return ok([])
  }
}

/** Undo of the moderator's preparations; a ballot is nobody's to undo but its voter's. */
export const reverse = (before: State, facts: readonly Fact[]): Intent | null => {
  const fact = facts[0]
  if (!fact || facts.length !== 1) return null
  if (fact.type === 'dots.set')
    return { type: 'dots.set', dots: before.config.dotsPerPerson, most: before.config.mostPerItem }
  if (fact.type === 'items.chosen')
    return {
      type: 'items.choose',
      items: before.chosen.flatMap(({ origin }) => (origin ? [origin] : [])),
    }
  return null
}
