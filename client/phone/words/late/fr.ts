// Words nobody needs before a first note: for who types the code, why something was refused, what else a room can do.
import answer from '../../../../shared/language/fr/answer.json'
import code from '../../../../shared/language/fr/code.json'
import keep from '../../../../shared/language/fr/keep.json'
import refusal from '../../../../shared/language/fr/refusal.json'
import room from '../../../../shared/language/fr/room.json'

export default { ...answer, ...code, ...keep, ...refusal, ...room }
