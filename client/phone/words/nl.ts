// All the words a phone needs in this language beside those of the kinds; one file, so that it is one request.
import common from '../../../shared/language/nl/common.json'
import phone from '../../../shared/language/nl/phone.json'
import refusal from '../../../shared/language/nl/refusal.json'

export default { ...common, ...phone, ...refusal }
