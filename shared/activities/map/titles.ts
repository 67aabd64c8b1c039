// Where the names of sectors stand: outside the ellipse, beside their sector, clear of the corners. Pure.
import { widthOf, wrap } from './chip-size.ts'
import { inside, polar, sectorAngle, touches, type Box, type Oval, type Point } from './geometry.ts'

/** Sizes in units of the canvas. */
export const titleLook = { font: 25, line: 29, widest: [230, 150], number: 40 } as const

export interface Title extends Box {
  readonly lines: readonly string[]
  /** The sector's number, where the phone's small map shows numbers: from six sectors up. */
  readonly number: number | null
}

/** From this many sectors up each has a number, on phones as on the board. */
export const numberedFrom = 6

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

interface Canvas {
  readonly width: number
  readonly height: number
}

const sizeOf = (lines: readonly string[], numbered: boolean) => ({
  w: Math.max(...lines.map((each) => widthOf(each, titleLook.font)), 0) + (numbered ? titleLook.number : 0),
  h: lines.length * titleLook.line,
})

/** Where a title costs least: on no corner or other title, within the canvas, beside the middle of its sector. */
const bestBox = (
  oval: Oval,
  sector: number,
  size: { readonly w: number; readonly h: number },
  { width, height }: Canvas,
  avoid: readonly Box[],
): { readonly box: Box; readonly cost: number } => {
  const places = shares.flatMap((share) => {
    const angle = sectorAngle(oval.sectors, sector, share)
    // Where there is no room around the map, the name stands within its outer ring.
    return [boxAt(oval, angle, size), { ...polar(oval, angle, 0.88), ...size }].map((box) => ({ share, box }))
  })
  const tried = places.map(({ share, box }) => {
    const x = Math.min(width - size.w / 2 - 4, Math.max(size.w / 2 + 4, box.x))
    const y = Math.min(height - size.h / 2 - 4, Math.max(size.h / 2 + 4, box.y))
    const kept = { ...box, x, y }
    const hits = avoid.filter((other) => touches(kept, other, 4)).length
    const onMap = corners(kept).some((point) => inside(oval, point)) ? 600 : 0
    const cost = hits * 1000 + onMap + overflow(box, width, height) * 10 + Math.abs(share - 0.5) * 40
    return { box: kept, cost }
  })
  return tried.toSorted((a, b) => a.cost - b.cost)[0] ?? { box: { x: 0, y: 0, ...size }, cost: Infinity }
}

const corners = ({ x, y, w, h }: Box): readonly Point[] =>
  [-1, 1].flatMap((a) => [-1, 1].map((b) => ({ x: x + (a * w) / 2, y: y + (b * h) / 2 })))

/** One title per name, clockwise from the top; each where it hits no corner and no other title, and leaves the canvas least. */
export const titlesOf = (
  oval: Oval,
  names: readonly string[],
  canvas: Canvas,
  blocked: readonly Box[],
): readonly Title[] => {
  const numbered = names.length >= numberedFrom
  const titles: Title[] = []
  for (const [sector, name] of names.entries()) {
    const number = numbered ? sector + 1 : null
    const tried = titleLook.widest.map((most) => {
      const lines = wrap(name, most, 2, titleLook.font)
      const best = bestBox(oval, sector, sizeOf(lines, numbered), canvas, [...blocked, ...titles])
      // Only what has no room at all is cut.
      const isCut = lines.join(' ') !== name.split(/\s+/).filter(Boolean).join(' ')
      return { lines, box: best.box, cost: best.cost + (isCut ? 800 : 0) }
    })
    const best = tried.toSorted((a, b) => a.cost - b.cost)[0]
    if (best) titles.push({ ...best.box, lines: best.lines, number })
  }
  return titles
}
