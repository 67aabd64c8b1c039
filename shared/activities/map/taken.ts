// Which boxes are taken, kept in bins so that a place is asked about its neighbours only. Called by the layout.
import { touches, type Box } from './geometry.ts'

const bin = { w: 96, h: 48 }
const columns = 4096

export interface Taken {
  add(box: Box): void
  /** Whether a box comes closer than `gap` to one that was added. */
  hits(box: Box): boolean
}

export const createTaken = (boxes: readonly Box[], gap: number): Taken => {
  const bins = new Map<number, Box[]>()
  const spread = ({ x, y, w, h }: Box, visit: (key: number) => boolean): boolean => {
    const [left, right] = [Math.floor((x - w / 2 - gap) / bin.w), Math.floor((x + w / 2 + gap) / bin.w)]
    const [top, bottom] = [Math.floor((y - h / 2 - gap) / bin.h), Math.floor((y + h / 2 + gap) / bin.h)]
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) if (visit(row * columns + column)) return true
    return false
  }
  const add = (box: Box) => {
    spread(box, (key) => {
      const held = bins.get(key)
      if (held) held.push(box)
      else bins.set(key, [box])
      return false
    })
  }
  boxes.forEach(add)
  const hits = (box: Box) =>
    spread(box, (key) => {
      const held = bins.get(key)
      if (!held) return false
      for (const other of held) if (touches(box, other, gap)) return true
      return false
    })
  return { add, hits }
}
