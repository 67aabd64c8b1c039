// Where chips lie on the board so that none hides another: each gets the free spot nearest to where it was put, with
// its middle, or else its badge, in its own cell. Pure and the same everywhere; a new note is placed last, so it never moves the others.
import { aroundAt, inside, touches, type Box, type Oval, type Point } from './geometry.ts'

/** A chip to place: where it was put, how large it is, in which cell, and how often its actor is named. */
export interface Piece extends Box {
  readonly id: string
  readonly cell: number
  readonly times: number
}

export interface Layout {
  /** The middle of each chip that found room. */
  readonly at: ReadonlyMap<string, Point>
  /** Per full cell: the chips that found none, and where "6 more" stands. */
  readonly more: readonly { readonly cell: number; readonly at: Point; readonly ids: readonly string[] }[]
}

const step = { x: 14, y: 8 }
const gap = 3
/** What a corner outside its own cell costs, in units squared: about 40 units of distance each. */
const crossing = 1600
/** How far the middle of the badge lies within its chip. */
export const badgeIn = 20
export const moreBox = { w: 92, h: 34 }

type Spots = readonly (readonly Point[])[]

/** Every spot of the grid by cell. */
const spotsOf = (oval: Oval): Spots => {
  const cells: Point[][] = Array.from({ length: oval.sectors * oval.radii.length }, () => [])
  for (let y = oval.cy - oval.ry; y <= oval.cy + oval.ry; y += step.y)
    for (let x = oval.cx - oval.rx; x <= oval.cx + oval.rx; x += step.x)
      if (inside(oval, { x, y })) cells[cellAt(oval, { x, y })]?.push({ x, y })
  return cells
}

const cellAt = (oval: Oval, point: Point): number => {
  const { ring, sector } = aroundAt(oval, point)
  return ring * oval.sectors + sector
}

const corners = ({ x, y, w, h }: Box): readonly Point[] => [
  { x: x - w / 2, y: y - h / 2 },
  { x: x + w / 2, y: y - h / 2 },
  { x: x - w / 2, y: y + h / 2 },
  { x: x + w / 2, y: y + h / 2 },
]

const strays = (oval: Oval, box: Box, cell: number): number =>
  corners(box).filter((corner) => !inside(oval, corner) || cellAt(oval, corner) !== cell).length

/** The free spot that costs least: distance from the wish, and corners that cross a line. */
const freeSpot = (
  oval: Oval,
  spots: readonly Point[],
  piece: Box & { readonly cell: number },
  taken: readonly Box[],
): Point | null => {
  let best: Point | null = null
  let least = Infinity
  for (const { x, y } of [{ x: piece.x, y: piece.y }, ...spots]) {
    const far = (x - piece.x) ** 2 + (y - piece.y) ** 2
    if (far >= least) continue
    const box = { x, y, w: piece.w, h: piece.h }
    if (taken.some((other) => touches(box, other, gap))) continue
    const cost = far + strays(oval, box, piece.cell) * crossing
    if (cost < least) {
      least = cost
      best = { x, y }
    }
  }
  return best
}

interface Placed {
  readonly at: Map<string, Point>
  readonly left: readonly Piece[]
}

const placeAll = (oval: Oval, spots: Spots, pieces: readonly Piece[], blocked: readonly Box[]): Placed => {
  const taken = [...blocked]
  const at = new Map<string, Point>()
  const left: Piece[] = []
  for (const piece of pieces) {
    const own = spots[piece.cell] ?? []
    // The badge decides where a chip belongs: when its middle finds no room in the cell, its badge may.
    const byBadge = () => own.map(({ x, y }) => ({ x: x + piece.w / 2 - badgeIn, y }))
    const spot = freeSpot(oval, own, piece, taken) ?? freeSpot(oval, byBadge(), piece, taken)
    if (!spot) {
      left.push(piece)
      continue
    }
    at.set(piece.id, spot)
    taken.push({ ...spot, w: piece.w, h: piece.h })
  }
  return { at, left }
}

/** The pill of a full cell stands as far out as it can; it is placed before any chip. */
const pillsFor = (oval: Oval, spots: Spots, cells: readonly number[], blocked: readonly Box[]) => {
  const taken = [...blocked]
  return cells.flatMap((cell) => {
    const own = spots[cell] ?? []
    const wish = own.at(-1) ?? { x: oval.cx, y: oval.cy }
    const at = freeSpot(oval, own, { ...wish, ...moreBox, cell }, taken) ?? wish
    taken.push({ ...at, ...moreBox })
    return [{ cell, at }]
  })
}

/** A second try before anything collapses: cells that were full are packed first, large chips before small ones. */
const packed = (
  oval: Oval,
  spots: Spots,
  pieces: readonly Piece[],
  left: readonly Piece[],
  blocked: readonly Box[],
): ReadonlyMap<string, Point> | null => {
  const full = new Set(left.map(({ cell }) => cell))
  const size = (piece: Piece) => (full.has(piece.cell) ? piece.w * piece.h : 0)
  const placed = placeAll(
    oval,
    spots,
    pieces.toSorted((a, b) => size(b) - size(a)),
    blocked,
  )
  return placed.left.length === 0 ? placed.at : null
}

/**
 * Lays out the pieces, in their order. Where a cell is full its rarest-named chips are gathered under a pill; the heart
 * is served first, so that it is the last to collapse. `blocked`: boxes that stay free (ring names, corners).
 */
export const layout = (oval: Oval, pieces: readonly Piece[], blocked: readonly Box[] = []): Layout => {
  const spots = spotsOf(oval)
  const first = placeAll(oval, spots, pieces, blocked)
  if (first.left.length === 0) return { at: first.at, more: [] }
  const tight = packed(oval, spots, pieces, first.left, blocked)
  if (tight) return { at: tight, more: [] }
  let full: readonly number[] = []
  let placed = first
  let pills: readonly { readonly cell: number; readonly at: Point }[] = []
  // A cell that was not full can become so when its neighbour's pill takes room; each turn finds at least one more.
  for (let round = 0; round < spots.length && placed.left.some(({ cell }) => !full.includes(cell)); round++) {
    full = [...new Set([...full, ...placed.left.map(({ cell }) => cell)])].toSorted((a, b) => a - b)
    pills = pillsFor(oval, spots, full, blocked)
    const rank = ({ cell }: Piece) => (cell < oval.sectors ? 0 : full.includes(cell) ? 2 : 1)
    const byRank = pieces.toSorted((a, b) => rank(a) - rank(b) || (rank(a) === 2 ? b.times - a.times : 0))
    placed = placeAll(oval, spots, byRank, [...blocked, ...pills.map(({ at }) => ({ ...at, ...moreBox }))])
  }
  const { at, left } = placed
  const more = pills.map((pill) => ({
    ...pill,
    ids: left.filter(({ cell }) => cell === pill.cell).map(({ id }) => id),
  }))
  return { at, more: more.filter(({ ids }) => ids.length > 0) }
}
