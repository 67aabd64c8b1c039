// What an intent will do to the view of a vote, shown at once. A ballot is in no view: the phone keeps its own, so
// only the moderator's preparations show here.
import type { ClientPart } from '../../notes/expect.ts'
import type { Intent } from './model.ts'

export const expect = (part: ClientPart, intent: Intent): ClientPart => {
  switch (intent.type) {
    case 'dots.set': {
      const settings = { ...part['vote']?.['settings'], dots: intent.dots, most: intent.most }
      return { ...part, vote: { ...part['vote'], settings } }
    }
    case 'items.choose':
      // Only the staff's document has it; there it is replaced whole.
      return part['chosen']
        ? {
            ...part,
            chosen: Object.fromEntries(intent.items.map((item) => [`${item.step}/${item.id}`, { ...item }])),
          }
        : part
    case 'ballot.cast':
      return part
  }
}
