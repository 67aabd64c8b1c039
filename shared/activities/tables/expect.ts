// What an intent will do to the part on the screen, shown at once while it is on its way. Runs on phones and boards.
import type { NoteIntent } from '../../notes/model.ts'
import { expectNotes, type ClientPart } from '../../notes/expect.ts'
import type { Place, TablesIntent } from './model.ts'

const withEntry = (
  part: ClientPart,
  collection: string,
  id: string,
  change: { readonly [field: string]: string | number | boolean },
): ClientPart => ({
  ...part,
  [collection]: { ...part[collection], [id]: { ...part[collection]?.[id], ...change, waiting: true } },
})

/** A note lands on its own table only; a group, where its notes lie. */
const concernsPart = (part: ClientPart, intent: NoteIntent<Place>, table: string): boolean => {
  if (intent.type === 'note.add') return intent.place.table === table
  if (intent.type === 'group.make') return intent.notes.some((note) => part['notes']?.[note] !== undefined)
  return true
}

const expectOverview = (part: ClientPart, intent: TablesIntent): ClientPart => {
  switch (intent.type) {
    case 'help.ask':
      return withEntry(part, 'tables', intent.table, { help: true })
    case 'help.done':
      return withEntry(part, 'tables', intent.table, { help: false })
    case 'table.close':
      return withEntry(part, 'tables', intent.table, { open: false })
    case 'table.open':
      return withEntry(part, 'tables', intent.table, { open: true })
    default:
      return part
  }
}

export const expect = (part: ClientPart, intent: TablesIntent, partName: string): ClientPart => {
  if (partName === 'overview') return expectOverview(part, intent)
  switch (intent.type) {
    case 'summary.set':
      return intent.table === partName
        ? withEntry(part, 'summaries', intent.prompt, { text: intent.text })
        : part
    case 'handover.set': {
      const { round, text } = intent
      return intent.table === partName ? withEntry(part, 'handovers', String(round), { round, text }) : part
    }
    case 'seat.choose':
    case 'seats.spread':
    case 'round.next':
    case 'round.undo':
    case 'round.arrived':
    case 'person.seat':
    case 'table.close':
    case 'table.open':
    case 'help.ask':
    case 'help.done':
      return part
    default:
      return concernsPart(part, intent, partName) ? expectNotes(part, intent) : part
  }
}
