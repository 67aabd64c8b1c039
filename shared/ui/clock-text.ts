// A clock's words as pure functions of the seconds left; called by Countdown.

/** Whole seconds left, rounded up, so that a clock says 0:01 until it is over. */
export const secondsLeft = (ms: number): number => Math.ceil(ms / 1000)

/** `m:ss`, always in the digits 0–9, which must match the wall. Hours are counted in minutes. */
export const clockText = (seconds: number): string => {
  const whole = Math.abs(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

/** Phones show whole minutes until two are left; null from then on. */
export const wholeMinutes = (seconds: number): number | null =>
  seconds > 120 ? Math.ceil(seconds / 60) : null

const SPOKEN: readonly number[] = [5, 2, 1]

/** The minute that is spoken when the clock goes from one reading to the next; null for most ticks. */
export const spokenMinute = (before: number, now: number): number | null =>
  SPOKEN.find((minutes) => before > minutes * 60 && now <= minutes * 60 && now > (minutes - 1) * 60) ?? null
