// Undo: the intent that opposes what just happened, where there is one. The kind's `reverse`.
import { reverseNotes } from '../../notes/rules.ts'
import { get, has, type Table } from '../../table.ts'
import { groundAt } from './ground.ts'
import type { TablesFact, TablesIntent, TablesState } from './model.ts'
import { seatOf } from './state.ts'

/** The sentence that stood there before; an empty one takes it away. */
const textIn = (
  all: { readonly [table: string]: Table<{ readonly text: string }> },
  table: string,
  key: string,
): string => {
  const entries = all[table]
  return (entries && get(entries, key)?.text) ?? ''
}

/** `facts` are those of one accepted intent, `before` the state it met. */
export const reverse = (before: TablesState, facts: readonly TablesFact[]): TablesIntent | null => {
  // The plan of the next round follows from what is taken back.
  const [fact, ...more] = facts.flatMap((one) => (one.type === 'round.planned' ? [] : [one]))
  if (!fact) return null
  switch (fact.type) {
    case 'round.started':
      return { type: 'round.undo' }
    case 'person.seated': {
      const { person } = fact
      const seat = seatOf(before, person)
      if (fact.how !== 'moved' || !seat || more.length > 0) return null
      const fixed = fact.fixed === undefined ? {} : { fixed: has(before.fixed, person) }
      return { type: 'person.seat', person, table: seat.table, ...fixed }
    }
    case 'table.closed':
      return { type: 'table.open', table: fact.table }
    case 'table.opened':
      return { type: 'table.close', table: fact.table }
    case 'summary.set': {
      const text = textIn(before.summaries, fact.table, fact.prompt)
      return { type: 'summary.set', table: fact.table, prompt: fact.prompt, text }
    }
    case 'handover.set': {
      const text = textIn(before.handovers, fact.table, String(fact.round))
      return { type: 'handover.set', table: fact.table, round: fact.round, text }
    }
    case 'ground.laid':
      return { type: 'ground.lay', table: fact.table, ground: groundAt(before, fact.table) }
    case 'mix.set':
      return { type: 'mix.set', on: !fact.on }
    case 'person.unlinked':
      return fact.rest.length === 0 ? null : { type: 'people.link', people: [fact.person, ...fact.rest] }
    case 'people.linked':
    case 'together.asked':
    case 'request.made':
    case 'request.dropped':
    case 'request.answered':
    case 'seats.spread':
    case 'seats.freed':
    case 'round.undone':
    case 'round.arrived':
    case 'help.asked':
    case 'help.given':
    case 'configured':
      return null
    default:
      // A note that moved to another table left its group too; back is the way to the first table.
      return reverseNotes(before.notes, [fact])
  }
}
