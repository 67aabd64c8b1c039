// Words nobody needs before a first note: for who types the code, why something was refused, what else a room can do.
import answer from '../../../../shared/language/de/answer.json'
import code from '../../../../shared/language/de/code.json'
import keep from '../../../../shared/language/de/keep.json'
import refusal from '../../../../shared/language/de/refusal.json'
import room from '../../../../shared/language/de/room.json'

export default { ...answer, ...code, ...keep, ...refusal, ...room }
