// Where chips lie on the board so that none hides another: each gets the free spot nearest to where it was put, with
// its middle, or else its badge, in its own cell. Pure and the same everywhere; a new note is placed last, so it never moves
// the others. Two thousand chips take some hundredths of a second: only neighbours are asked, and what once found no room in a
// cell is not tried again with something larger.
import type { Field } from './field.ts'
import type { Box, Point } from './geometry.ts'
import { createSpots, type Spots } from './spots.ts'
import { createTaken, type Taken } from './taken.ts'

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

const gap = 3
/** What a corner outside its own cell costs, in units squared: about 40 units of distance each. */
const crossing = 1600
/** How far the middle of the badge lies within its chip. */
export const badgeIn = 20
export const moreBox = { w: 92, h: 34 }

interface Ground {
  readonly field: Field
  readonly spots: Spots
}

const strays = ({ near }: Spots, { x, y, w, h }: Box, cell: number): number =>
  (near(x - w / 2, y - h / 2) === cell ? 0 : 1) +
  (near(x + w / 2, y - h / 2) === cell ? 0 : 1) +
  (near(x - w / 2, y + h / 2) === cell ? 0 : 1) +
  (near(x + w / 2, y + h / 2) === cell ? 0 : 1)

/** The free spot that costs least: distance from the wish, and corners that cross a line. `shift`: from spot to middle. */
const freeSpot = (
  { field, spots }: Ground,
  piece: Box & { readonly cell: number },
  taken: Taken,
  shift: number,
): Point | null => {
  const { cell, w, h } = piece
  const wish = { x: piece.x - shift, y: piece.y }
  let best: Point | null = null
  let least = Infinity
  const visit = (spot: Point): number => {
    const far = (spot.x - wish.x) ** 2 + (spot.y - wish.y) ** 2
    if (far >= least) return least
    const box = { x: spot.x + shift, y: spot.y, w, h }
    if (taken.hits(box)) return least
    const cost = far + strays(spots, box, cell) * crossing
    if (cost < least) {
      least = cost
      best = { x: box.x, y: box.y }
    }
    return least
  }
  if (field.cellAt(wish) === cell) visit(wish)
  spots.search(cell, wish, visit)
  return best
}

interface Size {
  readonly w: number
  readonly h: number
}

interface Placed {
  readonly at: Map<string, Point>
  readonly left: readonly Piece[]
}

const placeAll = (ground: Ground, pieces: readonly Piece[], blocked: readonly Box[]): Placed => {
  const taken = createTaken(blocked, gap)
  const at = new Map<string, Point>()
  const left: Piece[] = []
  /** Per cell, sizes for which there is no room: room only shrinks, so nothing as large finds any later. */
  const failed = new Map<number, Size[]>()
  for (const piece of pieces) {
    const tooLarge = failed.get(piece.cell)?.some(({ w, h }) => piece.w >= w && piece.h >= h) ?? false
    // The badge decides where a chip belongs: when its middle finds no room in the cell, its badge may.
    const spot = tooLarge
      ? null
      : (freeSpot(ground, piece, taken, 0) ?? freeSpot(ground, piece, taken, piece.w / 2 - badgeIn))
    if (!spot) {
      left.push(piece)
      if (!tooLarge) failed.set(piece.cell, [...(failed.get(piece.cell) ?? []), piece])
      continue
    }
    at.set(piece.id, spot)
    taken.add({ ...spot, w: piece.w, h: piece.h })
  }
  return { at, left }
}

/** The pill of a full cell stands as far out as it can; it is placed before any chip. */
const pillsFor = (ground: Ground, cells: readonly number[], blocked: readonly Box[]) => {
  const taken = createTaken(blocked, gap)
  return cells.flatMap((cell) => {
    const wish = ground.spots.last(cell)
    if (!wish) return []
    const at = freeSpot(ground, { ...wish, ...moreBox, cell }, taken, 0) ?? wish
    taken.add({ ...at, ...moreBox })
    return [{ cell, at }]
  })
}

/** A second try before anything collapses: cells that were full are packed first, large chips before small ones. */
const packed = (
  ground: Ground,
  pieces: readonly Piece[],
  left: readonly Piece[],
  blocked: readonly Box[],
): ReadonlyMap<string, Point> | null => {
  const full = new Set(left.map(({ cell }) => cell))
  const size = (piece: Piece) => (full.has(piece.cell) ? piece.w * piece.h : 0)
  const placed = placeAll(
    ground,
    pieces.toSorted((a, b) => size(b) - size(a)),
    blocked,
  )
  return placed.left.length === 0 ? placed.at : null
}

/** More than this many without room, and packing tighter would not help. */
const packable = 12

/**
 * Lays out the pieces, in their order. Where a cell is full its rarest-named chips are gathered under a pill; the heart
 * is served first, so that it is the last to collapse. `blocked`: boxes that stay free (ring names, corners).
 */
export const layout = (field: Field, pieces: readonly Piece[], blocked: readonly Box[] = []): Layout => {
  const ground = { field, spots: createSpots(field) }
  const first = placeAll(ground, pieces, blocked)
  if (first.left.length === 0) return { at: first.at, more: [] }
  const tight = first.left.length <= packable ? packed(ground, pieces, first.left, blocked) : null
  if (tight) return { at: tight, more: [] }
  let full: readonly number[] = []
  let placed = first
  let pills: readonly { readonly cell: number; readonly at: Point }[] = []
  // A cell that was not full can become so when its neighbour's pill takes room; each turn finds at least one more.
  for (let round = 0; round < field.cells && placed.left.some(({ cell }) => !full.includes(cell)); round++) {
    full = [...new Set([...full, ...placed.left.map(({ cell }) => cell)])].toSorted((a, b) => a - b)
    pills = pillsFor(ground, full, blocked)
    const rank = ({ cell }: Piece) => (cell < field.heart ? 0 : full.includes(cell) ? 2 : 1)
    const byRank = pieces.toSorted((a, b) => rank(a) - rank(b) || (rank(a) === 2 ? b.times - a.times : 0))
    placed = placeAll(ground, byRank, [...blocked, ...pills.map(({ at }) => ({ ...at, ...moreBox }))])
  }
  const more = pills.map((pill) => ({
    ...pill,
    ids: placed.left.filter(({ cell }) => cell === pill.cell).map(({ id }) => id),
  }))
  return { at: placed.at, more: more.filter(({ ids }) => ids.length > 0) }
}
