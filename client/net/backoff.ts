// How long to wait before connecting again. A hall of phones loses its network at one moment and must not come back at
// one moment: every wait is random over its whole length. Used by both sockets and by the outbox.

/** The longest wait of the first, second … attempt: quick once, then 0 to 10 s, then growing. */
const ceilings = [2_000, 10_000, 20_000, 30_000] as const

/** Milliseconds to wait before attempt `attempt` (0 is the first after a loss). `random` gives a number in [0, 1). */
export const backoffMs = (attempt: number, random: () => number): number =>
  Math.round(random() * (ceilings[Math.min(attempt, ceilings.length - 1)] ?? 30_000))
