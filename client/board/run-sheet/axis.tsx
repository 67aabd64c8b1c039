// The hours over the run sheet, and the red line: now.
import { useDesk } from '../../desk/desk-context.tsx'
import { clockOf } from '../run-clock.ts'
import { placeOn } from './scale.ts'
import css from './run-sheet.module.css'
import type { Sheet } from './use-sheet.ts'

/** Per cent of the line that a time takes; what would lie under the red one is left out. */
const labelWidth = 6

const isOnLine = ({ now, scale }: Sheet): boolean => now >= scale.from && now <= scale.to

export const Axis = ({ sheet }: { readonly sheet: Sheet }) => {
  const { language } = useDesk()
  const now = placeOn(sheet.scale, sheet.now)
  const ticks = sheet.scale.ticks.filter(
    (at) => !isOnLine(sheet) || Math.abs(placeOn(sheet.scale, at) - now) > labelWidth,
  )
  return (
    <div className={css.axis} aria-hidden="true">
      <div className={css.ticks}>
        {ticks.map((at) => (
          <bdi key={at} dir="ltr" style={{ insetInlineStart: `${placeOn(sheet.scale, at)}%` }}>
            {clockOf(at, language)}
          </bdi>
        ))}
      </div>
    </div>
  )
}

export const NowLine = ({ sheet }: { readonly sheet: Sheet }) => {
  const { t, language } = useDesk()
  if (!isOnLine(sheet)) return null
  const time = clockOf(sheet.now, language)
  return (
    <div className={css.nowLayer}>
      <p className={css.now} style={{ insetInlineStart: `${placeOn(sheet.scale, sheet.now)}%` }}>
        <span className="visually-hidden">{t('sheet.now', { time })}</span>
        <bdi dir="ltr" aria-hidden="true">
          {time}
        </bdi>
      </p>
    </div>
  )
}
