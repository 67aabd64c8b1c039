// The bars of one row, to scale: dashed as planned, filled as it went, outlined what is still to come.
import type { FrameLine } from '../../../shared/protocol/frame.ts'
import { useDesk } from '../../desk/desk-context.tsx'
import type { LineTimes } from '../run-times.ts'
import { lateStart } from './row-words.ts'
import { barOn, placeOn, type Bar } from './scale.ts'
import css from './bars.module.css'
import type { Sheet } from './use-sheet.ts'

const placed = ({ start, length }: Bar) => ({ insetInlineStart: `${start}%`, inlineSize: `${length}%` })

/** Beside the red line, on the side where there is room. */
const LateStart = ({ sheet, own }: { readonly sheet: Sheet; readonly own: LineTimes }) => {
  const { t } = useDesk()
  const late = lateStart(own)
  if (late === 0) return null
  const now = placeOn(sheet.scale, sheet.now)
  const place =
    now < 60
      ? { insetInlineStart: `calc(${now}% + 0.75rem)` }
      : { insetInlineEnd: `calc(${100 - now}% + 0.75rem)` }
  return (
    <span className={css.comment} style={place}>
      {t(late > 0 ? 'sheet.startedLate' : 'sheet.startedEarly', { n: Math.abs(late) })}
    </span>
  )
}

const Actual = ({ sheet, own }: { readonly sheet: Sheet; readonly own: LineTimes }) => {
  const { scale, now } = sheet
  const { state, startsAt, endsAt } = own
  if (startsAt === null) return null
  const to = endsAt ?? now
  if (state === 'done') return <span className={css.actual} style={placed(barOn(scale, startsAt, to))} />
  if (state === 'coming') return <span className={css.coming} style={placed(barOn(scale, startsAt, to))} />
  return (
    <>
      <span className={css.rest} style={placed(barOn(scale, startsAt, Math.max(to, now)))} />
      <span className={css.current} style={placed(barOn(scale, startsAt, now))} />
    </>
  )
}

/** What runs beside runs as long as the evening; closed, it stops at the red line. */
const Beside = ({ sheet, line }: { readonly sheet: Sheet; readonly line: FrameLine }) => {
  const { scale, times, now } = sheet
  const isOver = line.phase === 'closed' || line.phase === 'revealed'
  const from = line.enteredAt ?? times.beginsAt ?? scale.from
  const to = isOver ? now : (times.endsAt ?? scale.to)
  const look = line.phase === 'prepared' ? css.besidePlanned : css.beside
  return <span className={look} style={placed(barOn(scale, from, to))} />
}

/** Decoration for who sees; the row's button says it in words. */
export const Bars = ({ sheet, line }: { readonly sheet: Sheet; readonly line: FrameLine }) => {
  const own = sheet.times.lines.get(line.id)
  return (
    <span className={css.bars} data-bars aria-hidden="true">
      {own?.planned && (
        <span
          className={css.planned}
          style={placed(barOn(sheet.scale, own.planned.startsAt, own.planned.endsAt))}
        />
      )}
      {own ? <Actual sheet={sheet} own={own} /> : <Beside sheet={sheet} line={line} />}
      {own?.state === 'now' && <LateStart sheet={sheet} own={own} />}
    </span>
  )
}
