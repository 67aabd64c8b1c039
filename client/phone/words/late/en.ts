// Words nobody needs before a first note: for who types the code, why something was refused, what else a room can do.
import answer from '../../../../shared/language/en/answer.json'
import code from '../../../../shared/language/en/code.json'
import keep from '../../../../shared/language/en/keep.json'
import refusal from '../../../../shared/language/en/refusal.json'
import room from '../../../../shared/language/en/room.json'

export default { ...answer, ...code, ...keep, ...refusal, ...room }
