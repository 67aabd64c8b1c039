// Counts a clock down between two messages of the server, with one interval for all clocks of a page.
import { useEffect, useState } from 'react'
import { secondsLeft } from './clock-text.ts'

type Tick = () => void

const ticks = new Set<Tick>()
let timer: ReturnType<typeof setInterval> | undefined

/** Four times a second, so that a second never shows late by more than a quarter. */
const EVERY_MS = 250

const onTick = (tick: Tick): (() => void) => {
  ticks.add(tick)
  timer ??= setInterval(() => ticks.forEach((each) => each()), EVERY_MS)
  return () => {
    ticks.delete(tick)
    if (ticks.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

/**
 * Whole seconds left, below zero when time is over. `remaining`: milliseconds left when this value was received;
 * a new value starts the count anew. The page's own steady clock is used, never its time of day.
 */
export const useSeconds = (remaining: number, running: boolean): number => {
  const [seconds, setSeconds] = useState(() => secondsLeft(remaining))
  useEffect(() => {
    setSeconds(secondsLeft(remaining))
    if (!running) return undefined
    const start = performance.now()
    return onTick(() => setSeconds(secondsLeft(remaining - (performance.now() - start))))
  }, [remaining, running])
  return seconds
}
