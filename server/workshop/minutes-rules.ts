// More or fewer minutes for steps, and what that does to the running clock. Called by `run-sheet-rules` and `decide`. Pure.
import type { StepId } from '../../shared/ids.ts'
import type { Timer } from '../../shared/protocol/frame.ts'
import { refusal } from '../../shared/protocol/refusal.ts'
import { fail, ok } from '../../shared/result.ts'
import type { LedgerFact } from '../store/store.ts'
import { workshopFact } from './evolve.ts'
import { stepOf, type StepState, type WorkshopState } from './state.ts'
import type { Decided } from './step-rules.ts'
import { minuteMs } from './timer-rules.ts'

const mostMinutes = 600

const within = (minutes: number): number => Math.min(mostMinutes, Math.max(1, minutes))

/** After "time", two more minutes are two minutes from now; and nothing is cut that has passed already. */
const leftAfter = (leftMs: number, more: number): number =>
  more > 0 ? Math.max(leftMs, 0) + more : Math.max(leftMs + more, Math.min(leftMs, 0))

interface Stretched {
  readonly timer: Timer
  /** By how much the end of the clock moved, ms. */
  readonly moved: number
}

/** The clock with so many minutes more (or fewer); null while none runs. `now` in ms since 1970. */
export const stretched = (timer: Timer, minutes: number, now: number): Stretched | null => {
  if (timer.type === 'off') return null
  const more = minutes * minuteMs
  const leftMs = timer.type === 'running' ? timer.endsAt - now : timer.leftMs
  const left = leftAfter(leftMs, more)
  const totalMs = Math.max(timer.totalMs + left - leftMs, minuteMs)
  const after: Timer =
    timer.type === 'running'
      ? { type: 'running', endsAt: now + left, totalMs }
      : { type: 'paused', leftMs: left, totalMs }
  return { timer: after, moved: left - leftMs }
}

/** The fact of it, if it is another number. */
export const changed = (step: StepState, minutes: number): readonly LedgerFact[] => {
  const wished = within(minutes)
  return wished === step.minutes
    ? []
    : [workshopFact({ type: 'step.changed', step: step.id, minutes: wished })]
}

/** The step the room is at, in its turn: its minutes and the clock are one. */
const isOnClock = (state: WorkshopState, step: StepState): boolean =>
  state.current === step.id && !step.beside && state.timer.type !== 'off'

const extendOne = (state: WorkshopState, step: StepState, minutes: number, now: number) => {
  const clock = isOnClock(state, step) ? stretched(state.timer, minutes, now) : null
  if (!clock) return changed(step, step.minutes + minutes)
  return [
    ...changed(step, step.minutes + Math.round(clock.moved / minuteMs)),
    ...(clock.moved === 0 ? [] : [workshopFact({ type: 'timer.set', timer: clock.timer, at: now })]),
  ]
}

export interface MoreMinutes {
  readonly step: StepId
  /** Negative: fewer. */
  readonly minutes: number
}

/** One act, however many steps it gives or takes. */
export const extend = (state: WorkshopState, lines: readonly MoreMinutes[], now: number): Decided => {
  const facts: LedgerFact[] = []
  for (const { step: id, minutes } of new Map(lines.map((line) => [line.step, line])).values()) {
    const step = stepOf(state, id)
    if (!step) return fail(refusal('not-found'))
    facts.push(...extendOne(state, step, minutes, now))
  }
  return ok(facts)
}

/** More minutes on the clock are more minutes for the step, as far as it takes its turn. */
export const addToClock = (state: WorkshopState, minutes: number, now: number): Decided => {
  const step = state.current === null ? undefined : stepOf(state, state.current)
  if (step && isOnClock(state, step)) return ok(extendOne(state, step, minutes, now))
  const clock = stretched(state.timer, minutes, now)
  return clock
    ? ok([workshopFact({ type: 'timer.set', timer: clock.timer, at: now })])
    : fail(refusal('not-possible', { why: 'timer' }))
}
