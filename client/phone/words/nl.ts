// The words a phone needs first in this language; one file, so that it is one request. Those of the kinds and of refusals
// come in the room.
import common from '../../../shared/language/nl/common.json'
import phone from '../../../shared/language/nl/phone.json'

export default { ...common, ...phone }
