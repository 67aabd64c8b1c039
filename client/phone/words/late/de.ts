// Words nobody needs before a first note: for who types the code, why something was refused, what else a room can do.
import code from '../../../../shared/language/de/code.json'
import refusal from '../../../../shared/language/de/refusal.json'
import room from '../../../../shared/language/de/room.json'

export default { ...code, ...refusal, ...room }
