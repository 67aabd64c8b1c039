// Who may vote: tickets and names, and what staff counts beside the phones. Called by the rules.
import { refusal, type Refusal } from '../../protocol/refusal.ts'
import { fail, ok, type Result } from '../../result.ts'
import { get, has } from '../../table.ts'
import type { Actor, Room } from '../contract.ts'
import { voteLimits } from './limits.ts'
import type { Fact, Intent, State } from './model.ts'

type Decided = Result<readonly Fact[], Refusal>

const impossible = (why: string): Decided => fail(refusal('not-possible', { why }))

/** A ticket as it is kept: the first 128 bits of its hash. */
const ticketLength = 32

export const makeTickets = (state: State, intent: Extract<Intent, { type: 'tickets.make' }>): Decided => {
  const fresh = [...new Set(intent.tickets)].filter((ticket) => !has(state.tickets, ticket))
  if (state.tickets.size + fresh.length > voteLimits.tickets)
    return fail(refusal('too-many', { most: voteLimits.tickets }))
  return ok(fresh.length === 0 ? [] : [{ type: 'tickets.made', tickets: fresh }])
}

/** Once for each ticket and each voter; whoever came in is let in again, also with the same ticket typed anew. */
export const takeTicket = (state: State, { voter, proof }: Actor): Decided => {
  if (state.config.mode !== 'ticket') return impossible('no-tickets')
  if (voter === null || proof === null) return fail(refusal('malformed'))
  const ticket = proof.slice(0, ticketLength)
  const used = get(state.tickets, ticket)
  if (used === undefined) return impossible('ticket-unknown')
  if (has(state.holders, voter)) return ok([])
  return used === '' ? ok([{ type: 'ticket.used', ticket, voter }]) : impossible('ticket-used')
}

export const giveName = (
  state: State,
  { name }: Extract<Intent, { type: 'name.give' }>,
  { voter }: Actor,
  room: Room,
): Decided => {
  if (state.config.mode !== 'named') return impossible('no-names')
  if (voter === null) return fail(refusal('malformed'))
  const before = state.named.find((one) => one.voter === voter)
  if (before?.name === name) return ok([])
  if (!before && state.named.length >= voteLimits.voters)
    return fail(refusal('too-many', { most: voteLimits.voters }))
  return ok([{ type: 'voter.named', named: { id: before?.id ?? room.newId(), voter, name } }])
}

/** After the ballots were stirred nobody knows which one came with the name. */
export const strikeName = (state: State, { named }: Extract<Intent, { type: 'name.strike' }>): Decided => {
  const struck = state.named.find(({ id }) => id === named)
  if (!struck) return fail(refusal('not-found'))
  return get(state.voters, struck.voter)?.receipt === null
    ? impossible('stirred')
    : ok([{ type: 'name.struck', named }])
}

/** Why this voter may not cast; null when they may. `own`: their phone proved that the ballot in the box is its own. */
export const notAdmitted = (state: State, voter: string, own: boolean): Refusal | null => {
  const { mode } = state.config
  if (mode === 'ticket' && !own && !has(state.holders, voter))
    return refusal('not-possible', { why: 'ticket-needed' })
  if (mode === 'named' && !state.named.some((one) => one.voter === voter))
    return refusal('not-possible', { why: 'name-needed' })
  return null
}

/** Counted by hand, so it may be wrong: never more dots than the ballots can carry, in all and on one item. */
export const setPaper = (state: State, intent: Extract<Intent, { type: 'paper.set' }>): Decided => {
  const known = new Set(state.items?.map(({ id }) => id))
  const dots = Object.fromEntries(Object.entries(intent.dots).filter(([, n]) => n > 0))
  if (!Object.keys(dots).every((id) => known.has(id))) return fail(refusal('not-found'))
  const { dotsPerPerson, mostPerItem } = state.config
  const { ballots } = intent
  if (Object.values(dots).reduce((sum, n) => sum + n, 0) > ballots * dotsPerPerson)
    return impossible('paper-dots')
  if (Object.values(dots).some((n) => n > ballots * mostPerItem)) return impossible('paper-item')
  return ok([{ type: 'paper.set', paper: ballots === 0 ? null : { ballots, dots } }])
}

/** Among some of the items, once the result is there. */
export const startRound = (state: State, intent: Extract<Intent, { type: 'round.start' }>): Decided => {
  if (!state.revealed) return fail(refusal('wrong-phase'))
  if (state.round >= voteLimits.rounds) return fail(refusal('too-many', { most: voteLimits.rounds }))
  const wished = new Set(intent.items)
  const items = (state.items ?? []).flatMap(({ id }) => (wished.has(id) ? [id] : []))
  if (items.length !== wished.size) return fail(refusal('not-found'))
  if (items.length < 2) return impossible('two-items')
  const { dots } = intent
  return ok([{ type: 'round.started', items, dots, most: Math.min(intent.most, dots) }])
}
