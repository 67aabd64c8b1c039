// The words a phone needs first in this language, those of the first kind among them: one file, so that it is one request.
// Those of the other kinds and the late ones come in the room.
import common from '../../../shared/language/nl/common.json'
import phone from '../../../shared/language/nl/phone.json'
import map from '../../../shared/activities/map/language/nl.json'
import type { LaterWords } from '../languages.ts'

export default { ...common, ...phone }

export const later: LaterWords = {
  kinds: {
    ...import.meta.glob(
      ['../../../shared/activities/*/language/nl.json', '!../../../shared/activities/map/**'],
      { import: 'default' },
    ),
    '../../../shared/activities/map/language/nl.json': () => Promise.resolve(map),
  },
  late: () => import('./late/nl.ts'),
}
