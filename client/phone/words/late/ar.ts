// Words nobody needs before a first note: for who types the code, why something was refused, what else a room can do.
import answer from '../../../../shared/language/ar/answer.json'
import code from '../../../../shared/language/ar/code.json'
import keep from '../../../../shared/language/ar/keep.json'
import refusal from '../../../../shared/language/ar/refusal.json'
import room from '../../../../shared/language/ar/room.json'

export default { ...answer, ...code, ...keep, ...refusal, ...room }
