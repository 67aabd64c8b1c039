// For which level the map is laid out while the moderator zooms: not at each turn of the wheel, but when the hand rests.
import { startTransition, useEffect, useState } from 'react'
import { levelOf } from './zoom.ts'

const restMs = 220
/** Scaled further than this, chips would be too small to draw so many, or too blurred to read. */
export const smallest = 0.45
const largest = 3

export const useLevel = (by: number): number => {
  const [level, setLevel] = useState(1)
  const wished = levelOf(by)
  useEffect(() => {
    // What is drawn anew gives way to the hand, should it go on meanwhile.
    const timer = setTimeout(() => startTransition(() => setLevel(wished)), restMs)
    return () => clearTimeout(timer)
  }, [wished, by])
  const scaled = by / level
  return scaled < smallest || scaled > largest ? wished : level
}
