// Keeps a wire to the server open: intents up, frame and private view down. Reconnects by itself, because socket.io's own
// timing would bring a whole hall back at one moment. Used by `connection.ts` and `thin-connection.ts`.
import type { Answer } from '../../shared/protocol/answer.ts'
import type { Frame, Mine } from '../../shared/protocol/frame.ts'
import { backoffMs } from './backoff.ts'
import type { Connect, DoorCode } from './transport.ts'
import { onWaking } from './waking.ts'
import type { OpenWire, Wire } from './wire.ts'

export interface KeepOptions {
  readonly random: () => number
  readonly after: (ms: number, run: () => void) => () => void
}

/** Back within two seconds of looking at the screen, and not the whole hall in one moment. */
const soonMs = 700
const answersWithinMs = 1_000

const doorCodes: readonly unknown[] = ['not-allowed', 'protocol', 'removed'] satisfies readonly DoorCode[]

/** The server's own word why it did not let us in; null when the network failed or it asks to come again. */
const doorCodeOf = (said: unknown): DoorCode | null => {
  const code = said instanceof Object && 'code' in said ? said.code : null
  return doorCodes.includes(code) ? (code as DoorCode) : null
}

/** A line that died while the screen was off still looks open: who does not answer now is not there. */
const probe = (wire: Wire, after: KeepOptions['after'], lost: () => void): void => {
  let isHere = false
  wire.ask('here', null).then(
    () => {
      isHere = true
    },
    () => {
      // Then it is not.
    },
  )
  after(answersWithinMs, () => {
    if (!isHere && wire.isOpen()) lost()
  })
}

export const keepConnected =
  (open: OpenWire, { random, after }: KeepOptions): Connect =>
  (listener) => {
    let attempt = 0
    let cancelRetry: (() => void) | null = null
    let isFinal = false

    const retryIn = (ms: number): void => {
      cancelRetry?.()
      cancelRetry = after(ms, () => {
        cancelRetry = null
        wire.connect()
      })
    }
    const ended = (said?: unknown): void => {
      if (isFinal) return
      const code = doorCodeOf(said)
      isFinal = code !== null
      if (code) return listener.state({ type: 'refused', code })
      listener.state({ type: 'offline' })
      retryIn(backoffMs(attempt, random))
      attempt += 1
    }

    const wire = open({
      opened: () => {
        attempt = 0
        listener.state({ type: 'online' })
      },
      ended,
      heard: (name, value) => {
        if (name === 'frame') listener.frame(value as Frame)
        if (name === 'mine') listener.mine(value as Mine)
      },
    })
    wire.connect()
    const lost = (): void => {
      if (isFinal) return
      // The document lines went through the same network; they listen for this too.
      dispatchEvent(new Event('offline'))
      wake()
    }
    // Someone looks at the phone, or the network is back: do not let them wait out a long pause.
    const wake = (): void => {
      if (cancelRetry) retryIn(random() * soonMs)
      else if (wire.isOpen()) probe(wire, after, lost)
    }
    const stopWaking = onWaking(wake)

    return {
      ask: async (envelope) => {
        // Sent while disconnected, socket.io would keep it and send it later; the outbox does that, and better.
        if (!wire.isOpen()) throw new Error('not connected')
        return (await wire.ask('intent', envelope)) as Answer
      },
      close: () => {
        isFinal = true
        cancelRetry?.()
        stopWaking()
        wire.close()
      },
    }
  }
