// What starting and pausing make of the clock. Called by `decide`.
import type { Timer } from '../../shared/protocol/frame.ts'
import type { WorkshopIntent } from '../../shared/protocol/workshop-intent.ts'
import { stepOf, type WorkshopState } from './state.ts'

export const minuteMs = 60_000

/** The timer after it; null when it makes no sense now (nothing runs). `now` in ms since 1970. */
export const timerAfter = (
  state: WorkshopState,
  intent: Extract<WorkshopIntent, { type: 'timer.start' | 'timer.pause' }>,
  now: number,
): Timer | null => {
  const { timer } = state
  switch (intent.type) {
    case 'timer.start': {
      if (intent.minutes !== undefined) {
        const totalMs = intent.minutes * minuteMs
        return { type: 'running', endsAt: now + totalMs, totalMs }
      }
      if (timer.type === 'paused')
        return { type: 'running', endsAt: now + timer.leftMs, totalMs: timer.totalMs }
      const step = state.current === null ? undefined : stepOf(state, state.current)
      const totalMs = (step?.minutes ?? 0) * minuteMs
      return timer.type === 'off' && totalMs > 0 ? { type: 'running', endsAt: now + totalMs, totalMs } : null
    }
    case 'timer.pause':
      return timer.type === 'running'
        ? { type: 'paused', leftMs: timer.endsAt - now, totalMs: timer.totalMs }
        : null
  }
}
