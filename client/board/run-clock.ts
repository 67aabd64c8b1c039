// Wall clock and moments: when an evening that is planned for 19:30 begins, and a moment as `19:37`. Pure; used by the rail
// and the run sheet. The hall's time zone is this laptop's, which stands in it.

const hourMs = 3_600_000

const onDayOf = (moment: number, days: number, hours: number, minutes: number): number => {
  const date = new Date(moment)
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days, hours, minutes).getTime()
}

/**
 * Milliseconds since 1970 of that time on the day that fits: nearest to when it began; before it began the next to come, or
 * one that passed less than three hours ago. Null where no time is planned.
 */
export const planStart = (startsAt: string, began: number | null, now: number): number | null => {
  const [hours, minutes] = startsAt.split(':').map(Number)
  if (hours === undefined || minutes === undefined) return null
  const days = [-1, 0, 1].map((day) => onDayOf(began ?? now, day, hours, minutes))
  if (began === null) return days.find((at) => at > now - 3 * hourMs) ?? null
  return days.reduce((best, at) => (Math.abs(at - began) < Math.abs(best - began) ? at : best))
}

/** `19:37`; empty for null. */
export const clockOf = (at: number | null, language: string): string =>
  at === null
    ? ''
    : new Intl.DateTimeFormat(language, {
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
        numberingSystem: 'latn',
      }).format(at)
