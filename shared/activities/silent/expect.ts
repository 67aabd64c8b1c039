// What an intent will do to the view of the silent table, shown at once. A writer's own note is in no view: the phone
// keeps it itself, so only the silence keeper's acts show here.
import type { ClientPart } from '../../notes/expect.ts'
import type { Intent } from './model.ts'

const without = (part: ClientPart, collection: string, id: string): ClientPart => {
  const { [id]: _gone, ...rest } = part[collection] ?? {}
  return { ...part, [collection]: rest }
}

/** The silence keeper's list, where this part has it (the staff's document). */
const marked = (part: ClientPart, id: string, change: { status: string; reason?: string }): ClientPart => {
  const note = part['notes']?.[id]
  return note ? { ...part, notes: { ...part['notes'], [id]: { ...note, ...change, waiting: true } } } : part
}

export const expect = (part: ClientPart, intent: Intent): ClientPart => {
  switch (intent.type) {
    case 'wall.page':
      return { ...part, page: { ...part['page'], wall: { page: intent.page } } }
    case 'note.setAside':
      return marked(without(part, 'wall', intent.note), intent.note, {
        status: 'aside',
        reason: intent.reason,
      })
    case 'note.putBack':
      return marked(without(part, 'verdicts', intent.note), intent.note, { status: 'collected' })
    case 'note.add':
    case 'note.edit':
    case 'note.withdraw':
    case 'note.wish':
      return part
  }
}
