// Counts a clock down between two messages of the server. Sleeps from second to second, and altogether while nobody sees
// the page: a phone in a pocket is not woken for a clock. Used by Countdown and by the walk to another table.
import { useEffect, useState } from 'react'
import { secondsLeft } from './clock-text.ts'

/** Milliseconds until the whole seconds of `left` change. */
const untilNext = (left: number): number => Math.ceil(((left % 1000) + 1000) % 1000) || 1000

/**
 * Whole seconds left, below zero when time is over. `remaining`: milliseconds left when this value was received;
 * a new value starts the count anew. The page's own steady clock is used, never its time of day.
 */
export const useSeconds = (remaining: number, running: boolean): number => {
  const [seconds, setSeconds] = useState(() => secondsLeft(remaining))
  useEffect(() => {
    const start = performance.now()
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      clearTimeout(timer)
      const left = running ? remaining - (performance.now() - start) : remaining
      setSeconds(secondsLeft(left))
      if (running && !document.hidden) timer = setTimeout(look, untilNext(left))
    }
    look()
    document.addEventListener('visibilitychange', look)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [remaining, running])
  return seconds
}
