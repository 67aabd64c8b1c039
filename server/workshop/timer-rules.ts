// What starting, pausing and adding minutes make of the clock. Called by `decide`.
import type { Timer } from '../../shared/protocol/frame.ts'
import type { WorkshopIntent } from '../../shared/protocol/workshop-intent.ts'
import { stepOf, type WorkshopState } from './state.ts'

export const minuteMs = 60_000

/** The timer after it; null when it makes no sense now (nothing runs). `now` in ms since 1970. */
export const timerAfter = (
  state: WorkshopState,
  intent: Extract<WorkshopIntent, { type: `timer.${string}` }>,
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
    case 'timer.add': {
      const more = intent.minutes * minuteMs
      const totalMs = timer.type === 'off' ? 0 : Math.max(timer.totalMs + more, minuteMs)
      if (timer.type === 'running') {
        // After "time", two more minutes are two minutes from now, not from when it ran out.
        return { type: 'running', endsAt: Math.max(timer.endsAt, now) + more, totalMs }
      }
      return timer.type === 'paused' ? { type: 'paused', leftMs: timer.leftMs + more, totalMs } : null
    }
  }
}
