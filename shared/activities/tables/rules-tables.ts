// What happens at one table: summary, handover, help, closing; and a changed configuration. Called by rules.ts.
import type { Actor, Room } from '../contract.ts'
import type { PersonId, Slug } from '../../ids.ts'
import { refusal, type Refusal } from '../../protocol/refusal.ts'
import { fail, ok, type Result } from '../../result.ts'
import { emptyTable, get, values, type Table } from '../../table.ts'
import type { TablesConfig } from './config.ts'
import type { SeatFact, TableIntent, TablesFact, TablesState } from './model.ts'
import { openTables, presentIn, roundsOf } from './present.ts'
import { isAsked, tableOf } from './questions.ts'
import { seatLate } from './rules-seats.ts'
import { evolve, seatOf } from './state.ts'

type Decided = Result<readonly TablesFact[], Refusal>

const nothing: Table<never> = emptyTable()

const summarise = (state: TablesState, intent: Extract<TableIntent, { type: 'summary.set' }>): Decided => {
  const { table, prompt, text } = intent
  if (!isAsked(state.config, prompt, table)) return fail(refusal('not-found'))
  if ((get(state.summaries[table] ?? nothing, prompt)?.text ?? '') === text) return ok([])
  return ok([{ type: 'summary.set', table, prompt, text }])
}

/** Only of the round that runs and the one just over: older sentences are what the next groups were told. */
const handOver = (state: TablesState, intent: Extract<TableIntent, { type: 'handover.set' }>): Decided => {
  const { table, round, text } = intent
  const { round: now } = state.now
  if (round < 1 || round > now || round < now - 1) return fail(refusal('not-possible', { why: 'no-round' }))
  if ((get(state.handovers[table] ?? nothing, String(round))?.text ?? '') === text) return ok([])
  return ok([{ type: 'handover.set', table, round, text }])
}

/** Its people get other seats, like latecomers; while people choose, their seats become free. */
const close = (state: TablesState, table: Slug, room: Room): Decided => {
  if (state.closed.includes(table)) return ok([])
  if (openTables(state).length === 1) return fail(refusal('not-possible', { why: 'last-table' }))
  const closed: TablesFact = { type: 'table.closed', table }
  const here = presentIn(room).filter((person) => seatOf(state, person)?.table === table)
  if (here.length === 0) return ok([closed])
  if (state.now.round === 0 && state.config.seating === 'choice')
    return ok([closed, { type: 'seats.freed', people: here }])
  return ok([closed, ...moveOut(evolve(state, closed), here, room)])
}

const moveOut = (state: TablesState, people: readonly PersonId[], room: Room): readonly SeatFact[] => {
  const freed = evolve(state, { type: 'seats.freed', people })
  return seatLate(freed, people, room)
}

const setHelp = (state: TablesState, table: Slug, isAskedFor: boolean): Decided => {
  if (state.help.includes(table) === isAskedFor) return ok([])
  return ok([{ type: isAskedFor ? 'help.asked' : 'help.given', table }])
}

/** Another table and no such table give a host one answer. */
export const decideTable = (state: TablesState, intent: TableIntent, by: Actor, room: Room): Decided => {
  const reaches = by.role === 'moderator' || by.table === intent.table
  if (!reaches || !tableOf(state.config, intent.table)) return fail(refusal('not-found'))
  switch (intent.type) {
    case 'summary.set':
      return summarise(state, intent)
    case 'handover.set':
      return handOver(state, intent)
    case 'help.ask':
      return setHelp(state, intent.table, true)
    case 'help.done':
      return setHelp(state, intent.table, false)
    case 'table.close':
      return close(state, intent.table, room)
    case 'table.open':
      return ok(state.closed.includes(intent.table) ? [{ type: 'table.opened', table: intent.table }] : [])
  }
}

const wasUsed = (state: TablesState, table: Slug): boolean =>
  [state.now, ...state.past].some((moment) => Object.values(roundsOf(moment.seats).all).includes(table))

/** A table where people sat, and a question that has answers, cannot go: their notes would lose their place. */
export const configure = (state: TablesState, config: TablesConfig): Decided => {
  if (config.rounds < state.now.round) return fail(refusal('not-possible', { why: 'rounds-played' }))
  const gone = state.config.tables.find(({ id }) => !tableOf(config, id) && wasUsed(state, id))
  if (gone) return fail(refusal('in-use', { table: gone.id }))
  for (const { prompt, place } of values(state.notes.notes))
    if (!isAsked(config, prompt, place.table)) return fail(refusal('in-use', { prompt, table: place.table }))
  return ok([{ type: 'configured', config }])
}
