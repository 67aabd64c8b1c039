// What an intent on the map will do to the view, shown at once while it is on its way. Runs on phones and boards.
import { expectNotes, type ClientPart } from '../../notes/expect.ts'
import type { MapIntent } from './model.ts'
import { lightKey } from './light.ts'

export const expect = (part: ClientPart, intent: MapIntent): ClientPart => {
  switch (intent.type) {
    case 'note.spotlight':
      return { ...part, light: intent.note === null ? {} : { [lightKey]: { note: intent.note } } }
    case 'group.move': {
      const group = part['groups']?.[intent.group]
      return group
        ? {
            ...part,
            groups: { ...part['groups'], [intent.group]: { ...group, place: intent.place, waiting: true } },
          }
        : part
    }
    default:
      return expectNotes(part, intent)
  }
}
