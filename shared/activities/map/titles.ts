// Where the names of sectors stand: outside the ellipse, beside their sector, clear of the corners. Pure.
import { widthOf, wrap } from './chip-size.ts'
import { inside, polar, sectorAngle, touches, type Box, type Oval } from './geometry.ts'

/** Sizes in units of the canvas. */
export const titleLook = { font: 25, line: 29, widest: 230 } as const

export interface Title extends Box {
  readonly lines: readonly string[]
}

/** Shares of the sector that are tried, the middle first. */
const shares = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82, 0.1, 0.9]

const boxAt = (oval: Oval, angle: number, size: { readonly w: number; readonly h: number }): Box => {
  const rim = polar(oval, angle, 1)
  for (let out = 0; out < 400; out += 8) {
    const away = 12 + out
    const x = rim.x + Math.sin(angle) * away + (Math.sin(angle) * size.w) / 2
    const y = rim.y - Math.cos(angle) * away - (Math.cos(angle) * size.h) / 2
    const box = { x, y, ...size }
    const points = [-1, 0, 1].flatMap((a) =>
      [-1, 1].map((b) => ({ x: x + (a * size.w) / 2, y: y + (b * size.h) / 2 })),
    )
    if (!points.some((point) => inside(oval, point))) return box
  }
  return { ...rim, ...size }
}

const overflow = (box: Box, width: number, height: number): number =>
  Math.max(0, box.w / 2 - box.x, box.x + box.w / 2 - width) +
  Math.max(0, box.h / 2 - box.y, box.y + box.h / 2 - height)

/** One title per name, clockwise from the top; each where it hits no corner and leaves the canvas least. */
export const titlesOf = (
  oval: Oval,
  names: readonly string[],
  canvas: { readonly width: number; readonly height: number },
  corners: readonly Box[],
): readonly Title[] =>
  names.map((name, sector) => {
    const { font, line, widest } = titleLook
    const lines = wrap(name, widest, 2, font)
    const size = { w: Math.max(...lines.map((each) => widthOf(each, font)), 0), h: lines.length * line }
    const tried = shares.map((share) => {
      const box = boxAt(oval, sectorAngle(oval.sectors, sector, share), size)
      const hits = corners.filter((corner) => touches(box, corner)).length
      return {
        box,
        cost: hits * 1000 + overflow(box, canvas.width, canvas.height) * 10 + Math.abs(share - 0.5) * 40,
      }
    })
    const best = tried.toSorted((a, b) => a.cost - b.cost)[0]?.box ?? { x: 0, y: 0, ...size }
    const x = Math.min(canvas.width - size.w / 2 - 4, Math.max(size.w / 2 + 4, best.x))
    const y = Math.min(canvas.height - size.h / 2 - 4, Math.max(size.h / 2 + 4, best.y))
    return { ...size, x, y, lines }
  })
