// How far the moderator looks into the map, and at what: pure arithmetic of pan and zoom. Called by use-zoom.
// The map is laid out again at a few levels: there is more room then, and more of a full cell is seen; between the levels it is
// only scaled. Chips grow more slowly than the map, or there would be no more of them to see.

export interface Zoom {
  /** How much larger the map is than its window; 1 is the whole map. */
  readonly by: number
  /** The point of the map in the middle of the window, as shares of the map. */
  readonly x: number
  readonly y: number
}

export const wholeMap: Zoom = { by: 1, x: 0.5, y: 0.5 }

export const levels = [1, 1.5, 2.25, 3.4, 5, 7.5] as const
export const mostZoom = 8

/** The level whose layout stands for this zoom: the nearest, by ratio. */
export const levelOf = (by: number): number =>
  levels.reduce<number>(
    (best, level) => (Math.abs(Math.log(by / level)) < Math.abs(Math.log(by / best)) ? level : best),
    1,
  )

/** How much larger chips are at a level. */
export const chipScale = (level: number): number => level ** 0.3

const within = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value))

/** No further out than the whole map, and never beside it. */
export const clamped = ({ by, x, y }: Zoom): Zoom => {
  const kept = within(by, 1, mostZoom)
  const half = 0.5 / kept
  return { by: kept, x: within(x, half, 1 - half), y: within(y, half, 1 - half) }
}

/** Zoomed by a factor while the point under (u, v), shares of the window, stays where it is. */
export const zoomedAt = (zoom: Zoom, factor: number, u: number, v: number): Zoom => {
  const by = within(zoom.by * factor, 1, mostZoom)
  const held = (middle: number, share: number) => middle + (share - 0.5) * (1 / zoom.by - 1 / by)
  return clamped({ by, x: held(zoom.x, u), y: held(zoom.y, v) })
}

/** Moved by shares of the window: the map follows the finger. */
export const panned = (zoom: Zoom, across: number, down: number): Zoom =>
  clamped({ ...zoom, x: zoom.x - across / zoom.by, y: zoom.y - down / zoom.by })

/** So far moved that a point, in shares of the map, can be seen with a margin around it. */
export const showing = (zoom: Zoom, x: number, y: number): Zoom => {
  const half = (0.5 / zoom.by) * 0.8
  return clamped({ ...zoom, x: within(zoom.x, x - half, x + half), y: within(zoom.y, y - half, y + half) })
}

/** A part of the map, in shares of it. */
export interface Part {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** What can be seen, and a margin around it, in shares of the window. */
export const windowOf = ({ by, x, y }: Zoom, margin = 0): Part => {
  const half = (0.5 + margin) / by
  return { left: x - half, right: x + half, top: y - half, bottom: y + half }
}

const millionths = (value: number): number => Math.round(value * 1e6)

export const covers = (outer: Part, inner: Part): boolean =>
  millionths(outer.left) <= millionths(inner.left) &&
  millionths(outer.right) >= millionths(inner.right) &&
  millionths(outer.top) <= millionths(inner.top) &&
  millionths(outer.bottom) >= millionths(inner.bottom)
