// For which level the map is laid out while the moderator zooms: not at each turn of the wheel, but when the hand rests.
import { startTransition, useEffect, useState } from 'react'
import { levelOf } from './zoom.ts'

const restMs = 220
/** Scaled further than this, chips would be too small to draw so many. */
export const smallest = 0.65
/** Or too blurred to read. */
const largest = 3
/** A hand that goes out goes on: the level it gets then holds a good part of the way. */
const ahead = 2

/** The level to go on with at a zoom: the same one as long as it will do. */
export const levelNow = (level: number, by: number): number => {
  if (by / level > largest) return levelOf(by)
  return by / level < smallest ? levelOf(by / ahead) : level
}

export const useLevel = (by: number): number => {
  const [level, setLevel] = useState(1)
  useEffect(() => {
    // What is drawn anew gives way to the hand, should it go on meanwhile.
    const timer = setTimeout(() => startTransition(() => setLevel(levelOf(by))), restMs)
    return () => clearTimeout(timer)
  }, [by])
  const now = levelNow(level, by)
  if (now !== level) setLevel(now)
  return now
}
