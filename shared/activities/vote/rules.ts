// What may be done in a vote. Called by the workshop after the permission table has spoken.
import type { Slug } from '../../ids.ts'
import type { Permits } from '../../roles.ts'
import { refusal, type Refusal } from '../../protocol/refusal.ts'
import { fail, ok, type Result } from '../../result.ts'
import { get } from '../../table.ts'
import type { Actor, Room, RoomIntent } from '../contract.ts'
import {
  giveName,
  makeTickets,
  notAdmitted,
  setPaper,
  startRound,
  strikeName,
  takeTicket,
} from './admission.ts'
import { choose, freeze, list } from './items.ts'
import type { Config, Fact, Intent, State } from './model.ts'
import { receiptOf } from './receipt.ts'
import { sumOf, type Dots } from './tally.ts'

export const permits: Permits & { readonly [type in Intent['type']]: Permits[string] } = {
  'items.choose': { roles: ['moderator'], phases: ['prepared'] },
  'items.list': { roles: ['moderator'], phases: ['prepared'] },
  'dots.set': { roles: ['moderator'], phases: ['prepared'] },
  'settings.set': { roles: ['moderator'], phases: ['prepared'] },
  'tickets.make': { roles: ['moderator'], phases: ['prepared', 'open'] },
  'ticket.use': { roles: ['participant'], phases: ['open'] },
  'name.give': { roles: ['participant'], phases: ['open'] },
  'name.strike': { roles: ['moderator'], phases: ['open'] },
  // Until it is shown: what the hall has seen stands.
  'paper.set': { roles: ['moderator'], phases: ['open', 'closed'] },
  'heads.set': { roles: ['moderator'], phases: ['prepared', 'open', 'closed'] },
  'groups.show': { roles: ['moderator'], phases: ['revealed'] },
  'round.start': { roles: ['moderator'], phases: ['revealed'] },
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
  // What a phone without network still had of an earlier round.
  if ((intent.round ?? 1) !== state.round) return fail(refusal('not-open'))
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
  const barred = notAdmitted(state, voter, own)
  if (barred) return fail(barred)
  if (!before && !own && Object.keys(dots).length === 0) return ok([])
  return ok([{ type: 'ballot.cast', voter, lock, dots, ...groupIn(state, by) }])
}

/** The voter's participant group, where ballots are summed by group; null for who named none, or one that is not asked. */
const groupIn = ({ groups }: State, { group }: Actor): { readonly group?: Slug | null } =>
  groups.length === 0 ? {} : { group: groups.find(({ id }) => id === group)?.id ?? null }

/** What a ballot was checked against: it cannot change under the ballots that are in. */
const fixed = ({ question: _question, ...rest }: Config): string => JSON.stringify(rest)

/** What is asked otherwise than the run sheet had it; the rest stays as it was set since. */
const merged = (state: State, asked: Config): Config => {
  const changed = Object.entries(asked).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(state.base[name as keyof Config]),
  )
  return { ...state.config, ...Object.fromEntries(changed) }
}

/** `config` has passed this kind's own schema. */
const configure = (state: State, asked: Config): Decided => {
  const config = merged(state, asked)
  return state.items !== null && fixed(config) !== fixed(state.config)
    ? fail(refusal('not-possible', { why: 'items-frozen' }))
    : ok([{ type: 'configured', config, base: asked }])
}

/** In a named vote the list of ballots and the list of names, each seen before and after one late voter, would tell. */
const reopen = (state: State): Decided => {
  if (!state.revealed) return ok([])
  return state.config.mode === 'named'
    ? fail(refusal('not-possible', { why: 'named-shown' }))
    : ok([{ type: 'result.hidden' }])
}

const decideRoom = (state: State, intent: RoomIntent, room: Room): Decided => {
  switch (intent.type) {
    case 'opened':
      return freeze(state, room)
    case 'revealed':
      return ok([{ type: 'result.revealed' }])
    case 'reopened':
      // Dots can move again, so the board goes back to the turnout alone.
      return reopen(state)
    case 'configured':
      return configure(state, intent.config as Config)
    case 'collected':
    case 'closed':
    case 'people.changed':
      return ok([])
  }
}

/** What the moderator asks. */
const decideStaff = (state: State, intent: Exclude<Intent, Voters> | RoomIntent, room: Room): Decided => {
  switch (intent.type) {
    case 'items.choose':
      return choose(intent, room)
    case 'items.list':
      return list(state, intent, room)
    case 'dots.set':
    case 'settings.set':
    case 'heads.set':
      return ok([{ ...intent }])
    case 'tickets.make':
      return makeTickets(state, intent)
    case 'name.strike':
      return strikeName(state, intent)
    case 'paper.set':
      return setPaper(state, intent)
    case 'groups.show':
      return state.groups.length > 0
        ? ok([{ type: 'groups.shown', show: intent.show }])
        : fail(refusal('not-possible', { why: 'no-groups' }))
    case 'round.start':
      return startRound(state, intent)
    default:
      return decideRoom(state, intent, room)
  }
}

type Voters = Extract<Intent, { type: 'ballot.cast' | 'ticket.use' | 'name.give' }>

export const decide = (state: State, intent: Intent | RoomIntent, by: Actor, room: Room): Decided => {
  switch (intent.type) {
    case 'ballot.cast':
      return cast(state, intent, by)
    case 'ticket.use':
      return takeTicket(state, by)
    case 'name.give':
      return giveName(state, intent, by, room)
    default:
      return decideStaff(state, intent, room)
  }
}
