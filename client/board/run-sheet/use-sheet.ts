// What the run sheet shows now: its times, its scale, and what a change did to the end, in words. Called by the run sheet.
import { useEffect, useRef, useState } from 'react'
import type { Frame } from '../../../shared/protocol/frame.ts'
import { useSeconds } from '../../../shared/ui/use-seconds.ts'
import { useDesk } from '../../desk/desk-context.tsx'
import { useClient } from '../../store/use.ts'
import { clockOf } from '../run-clock.ts'
import { runTimes, type RunTimes } from '../run-times.ts'
import { scaleOf, type Scale } from './scale.ts'

export interface Sheet {
  readonly frame: Frame
  readonly now: number
  readonly times: RunTimes
  readonly scale: Scale
}

/** Drawn anew each second; before the evening began it is drawn as if it began now. */
export const useSheet = (frame: Frame): Sheet => {
  const client = useClient()
  useSeconds(60_000 * 60 * 24, true)
  const now = client.now()
  const times = runTimes(frame, now, now)
  return { frame, now, times, scale: scaleOf([times.beginsAt, times.plannedEnd, times.endsAt]) }
}

const earlyOrLate = (minutes: number): 'later' | 'earlier' | 'onTime' =>
  minutes > 0 ? 'later' : minutes < 0 ? 'earlier' : 'onTime'

/** The effect on the end of the last change of minutes or order; not of time going by, which would talk all evening. */
export const useEndSpoken = ({ frame, times }: Sheet): string => {
  const { t, language } = useDesk()
  const [said, setSaid] = useState('')
  const shape = frame.lines.map(({ id, minutes, beside }) => `${id}${minutes}${beside ? '|' : ''}`).join()
  const before = useRef(shape)
  const { endsAt, lateMinutes } = times
  useEffect(() => {
    if (before.current === shape) return
    before.current = shape
    const time = clockOf(endsAt, language)
    setSaid(t(`sheet.ends.${earlyOrLate(lateMinutes)}`, { time, n: Math.abs(lateMinutes) }))
  }, [shape, endsAt, lateMinutes, t, language])
  return said
}
