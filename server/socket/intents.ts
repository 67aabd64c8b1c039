// The one event that goes up: from the wire to the room and back. Called by `index.ts` for each socket.
import type { Answer } from '../../shared/protocol/answer.ts'
import { audienceOf } from '../../shared/protocol/documents.ts'
import { codeOf, type Log } from '../log.ts'
import type { Caller } from '../workshop/api.ts'
import type { BucketLimits, Buckets } from './bucket.ts'
import { readEnvelope } from './door.ts'
import type { Acknowledge, SocketData, WireSocket } from './wire.ts'

export interface IntentsDeps {
  readonly buckets: Buckets
  readonly limits: BucketLimits
  readonly log: Log
}

/** Who runs the evening clicks and drags more than one phone writes, and lays a whole list from paper at once. */
const staffFactor = { burst: 40, perSecond: 10 } as const

const limitsFor = ({ role }: Caller, { burst, perSecond }: BucketLimits): BucketLimits =>
  audienceOf(role) === 'staff'
    ? { burst: burst * staffFactor.burst, perSecond: perSecond * staffFactor.perSecond }
    : { burst, perSecond }

const answerTo = (
  raw: unknown,
  { room, caller }: SocketData,
  deps: IntentsDeps,
): Answer | Promise<Answer> => {
  const key = `${room.id}/${caller.person ?? caller.session}`
  const afterMs = deps.buckets.take(key, limitsFor(caller, deps.limits))
  if (afterMs > 0) return { type: 'later', afterMs, why: 'rate' }
  const envelope = readEnvelope(raw, caller.role)
  if (!envelope.ok) return { type: 'refused', refusal: envelope.error }
  return room.ask(envelope.value, caller)
}

/** No phone's screen goes on more often; what asks more gets no answer. */
const hereEveryMs = 500

/** Says that the line is there. */
export const listenForHere = (socket: WireSocket, now: () => number): void => {
  let last = 0
  socket.on('here', (_nothing, ack) => {
    if (typeof ack !== 'function' || now() - last < hereEveryMs) return
    last = now()
    ack(null)
  })
}

/** Whatever a stranger sends, at worst this one socket is closed. */
export const listenForIntents = (socket: WireSocket, deps: IntentsDeps): void => {
  const { room, caller } = socket.data
  socket.on('intent', (raw, ack) => {
    if (typeof ack !== 'function') return
    const acknowledge = ack as Acknowledge
    const answering = async () => acknowledge(await answerTo(raw, { room, caller }, deps))
    answering().catch((error: unknown) => {
      deps.log.error('intent failed', { workshop: room.id, role: caller.role, code: codeOf(error) })
      socket.disconnect(true)
    })
  })
}
