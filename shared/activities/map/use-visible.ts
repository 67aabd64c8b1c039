// Which chips are drawn while the moderator looks closer: those in the window, and once the hand rests those around it. It changes
// seldom: what is drawn stays so while the window moves within it. Called by the canvas.
import { startTransition, useEffect, useMemo, useState } from 'react'
import type { LaidChip } from './chips.ts'
import type { Point } from './geometry.ts'
import type { Scene } from './scene.ts'
import { smallest } from './use-level.ts'
import type { LevelGround } from './use-scene.ts'
import { covers, windowOf, type Part, type Zoom } from './zoom.ts'

/** Around the window, in windows: little at once, more when the hand goes on, most when it rests. */
const margins = { atOnce: 0.04, onTheWay: 0.2, atRest: 0.4 }
const restMs = 250

interface Drawn {
  readonly ground: LevelGround
  readonly part: Part
}

/** The part of a ground in which chips are drawn. */
const usePart = (zoom: Zoom, ground: LevelGround): Part => {
  // A ground that waits for its successor is not drawn further than it would be scaled.
  const { by, x, y } = { ...zoom, by: Math.max(zoom.by, ground.level * smallest) }
  const [drawn, setDrawn] = useState<Drawn>(() => ({ ground, part: windowOf({ by, x, y }, margins.atRest) }))
  useEffect(() => {
    const part = windowOf({ by, x, y }, margins.atRest)
    const timer = setTimeout(() => startTransition(() => setDrawn({ ground, part })), restMs)
    return () => clearTimeout(timer)
  }, [ground, by, x, y])
  if (drawn.ground === ground && covers(drawn.part, windowOf({ by, x, y }))) return drawn.part
  const margin = drawn.ground === ground ? margins.onTheWay : margins.atOnce
  const part = windowOf({ by, x, y }, margin)
  setDrawn({ ground, part })
  return part
}

/** On the whole map, all. */
export const useVisible = ({ chips }: Scene, zoom: Zoom, ground: LevelGround): readonly LaidChip[] => {
  const { left, right, top, bottom } = usePart(zoom, ground)
  const { level, width, height } = ground
  const whole = level === 1
  return useMemo(() => {
    if (whole) return chips
    const isSeen = ({ x, y }: Point) =>
      x >= left * width && x <= right * width && y >= top * height && y <= bottom * height
    return chips.filter(({ at }) => isSeen(at))
  }, [chips, whole, left, right, top, bottom, width, height])
}
