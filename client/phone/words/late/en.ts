// Words nobody needs before something was sent: why it was refused, and what else a room can do.
import refusal from '../../../../shared/language/en/refusal.json'
import room from '../../../../shared/language/en/room.json'

export default { ...refusal, ...room }
