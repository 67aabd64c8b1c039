// Words nobody needs before a first note: for who types the code, why something was refused, what else a room can do.
import answer from '../../../../shared/language/tr/answer.json'
import code from '../../../../shared/language/tr/code.json'
import keep from '../../../../shared/language/tr/keep.json'
import refusal from '../../../../shared/language/tr/refusal.json'
import room from '../../../../shared/language/tr/room.json'

export default { ...answer, ...code, ...keep, ...refusal, ...room }
