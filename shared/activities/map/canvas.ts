// The canvas on which chips are laid out, what stands over its corners, and its edges. Pure; called by both pictures.
import type { Box } from './geometry.ts'

export interface Canvas {
  readonly width: number
  readonly height: number
  /** What units were multiplied with to fit a low canvas; 1 unless told. What stands in the corners keeps its size. */
  readonly fit?: number | undefined
}

/** Corners that hold other things: title, clock and code, spotlight, legend; the tray of missing voices lies over the legend. */
export const corners = {
  title: { w: 400, h: 190 },
  clock: { w: 420, h: 200 },
  light: { w: 348, h: 320 },
  legend: { w: 320, h: 204 },
  tray: { w: 380, h: 480 },
}

export const cornerBoxes = ({ width, height, fit = 1 }: Canvas, tray = false): readonly Box[] => {
  const box = (size: { readonly w: number; readonly h: number }, isEnd: boolean, isBelow: boolean): Box => {
    const [w, h] = [size.w / fit, size.h / fit]
    return { w, h, x: isEnd ? width - w / 2 : w / 2, y: isBelow ? height - h / 2 : h / 2 }
  }
  return [
    box(corners.title, false, false),
    box(corners.clock, true, false),
    box(corners.light, false, true),
    box(tray ? corners.tray : corners.legend, true, true),
  ]
}

/** Around the canvas, so that no chip is cut at its edge. */
export const edgesOf = ({ width, height }: Canvas): readonly Box[] => {
  const thick = 400
  return [
    { x: -thick / 2, y: height / 2, w: thick, h: height },
    { x: width + thick / 2, y: height / 2, w: thick, h: height },
    { x: width / 2, y: -thick / 2, w: width, h: thick },
    { x: width / 2, y: height + thick / 2, w: width, h: thick },
  ]
}
