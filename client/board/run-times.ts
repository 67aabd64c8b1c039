// When each step was planned and when it will be, from what happened so far. Pure; the rail and the run sheet show it.
import type { Frame, FrameLine } from '../../shared/protocol/frame.ts'

const minuteMs = 60_000

export interface LineTimes {
  /** Milliseconds since 1970: as it was, or as it is expected now; null before the workshop began. */
  readonly startsAt: number | null
}

export interface RunTimes {
  readonly lines: ReadonlyMap<string, LineTimes>
  readonly endsAt: number | null
  readonly plannedEnd: number | null
  /** Whole minutes later (or, negative, earlier) than planned. */
  readonly lateMinutes: number
}

const inTurn = (frame: Pick<Frame, 'lines'>): readonly FrameLine[] =>
  frame.lines.filter((line) => !line.beside)

const total = (lines: readonly FrameLine[]): number => lines.reduce((sum, line) => sum + line.minutes, 0)

/** What the clock still says; a step with rounds has a clock per round, shorter than the step. */
const clockLeft = ({ timer }: Pick<Frame, 'timer'>, now: number): number => {
  if (timer.type === 'running') return timer.endsAt - now
  return timer.type === 'paused' ? timer.leftMs : 0
}

/** What the current step still takes: its planned minutes, or longer when its clock was given more. */
const leftOf = (line: FrameLine, frame: Pick<Frame, 'timer'>, now: number): number => {
  if (line.phase === 'closed' || line.phase === 'revealed') return 0
  const planned = line.minutes * minuteMs - (now - (line.enteredAt ?? now))
  return Math.max(0, planned, clockLeft(frame, now))
}

export const runTimes = (frame: Pick<Frame, 'lines' | 'current' | 'timer'>, now: number): RunTimes => {
  const lines = inTurn(frame)
  const begun = lines.map(({ enteredAt }) => enteredAt).filter((at) => at !== null)
  if (begun.length === 0) return { lines: new Map(), endsAt: null, plannedEnd: null, lateMinutes: 0 }
  const began = Math.min(...begun)
  const at = lines.findIndex(({ id }) => id === frame.current)
  const times = new Map<string, LineTimes>()
  let next = now
  lines.forEach((line, index) => {
    if (index === at) next = now + leftOf(line, frame, now)
    const isToCome = index > at && line.enteredAt === null
    times.set(line.id, { startsAt: isToCome ? next : line.enteredAt })
    if (isToCome) next += line.minutes * minuteMs
  })
  const plannedEnd = began + total(lines) * minuteMs
  return { lines: times, endsAt: next, plannedEnd, lateMinutes: Math.round((next - plannedEnd) / minuteMs) }
}

/**
 * The step after the current one, or, while the room is at one that runs beside, after the last it came to; the first
 * in the lobby; null at the end.
 */
export const nextLine = (frame: Pick<Frame, 'lines' | 'current'>): FrameLine | null => {
  const lines = inTurn(frame)
  const current = lines.findIndex(({ id }) => id === frame.current)
  const at = current >= 0 ? current : lines.findLastIndex(({ enteredAt }) => enteredAt !== null)
  return lines[at + 1] ?? null
}
