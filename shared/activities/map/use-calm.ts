// What is dear to work out for a full map, worked out a few times a second and not with every note of a hall that writes: the
// first change counts at once, those that follow close upon it count together. Called by the canvas and by the offers.
import { useEffect, useRef, useState } from 'react'

/** Fewer notes than this are worked out faster than anyone sees. */
const fewNotes = 300

/** So many notes are worked out beside the page. */
export const isMany = (notes: number): boolean => notes >= fewNotes

/** At least so long between two layouts of so many notes, milliseconds: each takes a tenth of a second on a full map. */
export const calmMs = (notes: number): number => (notes < fewNotes ? 0 : Math.min(800, notes / 3))

/** At least so long between two searches for names that are near, milliseconds: every name is held against every other. */
export const searchMs = (notes: number): number => (notes < fewNotes ? 0 : Math.min(8_000, notes * 4))

/** The value, anew at most every `ms`; the last one always comes. */
export const useCalm = <Value>(value: Value, ms: number): Value => {
  const [shown, setShown] = useState({ value })
  const [resting, setResting] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    if (value === shown.value || resting) return
    setShown({ value })
    setResting(ms > 0)
    if (ms > 0) timer.current = setTimeout(() => setResting(false), ms)
  }, [value, shown, resting, ms])
  useEffect(() => () => clearTimeout(timer.current), [])
  return ms === 0 ? value : shown.value
}
