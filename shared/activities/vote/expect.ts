// What an intent will do to the view of a vote, shown at once. A ballot is in no view: the phone keeps its own, so
// only the moderator's preparations show here.
import type { ClientPart } from '../../notes/expect.ts'
import type { JsonObject } from '../../json.ts'
import type { Intent } from './model.ts'

/** Only over what is there: the staff's document has no settings, the room's no desk. */
const withSettings = (part: ClientPart, changed: JsonObject): ClientPart => {
  const about = part['vote']
  return about ? { ...part, vote: { ...about, settings: { ...about['settings'], ...changed } } } : part
}

const withDesk = (part: ClientPart, changed: JsonObject): ClientPart => {
  const desk = part['desk']
  return desk ? { ...part, desk: { ...desk, desk: { ...desk['desk'], ...changed } } } : part
}

export const expect = (part: ClientPart, intent: Intent): ClientPart => {
  switch (intent.type) {
    case 'dots.set':
      return withSettings(part, { dots: intent.dots, most: intent.most })
    case 'settings.set': {
      const { type: _type, byGroup, ...settings } = intent
      return withDesk(withSettings(part, settings), byGroup === undefined ? {} : { byGroup })
    }
    case 'groups.show':
      return withSettings(part, { sharing: intent.show })
    case 'items.choose':
      // Only the staff's document has a list, and a desk always; there it is replaced whole.
      return part['desk']
        ? {
            ...part,
            list: {},
            chosen: Object.fromEntries(intent.items.map((item) => [`${item.step}/${item.id}`, { ...item }])),
          }
        : part
    case 'items.list':
      return part['desk']
        ? {
            ...part,
            chosen: {},
            list: Object.fromEntries(
              intent.items.map(({ id, ...line }, order) => [id, { ...line, order } as JsonObject]),
            ),
          }
        : part
    case 'paper.set': {
      const { ballots, dots } = intent
      return withDesk(part, { paper: ballots === 0 ? null : { ballots, dots } })
    }
    case 'heads.set':
      return withDesk(part, { heads: intent.heads })
    default:
      return part
  }
}
