// Above the run sheet: what is left of the step, when the evening ends, and how late that is: amber and a number, no alarm.
import { clockText, secondsLeft } from '../../../shared/ui/clock-text.ts'
import { IconLate } from '../../../shared/ui/icons.tsx'
import { useDesk } from '../../desk/desk-context.tsx'
import { clockOf } from '../run-clock.ts'
import css from './edges.module.css'
import type { Sheet } from './use-sheet.ts'

const Left = ({ sheet }: { readonly sheet: Sheet }) => {
  const { t } = useDesk()
  const { leftMs } = sheet.times
  if (leftMs === null) return null
  const seconds = secondsLeft(leftMs)
  const isPaused = sheet.frame.timer.type === 'paused'
  return (
    <div className={css.figure}>
      <dt>{t(seconds <= 0 ? 'sheet.over' : isPaused ? 'sheet.paused' : 'sheet.left')}</dt>
      <dd>
        <bdi role="timer" dir="ltr">
          {seconds > 0 ? clockText(seconds) : `+${clockText(seconds)}`}
        </bdi>
      </dd>
    </div>
  )
}

const End = ({ sheet }: { readonly sheet: Sheet }) => {
  const { t, language } = useDesk()
  const { endsAt, lateMinutes: n } = sheet.times
  return (
    <div className={css.figure}>
      <dt>{t('sheet.end')}</dt>
      <dd>
        <bdi dir="ltr">{clockOf(endsAt, language)}</bdi>
      </dd>
      <dd className={n > 0 ? css.late : css.note}>
        {n > 0 && <IconLate />}
        <span>
          {t(n > 0 ? 'board.rail.later' : n < 0 ? 'board.rail.earlier' : 'board.rail.onTime', {
            n: Math.abs(n),
          })}
        </span>
      </dd>
    </div>
  )
}

export const SheetHead = ({ sheet }: { readonly sheet: Sheet }) => {
  const { t, language } = useDesk()
  const { title, startsAt } = sheet.frame.workshop
  return (
    <header className={css.head}>
      <div>
        <h1 id="run-sheet-title" tabIndex={-1}>
          {t('sheet.title')}
        </h1>
        <p className={css.workshop}>
          {startsAt === undefined ? title : t('sheet.workshop', { title, time: startsAt })}
        </p>
      </div>
      <dl className={css.figures} lang={language}>
        <Left sheet={sheet} />
        <End sheet={sheet} />
      </dl>
    </header>
  )
}
