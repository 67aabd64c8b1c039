// The limit on guessing join codes: so many failed typed attempts a minute for the whole node. Above it, attempts wait in
// line instead of being refused; the QR's token does not pass here, so nobody can lock a hall out. Called by `join`.

export interface TypedCap {
  /**
   * Waits for a turn, before it is known whether the code is right, so that the waiting tells nothing. Resolves to how to
   * hand the turn back after a success; null when the line is too long.
   */
  turn(): Promise<(() => void) | null>
}

const longestLine = 500

export const createTypedCap = (deps: {
  readonly perMinute: number
  readonly now: () => number
  readonly wait: (ms: number) => Promise<void>
}): TypedCap => {
  const everyMs = 60_000 / deps.perMinute
  /** Turns in hand; below zero: those who wait have taken them in advance. */
  let turns = deps.perMinute
  let countedAt = deps.now()

  const refill = () => {
    const now = deps.now()
    turns = Math.min(deps.perMinute, turns + Math.max(0, now - countedAt) / everyMs)
    countedAt = now
  }
  const handBack = () => {
    turns = Math.min(deps.perMinute, turns + 1)
  }

  return {
    turn: async () => {
      refill()
      if (turns <= -longestLine) return null
      turns -= 1
      if (turns < 0) await deps.wait(-turns * everyMs)
      return handBack
    },
  }
}
