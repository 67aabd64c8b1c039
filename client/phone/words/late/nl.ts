// Words nobody needs before something was sent: why it was refused, and what else a room can do.
import refusal from '../../../../shared/language/nl/refusal.json'
import room from '../../../../shared/language/nl/room.json'

export default { ...refusal, ...room }
