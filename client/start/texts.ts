// Small words put together: today's date, a duration, a first sentence.
import type { Translate } from '../../shared/language/translate.ts'
import type { Language } from '../../shared/localized.ts'

/** `21 november 2026`, as the workshop will carry it. */
export const dateInWords = (date: Date, language: Language): string =>
  new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', year: 'numeric' }).format(date)

/** `2 u 30`, `1 u`, `45 min`. */
export const durationText = (minutes: number, t: Translate): string => {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return t('start.duration.minutes', { m: rest })
  return rest === 0
    ? t('start.duration.hours', { h: hours })
    : t('start.duration.both', { h: hours, m: String(rest).padStart(2, '0') })
}

/** The first sentence of a text; all of it where no sentence ends. */
export const firstSentence = (text: string): string => /^.*?[.?!](?=\s|$)/su.exec(text)?.[0] ?? text
