// At the foot of the rail: when the evening ends, and the way to the run sheet, where something can be done about it.
import type { Frame } from '../../shared/protocol/frame.ts'
import { IconTimer } from '../../shared/ui/icons.tsx'
import { useDesk } from '../desk/desk-context.tsx'
import type { Acts } from './acts.ts'
import { clockOf } from './run-clock.ts'
import { runTimes } from './run-times.ts'
import css from './rail.module.css'

interface EndProps {
  readonly frame: Frame
  readonly acts: Acts
  readonly now: number
}

export const RailEnd = ({ frame, acts, now }: EndProps) => {
  const { t, language } = useDesk()
  const { endsAt, plannedEnd, lateMinutes } = runTimes(frame, now)
  const late =
    lateMinutes > 0 ? 'board.rail.later' : lateMinutes < 0 ? 'board.rail.earlier' : 'board.rail.onTime'
  return (
    <button
      type="button"
      className={css.end}
      aria-keyshortcuts="e"
      aria-haspopup="dialog"
      onClick={() => acts.toggle('sheet')}
    >
      {endsAt !== null && (
        <>
          <span>{t('board.rail.end')}</span>
          <span className={css.expected}>{clockOf(endsAt, language)}</span>
          <span>{t('board.rail.planned')}</span>
          <span>{clockOf(plannedEnd, language)}</span>
          <span className={css.late} data-late={lateMinutes > 0 ? 'yes' : undefined}>
            {t(late, { n: Math.abs(lateMinutes) })}
          </span>
        </>
      )}
      <span className={css.toSheet}>
        <IconTimer /> {t('sheet.open')}
      </span>
    </button>
  )
}
