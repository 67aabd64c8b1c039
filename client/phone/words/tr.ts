// The words a phone needs first in this language; one file, so that it is one request. Those of the kinds and the late ones
// come in the room.
import common from '../../../shared/language/tr/common.json'
import phone from '../../../shared/language/tr/phone.json'
import type { LaterWords } from '../languages.ts'

export default { ...common, ...phone }

export const later: LaterWords = {
  kinds: import.meta.glob('../../../shared/activities/*/language/tr.json', { import: 'default' }),
  late: () => import('./late/tr.ts'),
}
