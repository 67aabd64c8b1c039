// Moments to places on the run sheet's time line, and the hours written along it. Pure.
import { minuteMs } from '../run-times.ts'

export interface Scale {
  readonly from: number
  readonly to: number
  /** Moments to be written, ms. */
  readonly ticks: readonly number[]
}

const steps = [5, 10, 15, 30, 60, 120, 240, 480].map((minutes) => minutes * minuteMs)
const mostTicks = 7

/** Round times of the wall clock: whole half hours stand where a clock has them, in any time zone. */
const ticksBetween = (from: number, to: number): readonly number[] => {
  const step = steps.find((one) => (to - from) / one < mostTicks) ?? to - from
  const midnight = new Date(from).setHours(0, 0, 0, 0)
  const first = midnight + Math.ceil((from - midnight) / step) * step
  return Array.from(
    { length: Math.max(0, Math.floor((to - first) / step) + 1) },
    (_none, at) => first + at * step,
  )
}

/** At least a quarter of an hour wide, so that nothing is divided by nothing. */
export const scaleOf = (moments: readonly (number | null)[]): Scale => {
  const known = moments.filter((at) => at !== null)
  const from = Math.min(...known)
  const to = Math.max(...known, from + 15 * minuteMs)
  return { from, to, ticks: ticksBetween(from, to) }
}

/** Per cent from the beginning of the line, held on it. */
export const placeOn = ({ from, to }: Scale, at: number): number =>
  Math.min(100, Math.max(0, ((at - from) / (to - from)) * 100))

export interface Bar {
  readonly start: number
  readonly length: number
}

export const barOn = (scale: Scale, from: number, to: number): Bar => {
  const start = placeOn(scale, from)
  return { start, length: Math.max(0, placeOn(scale, to) - start) }
}
