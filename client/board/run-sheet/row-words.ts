// What a screen reader hears of one row of the run sheet. Pure.
import type { Translate } from '../../../shared/language/translate.ts'
import type { FrameLine } from '../../../shared/protocol/frame.ts'
import { clockOf } from '../run-clock.ts'
import { minuteMs, type LineTimes, type RunTimes } from '../run-times.ts'

/** Whole minutes between two moments. */
export const minutesBetween = (from: number | null, to: number | null): number =>
  from === null || to === null ? 0 : Math.round((to - from) / minuteMs)

/** Whole minutes that it began later than planned; negative: earlier. */
export const lateStart = ({ planned, startsAt }: LineTimes): number =>
  minutesBetween(planned?.startsAt ?? null, startsAt)

interface Row {
  readonly t: Translate
  readonly language: string
  readonly step: string
  readonly line: FrameLine
  readonly own: LineTimes | undefined
  readonly times: RunTimes
}

const nowWords = ({ t, step, line, own, times }: Row): string => {
  const left = Math.max(0, Math.ceil((times.leftMs ?? 0) / minuteMs))
  const late = own ? lateStart(own) : 0
  if (left === 0) return t('sheet.row.nowOver', { step, n: line.minutes })
  return t(late > 0 ? 'sheet.row.nowLate' : 'sheet.row.now', { step, n: line.minutes, left, late })
}

export const rowWords = (row: Row): string => {
  const { t, step, line, own, language } = row
  if (!own)
    return t('sheet.row.beside', { step, phase: t(`common.phase.${line.phase}`).toLocaleLowerCase(language) })
  if (own.state === 'now') return nowWords(row)
  if (own.state === 'skipped') return t('sheet.row.skipped', { step })
  if (own.state === 'coming')
    return t('sheet.row.coming', { step, n: line.minutes, time: clockOf(own.startsAt, language) })
  const n = minutesBetween(own.startsAt, own.endsAt)
  return t('sheet.row.done', { step, planned: own.planned?.minutes ?? line.minutes, n })
}
