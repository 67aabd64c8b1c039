// Words nobody needs before a first note: for who types the code, why something was refused, what else a room can do.
import answer from '../../../../shared/language/nl/answer.json'
import code from '../../../../shared/language/nl/code.json'
import keep from '../../../../shared/language/nl/keep.json'
import refusal from '../../../../shared/language/nl/refusal.json'
import room from '../../../../shared/language/nl/room.json'

export default { ...answer, ...code, ...keep, ...refusal, ...room }
