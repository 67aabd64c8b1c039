// Which documents of a step are open: the ones its face wants, but on a change the next only at a random moment of the
// countdown, so that a hall that moves to other tables does not fetch at one moment. Called by use-face-props.ts.
import { useEffect, useRef, useState } from 'react'
import type { Timer } from '../../../shared/protocol/frame.ts'

/** Enough for a hall of phones, and short: who sits down at once must not sit at an empty table, or miss the note just laid. */
const mostMs = 4_000

/** Milliseconds to wait before the next documents are opened. `chance` in [0, 1). */
export const delayOf = (timer: Timer, now: number, chance: number): number => {
  if (timer.type !== 'running') return chance * 1_000
  return chance * Math.max(1_000, Math.min(mostMs, (timer.endsAt - now) / 2))
}

/** `wanted`: what the face wants now. Gives what is to be open; the old ones until their time has come. */
export const useCalmParts = (
  wanted: readonly string[],
  timer: Timer,
  now: () => number,
): readonly string[] => {
  const asked = wanted.join(' ')
  const [open, setOpen] = useState(asked)
  const clock = useRef({ timer, now })
  useEffect(() => {
    clock.current = { timer, now }
  }, [timer, now])
  useEffect(() => {
    if (asked === open) return undefined
    // Nothing is open yet: someone waits for the first ones.
    const delay = open === '' ? 0 : delayOf(clock.current.timer, clock.current.now(), Math.random())
    const wait = setTimeout(() => setOpen(asked), delay)
    return () => clearTimeout(wait)
    // The draw is made once for each change, not again with every frame.
  }, [asked, open])
  return open === '' ? [] : open.split(' ')
}
