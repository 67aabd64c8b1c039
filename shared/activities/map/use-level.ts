// For which level the map is laid out while the moderator zooms: not at each turn of the wheel, but when the hand rests.
import { useEffect, useState } from 'react'
import { levelOf } from './zoom.ts'

const restMs = 140
/** Scaled further than this, chips would be too small to draw so many, or too blurred to read. */
const [smallest, largest] = [0.6, 2.2]

export const useLevel = (by: number): number => {
  const [level, setLevel] = useState(1)
  const wished = levelOf(by)
  useEffect(() => {
    const timer = setTimeout(() => setLevel(wished), restMs)
    return () => clearTimeout(timer)
  }, [wished, by])
  const scaled = by / level
  return scaled < smallest || scaled > largest ? wished : level
}
