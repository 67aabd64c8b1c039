// What an intent will do to the part on the screen, shown at once while it is on its way. Runs on phones and boards.
import type { NoteIntent } from '../../notes/model.ts'
import { expectNotes, type ClientPart } from '../../notes/expect.ts'
import type { JsonObject } from '../../json.ts'
import type { Place, TablesIntent } from './model.ts'
import type { Ground, Pin } from './model-ground.ts'

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

const withGround = (part: ClientPart, ground: Ground | null): ClientPart => ({
  ...part,
  ground: ground ? { ground: { ...ground, waiting: true } } : {},
})

const withPin = (part: ClientPart, id: string, pin: Pin | null): ClientPart => {
  const note = part['notes']?.[id]
  if (!note) return part
  const { pin: _before, ...place } = note['place'] as JsonObject
  const moved = { ...note, place: pin ? { ...place, pin } : place, waiting: true }
  return { ...part, notes: { ...part['notes'], [id]: moved } }
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
    case 'ground.lay':
      return intent.table === partName ? withGround(part, intent.ground) : part
    case 'pin.set':
      return withPin(part, intent.note, intent.pin)
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
    case 'together.ask':
    case 'together.join':
    case 'together.leave':
    case 'request.make':
    case 'request.drop':
    case 'people.link':
    case 'person.unlink':
    case 'request.grant':
    case 'request.decline':
    case 'mix.set':
      return part
    default:
      return concernsPart(part, intent, partName) ? expectNotes(part, intent) : part
  }
}
