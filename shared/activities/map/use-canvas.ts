// How large the board's canvas is, in units that follow the page's text size: 16 units are one rem.
import { useLayoutEffect, useState, type RefObject } from 'react'
import type { Canvas } from './chips.ts'

const rem = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16

/** The canvas in units; null until it was measured. `scale`: how much larger than usual everything is drawn. */
export const useCanvas = (box: RefObject<HTMLElement | null>, scale: number): Canvas | null => {
  const [canvas, setCanvas] = useState<Canvas | null>(null)
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return undefined
    const measure = () => {
      const unit = (rem() / 16) * scale
      const width = Math.round(element.clientWidth / unit)
      const height = Math.round(element.clientHeight / unit)
      setCanvas((old) => (old?.width === width && old.height === height ? old : { width, height }))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [box, scale])
  return canvas
}
