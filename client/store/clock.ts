// The server's clock on this device: timers end when the server says, also on a phone whose clock is wrong.
// Fed by each frame, read through `client.now`.

/** A frame that took longer on its way says less; above this difference one of the two clocks was set anew. */
const clockWasSetMs = 2_000

export interface ServerClock {
  /** The server's time in a frame that arrives now. */
  readonly heard: (serverNow: number) => void
  /** Milliseconds since 1970 in the server's clock. */
  readonly now: () => number
}

export const createServerClock = (localNow: () => number): ServerClock => {
  let offset: number | null = null
  return {
    heard: (serverNow) => {
      const heard = serverNow - localNow()
      const isFirst = offset === null || Math.abs(heard - offset) > clockWasSetMs
      // Delay makes the offset smaller, never larger: the largest one heard came quickest.
      offset = isFirst || offset === null ? heard : Math.max(offset, heard)
    },
    now: () => localNow() + (offset ?? 0),
  }
}
