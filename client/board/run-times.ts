// When each step was planned and when it will be, from what happened so far. Pure; the rail and the run sheet show it.
import type { Frame, FrameLine, FramePlan } from '../../shared/protocol/frame.ts'
import { planStart } from './run-clock.ts'

export const minuteMs = 60_000

export interface LineTimes {
  /** `skipped`: the room went past it without coming to it. */
  readonly state: 'done' | 'now' | 'coming' | 'skipped'
  /** Milliseconds since 1970: as it was, or as it is expected now; null: skipped, or before the workshop began. */
  readonly startsAt: number | null
  readonly endsAt: number | null
  /** Null: it was not in the plan, or the plan has no beginning yet. */
  readonly planned: { readonly startsAt: number; readonly endsAt: number; readonly minutes: number } | null
}

export interface RunTimes {
  /** Of the steps that take their turn. */
  readonly lines: ReadonlyMap<string, LineTimes>
  readonly beginsAt: number | null
  readonly endsAt: number | null
  readonly plannedEnd: number | null
  /** Whole minutes later (or, negative, earlier) than planned. */
  readonly lateMinutes: number
  /** Of the current step, ms; below zero when its time is over. Null: none, or it is closed. */
  readonly leftMs: number | null
}

export type RunFrame = Pick<Frame, 'lines' | 'current' | 'timer' | 'plan'> & {
  readonly rehearsal?: Frame['rehearsal']
  readonly workshop?: Pick<Frame['workshop'], 'startsAt'>
}

const inTurn = (frame: Pick<Frame, 'lines'>): readonly FrameLine[] =>
  frame.lines.filter((line) => !line.beside)

/** Before the server says what was planned, the run sheet itself is the plan. */
const planOf = ({ plan, lines }: RunFrame): Pick<FramePlan, 'minutes' | 'lines'> => {
  if (plan) return plan
  let minutes = 0
  const planned = inTurn({ lines }).map((line) => {
    const after = minutes
    minutes += line.minutes
    return [line.id, { after, minutes: line.minutes }] as const
  })
  return { minutes, lines: Object.fromEntries(planned) }
}

/** What the clock still says; null while none runs. A step with rounds has a clock per round, shorter than the step. */
const clockLeft = ({ timer }: Pick<Frame, 'timer'>, now: number): number | null => {
  if (timer.type === 'running') return timer.endsAt - now
  return timer.type === 'paused' ? timer.leftMs : null
}

const pausedIn = ({ plan }: RunFrame, now: number): number =>
  plan ? plan.pausedMs + (plan.pausedAt === null ? 0 : Math.max(0, now - plan.pausedAt)) : 0

/** What the step the room is at still takes: its minutes without the pauses, or longer when its clock says so. */
const leftOf = (line: FrameLine, frame: RunFrame, now: number): number | null => {
  if (line.phase === 'closed' || line.phase === 'revealed') return null
  const passed = now - (line.enteredAt ?? now) - pausedIn(frame, now)
  const planned = line.minutes * minuteMs - passed
  return Math.max(planned, clockLeft(frame, now) ?? planned)
}

const stateOf = (line: FrameLine, isCurrent: boolean, isPast: boolean): LineTimes['state'] => {
  if (isCurrent) return 'now'
  if (line.enteredAt !== null) return 'done'
  return isPast ? 'skipped' : 'coming'
}

const begunAt = (frame: Pick<Frame, 'lines'>): number | null => {
  const begun = frame.lines.map(({ enteredAt }) => enteredAt).filter((at) => at !== null)
  return begun.length === 0 ? null : Math.min(...begun)
}

/** How far the room came, in the steps that take their turn; -1 before the first. */
const reached = (frame: Pick<Frame, 'lines' | 'current'>): number => {
  const lines = inTurn(frame)
  const current = lines.findIndex(({ id }) => id === frame.current)
  return current >= 0 ? current : lines.findLastIndex(({ enteredAt }) => enteredAt !== null)
}

/** When what comes next can begin. */
const freeAt = (frame: RunFrame, now: number, planned: number | null): number => {
  const current = frame.lines.find(({ id }) => id === frame.current)
  if (!current) return Math.max(now, planned ?? now)
  const left = current.beside ? clockLeft(frame, now) : leftOf(current, frame, now)
  return now + Math.max(0, left ?? 0)
}

const noTimes: RunTimes = {
  lines: new Map(),
  beginsAt: null,
  endsAt: null,
  plannedEnd: null,
  lateMinutes: 0,
  leftMs: null,
}

/** `assumed`: when an evening that has no beginning yet is drawn as beginning; null: it has no times. */
export const runTimes = (frame: RunFrame, now: number, assumed: number | null = null): RunTimes => {
  const began = begunAt(frame)
  // An evening is rehearsed at any hour of the day: its plan counts from the minute the rehearsal began.
  const played = frame.rehearsal ? began : null
  const start = played ?? planStart(frame.workshop?.startsAt ?? '', began, now) ?? began ?? assumed
  if (start === null) return noTimes
  const plan = planOf(frame)
  const at = reached(frame)
  const times = new Map<string, LineTimes>()
  let next = freeAt(frame, now, began === null ? start : null)
  for (const [index, line] of inTurn(frame).entries()) {
    const inPlan = plan.lines[line.id]
    const plannedAt = start + (inPlan?.after ?? 0) * minuteMs
    const state = stateOf(line, line.id === frame.current, index <= at)
    const comesAt = next
    if (state === 'coming') next += line.minutes * minuteMs
    times.set(line.id, {
      state,
      startsAt: state === 'coming' ? comesAt : line.enteredAt,
      endsAt: state === 'coming' ? next : state === 'now' ? comesAt : line.leftAt,
      planned:
        (inPlan && {
          startsAt: plannedAt,
          endsAt: plannedAt + inPlan.minutes * minuteMs,
          minutes: inPlan.minutes,
        }) ||
        null,
    })
  }
  const plannedEnd = start + plan.minutes * minuteMs
  const current = frame.lines.find(({ id }) => id === frame.current)
  return {
    lines: times,
    beginsAt: Math.min(start, began ?? start),
    endsAt: next,
    plannedEnd,
    lateMinutes: Math.round((next - plannedEnd) / minuteMs),
    leftMs: current && !current.beside ? leftOf(current, frame, now) : null,
  }
}

/**
 * The step after the current one, or, while the room is at one that runs beside, after the last it came to; the first
 * in the lobby; null at the end.
 */
export const nextLine = (frame: Pick<Frame, 'lines' | 'current'>): FrameLine | null =>
  inTurn(frame)[reached(frame) + 1] ?? null
