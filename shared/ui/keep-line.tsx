// Until when everything is kept, and what happens then, in one sentence: on the board, the results page and phones.
import type { Keep } from '../keep.ts'
import type { Translate } from '../language/translate.ts'
import type { Language } from '../localized.ts'

interface KeepLineProps {
  /** That of a frame. */
  readonly workshop: { readonly keep?: Keep; readonly stripped?: true }
  readonly t: Translate
  readonly language: Language
}

/** `31 maart 2027`: the day is a day wherever it is read. */
const dayIn = (language: Language, day: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )

/** Props: `workshop` of the frame, `t`, `language`. */
export const KeepLine = ({ workshop: { keep, stripped }, t, language }: KeepLineProps) => {
  if (stripped) return <p>{t('keep.stripped')}</p>
  if (!keep) return <p>{t('keep.none')}</p>
  const date = dayIn(language, keep.until)
  return <p>{t(keep.act === 'erase' ? 'keep.untilErase' : 'keep.untilStrip', { date })}</p>
}
