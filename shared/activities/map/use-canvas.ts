// How large the board's canvas is, in units that follow the page's text size: 16 units are one rem.
import { useLayoutEffect, useState, type RefObject } from 'react'
import type { Canvas } from './canvas.ts'

const rem = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16

/** A canvas lower than this, in rem, draws its chips smaller: a map's height is what lets its heart stay whole. */
const usualHeight = 58
/** A chip's letters are never smaller than 18 of these, in pixels, nor than this share of their usual size. */
const leastUnit = 0.7
const leastFit = 0.8

const fitOf = (height: number): number =>
  Math.min(1, Math.max(height / (usualHeight * rem()), leastFit, (leastUnit * 16) / rem()))

export interface MeasuredCanvas extends Canvas {
  readonly fit: number
}

/** The canvas in units; null until it was measured. `scale`: how much larger than usual everything is drawn. */
export const useCanvas = (box: RefObject<HTMLElement | null>, scale: number): MeasuredCanvas | null => {
  const [canvas, setCanvas] = useState<MeasuredCanvas | null>(null)
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return undefined
    const measure = () => {
      const fit = Math.round(fitOf(element.clientHeight) * 100) / 100
      const unit = (rem() / 16) * scale * fit
      const width = Math.round(element.clientWidth / unit)
      const height = Math.round(element.clientHeight / unit)
      setCanvas((old) =>
        old?.width === width && old.height === height && old.fit === fit ? old : { width, height, fit },
      )
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [box, scale])
  return canvas
}
